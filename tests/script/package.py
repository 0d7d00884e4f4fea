"""The Debian package and the source tarball: made by cpack, then looked at as who gets them would.

    package.py BUILD_DIR

The package is unpacked, not installed, so the program in it also shows that it finds its lessons
wherever it lies.
"""
import gzip
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import xml.etree.ElementTree as xml

ROOT = pathlib.Path(__file__).resolve().parents[2]
BUILD = pathlib.Path(sys.argv[1]).resolve()
WORK = pathlib.Path(tempfile.mkdtemp(prefix="corolane-package-"))
TREE = WORK / "tree"
SHARE = TREE / "usr/share"
# Nothing of the source tree may help the program that was unpacked.
ENV = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "HOME": str(WORK)}

FILES = """bin/corolane share/applications/corolane.desktop share/doc/corolane/copyright
    share/bash-completion/completions/corolane share/zsh/vendor-completions/_corolane
    share/fish/vendor_completions.d/corolane.fish share/doc/corolane/changelog.gz
    share/icons/hicolor/scalable/apps/corolane.svg share/man/man1/corolane.1.gz
    share/man/ko/man1/corolane.1.gz share/metainfo/org.corolane.corolane.metainfo.xml
    share/mime/packages/corolane.xml""".split()
BASH = """. "$1"; PATH=$2:$PATH; shift 2; COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
    _corolane; printf '%s\\n' "${COMPREPLY[@]}" """
faults = []


def expect(what, condition, found=None):
    if not condition:
        faults.append(f"{what}{'' if found is None else f': {found}'}")


def run(*command, **more):
    """Runs it; what it says and that it failed are faults."""
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True,
                          timeout=120, **{"env": ENV, **more})
    expect(f"{command}: status {done.returncode}", done.returncode == 0, done.stdout + done.stderr)
    return done.stdout


def pack(config, pattern):
    run("cpack", "--config", BUILD / config, "-B", WORK, cwd=BUILD)
    made = list(WORK.glob(pattern))
    expect(f"{config} makes one file", len(made) == 1, made)
    return made[0] if made else sys.exit("\n".join(faults))


def rows(path, name):
    """The names in the rows of a list header."""
    return re.findall(rf'^{name}\((?:\w+, )?"([^"]+)"', (ROOT / path).read_text(), re.MULTILINE)


def group(name):
    """The packages of a group of packages.txt."""
    text = (ROOT / "packages.txt").read_text().split(f"[{name}]\n")[1].split("\n[")[0]
    return {line.split()[0] for line in text.splitlines() if line}


def test_control(package, version):
    fields = dict(re.findall(r"^(\S+): (.*)$", run("dpkg-deb", "-f", package), re.MULTILINE))
    needed = {part.split()[0] for part in fields["Depends"].split(",")}
    faces = re.findall(r'\{"(fonts-[\w-]+)".*?(true|false)\}',
                       (ROOT / "app/platform/fonts.c").read_text(), re.DOTALL)
    fonts = {name for name, optional in faces if optional == "false"}
    expect("the version is the program's", fields["Version"] == version, fields)
    expect("the fonts are those that the program asks for",
           fonts == group("runtime") == {n for n in needed if n.startswith("fonts-")}, fonts)
    expect("the libraries are found", {"libc6", "libsdl2-2.0-0", "libjansson4"} <= needed, needed)
    expect("the package is named", package.name.startswith(f"corolane_{version}_"), package.name)


def test_files():
    there = {path.relative_to(TREE / "usr").as_posix() for path in (TREE / "usr").rglob("*")
             if path.is_file()}
    lessons = {f"share/corolane/{path.relative_to(ROOT).as_posix()}"
               for path in (ROOT / "lessons").rglob("*") if path.is_file()}
    expect("these files and no others", there == lessons | set(FILES),
           there ^ (lessons | set(FILES)))
    modes = {oct(path.stat().st_mode & 0o777) for path in TREE.rglob("*")}
    expect("everybody may read everything", modes == {"0o755", "0o644"}, modes)


def test_desktop():
    desktop = SHARE / "applications/corolane.desktop"
    expect("the desktop entry is as it should be", run("desktop-file-validate", desktop) == "")
    text = desktop.read_text()
    for key in ("Name", "GenericName", "Comment"):
        expect(f"{key} is there in both languages",
               f"\n{key}=" in text and f"\n{key}[ko]=" in text, text)
    run("appstreamcli", "validate", "--no-net", SHARE / "metainfo" / pathlib.Path(FILES[-2]).name)
    kind = "application/x-corolane-trace"
    expect("the program opens traces", kind in text and "Exec=corolane %f\n" in text, text)
    name = "{http://www.freedesktop.org/standards/shared-mime-info}"
    mime = xml.parse(SHARE / "mime/packages/corolane.xml").getroot().find(f"{name}mime-type")
    head = run(TREE / "usr/bin/corolane", "trace", "1-for", "-f", "json")
    expect("a trace's name and head are known", mime.get("type") == kind and
           mime.find(f"{name}glob").get("pattern") == "*.corolane.jsonl" and
           head.startswith(mime.find(f"{name}magic/{name}match").get("value")))


