"""Makes random programs of generators, exceptions and try blocks, and compares corolane with python3.

    generators.py BUILD_DIR [COUNT [SEED]]

Run by hand. A program on which the two differ is printed, with both outputs.
"""
import os
import random
import subprocess
import sys
import tempfile

ERRORS = ["ValueError", "KeyError", "StopIteration", "GeneratorExit", "ZeroDivisionError"]
DEPTH = 3


class Maker:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.functions = 0
        self.marks = 0

    def pick(self, *choices):
        return self.random.choice(choices)

    def mark(self):
        self.marks += 1
        return self.marks

    def body(self, depth, generator, loop=False):
        lines = []
        for _ in range(self.random.randint(1, 3)):
            lines += self.statement(depth, generator, loop)
        return lines

    def indent(self, lines):
        return ["    " + line for line in lines]

    def statement(self, depth, generator, loop):
        kinds = ["print", "raise", "assign", "chain", "bare"]
        if generator:
            kinds += ["yield"] * 5 + ["receive"] * 3 + ["from"] * 3 + ["return"]
        if depth:
            kinds += ["try"] * 4 + ["for"] * 2 + ["if", "with", "while"]
        if loop:
            kinds += ["break", "continue"]
        return getattr(self, "make_" + self.random.choice(kinds))(depth, generator, loop)

    def make_print(self, *_):
        return [f"print('mark', {self.mark()}, x)"]

    def make_raise(self, *_):
        return [f"if x % {self.random.randint(2, 4)} == 0: raise {self.pick(*ERRORS)}({self.mark()})"]

    def make_bare(self, *_):
        return ["if x % 5 == 0: raise"]

    def make_chain(self, *_):
        return [f"if x % 4 == 1: raise {self.pick(*ERRORS)}({self.mark()}) from KeyError('cause')"]

    def make_assign(self, *_):
        return [f"x += {self.random.randint(1, 3)}"]

    def make_yield(self, *_):
        return [f"yield ({self.mark()}, x)"]

    def make_receive(self, *_):
        return [f"got = yield {self.mark()}", "print('got', show(got))", "x += 1"]

    def make_from(self, *_):
        source = f"g{self.random.randrange(self.functions)}(x + 1)" if self.functions else "[1, 2]"
        source = self.pick(source, source, source, "[7, 8]", "Own(x)")
        return [f"if x < 9: print('result', (yield from {source}))"]

    def make_return(self, *_):
        return [f"if x % 3 == 0: return {self.mark()}"]

    def make_break(self, *_):
        return ["if x % 2: break"]

    def make_continue(self, *_):
        return ["x += 1", "if x % 2: continue"]

    def make_if(self, depth, generator, loop):
        return [f"if x % 2 == {self.pick(0, 1)}:", *self.indent(self.body(depth - 1, generator, loop))]

    def make_for(self, depth, generator, _):
        source = f"g{self.random.randrange(self.functions)}(x)" if self.functions else "range(3)"
        source = self.pick("range(3)", source)
        lines = [f"for i in {source}:", *self.indent(self.body(depth - 1, generator, True))]
        if self.random.random() < 0.3:
            lines += ["else:", *self.indent(self.body(0, generator))]
        return lines

    def make_while(self, depth, generator, _):
        return ["n = 0", "while n < 2:", "    n += 1",
                *self.indent(self.body(depth - 1, generator, True))]

    def make_with(self, depth, generator, loop):
        return [f"with Manager({self.mark()}, {self.pick('True', 'False', 'False')}):",
                *self.indent(self.body(depth - 1, generator, loop))]

    def make_try(self, depth, generator, loop):
        lines = ["try:", *self.indent(self.body(depth - 1, generator, loop))]
        handlers = self.random.randint(0, 2)
        for _ in range(handlers):
            error = self.pick("ValueError", "(KeyError, StopIteration)", "Exception", "GeneratorExit",
                              "BaseException")
            lines += [f"except {error} as error:", "    print('caught', chain(error))",
                      *self.indent(self.body(depth - 1, generator, loop))]
        if handlers and self.random.random() < 0.3:
            lines += ["else:", *self.indent(self.body(depth - 1, generator, loop))]
        if not handlers or self.random.random() < 0.5:
            lines += ["finally:", f"    print('finally', {self.mark()})",
                      *self.indent(self.body(depth - 1, generator, loop))]
        return lines

    def program(self):
        lines = HEAD.splitlines()
        for number in range(self.random.randint(1, 4)):
            lines += [f"def g{number}(x):", "    got = None",
                      *self.indent(self.body(DEPTH, True)), "    yield x", ""]
            self.functions = number + 1
        for _ in range(self.random.randint(2, 5)):
            lines += self.drive()
        if self.random.random() < 0.3:
            lines += [f"kept = g{self.random.randrange(self.functions)}(2)", "next(kept)"]
        if self.random.random() < 0.5:
            lines += ["x = 2", *self.body(2, False)]
        return "\n".join(lines) + "\n"

    def drive(self):
        start = f"g = g{self.random.randrange(self.functions)}({self.random.randint(0, 6)})"
        steps = []
        for _ in range(self.random.randint(2, 8)):
            steps.append(self.pick("next(g)", "next(g)", f"g.send({self.mark()})",
                                   f"g.throw({self.pick(*ERRORS)}({self.mark()}))",
                                   f"g.throw({self.pick(*ERRORS)})", "g.close()", "list(g)"))
        return [start, *(f"attempt(lambda: {step})" for step in steps), self.pick("del g", "g = None")]


