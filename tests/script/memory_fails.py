"""An allocation fails: any one of the thousands, or all from one on. Whatever the command does then, it is
no signal, no hang, no half a file, and never a wrong answer without a word.

    memory_fails.py BUILD_DIR [SAMPLES [SEED]]

tests/tools/scarce is preloaded. For each command it counts the allocations first; then some of them fail,
chosen by a seed that is printed. The command ends as always (it had another way), or a program ends in
MemoryError, or there is one sentence in each language and status 3.
"""
import concurrent.futures
import os
import pathlib
import random
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "tools"))
from oracle import headless

ROOT = pathlib.Path(__file__).resolve().parents[2]
BUILD = pathlib.Path(sys.argv[1]).resolve()
SHIM = BUILD / "tests/libfail_alloc.so"
SAMPLES = int(sys.argv[2]) if len(sys.argv) > 2 else 8
SEED = int(sys.argv[3]) if len(sys.argv) > 3 else random.randrange(10**6)
ENV = {**os.environ, "LC_ALL": "C.UTF-8", "COROLANE_DATA": str(ROOT)}
SENTENCES = (b"the system has no memory left", "시스템에 남은 메모리가 없습니다".encode())
LIMIT = 3
PROGRAM = '''\
import json, re, unicodedata
from fractions import Fraction
def inner(n):
    try:
        for i in range(n):
            got = yield [i, {i: str(i)}]
            if got: print(f"{got!r:>9}", 2**200 * i // 7)
    finally: print('over')
def outer(): return (yield from inner(4))
lane = outer()
next(lane)
print(lane.send('한글'))
lane.close()
print(re.sub(r'(a+)b', r'<\\1>', 'aab'), json.loads('[1, {"a": null}]'), {1, 2}, 1.5 ** 3)
print(unicodedata.normalize('NFD', 'é'), Fraction(1, 3), sorted('hello'), pow(3, 100, 10**20))
lanes = [inner(2) for i in range(20)]
for x in lanes: next(x)
del lanes, x
é = open('words.txt').read().split()
raise KeyError(é)
'''
faults = []


def commands(folder):
    """Names, arguments, and the file that each writes."""
    program, trace, broken = (str(folder / name) for name in ("program.py", "trace.jsonl", "broken.py"))
    yield "run", ["run", program], False
    yield "stats", ["stats", program], False
    yield "check", ["check", program, broken, trace], False
    yield "lesson", ["trace", "send"], True
    yield "checked lesson", ["check", str(ROOT / "lessons/1-iterators")], False
    yield "lessons", ["lessons"], False
    for form in ("table", "json", "csv", "markdown", "mermaid", "plantuml", "perfetto", "html"):
        yield f"trace {form}", ["trace", program, "-f", form], True
    yield "import", ["trace", trace, "-f", "json"], True


def run(arguments, out, **fail):
    more = ["-o", out] if out else []
    env = {**ENV, "LD_PRELOAD": str(SHIM), **{f"FAIL_ALLOC_{name.upper()}": str(value)
                                              for name, value in fail.items()}}
    return subprocess.run([headless(BUILD), *arguments, *more], env=env, capture_output=True, timeout=60)


def fault_of(done, usual, out, written):
    """What is wrong with a run in which an allocation failed, or None."""
    left = os.listdir(out.parent) if out else []
    if done.returncode == LIMIT and usual.returncode != LIMIT:
        if not all(sentence in done.stderr for sentence in SENTENCES):
            return "status 3 without a sentence"
        return f"{left} is left" if left else None
    if b"MemoryError" in done.stderr and done.returncode in (1, usual.returncode):
        return f"{left} is left" if out and left != [out.name] else None
    if (done.returncode, done.stderr) != (usual.returncode, usual.stderr):
        return "another end"
    if out and (left != [out.name] or out.read_bytes() != written):
        return "another file"
    return "another output" if done.stdout != usual.stdout and not out else None


def fail_once(name, arguments, writes, usual, written, at, every):
    with tempfile.TemporaryDirectory() as place:
        out = pathlib.Path(place) / "out" if writes else None
        what = f"{name}: allocation {at}{' and all after it' if every else ''}"
        try:
            done = run(arguments, out, at=at, **({"all": 1} if every else {}))
        except subprocess.TimeoutExpired:
            return f"{what}: it hangs"
        fault = fault_of(done, usual, out, written)
    return fault and f"{what}: {fault}: status {done.returncode}: {done.stderr[-200:]!r}"


def try_command(chance, pool, folder, name, arguments, writes):
    count_file, out = folder / "count", folder / "usual"
    usual = run(arguments, out if writes else None, count=count_file)
    written = out.read_bytes() if writes else b""
    count = int(count_file.read_text())
    if name != "stats" and (usual.returncode not in (0, 1, 2) or count < 50):
        faults.append(f"{name}: {count} allocations: {usual}")
    # The first ones are the command's own, of which there are few.
    chosen = {chance.randint(1, 60) for _ in range(SAMPLES // 2)} | \
             {chance.randint(1, count) for _ in range(SAMPLES)}
    if name == "stats":
        usual.stdout = b""
    jobs = [pool.submit(fail_once, name, arguments, writes, usual, written, at, chance.random() < 0.3)
            for at in sorted(chosen)]
    faults.extend(fault for fault in (job.result() for job in jobs)
                  if fault and not (name == "stats" and "another output" in fault))
    return len(jobs)


def main():
    if not SHIM.exists():
        print("a sanitizer has an allocator of its own: not tried")
        return 0
    chance = random.Random(SEED)
    tried = 0
    with tempfile.TemporaryDirectory(prefix="corolane-memory-") as place, \
            concurrent.futures.ThreadPoolExecutor(2) as pool:
        folder = pathlib.Path(place)
        (folder / "program.py").write_text(PROGRAM)
        (folder / "broken.py").write_text("é = = 1\n")
        (folder / "words.txt").write_text("one two\n")
        subprocess.run([headless(BUILD), "trace", "send", "-f", "json", "-o", str(folder / "trace.jsonl")],
                       env=ENV, check=True)
        for command in commands(folder):
            tried += try_command(chance, pool, folder, *command)
    print("\n".join(faults))
    print(f"{tried} failed allocations, seed {SEED}, {len(faults)} faults")
    return 1 if faults or not tried else 0


if __name__ == "__main__":
    sys.exit(main())
