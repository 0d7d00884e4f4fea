"""Compares what programs do under `corolane run` and under python3.

    conformance.py BUILD_DIR [FILE.py ...]

Without files: every program of tests/python. Standard output, standard error (tracebacks and carets
included) and the exit status must be equal; addresses (0x...) and warnings are not compared. A file of several
programs starts with a line "### NAME" and separates them by such lines. Comments in a program that
this script reads:

    # stdin: TEXT        one line of standard input; may be repeated
    # differs: REASON    the two may differ; the reason says why, and the test fails once they agree
"""
import concurrent.futures
import difflib
import os
import re
import subprocess
import sys
import tempfile

from ast_oracle import ROOT, find, programs

sys.path.insert(0, os.path.join(ROOT, "tests/tools"))
from oracle import headless, remembered, share

ENVIRONMENT = {**os.environ, "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "0", "COLUMNS": "80"}
TIMEOUT = 120
DIFF_LINES = 100


def run(command, path, stdin):
    try:
        done = subprocess.run([*command, path], input=stdin, capture_output=True,
                              timeout=TIMEOUT, env=ENVIRONMENT, cwd=os.path.dirname(path))
    except subprocess.TimeoutExpired:
        return "timeout\n"
    text = f"{done.stdout.decode(errors='backslashreplace')}--- stderr\n" \
           f"{done.stderr.decode(errors='backslashreplace')}--- status {done.returncode}\n"
    text = text.replace(os.path.dirname(path), "FOLDER")
    return re.sub(r"0x[0-9a-f]{6,}", "0x...", text)


# Of the warnings, only those of the compiler are ours too.
PYTHON = ["/usr/bin/python3", "-W", "ignore", "-W", "default::SyntaxWarning"]


def compare(build, corolane, name, source):
    """None where both agree as they should, else what to tell the reader."""
    stdin = b"".join(line + b"\n" for line in re.findall(rb"^# stdin: ?(.*)$", source, re.M))
    differs = re.search(rb"^# differs: (.+)$", source, re.M)
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "program.py")
        with open(path, "wb") as file:
            file.write(source)
        got = run([corolane, "run"], path, stdin)  # first, as it leaves no files behind
        expected = remembered(build, " ".join(PYTHON).encode() + source,
                              lambda: run(PYTHON, path, stdin))
    if differs:
        return f"{name}: no longer differs; remove the comment\n" if expected == got else None
    if expected == got:
        return None
    lines = list(difflib.unified_diff(expected.splitlines(), got.splitlines(), "python3",
                                      "corolane", lineterm="", n=2))
    if len(lines) > DIFF_LINES:
        lines[DIFF_LINES:] = [f"... and {len(lines) - DIFF_LINES} lines more"]
    return f"{name}:\n" + "".join(f"    {line}\n" for line in lines)


def main():
    build, files = sys.argv[1], sys.argv[2:]
    corolane = headless(build)
    cases = share([case for path in files or find("tests/python") for case in programs(path)])
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        answers = list(pool.map(lambda case: compare(build, corolane, *case), cases))
    failed = [answer for answer in answers if answer]
    print("".join(failed).replace(ROOT + "/", ""), end="")
    print(f"{len(cases) - len(failed)} of {len(cases)} programs agree with python3")
    return 1 if failed or not cases else 0


if __name__ == "__main__":
    sys.exit(main())
