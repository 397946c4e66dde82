#!/bin/bash
# Builds the program once more, arranged by the compiler for what it does most (profile-guided optimisation):
#
#     bash benches/pgo.sh [options of `cargo build`, such as --features avif]
#
# The program is built with counters, builds two sites (a generated one, and the sample of this checkout), and is built
# again by what was counted. It says the same to the byte and takes about a twentieth less time; making it takes twice as
# long as a release build, so `cargo build --release` does without. It ends as target/pgo/anugerah.
#
# Needs `llvm-profdata` of the compiler's own LLVM, from `rustup component add llvm-tools` or the system's packages.
set -euo pipefail
cd "$(dirname "$0")/.."

host=$(rustc -vV | sed -n 's/^host: //p')
llvm=$(rustc -vV | sed -n 's/^LLVM version: \([0-9]*\).*/\1/p')
merge=$(rustc --print sysroot)/lib/rustlib/$host/bin/llvm-profdata
if [ ! -x "$merge" ]; then
    merge=$(command -v "llvm-profdata-$llvm") || {
        echo "No llvm-profdata of LLVM $llvm here: rustup component add llvm-tools, or the package llvm-$llvm." >&2
        exit 2
    }
fi

place=${CARGO_TARGET_DIR:-$PWD/target}/pgo
mkdir -p "$place"
place=$(cd "$place" && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# Where the target is named, flags reach the program alone, not the build scripts that run here.
build() { # NAME FLAG, then options
    CARGO_ENCODED_RUSTFLAGS="$2" cargo build --release --locked --bin anugerah \
        --target "$host" --target-dir "$place/$1" "${@:3}"
    built=$place/$1/$host/release/anugerah
}

rm -rf "$place/counted"
build counting "-Cprofile-generate=$place/counted" "$@"
cargo run --release --locked --example corpus -- "$scratch/site" 1500 200 3
for site in "$scratch/site" .; do
    "$built" --root "$site" -q build --no-cache --output "$scratch/public"
    rm -rf "$scratch/public"
done
"$merge" merge -o "$place/counts" "$place/counted"
# Arranged as it was counted, in the same units: of functions that are put together otherwise nothing would be known, and
# they would be taken for rare ones.
build arranged "-Cprofile-use=$place/counts" "$@"
cp "$built" "$place/anugerah"
echo "The program: $place/anugerah"
