"""Compares corolane with python3 on random programs of generators (programs.py).

    generators.py BUILD_DIR [COUNT [SEED]]     output, errors, status and crossings
    generators.py --show SEED                  the program of a seed
"""
import concurrent.futures
import os
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../script"))
import crossings
from programs import Maker

ENVIRONMENT = {**os.environ, "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "0"}
TIMEOUT = 60


def run(command, path):
    try:
        done = subprocess.run([*command, path], capture_output=True, timeout=TIMEOUT, text=True,
                              stdin=subprocess.DEVNULL, env=ENVIRONMENT)
    except subprocess.TimeoutExpired:
        return "timeout"
    text = f"{done.stdout}--- stderr\n{done.stderr}--- status {done.returncode}\n"
    return re.sub(r"0x[0-9a-f]{6,}", "0x...", text)


def differs(build, seed):
    """What differs for the program of [seed], as one line; None where nothing does."""
    source = Maker(seed).program()
    corolane = os.path.join(build, "corolane")
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "program.py")
        with open(path, "w", encoding="utf-8") as file:
            file.write(source)
        expected = run(["/usr/bin/python3", "-W", "ignore"], path)
        got = run([corolane, "run"], path)
    if "timeout" in (expected, got):
        return "timeout"
    if "--- status -11" in expected:
        return None  # CPython itself crashed
    if expected != got:
        pairs = zip(expected.splitlines(), got.splitlines())
        first = next((pair for pair in pairs if pair[0] != pair[1]), ("", "more or fewer lines"))
        return f"python3: {first[0]}   corolane: {first[1]}"
    fault, _ = crossings.compare(corolane, f"seed {seed}", source.encode())
    return fault.replace("\n", " ") or None


def compare(build, seeds):
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        faults = list(pool.map(lambda seed: differs(build, seed), seeds))
    for seed, fault in zip(seeds, faults):
        if fault:
            print(f"seed {seed}: {fault}")
    failed = sum(fault is not None for fault in faults)
    print(f"{len(seeds) - failed} of {len(seeds)} random programs agree")
    return 1 if failed else 0


def main():
    if sys.argv[1] == "--show":
        print(Maker(int(sys.argv[2])).program(), end="")
        return 0
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 200
    first = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    return compare(sys.argv[1], range(first, first + count))


if __name__ == "__main__":
    sys.exit(main())
