"""Traces against engine/export/trace.schema.json.

    schema.py BUILD_DIR

Traces of all lessons and of a part of tests/python are written. Of every kind of event with every
set of fields that occurs, some are validated; the traces of tests/trace whole. No event has a field
that the schema does not name. Then one of each kind is mutilated: without a field that it needs, or with one
of another type, both the schema and `corolane check` refuse it.
"""
import collections
import concurrent.futures
import json
import os
import pathlib
import subprocess
import sys
import tempfile

import jsonschema

from ast_oracle import ROOT, find, programs

sys.path.insert(0, os.path.join(ROOT, "tests/tools"))
from oracle import headless

CORO = headless(sys.argv[1])
SCHEMA = json.loads((pathlib.Path(ROOT) / "engine/export/trace.schema.json").read_text())
SAMPLES = 4   # of each shape
EVERY = 5     # of the programs of tests/python, one
# What may be missing, of which events; "*" is any.
OPTIONAL = {"*": {"span", "through", "ref"}, "return": {"value"}, "undelegate": {"value", "to"},
            "delegate": {"to"}, "bind": {"global", "far"}, "unbind": {"global"}, "change": {"name"}}
UNREAD = {"arguments"}  # which says for people what `slots` says
faults = []


def validator(name):
    return jsonschema.Draft202012Validator({"$ref": f"#/$defs/{name}", "$defs": SCHEMA["$defs"]})


VALIDATORS = {name: validator(name) for name in ["head", *map(
    lambda row: row["$ref"].split("/")[-1], SCHEMA["$defs"]["event"]["oneOf"])]}
WHOLE = jsonschema.Draft202012Validator(SCHEMA)


def kind_of(line):
    return "head" if "corolane_trace" in line else line["event"]


def fields_of(name):
    """The fields that the schema names for an event, those of what it refers to included."""
    found, waiting = set(), [SCHEMA["$defs"][name]]
    while waiting:
        node = waiting.pop()
        found |= node.get("properties", {}).keys()
        waiting += node.get("allOf", [])
        if "$ref" in node:
            waiting.append(SCHEMA["$defs"][node["$ref"].split("/")[-1]])
    return found


def trace(path):
    done = subprocess.run([CORO, "trace", "-f", "json", "--max-events", "20000", path],
                          capture_output=True, stdin=subprocess.DEVNULL, timeout=120)
    return done.stdout.splitlines()


def shape_of(line):
    return (kind_of(line), line.get("op"), line.get("type"), *sorted(line))


def collect(folder):
    """Some lines of each shape, each with the lines before it."""
    paths = [os.path.dirname(path) for path in find("lessons") if path.endswith("program.py")]
    cases = [case for path in find("tests/python") for case in programs(path)]
    for number, (_, source) in enumerate(cases[::EVERY]):
        path = os.path.join(folder, f"program{number}.py")
        pathlib.Path(path).write_bytes(source)
        paths.append(path)
    shapes = collections.defaultdict(list)
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for lines in pool.map(trace, paths):
            for at, text in enumerate(lines):
                line = json.loads(text)
                samples = shapes[shape_of(line)]
                if len(samples) < SAMPLES:
                    samples.append((line, lines, at))
                elif at < samples[0][2]:  # the first stands where little is before it
                    samples[0] = (line, lines, at)
    return shapes, len(paths)


def validate(shapes):
    for shape, samples in shapes.items():
        unknown = set(shape[3:]) - fields_of(shape[0])
        if unknown:
            faults.append(f"{shape[0]}: the schema does not name {unknown}")
        for line, _, _ in samples:
            for error in VALIDATORS[shape[0]].iter_errors(line):
                faults.append(f"{line}: {error.message}")
    for path in sorted(pathlib.Path(ROOT, "tests/trace").glob("*.py"))[:3]:
        for text in trace(str(path)):
            for error in WHOLE.iter_errors(json.loads(text)):
                faults.append(f"{path.name}: {text}: {error.message}")
    missing = VALIDATORS.keys() - {shape[0] for shape in shapes}
    if missing:
        faults.append(f"no trace has {missing}")


def may_miss(kind, key):
    return key in OPTIONAL["*"] or key in OPTIONAL.get(kind, ())


def mutilations(line):
    """(what was done, the line) for each field."""
    kind, is_iterator = kind_of(line), line.get("type") == "iterator"
    for key, value in line.items():
        rest = {k: v for k, v in line.items() if k != key}
        needs = key == "ref" and kind in ("lane",) and not is_iterator
        if not may_miss(kind, key) and not needs:
            yield f"{kind} without {key}", rest
        yield f"{kind} with another {key}", {**line, key: 7 if not isinstance(value, int) else "7"}


def mutilate(shapes, folder):
    """Files with one damaged line each; check must name every one of them, at that line."""
    paths, seen = {}, set()
    for samples in shapes.values():
        line, lines, at = samples[0]
        for what, damaged in mutilations(line):
            if VALIDATORS[kind_of(line)].is_valid(damaged):
                faults.append(f"the schema takes {what}: {damaged}")
            if what in seen or what.split()[-1] in UNREAD:
                continue
            seen.add(what)
            path = os.path.join(folder, f"damaged{len(paths)}.jsonl")
            text = json.dumps(damaged).encode()
            pathlib.Path(path).write_bytes(b"\n".join([*lines[:at], text, *lines[at + 1:]]))
            paths[path] = (what, at + 1)
    done = subprocess.run([CORO, "check", *paths], capture_output=True, timeout=120)
    told = done.stderr.decode().splitlines()
    for path, (what, number) in paths.items():
        if not any(message.startswith(f"{path}:{number}: ") for message in told):
            faults.append(f"corolane takes {what} in line {number}")
    return len(paths)


def main():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    with tempfile.TemporaryDirectory() as folder:
        shapes, traces = collect(folder)
        validate(shapes)
        damaged = mutilate(shapes, folder)
    print("\n".join(faults[:60]))
    print(f"{traces} traces, {len(shapes)} shapes, {damaged} kinds of damage, {len(faults)} faults")
    sys.exit(1 if faults else 0)


main()
