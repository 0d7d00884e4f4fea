"""Compares the crossings that we record with those that CPython makes.

    crossings.py BUILD_DIR [FILE.py ...]

Each program of tests/python and lessons that makes a generator runs under tests/oracle/recorder.py,
which says what the steps are; the same list is derived from `corolane trace -f json`: who enters and
leaves, on which line, with which value or exception, by which verb and through which delegators where
the program's own call says so (a loop's does not). What happens to generators at the program's end is
left out. "# no crossings: REASON" in a program leaves it out.
"""
import concurrent.futures
import json
import os
import re
import subprocess
import sys
import tempfile

from ast_oracle import ROOT, find, programs

sys.path.insert(0, os.path.join(ROOT, "tests/tools"))
from oracle import headless, remembered, share

PYTHON = "/usr/bin/python3"  # Debian's: later ones trace some entries otherwise
RECORDER = os.path.join(ROOT, "tests", "oracle", "recorder.py")
STOPPED = 3  # the status at a bound
# what a lane does itself, as opposed to what is dropped on its way back to it
ACTIVE = {"line", "raised", "caught", "receive", "bind", "print", "call", "undelegate", "yield",
          "finish", "raise"}


# ---- what we record

def kind_of(exception):
    return exception.split("(")[0].split(".")[-1]


class Reader:
    """Walks the events of a trace and collects the steps."""

    def __init__(self):
        self.steps, self.names, self.inside = [], {}, set()
        self.started = set()  # has been resumed before: only then does `yield` take something
        self.pending = {}     # entered by throw or close, with what; nothing has happened inside yet
        self.delegating = set()
        self.back = set()     # control has come back to it; it has done nothing yet
        self.raised = {}      # what was raised in it last
        self.depth = {}       # of plain calls inside a lane
        self.asked = None     # by the last resume: its verb, and the lanes on its way

    def enter(self, lane, taken=None):
        taken = self.pending.pop(lane, taken)
        if lane in self.names and lane not in self.inside:
            self.inside.add(lane)
            takes = lane in self.started and lane not in self.delegating
            verb, way = self.asked if self.asked and lane in self.asked[1] else (None, None)
            self.steps.append(["enter", self.names[lane], taken if takes else None, verb,
                               way and [self.names.get(at) for at in way]])
            self.asked = None if verb else self.asked
            self.started.add(lane)

    def leave(self, lane, verb, line, value):
        self.pending.pop(lane, None)
        if lane in self.inside:
            self.inside.discard(lane)
            self.steps.append([verb, self.names[lane], line, value])

    def asks(self, event):
        """A delegator that is closed closes its delegate first: that is the same way, farther on."""
        if self.asked and event["event"] == "close" and event["lane"] == self.asked[1][-1]:
            self.asked[1].append(event["to"])
        else:
            self.asked = (event["event"], [*event.get("through", []), event["to"]])

    def resume(self, event):
        self.asks(event)
        if event["event"] in ("throw", "close"):
            thrown = kind_of(event.get("exception", "GeneratorExit"))
            self.pending[event["to"]] = None if event["to"] in self.delegating else thrown
            return
        for lane in event.get("through", []):
            self.enter(lane)
        self.enter(event["to"], event.get("value", "None"))

    def goes_on(self, lane, ended):
        """A delegate's own throw() or close() has ended or raised: CPython does not tell of the first."""
        if ended:
            del self.pending[lane]
            self.inside.add(lane)
        else:
            self.pending[lane] = self.raised.get(lane)
            self.enter(lane)

    def end(self, event):
        lane, raised = event["lane"], event["event"] == "raise"
        if lane not in self.names:
            return
        if lane in self.pending and not raised:
            self.inside.add(lane)  # a delegate's own throw() ended it
        self.enter(lane)
        value = kind_of(event["exception"]) if raised else event["value"]
        self.leave(lane, event["event"], event["line"], value)
        self.back.add(event["to"])

    def take(self, event):
        kind, lane = event["event"], event["lane"]
        if kind in ACTIVE and lane in self.back:
            self.back.discard(lane)
            self.enter(lane)
        if kind == "lane" and event["type"] == "generator":
            self.names[lane] = event["name"]
        elif kind in ("next", "send", "throw", "close"):
            self.resume(event)
        elif kind == "delegate":
            self.delegating.add(lane)
        elif kind == "undelegate":
            self.delegating.discard(lane)
            if lane in self.pending:
                self.goes_on(lane, "value" in event)
        elif kind in ("call", "return"):
            self.depth[lane] = self.depth.get(lane, 0) + (1 if kind == "call" else -1)
        elif kind == "raised":
            self.raised[lane] = kind_of(event["exception"])
            if lane in self.pending and not self.depth.get(lane):
                self.enter(lane)
        elif kind == "yield" and lane in self.pending:
            self.pending.pop(lane)  # what a delegate's own throw() answered
        elif kind == "yield":
            self.leave(lane, "yield", event["line"], event["value"])
            for passed in reversed(event.get("through", [])):
                self.leave(passed, "yield", None, event["value"])
        elif kind in ("finish", "raise"):
            self.end(event)


