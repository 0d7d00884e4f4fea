#!/usr/bin/python3
"""How long a fully recorded run takes beside CPython's plain run of the same program.

    tests/bench/record.py BUILD_FOLDER [ROUNDS]

Both run in turn, in processor time of the run alone (start-up and parsing left out on both sides).
Prints the median of each, the median of the ratios, and the bytes of log per executed line; then what
live generators take, and what moving about in a trace of a million events costs (bench_seek).
"""
import glob
import json
import os
import statistics
import subprocess
import sys
import tempfile

# name: (the ratio it is to stay under, source)
PROGRAMS = {
    "for over a generator": (2.0, """\
def gen(n):
    i = 0
    while i < n:
        yield i
        i += 1
total = 0
for x in gen(300000): total += x
"""),
    "next() in a loop": (1.8, """\
def gen():
    i = 0
    while True:
        yield i
        i += 1
def pull(n):
    g = gen()
    i = 0
    while i < n:
        next(g)
        i += 1
pull(200000)
"""),
    "send to a coroutine": (2.2, """\
def echo():
    x = yield
    while True:
        x = yield x
def talk(n):
    e = echo()
    next(e)
    i = 0
    while i < n:
        e.send(i)
        i += 1
talk(200000)
"""),
    "yield from, 1 deep": (None, """\
def inner(n):
    i = 0
    while i < n:
        yield i
        i += 1
def outer(n):
    yield from inner(n)
total = 0
for x in outer(300000): total += x
"""),
    "yield from, 100 deep": (0.08, """\
def chain(depth, n):
    if depth:
        yield from chain(depth - 1, n)
    else:
        i = 0
        while i < n:
            yield i
            i += 1
total = 0
for x in chain(100, 300000): total += x
"""),
    "function calls": (0.8, """\
def f(i):
    return i
def calls(n):
    i = 0
    while i < n:
        f(i)
        i += 1
calls(200000)
"""),
    "i += 1": (0.6, """\
def loop(n):
    i = 0
    while i < n:
        i += 1
loop(500000)
"""),
    "generators of one item": (2.6, """\
def one(i):
    yield i
def many(n):
    i = 0
    while i < n:
        for x in one(i):
            pass
        i += 1
many(50000)
"""),
    "pipeline of three": (2.0, """\
def numbers(n):
    i = 0
    while i < n:
        yield i
        i += 1
def doubled(items):
    for x in items:
        yield x * 2
def odd(items):
    for x in items:
        yield x + 1
total = 0
for x in odd(doubled(numbers(100000))): total += x
"""),
    "tree with yield from": (1.0, """\
def tree(depth):
    if depth:
        yield from tree(depth - 1)
        yield depth
        yield from tree(depth - 1)
total = 0
for x in tree(14): total += x
"""),
}

CPYTHON = """
import sys, time
code = compile(open(sys.argv[1]).read(), "program", "exec")
start = time.process_time()
exec(code, {})
print(time.process_time() - start)
"""


def recorded(build, path):
    out = subprocess.run([f"{build}/corolane", "stats", path, "--max-events", "0"],
                         check=True, capture_output=True, text=True).stdout
    return json.loads(out)


def plain(path):
    out = subprocess.run(["/usr/bin/python3", "-c", CPYTHON, path],
                         check=True, capture_output=True, text=True).stdout
    return float(out)


def measure(build, name, limit, source, rounds):
    with tempfile.NamedTemporaryFile("w", suffix=".py") as file:
        file.write(source)
        file.flush()
        pairs = [(recorded(build, file.name), plain(file.name)) for _ in range(rounds)]
    ours = statistics.median(stats["record_seconds"] for stats, _ in pairs)
    theirs = statistics.median(seconds for _, seconds in pairs)
    ratio = statistics.median(stats["record_seconds"] / seconds for stats, seconds in pairs)
    stats = pairs[0][0]
    wanted = f"{limit:4.2f}" if limit else "   -"
    print(f"{name:24} {ours * 1000:8.1f} ms recorded  {theirs * 1000:8.1f} ms CPython"
          f"  ratio {ratio:5.2f}  wanted {wanted}  {stats['trace_bytes'] / stats['lines']:5.1f} bytes a line",
          flush=True)
    return ours


LIVE = """\
def waiting(i):
    yield i
live = [waiting(i) for i in range({})]
for g in live: next(g)
"""


def measure_live(build, count, limit):
    with tempfile.NamedTemporaryFile("w", suffix=".py") as file:
        file.write(LIVE.format(count))
        file.flush()
        stats = recorded(build, file.name)
    wanted = f"  wanted {limit}" if limit else ""
    print(f"{count} live generators: {stats['status']}, {stats['peak_bytes'] / 2**20:.1f} MiB{wanted}")


def measure_seeks(build):
    programs = sorted(glob.glob(os.path.join(os.path.dirname(__file__), "programs", "[a-z]*.py")))
    subprocess.run([f"{build}/tests/bench_seek", *programs], check=True)


def main():
    build = sys.argv[1] if len(sys.argv) > 1 else "build/release"
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 7
    took = {name: measure(build, name, limit, source, rounds)
            for name, (limit, source) in PROGRAMS.items()}
    deep, flat = took["yield from, 100 deep"], took["yield from, 1 deep"]
    print(f"yield from, 100 deep beside 1 deep, an item: {deep / flat:.2f}  wanted 1.30")
    measure_live(build, 10000, 80)
    measure_live(build, 60000, None)
    sys.stdout.flush()
    measure_seeks(build)


main()
