"""Runs programs that try to hurt whoever runs them: too big, too deep, without end, full of objects
that raise, recurse or change what is being walked.

    hurt.py BUILD_DIR [-v] [NAME ...]

Reads tests/hurt, and makes sources that nest too deeply. Whatever a program does, it ends in time and
within memory, with a status that is not a signal. A comment says how: `# ends: A | B` lists what the
last line of standard error may begin with; `nothing` stands for an end without a fault, `refused` for
status 2. To be stopped at a bound is always fine. What a program does with sizes runs in a process that may have
little memory. Without a NAME the release build tries every eighth program (of some every 16th), a sanitized
one some of the others; an empty NAME tries them all.

Every fourth is also recorded by `stats`, every fourth by `trace -f json`, and some run with as many events as people
have by default, where a bound on time and memory applies.
"""
import concurrent.futures
import os
import pathlib
import re
import sys
import tempfile

from ast_oracle import programs

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "tools"))
from oracle import headless, share

ROOT = pathlib.Path(__file__).resolve().parents[2]
BUILD = pathlib.Path(sys.argv[1]).resolve()
SECONDS = 60  # of CPU: a guard against hanging, no measure
MEMORY = 2 << 20  # KiB, with the engine's own bound of 1 GiB for a program
ENV = {**os.environ, "LC_ALL": "C.UTF-8"}
STATUSES = {0, 1, 2, 3}
STATUS_OF = {"nothing": 0, "error": 1, "refused": 2}
EVENTS = ["--max-events", "60000"]
COMMANDS = [["run"], ["run"], ["run", "stats"], ["run", "trace"]]  # of one program after the other
FORMS = {"run": ["run"], "stats": ["stats"], "trace": ["trace", "-f", "json"]}
WHOLE = 16  # of so many programs one has the default number of events
ROOM = 256 << 20  # bytes of addresses for programs about sizes; half of it is the bound of their objects

SLOW = ("giants.py", "swarms.py")
LARGE = ("sizes.py", "endless.py", "library.py")  # of tests/hurt, whose programs ask for much memory


def nested_blocks(count):
    return "".join(" " * i + "if 1:\n" for i in range(count)) + " " * count + "pass\n"


def nested_functions(count):
    return "".join(" " * i + "def f():\n" for i in range(count)) + " " * count + "pass\n"


DEEP = {
    "parentheses": "(" * 20000 + "1" + ")" * 20000,
    "open_parentheses": "(" * 20000,
    "lists": "[" * 20000 + "]" * 20000,
    "dicts": "{1:" * 20000 + "1" + "}" * 20000,
    "mixed_brackets": "[(" * 10000 + ")]" * 10000,
    "unclosed_mixed": "[({" * 10000,
    "tuples": "(" * 20000 + "1" + ",)" * 20000,
    "blocks": nested_blocks(150),
    "blocks_few": nested_blocks(90),
    "functions": nested_functions(99),
    "minus": "-" * 20000 + "1",
    "tilde": "~" * 1000000 + "1",
    "not": "not " * 20000 + "1",
    "attributes": "a = 1\na" + ".real" * 20000,
    "calls": "f = lambda: f\nf" + "()" * 20000,
    "subscripts": "a = []\na.append(a)\na" + "[0]" * 20000,
    "conditions": "1 if 0 else " * 20000 + "1",
    "conditions_in_test": "(" * 3000 + "1" + " if 1 else 0)" * 3000,
    "sum": "+".join(["1"] * 20000),
    "sum_million": "+".join(["1"] * 300000),
    "power": "**".join(["1"] * 20000),
    "compare": "<".join(["1"] * 20000),
    "and": " and ".join(["1"] * 20000),
    "and_or": " and 1 or ".join(["1"] * 20000),
    "lambdas": "lambda: " * 20000 + "1",
    "comprehensions": "[" * 500 + "1" + " for x in 'a']" * 500,
    "fors_in_one": "[1 " + "for x in 'a' " * 5000 + "]",
    "walrus": "(a := " * 5000 + "1" + ")" * 5000,
    "assignments": "a = " * 20000 + "1",
    "stars": "a = [" + "*" * 5000 + "1]",
    "targets": "(" * 5000 + "a" + ",)" * 5000 + " = 1",
    "elifs": "if 0: pass\n" + "elif 0: pass\n" * 20000,
    "elses": "".join(" " * i + "if 0: pass\n" + " " * i + "else:\n" for i in range(95)) +
             " " * 95 + "pass\n",
    "excepts": "try: pass\n" + "except A: pass\n" * 20000,
    "withs": "with " + ", ".join(["a"] * 20000) + ": pass",
    "decorators": "@int\n" * 20000 + "def f(): pass\n",
    "parameters": "def f(" + ", ".join(f"a{i}" for i in range(20000)) + "): pass\n",
    "arguments": "max(" + ", ".join(["1"] * 20000) + ")",
    "names": "\n".join(f"n{i} = {i}" for i in range(20000)),
    "long_name": "a" * 1000000 + " = 1",
    "long_number": "1" * 1000000,
    "long_hex": "0x" + "f" * 1000000,
    "long_text": "'" + "a" * 5000000 + "'",
    "long_line": "a = 1;" * 50000,
    "unclosed_text": "'''" + "a\n" * 300000,
    "backslashes": "a = 1 + \\\n" * 20000 + "1",
    "concatenated": "'a' " * 50000,
    "fstrings": "f'{1}' " * 10000,
    "fstring_braces": "f'" + "{" * 20000 + "'",
    "fstring_nested": "f'" + "{f\"" * 100 + "\"}" * 100 + "'",
    "fstring_spec": "f'{1:" + "{1:" * 5000 + "}" * 5000 + "}'",
    "fstring_parentheses": "f'{" + "(" * 10000 + ")" * 10000 + "}'",
    "indents": "".join(" " * i + "if 1:\n" for i in range(101)),
    "dedents": "if 1:\n" + " " * 10000 + "pass\n  pass\n",
    "tabs": "if 1:\n\tif 1:\n        pass\n",
    "zeros": "\0" * 10000,
    "zero_inside": "a = 1\0\n",
    "mark": "\ufeffa = 1\n",
    "mark_inside": "a = \ufeff1\n",
    "form_feeds": "\f" * 10000 + "a = 1\n",
    "unicode_name": "\u212b\ufb01 = 1\n" * 1000,
    "annotations": "a: " + "list[" * 5000 + "]" * 5000 + " = 1",
    "globals": "def f():\n global " + ", ".join(f"a{i}" for i in range(20000)) + "\n",
    "imports": "import " + ".".join(["a"] * 20000),
    "dels": "del " + "(" * 5000 + "a" + ")" * 5000,
    "yields": "def f(): " + "(yield " * 5000 + ")" * 5000,
    "returns": "def f(): return " + "f(" * 5000 + ")" * 5000,
    "slices": "a[" * 5000 + ":" + "]" * 5000,
    "keywords": "f(" + ", ".join(f"a{i}=1" for i in range(20000)) + ")",
    "type_comments": "#" * 1000000,
    "semicolons": ";" * 20000,
    "colons": ":" * 20000,
    "commas": "(" + "," * 20000 + ")",
    "match": "match 1:\n case " + "[" * 5000 + "]" * 5000 + ": pass\n",
    "match_or": "match 1:\n case " + "|".join(["1"] * 20000) + ": pass\n",
}


