"""Trace goldens: tests/trace/NAME.py must give the lane table tests/trace/NAME.lanes.

    trace_golden.py BUILD_DIR [--accept]

--accept writes the tables anew: read the difference before you commit it. Every program must also
print what python3 prints, and its trace must read back from JSON Lines as it is.
"""
import difflib
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]


def run(*command):
    return subprocess.run([str(part) for part in command], capture_output=True, timeout=60)


def check(corolane, program, accept):
    """What is wrong with one program, as lines of text."""
    table = run(corolane, "trace", program)
    if table.returncode not in (0, 1):
        return [f"{program}: status {table.returncode}: {table.stderr.decode()}"]
    golden = program.with_suffix(".lanes")
    found = table.stdout.decode()
    if accept:
        golden.write_text(found)
    wanted = golden.read_text() if golden.exists() else ""
    faults = list(difflib.unified_diff(wanted.splitlines(), found.splitlines(), golden.name,
                                       "found", lineterm=""))
    ours, theirs = run(corolane, "run", program), run("/usr/bin/python3", program)
    if (ours.stdout, ours.returncode) != (theirs.stdout, theirs.returncode):
        faults.append(f"{program}: prints {ours.stdout!r}, python3 {theirs.stdout!r}")
    with tempfile.TemporaryDirectory() as folder:
        saved = pathlib.Path(folder) / "trace.jsonl"
        run(corolane, "trace", program, "-f", "json", "-o", saved)
        if run(corolane, "trace", saved, "-f", "json").stdout != saved.read_bytes():
            faults.append(f"{program}: the trace does not read back as it is")
        if run(corolane, "trace", saved).stdout != table.stdout:
            faults.append(f"{program}: the table of the trace that was read back is another")
    return faults


def main():
    corolane = pathlib.Path(sys.argv[1]).resolve() / "corolane"
    accept = "--accept" in sys.argv[2:]
    programs = sorted((ROOT / "tests/trace").glob("*.py"))
    faults = [line for program in programs for line in check(corolane, program, accept)]
    if not programs:
        faults.append("tests/trace has no programs")
    print("\n".join(faults))
    sys.exit(1 if faults else 0)


main()
