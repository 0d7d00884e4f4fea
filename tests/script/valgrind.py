"""Runs stack switching and generators under valgrind: no bad access, no use of what was never set.

    valgrind.py BUILD_DIR

Valgrind must be told of every stack that is made or freed, and sees what the sanitizers do not: reads
of memory that nobody wrote. A build with sanitizers is skipped, since the two exclude each other.
"""
import os
import pathlib
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
BUILD = pathlib.Path(sys.argv[1]).resolve()
PROGRAMS = ["tests/python/generators/close_and_generator_exit.py",
            "tests/python/generators/dropped_generators.py",
            "tests/python/delegation/to_generators.py"]
FAULT = 99


def is_sanitized():
    cache = (BUILD / "CMakeCache.txt").read_text()
    return any(line.startswith("SANITIZE:") and line.split("=", 1)[1] for line in cache.splitlines())


def is_clean(*command):
    done = subprocess.run(["valgrind", "-q", f"--error-exitcode={FAULT}", *map(str, command)],
                          capture_output=True, timeout=120, env={**os.environ, "LC_ALL": "C.UTF-8"})
    said = [line for line in done.stderr.decode(errors="replace").splitlines()
            if line.startswith("==")]
    fine = done.returncode not in (FAULT, -6, -11) and not said
    print(f"{'ok' if fine else 'FAULT'}: {command[-1]}", *([] if fine else said[:60]), sep="\n")
    return fine


def main():
    if is_sanitized():
        print("skipped: this build has sanitizers")
        return 0
    if not shutil.which("valgrind"):
        sys.exit("valgrind.py: valgrind is missing; ./test installs it")
    commands = [[BUILD / "corolane", "run", ROOT / program] for program in PROGRAMS]
    commands += [[BUILD / "corolane", "trace", ROOT / PROGRAMS[2]]]
    commands += [[test] for test in [BUILD / "tests/test_fiber"] if test.exists()]
    return 0 if all([is_clean(*command) for command in commands]) else 1


if __name__ == "__main__":
    sys.exit(main())
