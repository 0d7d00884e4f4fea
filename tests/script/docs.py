"""Every function and method of ours in C says in a line what it does (engine/python/doc_list.h), and
every line there is somebody's.

Usage: docs.py BUILD.
"""
import os
import re
import subprocess
import sys

from ast_oracle import ROOT

PROGRAM = """\
import array, builtins, collections, functools, gc, io, itertools, math, operator, random, re, sys
import time, types
import _copy, _random, _re
function, method = type(len), type(str.upper)
found = {}

def see(owner, value):
    found[f"{owner}.{value.__name__}" if owner else value.__name__] = value.__doc__

def see_type(cls):
    for value in cls.__dict__.values():
        if type(value) is method:
            see(cls.__name__, value)

for module in (builtins, array, collections, functools, gc, io, itertools, math, operator, random,
               sys, time, types, _copy, _random, _re):
    for name in dir(module):
        value = getattr(module, name)
        if isinstance(value, type):
            see_type(value)
        elif type(value) is function and value.__self__ is None:
            see("" if value.__module__ == "builtins" else value.__module__, value)
        elif type(value) is function:
            found[name] = value.__doc__
see_type(type(iter([])))
for name, doc in found.items():
    print(name, doc is not None, doc, sep="|")
"""


def main():
    corolane = os.path.join(sys.argv[1], "corolane")
    done = subprocess.run([corolane, "run", "-"], input=PROGRAM, capture_output=True, text=True)
    if done.returncode:
        sys.exit(done.stderr)
    rows = [line.split("|") for line in done.stdout.splitlines()]
    silent = [name for name, has_doc, _ in rows if has_doc != "True"]
    said = {doc for _, _, doc in rows}
    listing = open(os.path.join(ROOT, "engine/python/doc_list.h"), encoding="utf-8").read()
    lines = re.findall(r'^DOC\("(.*?)", "(.*)"\)$', listing, re.M)
    unused = [name for name, text in lines if text not in said]
    for name in silent:
        print(f"{name} says nothing of itself: give it a line in engine/python/doc_list.h")
    for name in unused:
        print(f"engine/python/doc_list.h: nothing is called {name}")
    print(f"{len(rows)} functions and methods, {len(silent)} without a line; "
          f"{len(lines)} lines, {len(unused)} of nobody's")
    return 1 if silent or unused or len(rows) < 300 else 0


if __name__ == "__main__":
    sys.exit(main())
