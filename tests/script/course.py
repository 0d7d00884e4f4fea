"""The course: what every lesson must have, and what all of them together must meet.

Usage: course.py BUILD [LESSON...]. Each lesson's program prints under python3 what output.txt says; it
has two questions or more, an end, a try, and words at its start, in every language; it is short. All
together they are 24 or more, in four parts, and meet every misconception.
"""
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
LESSONS = ROOT / "lessons"
COROLANE = pathlib.Path(sys.argv[1]) / "corolane"
LANGUAGES = ("en", "ko")
LEAST, PARTS, MISCONCEPTIONS = 24, 4, 14
faults = []


def fault(where, what):
    faults.append(f"{where.relative_to(ROOT)}: {what}")


def check_program(folder):
    program = folder / "program.py"
    lines = [line for line in program.read_text().splitlines() if line.strip()]
    if not 6 <= len(lines) <= 45:
        fault(program, f"{len(lines)} lines; 8 to 40 are good")
    done = subprocess.run(["/usr/bin/python3", str(program)], capture_output=True, timeout=60)
    output = folder / "output.txt"
    if not output.exists():
        fault(folder, "output.txt is missing")
    elif done.stdout != output.read_bytes():
        fault(output, "python3 prints something else")
    if done.returncode:
        fault(program, f"python3 ends with status {done.returncode}")


def check_text(folder, language):
    path = folder / f"lesson.{language}.md"
    text = path.read_text()
    headings = re.findall(r"^## (.*)$", text, re.M)
    for wanted in ("start", "end", "try"):
        if wanted not in headings:
            fault(path, f"## {wanted} is missing")
    if sum(heading.startswith("? ") for heading in headings) < 2:
        fault(path, "fewer than two questions")
    if "summary:" not in text:
        fault(path, "summary: is missing")
    if sum(not heading.startswith(("? ", "! ")) for heading in headings) < 6:
        fault(path, "fewer than six moments have words")
    teaches = re.search(r"^teaches: (.*)$", text, re.M)
    return set(teaches[1].split()) if teaches else set()


def check_polite(path):
    """Korean sentences end as a textbook's do."""
    for number, line in enumerate(path.read_text().splitlines(), 1):
        if line.startswith(("#", "- [", "summary:", "teaches:", "lanes:")):
            continue
        for sentence in re.findall(r"([가-힣]+)\.(?:\s|$)", line):
            if not sentence.endswith(("다", "오")):
                fault(path, f"line {number}: a sentence ends in …{sentence}.")


def main():
    chosen = [LESSONS / name for name in sys.argv[2:]]
    folders = chosen or sorted(path.parent for path in LESSONS.glob("*/*/program.py"))
    met = set()
    for folder in folders:
        check_program(folder)
        for language in LANGUAGES:
            met |= check_text(folder, language)
        check_polite(folder / "lesson.ko.md")
    if not chosen:
        if len(folders) < LEAST:
            faults.append(f"there are {len(folders)} lessons, not {LEAST}")
        if len({folder.parent for folder in folders}) != PARTS:
            faults.append(f"there are not {PARTS} parts")
        for missing in {f"M{i + 1}" for i in range(MISCONCEPTIONS)} - met:
            faults.append(f"no lesson meets {missing}")
        done = subprocess.run([COROLANE, "check", LESSONS], capture_output=True, text=True)
        if done.returncode:
            faults.append(done.stderr)
    if faults:
        sys.exit("\n".join(faults))
    print(f"{len(folders)} lessons: ok")


if __name__ == "__main__":
    main()
