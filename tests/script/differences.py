"""Checks that what differs from python3 still does, as documented, and that README says so.

    differences.py BUILD_DIR [--write]

Each program of tests/differences starts with a comment: one line that says what differs, which becomes
a line of README's list, then "Why: " and the reason. Its last comments hold what both print on their
two streams, and with which status they end. --write puts what both do now into the programs, and the
list into README: to be read before it is accepted.
"""
import os
import re
import sys

from ast_oracle import ROOT, find
from conformance import PYTHON, run

README = os.path.join(ROOT, "README.md")
START, END = "<!-- differences -->\n", "<!-- end of differences -->\n"
PLACE = re.compile(r'File "[^"]*/|^[^"\n]*/(?=\w+\.py:)', re.M)


def outputs(corolane, path):
    commands = {"python3": PYTHON, "corolane": [corolane, "run"]}
    found = {name: run(command, path, b"") for name, command in commands.items()}
    return {name: without_places(text) for name, text in found.items()}


def without_places(text):
    """Without folders, and without the list of the modules that there are."""
    text = re.sub(r"; there are .*", "", text)
    return PLACE.sub(lambda match: 'File "' if "File" in match[0] else "", text)


def body_of(text):
    return re.split(r"^# python3:\n", text, flags=re.M)[0]


def with_outputs(body, found):
    lines = [body]
    for name in ("python3", "corolane"):
        lines.append(f"# {name}:\n")
        lines += [f"#   {line}".rstrip() + "\n" for line in found[name].splitlines()]
    return "".join(lines)


def check(corolane, path, write):
    """What is wrong with one program, or None; and its line for README."""
    with open(path, encoding="utf-8") as file:
        text = file.read()
    name = os.path.basename(path)
    first, second = text.splitlines()[:2]
    if not first.startswith("# ") or not second.startswith("# Why: "):
        return f"{name}: does not say what differs, and why", ""
    if write:
        with open(path, "w", encoding="utf-8") as file:
            file.write(with_outputs(body_of(text), {"python3": "", "corolane": ""}))
    found = outputs(corolane, path)
    if found["python3"] == found["corolane"]:
        return f"{name}: no longer differs", ""
    wanted = with_outputs(body_of(text), found)
    if write:
        with open(path, "w", encoding="utf-8") as file:
            file.write(wanted)
    elif wanted != text:
        return f"{name}: does something else now: {found}", ""
    return None, "- " + first[2:] + "\n"


def check_readme(lines, write):
    with open(README, encoding="utf-8") as file:
        text = file.read()
    before, start, rest = text.partition(START)
    _, end, after = rest.partition(END)
    if not start or not end:
        return "README.md: has no list of differences"
    wanted = before + start + "".join(lines) + end + after
    if write:
        with open(README, "w", encoding="utf-8") as file:
            file.write(wanted)
        return None
    return None if wanted == text else "README.md: its list of differences is out of date"


def main():
    write = "--write" in sys.argv
    corolane = os.path.join(os.path.abspath(sys.argv[1]), "corolane")
    answers = [check(corolane, path, write) for path in find("tests/differences")]
    faults = [fault for fault, _ in answers if fault]
    if not faults:
        faults = [fault for fault in [check_readme([line for _, line in answers], write)] if fault]
    print("\n".join(faults) or f"{len(answers)} differences, all documented")
    return 1 if faults or not answers else 0


if __name__ == "__main__":
    sys.exit(main())
