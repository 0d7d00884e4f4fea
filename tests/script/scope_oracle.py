"""Compares our scopes with python3's own symbol tables and code objects.

    scope_oracle.py BUILD_DIR [FILE.py ...]

For every program of tests/parse, tests/python, lessons and a part of the standard library: the same
scopes in the same order, each with the same parameters in order and the same local, cell and free
names; the same qualified names; and the same functions are generators.
"""
import collections
import inspect
import os
import subprocess
import symtable
import sys
import tempfile
import warnings

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
warnings.simplefilter("ignore")

LOCAL, GLOBAL_EXPLICIT, GLOBAL_IMPLICIT, FREE, CELL = 1, 2, 3, 4, 5
LIBRARY = ("heapq", "functools", "contextlib", "textwrap", "argparse", "typing", "enum", "inspect",
           "dataclasses", "random", "collections/__init__")


def scope_of(symbol):
    return symbol._Symbol__scope


def their_scopes(source):
    """(parameters, locals, cells, frees) of each scope below the module."""
    def walk(table):
        symbols = table.get_symbols()
        kind = collections.defaultdict(set)
        for symbol in symbols:
            kind[scope_of(symbol)].add(symbol.get_name())
        parameters = list(table.get_parameters()) if table.get_type() == "function" else []
        if table.get_type() != "module":
            local = kind[LOCAL] - set(parameters)
            yield parameters, local, kind[CELL], kind[FREE], table.get_type() == "class"
        for child in table.get_children():
            yield from walk(child)
    return list(walk(symtable.symtable(source, "x", "exec")))


def their_codes(source):
    """How many code objects have a qualified name, and how many of those are generators."""
    names = collections.Counter()

    def walk(code):
        for inner in code.co_consts:
            if inspect.iscode(inner):
                names[inner.co_qualname, bool(inner.co_flags & inspect.CO_GENERATOR)] += 1
                walk(inner)
    walk(compile(source, "x", "exec", dont_inherit=True))
    return names


def our_scopes(lines):
    scopes, names = [], collections.Counter()
    for line in lines[1:-1]:
        head, _, rest = line.partition(":")
        generator = head.endswith(" (generator)")
        qualname = head.split(" ", 1)[1].removesuffix(" (generator)")
        names[qualname, generator] += 1
        slots = rest.split()
        plain = [slot.rstrip("=*^") for slot in slots]
        marks = [slot[len(name):] for slot, name in zip(slots, plain)]
        both = list(zip(plain, marks))
        scopes.append((
            [name for name, mark in both if "=" in mark],
            {name for name, mark in both if mark == ""},
            {name for name, mark in both if "*" in mark},
            {name for name, mark in both if "^" in mark}))
    return scopes, names


def difference(mine, theirs):
    parameters, local, cells, frees, is_class = theirs
    if is_class:  # a class keeps what only passes through apart, and its own __class__ cell
        cells, frees = cells | {"__class__"} & mine[2], frees | (mine[3] & local)
    for what, ours, their in zip(("parameters", "locals", "cells", "frees"), mine,
                                 (parameters, local, cells, frees)):
        if ours != their:
            return "%s: ours %s, theirs %s" % (what, ours, their)
    return None


def compare(tool, source):
    with tempfile.NamedTemporaryFile(suffix=".py") as file:
        file.write(source)
        file.flush()
        done = subprocess.run([tool, "-s", file.name], capture_output=True, timeout=60)
    if done.returncode != 0:
        return None  # refused: ast_oracle.py looks into that
    text = source.decode("utf-8-sig")
    mine, names = our_scopes(done.stdout.decode().splitlines())
    theirs = their_scopes(text)
    if len(mine) != len(theirs):
        return "%d scopes, theirs %d" % (len(mine), len(theirs))
    for at, (ours, their) in enumerate(zip(mine, theirs), 1):
        problem = difference(ours, their)
        if problem:
            return "scope %d: %s" % (at, problem)
    missing = their_codes(text) - names  # CPython drops code that cannot run: not the other way
    return "names: theirs has %s" % missing if missing else None


def main():
    import ast_oracle
    tool = os.path.join(os.path.abspath(sys.argv[1]), "tests", "tool_dump_ast")
    paths = sys.argv[2:] or [path for folder in ("tests/parse", "tests/python", "lessons")
                             for path in ast_oracle.find(folder)]
    if not sys.argv[2:]:
        library = os.path.dirname(os.__file__)
        paths += [os.path.join(library, name + ".py") for name in LIBRARY]
    return ast_oracle.report([case for path in paths for case in ast_oracle.programs(path)],
                             lambda name, source: compare(tool, source))


if __name__ == "__main__":
    sys.exit(main())
