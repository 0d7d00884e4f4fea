"""The real programs that people open our files with read them.

    readers.py BUILD_DIR

Every lesson's diagrams by mermaid's and PlantUML's own parsers, each in one process, which also
must refuse diagrams with a fault in them; its Markdown by cmark-gfm: one table, with the rows of the CSV;
pictures of one lesson in each theme and language by rsvg-convert: about the same as our own PNG.

mermaid comes from npm, once, in the version that tests/tools/mermaid/package.json states, and stays beside the
builds. Where npm cannot get it, its part is left out, and the test says so.
"""
import base64
import concurrent.futures
import csv
import hashlib
import html
import io
import json
import pathlib
import re
import subprocess
import sys
import tarfile
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
TOOLS = ROOT / "tests/tools"
sys.path.insert(0, str(TOOLS))
import png
from oracle import headless

BUILD = pathlib.Path(sys.argv[1]).resolve()
CORO = BUILD / "corolane"
EXPORTS = {"mermaid": ".mmd", "plantuml": ".puml", "markdown": ".md", "csv": ".csv"}
BAD = {
    ".mmd": ["sequenceDiagram\nmain says nothing\n",
             "sequenceDiagram\nparticipant L0\ndeactivate L0\n"],
    ".puml": ["@startuml\nparticipant A\nA -> -> B: x\nno line of a diagram\n@enduml\n"],
}
LESSON = ROOT / "lessons/3-coroutines/1-send"
SIZE, BLOCK, NEAR = (320, 200), 8, 12  # NEAR: mean difference of the blocks' colours, of 255
faults = []


def run(*command, **more):
    return subprocess.run([str(part) for part in command], capture_output=True, timeout=240, **more)


def expect(what, condition):
    if not condition:
        faults.append(what)


def export_all(folder):
    """Each lesson in each format; returns the lessons' names."""
    lessons = sorted(path.parent for path in (ROOT / "lessons").glob("*/*/program.py"))
    others = sorted((ROOT / "tests/stage/programs").glob("*.py"))
    jobs = [(path, folder / f"{path.parent.name}-{path.stem}{end}", form)
            for path in lessons + others for form, end in EXPORTS.items()]
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for job, done in zip(jobs, pool.map(lambda job: run(
                headless(BUILD), "trace", job[0], "-f", job[2], "-o", job[1], "--lang", "en"), jobs)):
            expect(f"{job[0]}: {done.stderr}", done.returncode in (0, 1))
    return sorted({job[1].with_suffix("") for job in jobs})


def bad_files(folder, end):
    files = []
    for number, text in enumerate(BAD[end]):
        files.append(folder / f"bad{number}{end}")
        files[-1].write_text(text)
    return files


def get_mermaid():
    """mermaid.min.js; None where npm cannot get it."""
    wanted = json.loads((TOOLS / "mermaid/package.json").read_text())
    version, integrity = wanted["dependencies"]["mermaid"], wanted["integrity"]["mermaid"]
    script = BUILD.parent / f"mermaid-{version}.min.js"
    if script.exists():
        return script
    with tempfile.TemporaryDirectory(dir=BUILD) as folder:
        try:
            done = run("npm", "pack", f"mermaid@{version}", "--ignore-scripts", cwd=folder)
        except FileNotFoundError:
            return print("there is no npm: mermaid is left out")
        if done.returncode:
            return print(f"npm cannot get mermaid, which is left out: {done.stderr.decode()[-300:]}")
        packed = pathlib.Path(folder) / f"mermaid-{version}.tgz"
        digest = base64.b64encode(hashlib.sha512(packed.read_bytes()).digest()).decode()
        if f"sha512-{digest}" != integrity:
            sys.exit(f"mermaid {version} is not the one of package.json: sha512-{digest}")
        with tarfile.open(packed) as archive:
            fresh = pathlib.Path(folder) / "script"
            fresh.write_bytes(archive.extractfile("package/dist/mermaid.min.js").read())
        fresh.replace(script)
    return script