def test_release(version):
    """Where the version and the date of the release stand twice, they agree."""
    changes = gzip.decompress((SHARE / "doc/corolane/changelog.gz").read_bytes()).decode()
    release = xml.parse(SHARE / "metainfo" / pathlib.Path(FILES[-2]).name).find("releases/release")
    expect("the changelog begins with the version", changes.startswith(f"corolane ({version})"))
    expect("the metainfo has the version", release.get("version") == version, release.attrib)
    date = run("date", "-u", "-d", re.search(r"^ -- .*>  (.*)$", changes, re.MULTILINE)[1], "+%F")
    expect("changelog and metainfo have one date", date.strip() == release.get("date"), date)


def test_man():
    for folder in ("man/man1", "man/ko/man1"):
        page = WORK / "corolane.1"
        page.write_bytes(gzip.decompress((SHARE / folder / "corolane.1.gz").read_bytes()))
        run("mandoc", "-T", "lint", "-W", "warning", page)
        text = re.sub(".\b", "", run("mandoc", "-T", "utf8", page))
        for name in rows("app/cli/command_list.h", "COMMAND"):
            expect(f"{folder}: command {name}", f"  corolane {name} " in text)
        for name in rows("app/cli/option_list.h", "OPTION"):
            expect(f"{folder}: option {name}", re.search(rf"^ .*--{name}\b", text, re.MULTILINE))
        for name in rows("engine/export/exporter_list.h", "EXPORT"):
            expect(f"{folder}: format {name}", name in text)


def test_completion():
    folder = WORK / "typed"
    (folder / "own folder").mkdir(parents=True)
    for name in ("a program.py", "run.jsonl", "text.txt"):
        (folder / name).touch()
    lessons = [row["id"] for row in json.loads(run(TREE / "usr/bin/corolane", "lessons", "--json"))]

    def complete(*words):
        found = run("bash", "--norc", "-c", BASH, "bash", SHARE / FILES[3][6:], TREE / "usr/bin",
                    "corolane", *words, cwd=folder)
        return sorted(set(found.splitlines()))

    def expect_words(words, wanted):
        found = complete(*words)
        expect(f"completion of {words}", found == sorted(wanted), found)

    commands = rows("app/cli/command_list.h", "COMMAND")
    formats = rows("engine/export/exporter_list.h", "EXPORT")
    expect_words([""], [*commands, *lessons, "own folder", "a program.py", "run.jsonl"])
    expect_words(["run", ""], [*lessons, "own folder", "a program.py"])
    expect_words(["render", "r"], ["run.jsonl"])
    expect_words(["--lang", "ko", "stats", "1-"], [id for id in lessons if id.startswith("1-")])
    expect_words(["trace", "-f", ""], formats)
    expect_words(["trace", "--format", "=", "m"], [f for f in formats if f.startswith("m")])
    expect_words(["render", "x.py", "--theme", "="], ["dark", "light", "contrast"])
    expect_words(["render", "-o", "t"], ["text.txt"])
    expect_words(["check", "t"], ["text.txt"])
    expect_words(["lessons", "--"], ["--json", "--lang", "--max-events", "--help", "--version"])
    expect_words(["lessons", ""], ["new"])


def test_program(version):
    program = TREE / "usr/bin/corolane"
    expect("the version", run(program, "--version") == f"corolane {version}\n")
    expect("the lessons are found", "1-iterators/1-for " in run(program, "lessons"))
    expect("a lesson runs", run(program, "run", "1-for") ==
           (ROOT / "lessons/1-iterators/1-for/output.txt").read_text())
    run(program, "render", "1-for", "-o", WORK / "x.png", "--step", "3")
    expect("a picture is drawn", (WORK / "x.png").read_bytes().startswith(b"\x89PNG"))


def test_source(version):
    with tarfile.open(pack("CPackSourceConfig.cmake", "*.tar.gz")) as source:
        names = {name.partition("/")[2] for name in source.getnames()
                 if not source.getmember(name).isdir()}
    expect("what building needs is there",
           {"CMakeLists.txt", "packages.txt", "app/cli/main.c", "assets/corolane.svg"} <= names)
    if not (ROOT / ".git").exists() or not shutil.which("git"):
        print("no git checkout, or no git: what belongs into the tarball is not known here")
        return
    listed = run("git", "-C", ROOT, "-c", f"safe.directory={ROOT}", "ls-files", "-z", "--cached",
                 "--others", "--exclude-standard").split("\0")
    belongs = {name for name in listed if name and (ROOT / name).exists()}
    expect("what belongs into the tarball is in it, and no more", names == belongs,
           names ^ belongs)


def main():
    package = pack("CPackConfig.cmake", "*.deb")
    run("dpkg-deb", "-x", package, TREE)
    version = re.search(r"project\(\w+ VERSION (\S+)", (ROOT / "CMakeLists.txt").read_text())[1]
    test_control(package, version)
    test_files()
    test_program(version)
    test_desktop()
    test_release(version)
    test_man()
    test_completion()
    test_source(version)
    shutil.rmtree(WORK)
    print("\n".join(faults))
    sys.exit(1 if faults else 0)


main()