# Of these a quarter as many: an empty NAME tries them all.
RARELY = re.compile("(endless|special|library|giants|swarms|hooks).py:")


def is_sanitized():
    cache = (BUILD / "CMakeCache.txt").read_text()
    return bool(re.search("^SANITIZE:.*=.", cache, re.M))


SANITIZED = is_sanitized()


def run(command, path, room):
    """Status, last line of standard error, seconds of CPU, KiB."""
    with tempfile.TemporaryFile() as error, open(os.devnull, "r+b") as null:
        limits = ["/usr/bin/prlimit", f"--cpu={SECONDS}", "--core=0", *([f"--as={room}"] if room else [])]
        child = os.posix_spawn(limits[0], [*limits, *command, path], ENV, file_actions=[
            (os.POSIX_SPAWN_DUP2, null.fileno(), 0), (os.POSIX_SPAWN_DUP2, null.fileno(), 1),
            (os.POSIX_SPAWN_DUP2, error.fileno(), 2)])
        _, status, usage = os.wait4(child, 0)
        error.seek(max(0, error.seek(0, os.SEEK_END) - 3000))
        lines = [line for line in error.read().decode(errors="replace").splitlines() if line]
    lines = [line for line in lines if "ASan doesn't fully support" not in line]
    return (os.waitstatus_to_exitcode(status), lines[-1] if lines else "",
            usage.ru_utime + usage.ru_stime, usage.ru_maxrss)


def fault_of(status, last, seconds, memory, ends):
    """What is wrong with how it ended, or None."""
    if status not in STATUSES:
        return f"ended by status {status}"
    if memory > MEMORY and not SANITIZED:
        return f"took {memory >> 10} MiB"
    if status == 3 and "stopped at a bound" in last:
        return None
    for end in ends:
        if end in STATUS_OF and status == STATUS_OF[end]:
            return None
        if end not in STATUS_OF and status != 0 and re.search(rf"(^|: |\s){re.escape(end)}", last):
            return None
    return f"did not end in {' | '.join(ends)}"


def try_program(command, events, name, source, ends):
    with tempfile.NamedTemporaryFile(suffix=".py") as file:
        file.write(source)
        file.flush()
        room = ROOM if name.split(":")[0].endswith(LARGE) and not SANITIZED else 0
        status, last, seconds, memory = run([headless(BUILD), *FORMS[command], *events], file.name, room)
    fault = fault_of(status, last, seconds, memory, ends)
    said = f"{name} ({command}): status {status}, {seconds:.1f} s, {memory >> 10} MiB: {last[-150:]}"
    if "-v" in sys.argv:
        print(said, flush=True)
    return f"{said}\n    {fault}" if fault else None


def jobs(chosen):
    """Each program with a command and its bound of events."""
    for number, case in enumerate(chosen):
        events = [] if number % WHOLE == 0 and not SANITIZED else EVENTS
        for command in COMMANDS[number % len(COMMANDS)]:
            yield command, events, *case


def cases():
    for path in sorted((ROOT / "tests/hurt").glob("*.py")):
        for name, source in programs(str(path)):
            if SANITIZED and (path.name in (*LARGE, *SLOW) or "live_" in name):
                continue  # a sanitizer's own memory would be measured
            ends = re.search(rb"^# ends: (.+)$", source, re.M)
            yield name, source, ends.group(1).decode().split(" | ")
    for name, source in DEEP.items():
        yield f"deep/{name}", source.encode(), ["nothing", "refused", "error"]


def main():
    names = [name for name in sys.argv[2:] if name != "-v"]
    part = [case for number, case in enumerate(cases())
            if number % (16 if RARELY.search(case[0]) else 8) == SANITIZED]
    chosen = [case for case in (cases() if names else share(part))
              if not names or any(name in case[0] for name in names)]
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        results = list(pool.map(lambda job: try_program(*job), jobs(chosen)))
    faults = list(filter(None, results))
    print("\n".join(faults))
    print(f"{len(results) - len(faults)} of {len(results)} runs of programs end as they should")
    return 1 if faults or not chosen else 0


if __name__ == "__main__":
    sys.exit(main())
