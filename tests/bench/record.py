#!/usr/bin/python3
"""How long a fully recorded run takes beside CPython's plain run of the same program.

    tests/bench/record.py BUILD_FOLDER [ROUNDS]

Both run in turn, in processor time of the run alone (start-up and parsing left out on both sides).
Prints the median of each, the median of the ratios, and the bytes of log per executed line.
"""
import json
import statistics
import subprocess
import sys
import tempfile

PROGRAMS = {
    "for over a generator": """\
def gen(n):
    i = 0
    while i < n:
        yield i
        i += 1
total = 0
for x in gen(300000): total += x
""",
    "send to a coroutine": """\
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
""",
    "yield from, 100 deep": """\
def chain(depth, n):
    if depth:
        yield from chain(depth - 1, n)
    else:
        i = 0
        while i < n:
            yield i
            i += 1
total = 0
for x in chain(100, 20000): total += x
""",
    "plain calls": """\
def f(i): return i
i = 0
while i < 200000:
    f(i)
    i += 1
""",
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


def measure(build, name, source, rounds):
    with tempfile.NamedTemporaryFile("w", suffix=".py") as file:
        file.write(source)
        file.flush()
        pairs = [(recorded(build, file.name), plain(file.name)) for _ in range(rounds)]
    ours = statistics.median(stats["record_seconds"] for stats, _ in pairs)
    theirs = statistics.median(seconds for _, seconds in pairs)
    ratio = statistics.median(stats["record_seconds"] / seconds for stats, seconds in pairs)
    stats = pairs[0][0]
    print(f"{name:24} {ours * 1000:8.1f} ms recorded  {theirs * 1000:8.1f} ms CPython"
          f"  ratio {ratio:5.2f}  {stats['trace_bytes'] / stats['lines']:5.1f} bytes a line")


def main():
    build = sys.argv[1] if len(sys.argv) > 1 else "build/release"
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 7
    for name, source in PROGRAMS.items():
        measure(build, name, source, rounds)


main()