def ours(corolane, path):
    """What was recorded of a program that is stopped at a bound counts too."""
    done = subprocess.run([corolane, "trace", "-f", "json", path], capture_output=True, timeout=120,
                          stdin=subprocess.DEVNULL)
    if done.returncode not in (0, 1, STOPPED):
        return None
    reader = Reader()
    for line in done.stdout.splitlines()[1:]:
        reader.take(json.loads(line))
    return reader.steps, done.returncode == STOPPED


def theirs(path):
    done = subprocess.run([PYTHON, "-W", "ignore", RECORDER, path],
                          capture_output=True, timeout=120, stdin=subprocess.DEVNULL)
    return done.stdout.decode()


def same(mine, python):
    """CPython's steps may leave values open, ours the lines of generators passed through. What a
    StopIteration turns into is no business of the frame that it leaves."""
    if mine[1] != python[1] or mine[0] not in python[0]:
        return False
    for left, right in zip(mine[2:], python[2:]):
        if left is not None and right is not None and left != right and right != "StopIteration":
            return False
    return True


def compare(build, recorder, name, source):
    corolane = headless(build)
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "program.py")
        with open(path, "wb") as file:
            file.write(source)
        python = json.loads(remembered(build, PYTHON.encode() + recorder + source, lambda: theirs(path)))
        if not python:
            return "", 0
        mine = ours(corolane, path)
    if mine is None:
        return f"{name}: not recorded\n", 0
    mine, stopped = mine
    python = python[:len(mine)] if stopped else python
    for at, step in enumerate(python):
        if at >= len(mine) or not same(mine[at], step):
            mine_here = mine[at] if at < len(mine) else "nothing"
            before = python[max(0, at - 3):at]
            return f"{name}: step {at} of {len(python)}\n    before:   {before}\n" \
                   f"    python3:  {step}\n    corolane: {mine_here}\n", 0
    return "", len(python)


def main():
    build = sys.argv[1]
    with open(RECORDER, "rb") as file:
        recorder = file.read()
    paths = sys.argv[2:] or [*find("tests/python"), *find("lessons")]
    cases = [(name, source) for path in paths for name, source in programs(path)
             if re.search(rb"\byield\b| for .* in ", source) and "recursion" not in name
             and not re.search(rb"^# no crossings: ", source, re.M)]
    cases = share(cases)
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        answers = list(pool.map(lambda case: compare(build, recorder, *case), cases))
    failed = [text for text, _ in answers if text]
    print("".join(failed).replace(ROOT + "/", ""), end="")
    steps = sum(count for _, count in answers)
    print(f"{len(cases) - len(failed)} of {len(cases)} programs cross as python3 does ({steps} steps)")
    return 1 if failed or not steps else 0


if __name__ == "__main__":
    sys.exit(main())
