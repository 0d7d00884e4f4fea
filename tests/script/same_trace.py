"""The same program gives the same trace, byte for byte: on every run, and in every build, whatever the
compiler, the optimization and the sanitizers.

    same_trace.py BUILD_DIR

Compares the JSON of some programs with that of a second run and with what the other builds of this tree
have given for the same program and the same sources: each leaves its hashes in build/traces.
"""
import hashlib
import json
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
BUILD = pathlib.Path(sys.argv[1]).resolve()
PROGRAMS = sorted([*ROOT.glob("tests/trace/*.py"), *ROOT.glob("tests/stage/programs/*.py"),
                   *ROOT.glob("tests/python/generators/*.py"), *ROOT.glob("lessons/*/*/program.py")])
EVERY = 2  # keeps it short


def sources():
    """A hash of the engine and the programs: only builds of the same sources are compared."""
    digest = hashlib.sha256()
    for path in sorted([*ROOT.glob("engine/**/*.[ch]"), *ROOT.glob("engine/python/library/*.py"),
                        *PROGRAMS, pathlib.Path(__file__)]):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def trace(path):
    done = subprocess.run([str(BUILD / "corolane"), "trace", "-f", "json", "--max-events", "20000",
                           str(path)], stdin=subprocess.DEVNULL, capture_output=True, timeout=120)
    return hashlib.sha256(done.stdout).hexdigest()


def main():
    folder = BUILD.parent / "traces"
    folder.mkdir(exist_ok=True)
    chosen = PROGRAMS[::EVERY]
    hashes = {str(path.relative_to(ROOT)): trace(path) for path in chosen}
    faults = [f"{name}: differs from run to run" for path, name in zip(chosen[::5], list(hashes)[::5])
              if trace(path) != hashes[name]]
    mine = {"sources": sources(), "traces": hashes}
    for other in sorted(folder.glob("*.json")):
        theirs = json.loads(other.read_text())
        if other.stem != BUILD.name and theirs["sources"] == mine["sources"]:
            faults += [f"{name}: differs from the {other.stem} build" for name, value in hashes.items()
                       if theirs["traces"].get(name) != value]
    (folder / f"{BUILD.name}.json").write_text(json.dumps(mine))
    print("\n".join(faults))
    print(f"{len(hashes)} traces compared")
    return 1 if faults or not hashes else 0


if __name__ == "__main__":
    sys.exit(main())
