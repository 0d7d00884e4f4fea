"""Compares our parser with python3's own.

    ast_oracle.py BUILD_DIR [FILE.py ...]

Without files: every program of tests/parse, tests/python and lessons must give the tree that
ast.dump() gives, and every program of tests/errors the same message at the same place. A file of
several programs starts with a line "### NAME" and separates them by such lines. A construct that Corolane does not run may be
refused, by a message that says so; in tests/parse a program with "unsupported" in its name must be.
"""
import ast
import concurrent.futures
import os
import subprocess
import sys
import tempfile
import warnings

warnings.simplefilter("ignore")
HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
sys.path.insert(0, os.path.join(ROOT, "tests/tools"))
from oracle import share


def programs(path):
    """The (name, source) pairs of a file."""
    with open(path, "rb") as file:
        data = file.read()
    if not data.startswith(b"### "):
        return [(path, data)]
    result = []
    for part in (b"\n" + data).split(b"\n### ")[1:]:
        name, _, source = part.partition(b"\n")
        result.append((path + ": " + name.decode(), source + b"\n"))
    return result


def find(folder):
    for where, _, files in sorted(os.walk(os.path.join(ROOT, folder))):
        for name in sorted(files):
            if name.endswith(".py"):
                yield os.path.join(where, name)


def ours(tool, source):
    with tempfile.NamedTemporaryFile(suffix=".py") as file:
        file.write(source)
        file.flush()
        done = subprocess.run([tool, file.name], capture_output=True, timeout=60)
    if done.returncode not in (0, 1):
        return "crash: " + done.stderr.decode(errors="replace")[:2000]
    return done.stdout.decode("utf-8", "surrogatepass").rstrip("\n")


def theirs(source):
    """What python3 makes of it: a tree, or LINE:COLUMN: CLASS: MESSAGE."""
    try:
        source = source.decode("utf-8-sig")  # so that columns count characters
    except UnicodeDecodeError:
        pass
    try:
        tree = ast.parse(source)
        compile(source, "x", "exec", dont_inherit=True)
        return ast.dump(tree, include_attributes=True)
    except SyntaxError as error:
        return "%s:%s: %s: %s" % (error.lineno, error.offset, type(error).__name__, error.msg)
    except ValueError as error:
        return "ValueError: %s" % error


def where_different(left, right):
    at = next((i for i, (a, b) in enumerate(zip(left, right)) if a != b), min(len(left), len(right)))
    return "    ours:   …%s\n    theirs: …%s" % (left[max(0, at - 60):at + 60],
                                              right[max(0, at - 60):at + 60])


def place_and_message(line):
    """LINE:COLUMN:ENDLINE:ENDCOLUMN: MESSAGE without the end."""
    parts = line.split(":", 4)
    return "%s:%s:%s" % (parts[0], parts[1], parts[4])


def without_place(line):
    """Inside f-strings CPython counts columns from the field; we count them in the file."""
    return line.split(":", 2)[2]


def compare(tool, name, source):
    """None when equal, else what is wrong."""
    mine, python = ours(tool, source), theirs(source)
    if mine == python:
        return None if "unsupported" not in name else "should be refused"
    if not mine[:1].isdigit():
        return where_different(mine, python)
    if "Unsupported: " in mine:
        return None if "Corolane" in mine else "names nothing: " + mine
    mine = place_and_message(mine)
    if mine == python:
        return None
    if ("f-string" in mine or "fstrings" in name) and without_place(mine) == without_place(python):
        return None
    return "    ours:   %s\n    theirs: %s" % (mine, python[:300])


def report(cases, compare):
    """Compares this build's share of the cases, (name, source) each; the status to exit with."""
    cases = share(cases)
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        problems = list(pool.map(lambda case: compare(*case), cases))
    for (name, _), problem in zip(cases, problems):
        if problem:
            print("%s\n%s" % (name, problem))
    failures = sum(problem is not None for problem in problems)
    print("%d programs, %d differ" % (len(cases), failures))
    return 1 if failures or not cases else 0


def main():
    tool = os.path.join(os.path.abspath(sys.argv[1]), "tests", "tool_dump_ast")
    paths = sys.argv[2:] or [path for folder in ("tests/parse", "tests/python", "tests/errors",
                                                 "lessons") for path in find(folder)]
    return report([case for path in paths for case in programs(path)],
                  lambda name, source: compare(tool, name, source))


if __name__ == "__main__":
    sys.exit(main())
