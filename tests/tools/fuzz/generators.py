"""Compares corolane with python3 on random programs of generators, of two kinds: programs.py, where the
crossings are compared as well as output, errors and status; and tangles.py.

    generators.py BUILD_DIR [COUNT [SEED [KIND]]]    KIND: programs or tangles
    generators.py --show SEED [KIND]                 the program of a seed
"""
import collections
import concurrent.futures
import os
import re
import signal
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../script"))
import crossings
import programs
import tangles

KINDS = {"programs": programs.Maker, "tangles": tangles.Maker}
tolerated = collections.Counter()  # programs that were let pass, by the reason why

ENVIRONMENT = {**os.environ, "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "0"}
TIMEOUT = 60
PYTHON = ["/usr/bin/python3", "-W", "ignore"]
LIBRARY = re.compile(r'  File "/usr/lib/python3[^\n]*\n(?:    [^\n]*\n)*')
EMPTY = re.compile(r"Traceback \(most recent call last\):\n(?! )")
UNCOLLECTED = {**ENVIRONMENT, "PYTHONPATH": os.path.join(os.path.dirname(os.path.abspath(__file__)), "uncollected")}


def without_library(text):
    """Without frames of the library, and tracebacks of no others: differences/frames_of_the_library.py"""
    return EMPTY.sub("", LIBRARY.sub("", text))


def run(command, path, environment=ENVIRONMENT):
    try:
        done = subprocess.run([*command, path], capture_output=True, timeout=TIMEOUT, text=True,
                              stdin=subprocess.DEVNULL, env=environment)
    except subprocess.TimeoutExpired:
        return "timeout"
    status = 1 if done.returncode == -signal.SIGINT else done.returncode  # differences/interrupt.py
    text = f"{done.stdout}--- stderr\n{done.stderr}--- status {status}\n"
    return without_library(re.sub(r"0x[0-9a-f]{6,}", "0x...", text))


def reason(path, expected, got):
    """Why it is no fault that python3 says something else; None: it is one."""
    if got == run(PYTHON, path, UNCOLLECTED):
        return "python3 collected early"  # differences/cycles_wait_for_the_end.py
    if expected == "timeout":
        return "python3 took too long"
    if "--- status -11" in expected:
        return "python3 crashed"
    if expected != run(PYTHON, path):  # as of an address's digits
        return "python3 says something else each time"
    return None


def crossings_differ(build, seed, source):
    with open(crossings.RECORDER, "rb") as file:
        recorder = file.read()
    try:
        fault, _ = crossings.compare(build, recorder, f"seed {seed}", source.encode())
    except subprocess.TimeoutExpired:
        tolerated["crossings took too long"] += 1
        return None
    return fault.replace("\n", " ") or None


def differs(build, kind, seed):
    """What differs for the program of [seed], as one line; None where nothing does."""
    source = KINDS[kind](seed).program()
    corolane = os.path.join(build, "tests", "tool_headless")  # without the libraries of a window
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "program.py")
        with open(path, "w", encoding="utf-8") as file:
            file.write(source)
        expected = run(PYTHON, path)
        got = run([corolane, "run", "--max-events", "0"], path)  # some print for very long
        why = expected != got and reason(path, expected, got)
    if why:
        tolerated[why] += 1
        return None
    if expected != got:
        pairs = zip(expected.splitlines(), got.splitlines())
        first = next((pair for pair in pairs if pair[0] != pair[1]), ("", "more or fewer lines"))
        return f"python3: {first[0]}   corolane: {first[1]}"
    return crossings_differ(build, seed, source) if kind == "programs" else None


def compare(build, seeds, kind="programs"):
    tolerated.clear()
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        faults = list(pool.map(lambda seed: differs(build, kind, seed), seeds))
    for seed, fault in zip(seeds, faults):
        if fault:
            print(f"seed {seed} of {kind}: {fault}")
    failed = sum(fault is not None for fault in faults)
    print(f"{kind} {seeds[0]} to {seeds[-1]}: {len(seeds) - failed} of {len(seeds)} agree",
          *(f"{why}: {count}" for why, count in sorted(tolerated.items())), sep="; ")
    return 1 if failed else 0


def main():
    if sys.argv[1] == "--show":
        kind = sys.argv[3] if len(sys.argv) > 3 else "programs"
        print(KINDS[kind](int(sys.argv[2])).program(), end="")
        return 0
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 200
    first = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    kind = sys.argv[4] if len(sys.argv) > 4 else "programs"
    return compare(sys.argv[1], range(first, first + count), kind)


if __name__ == "__main__":
    sys.exit(main())
