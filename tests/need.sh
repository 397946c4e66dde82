# need PROGRAM PACKAGE: installs the Debian package that brings a program, where there is none. Sourced.
need() {
  command -v "$1" >/dev/null 2>&1 && return
  echo "installing $2"
  local root=""
  [ "$(id -u)" = 0 ] || root=sudo
  $root apt-get update -qq
  $root apt-get install -y -qq "$2"
}
