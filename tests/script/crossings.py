"""Compares the crossings that we record with those that CPython makes.

    crossings.py BUILD_DIR [FILE.py ...]

Each program of tests/python and lessons that makes a generator runs under python3 with sys.settrace,
which tells when a generator's frame is entered and left, on which line, and with what value; the same
list is derived from `corolane trace -f json`. What a settrace cannot see is left out of both: the
verb of a resume, and what happens to generators at the program's end. A close shows itself by the
first thing it makes happen inside. "# no crossings: REASON" in a program leaves it out.
"""
import concurrent.futures
import json
import os
import re
import subprocess
import sys
import tempfile

from ast_oracle import ROOT, find, programs

PLAIN = (int, float, str, bool, type(None), bytes)
STEPS_MAX = 200_000


# ---- what CPython does; runs in a process of its own, which prints the list as JSON

def observe(path):
    import dis
    with open(path, encoding="utf-8") as file:
        code = compile(file.read(), path, "exec", dont_inherit=True)
    # by id: to hold a frame would keep alive what the program drops
    steps, inside, thrown, last = [], set(), {}, {}

    def shown(value):
        return repr(value) if type(value) in PLAIN else None

    def enter(frame):
        if id(frame) not in inside:
            inside.add(id(frame))
            thrown.pop(id(frame), None)
            last.pop(id(frame), None)
            steps.append(["enter", frame.f_code.co_name])

    def leave(frame, value):
        inside.discard(id(frame))
        kind = thrown.get(id(frame))
        name, line = frame.f_code.co_name, frame.f_lineno
        operation = dis.opname[frame.f_code.co_code[frame.f_lasti]]
        unwinding = operation == "YIELD_VALUE" and kind and value is None
        if unwinding and last.get(id(frame)) != "exception":
            steps.append(["yield or raise", name, None, None])  # the instruction does not say
        elif operation == "YIELD_VALUE" and not unwinding:
            steps.append(["yield", name, line, shown(value)])
        elif operation == "RETURN_VALUE":
            steps.append(["finish", name, line, shown(value)])
        else:
            steps.append(["raise", name, line, kind])

    def local(frame, event, argument):
        if event == "exception":
            stop = issubclass(argument[0], StopIteration)
            thrown[id(frame)] = "StopIteration" if stop else argument[0].__name__
        elif event == "return":
            leave(frame, argument)
        last[id(frame)] = event
        return local

    def watch(frame, event, _):
        if event != "call" or frame.f_code.co_filename != path or not frame.f_code.co_flags & 0x20:
            return None
        enter(frame)
        return local

    stdout = os.dup(1)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    sys.settrace(watch)
    try:
        exec(code, {"__name__": "__main__"})
    except BaseException:
        pass
    sys.settrace(None)
    os.write(stdout, json.dumps(steps[:STEPS_MAX]).encode())
    os._exit(0)


# ---- what we record

class Reader:
    """Walks the events of a trace and collects the steps."""

    def __init__(self):
        self.steps, self.names, self.inside = [], {}, set()
        self.pending = set()  # entered by throw or close; nothing has happened inside yet
        self.depth = {}       # of plain calls inside a lane

    def enter(self, lane):
        self.pending.discard(lane)
        if lane in self.names and lane not in self.inside:
            self.inside.add(lane)
            self.steps.append(["enter", self.names[lane]])

    def leave(self, lane, verb, line, value):
        self.pending.discard(lane)
        if lane in self.inside:
            self.inside.discard(lane)
            self.steps.append([verb, self.names[lane], line, value])

    def resume(self, event):
        if event["event"] in ("throw", "close"):
            self.pending.add(event["to"])
            return
        for lane in [*event.get("through", []), event["to"]]:
            self.enter(lane)

    def end(self, event):
        lane, raised = event["lane"], event["event"] == "raise"
        if lane not in self.names:
            return
        if lane in self.pending and not raised:
            self.inside.add(lane)  # a delegate's own throw() ended it
        self.enter(lane)
        value = event["exception"].split("(")[0].split(".")[-1] if raised else event["value"]
        self.leave(lane, event["event"], event["line"], value)
        self.enter(event["to"])

    def take(self, event):
        kind, lane = event["event"], event["lane"]
        if kind == "lane" and event["type"] == "generator":
            self.names[lane] = event["name"]
        elif kind in ("next", "send", "throw", "close"):
            self.resume(event)
        elif kind in ("call", "return"):
            self.depth[lane] = self.depth.get(lane, 0) + (1 if kind == "call" else -1)
        elif kind == "raised" and lane in self.pending and not self.depth.get(lane):
            self.enter(lane)
        elif kind == "yield" and lane in self.pending:
            self.pending.discard(lane)  # what a delegate's own throw() answered
        elif kind == "yield":
            self.leave(lane, "yield", event["line"], event["value"])
            for passed in reversed(event.get("through", [])):
                self.leave(passed, "yield", None, event["value"])
        elif kind in ("finish", "raise"):
            self.end(event)


def ours(corolane, path):
    done = subprocess.run([corolane, "trace", "-f", "json", path], capture_output=True, timeout=120,
                          stdin=subprocess.DEVNULL)
    if done.returncode not in (0, 1):
        return None
    reader = Reader()
    for line in done.stdout.splitlines()[1:]:
        reader.take(json.loads(line))
    return reader.steps


def theirs(path):
    done = subprocess.run([sys.executable, "-W", "ignore", __file__, "--observe", path],
                          capture_output=True, timeout=120, stdin=subprocess.DEVNULL)
    return json.loads(done.stdout)


def same(mine, python):
    """CPython's steps may leave values open, ours the lines of generators passed through. What a
    StopIteration turns into is no business of the frame that it leaves."""
    if mine[1] != python[1] or mine[0] not in python[0]:
        return False
    for left, right in zip(mine[2:], python[2:]):
        if left is not None and right is not None and left != right and right != "StopIteration":
            return False
    return True


def compare(corolane, name, source):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "program.py")
        with open(path, "wb") as file:
            file.write(source)
        python = theirs(path)
        if not python:
            return "", 0
        mine = ours(corolane, path)
    if mine is None:
        return f"{name}: not recorded\n", 0
    for at, step in enumerate(python):
        if at >= len(mine) or not same(mine[at], step):
            mine_here = mine[at] if at < len(mine) else "nothing"
            before = python[max(0, at - 3):at]
            return f"{name}: step {at} of {len(python)}\n    before:   {before}\n" \
                   f"    python3:  {step}\n    corolane: {mine_here}\n", 0
    return "", len(python)


def main():
    corolane = os.path.join(sys.argv[1], "corolane")
    paths = sys.argv[2:] or [*find("tests/python"), *find("lessons")]
    cases = [(name, source) for path in paths for name, source in programs(path)
             if re.search(rb"\byield\b| for .* in ", source) and "recursion" not in name
             and not re.search(rb"^# no crossings: ", source, re.M)]
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        answers = list(pool.map(lambda case: compare(corolane, *case), cases))
    failed = [text for text, _ in answers if text]
    print("".join(failed).replace(ROOT + "/", ""), end="")
    steps = sum(count for _, count in answers)
    print(f"{len(cases) - len(failed)} of {len(cases)} programs cross as python3 does ({steps} steps)")
    return 1 if failed or not steps else 0


if __name__ == "__main__":
    if sys.argv[1] == "--observe":
        observe(sys.argv[2])
    sys.exit(main())