HEAD = """
def show(value):
    return value if isinstance(value, (int, str, tuple, list, type(None))) else type(value).__name__

def chain(error):
    names = []
    while error is not None and len(names) < 9:
        names.append(repr(error) + ("!" if error.__cause__ else ""))
        error = error.__context__
    return " <- ".join(names)

def attempt(action):
    try:
        print("->", show(action()))
    except BaseException as error:
        print("-> raised", chain(error), getattr(error, "value", "no value"))

class Manager:
    def __init__(self, name, swallow):
        self.name, self.swallow = name, swallow
    def __enter__(self):
        print("enter", self.name)
    def __exit__(self, kind, value, traceback):
        print("exit", self.name, chain(value))
        return self.swallow

class Own:
    def __init__(self, n):
        self.n = n
    def __iter__(self):
        return self
    def __next__(self):
        self.n += 1
        if self.n % 4 == 0:
            raise StopIteration("own")
        return self.n
    def send(self, value):
        print("own send", show(value))
        return value
    def throw(self, *args):
        print("own throw", chain(args[0]) if isinstance(args[0], BaseException) else args[0].__name__)
        if self.n % 2:
            raise args[0]
        return "thrown"
    def close(self):
        print("own close")
"""


def run(command, path):
    try:
        done = subprocess.run([*command, path], capture_output=True, timeout=20, text=True,
                              stdin=subprocess.DEVNULL)
    except subprocess.TimeoutExpired:
        return "timeout"
    lines = [line for line in done.stderr.splitlines() if " at 0x" not in line]
    return f"{done.stdout}--- status {done.returncode}\n" + "\n".join(lines)


def main():
    build, count = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 200
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    failed = 0
    for number in range(seed, seed + count):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "program.py")
            with open(path, "w", encoding="utf-8") as file:
                file.write(Maker(number).program())
            expected = run(["/usr/bin/python3", "-W", "ignore"], path)
            got = run([os.path.join(build, "corolane"), "run"], path)
            if expected != got and "timeout" not in (expected, got) and "MemoryError" not in expected:
                failed += 1
                print(f"seed {number} differs")
    print(f"{count - failed} of {count} programs agree")
    return 1 if failed else 0


if __name__ == "__main__":
    if sys.argv[1] == "--show":
        print(Maker(int(sys.argv[2])).program())
        sys.exit()
    sys.exit(main())