def check_mermaid(names, folder):
    script = get_mermaid()
    if not script:
        return False
    bad = bad_files(folder, ".mmd")
    done = run("node", TOOLS / "mermaid/parse.js", script,
               *[f"{name}.mmd" for name in names], *bad)
    answers = {row["file"]: row["fault"] for row in map(json.loads, done.stdout.splitlines())}
    expect(f"mermaid reads all: {done.stderr.decode()[-500:]}", len(answers) == len(names) + len(bad))
    for file, fault in answers.items():
        expect(f"mermaid: {file}: {fault}", bool(fault) == (pathlib.Path(file) in bad))
    return True


def check_plantuml(names, folder):
    done = run("plantuml", "-headless", "-checkonly", *[f"{name}.puml" for name in names])
    expect(f"plantuml: {done.stdout.decode()}{done.stderr.decode()}", done.returncode == 0)
    for file in bad_files(folder, ".puml"):
        expect(f"plantuml takes {file}", run("plantuml", "-headless", "-checkonly", file).returncode)


def plain(cell):
    return html.unescape(re.sub(r"<[^>]*>", "", cell)).strip()


def check_markdown(names):
    for name in names:
        text = run("cmark-gfm", "-e", "table", f"{name}.md").stdout.decode()
        tables = re.findall(r"<table>.*?</table>", text, re.S)
        expect(f"{name}.md: {len(tables)} tables", len(tables) == 1)
        rows = [[plain(cell) for cell in re.findall(r"<td[^>]*>(.*?)</td>", row, re.S)]
                for row in re.findall(r"<tr>(.*?)</tr>", tables[0] if tables else "", re.S)[1:]]
        with open(f"{name}.csv", encoding="utf-8", newline="") as file:
            wanted = list(csv.reader(file))[1:]
        expect(f"{name}.md: {len(rows)} rows for {len(wanted)}", len(rows) == len(wanted))
        for row, right in zip(rows, wanted):
            expect(f"{name}.md: {row} for {right}",
                   row[:4] == right[:4] and row[5] == right[5] and len(row) == 7)


def colours(picture):
    """The mean colour of each square block."""
    width, height, rows = picture
    return [sum(sum(rows[y][x * 3 + band:(x + BLOCK) * 3:3]) for y in range(top, top + BLOCK))
            / BLOCK / BLOCK
            for top in range(0, height, BLOCK) for x in range(0, width, BLOCK) for band in range(3)]


def check_picture(theme, language, folder):
    options = ("--step", "12", "--theme", theme, "--lang", language,
               "--size", f"{SIZE[0]}x{SIZE[1]}", "--zoom", "50")
    stem = folder / f"{theme}-{language}"
    for end in (".png", ".svg"):
        run(CORO, "render", LESSON, "-o", f"{stem}{end}", *options)
    done = run("rsvg-convert", f"{stem}.svg", "-o", f"{stem}-svg.png")
    expect(f"rsvg-convert: {stem}: {done.stderr.decode()}", done.returncode == 0)
    ours, theirs = (colours(png.read(pathlib.Path(f"{stem}{end}").read_bytes()))
                    for end in (".png", "-svg.png"))
    expect(f"{stem}.svg has another size", len(ours) == len(theirs))
    expect(f"{stem}.svg is empty", len({round(colour) for colour in theirs}) > 40)
    apart = sum(abs(a - b) for a, b in zip(ours, theirs)) / len(ours)
    expect(f"{stem}.svg is {apart:.1f} from our PNG", apart < NEAR)
    return apart


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        names = export_all(folder)
        mermaid = check_mermaid(names, folder)
        check_plantuml(names, folder)
        check_markdown(names)
        apart = [check_picture(theme, language, folder) for theme in ("dark", "light", "contrast")
                 for language in ("en", "ko")]
    print("\n".join(faults[:40]))
    print(f"{len(names)} programs, mermaid {'' if mermaid else 'not '}asked, "
          f"SVG at most {max(apart):.1f} from PNG, {len(faults)} faults")
    sys.exit(1 if faults else 0)


main()
