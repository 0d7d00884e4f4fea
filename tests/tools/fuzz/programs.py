"""Random programs of generators: every state, every way in and out, every kind of block and delegate."""
import random

ERRORS = ["ValueError", "KeyError", "StopIteration", "GeneratorExit", "ZeroDivisionError"]
CAUGHT = ["ValueError", "(KeyError, StopIteration)", "Exception", "GeneratorExit", "BaseException",
          "RuntimeError", "(TypeError, AttributeError)"]
DEPTH = 3
CALLS_MAX = 8  # how deep generators make generators


class Maker:
    """One program. Methods named make_... give the lines of one statement."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.functions = 0
        self.marks = 0

    # ---- choices

    def pick(self, *choices):
        return self.random.choice(choices)

    def chance(self, share):
        return self.random.random() < share

    def mark(self):
        self.marks += 1
        return self.marks

    def error(self):
        return f"{self.pick(*ERRORS)}({self.mark()})"

    def function(self):
        return f"g{self.random.randrange(self.functions)}" if self.functions else "g0"

    def condition(self):
        return self.pick(f"x % {self.random.randint(2, 5)} == {self.random.randint(0, 2)}", "x % 2",
                         "got", "x > 3")

    def source(self):
        """Something to loop over or to delegate to. Who makes generators does it to a bounded depth."""
        made = f"{self.function()}(x + 1)"
        return self.pick(made, made, made, made, "[7, 8]", "range(2)", "Own(x)", "Plain(x)",
                         "Sequence(x)", "Tree(x)", f"(show(n) for n in {made})", "shared", "iter('ab')",
                         f"map(show, {made})", "Bad(x)" if self.chance(0.2) else made)

    def value(self, generator):
        """An expression; in a generator it may yield in the middle."""
        plain = ["x", str(self.mark()), "show(got)", f"(x, {self.mark()})", "kept and len(kept)"]
        if not generator or self.chance(0.6):
            return self.pick(*plain)
        return self.pick(f"(yield {self.mark()})", f"[(yield x), (yield {self.mark()})]",
                         f"show((yield {self.mark()}))", f"(yield x) or {self.mark()}",
                         f"(x if (yield {self.mark()}) else -x)", f"f'{{(yield {self.mark()})}}'",
                         f"{{x: (yield {self.mark()})}}", f"pair({self.mark()}, second=(yield x))")

    # ---- blocks

    def indent(self, lines):
        return ["    " + line for line in lines]

    def body(self, depth, generator, loop=False):
        lines = []
        for _ in range(self.random.randint(1, 3)):
            lines += self.statement(depth, generator, loop)
        return lines

    def statement(self, depth, generator, loop):
        kinds = ["print", "raise", "assign", "chain", "bare", "keep", "look", "consume", "helper"]
        if generator:
            kinds += ["yield"] * 5 + ["receive"] * 3 + ["from"] * 4 + ["return", "inner", "itself"]
        if depth:
            kinds += ["try"] * 5 + ["for"] * 2 + ["if", "with", "while", "closure"]
        if loop:
            kinds += ["break", "continue"]
        return getattr(self, "make_" + self.random.choice(kinds))(depth, generator, loop)

    # ---- simple statements

    def make_print(self, _, generator, __):
        return [f"print('mark', {self.mark()}, {self.value(generator)})"]

    def make_raise(self, *_):
        return [f"if {self.condition()}: raise {self.error()}"]

    def make_bare(self, *_):
        return ["if x % 5 == 0: raise"]

    def make_chain(self, *_):
        cause = self.pick("KeyError('cause')", "None", "Error('own')")
        return [f"if x % 4 == 1: raise {self.error()} from {cause}"]

    def make_assign(self, _, generator, __):
        return self.pick([f"x += {self.random.randint(1, 3)}"],
                         [f"got = {self.value(generator)}"],
                         [f"got, *rest = {self.value(generator)}, x"], ["box = Deleted(x)"],
                         ["box = None"])

    def make_keep(self, *_):
        return [self.pick(f"kept.append({self.function()}(x + 1))" , "del kept[:]",
                          "kept and attempt(lambda: next(kept[-1]))", "kept.append(Deleted(x))")]

    def make_look(self, *_):
        return [self.pick("look(shared)", "kept and look(kept[-1])", "look(current[0])")]

    def make_consume(self, *_):
        made = f"{self.function()}(x + 1)"
        return [f"if x < {CALLS_MAX}: attempt(lambda: " + self.pick(
            f"[show(n) for n in {made}]", f"list({made})", f"tuple(zip({made}, 'abc'))",
            f"any(n == 3 for n in {made})", f"first(*{made})", f"dict(enumerate({made}))",
            f"next({made}, 'default')", f"{self.mark()} in {made}", f"unpack({made})",
            f"[*{made}, *{made}]", f"sum(1 for _ in {made})", f"max({made}, key=repr)") + ")"]

    def make_helper(self, *_):
        return [self.pick(f"helper({self.mark()}, x)", f"attempt(lambda: helper({self.mark()}, x))")]

    def make_yield(self, *_):
        return [f"yield ({self.mark()}, x)"]

    def make_receive(self, *_):
        return [f"got = yield {self.mark()}", "print('got', show(got))", "x += 1"]

    def make_from(self, *_):
        source = self.source()
        return [f"if x < {CALLS_MAX}: " + self.pick(f"print('result', show((yield from {source})))",
                                                    f"got = yield from {source}",
                                                    f"yield from {source}")]

    def make_inner(self, *_):
        step = self.pick("next(inner)", f"inner.send({self.mark()})", "inner.close()",
                         f"inner.throw({self.error()})", "look(inner)", "inner.send(None)")
        return [f"if x < {CALLS_MAX}:", f"    inner = {self.function()}(x + 1)",
                "    attempt(lambda: next(inner))", f"    attempt(lambda: {step})",
                *self.pick([], ["    yield from inner"], ["    yield inner"], ["    del inner"])]

    def make_itself(self, *_):
        return [f"attempt(lambda: {self.pick('next(current[0])', 'current[0].close()')})"]

    def make_return(self, _, generator, __):
        return [f"if {self.condition()}: return {self.value(generator)}"]

    def make_break(self, *_):
        return ["if x % 2: break"]

    def make_continue(self, *_):
        return ["x += 1", "if x % 2: continue"]

    # ---- compound statements

    def make_if(self, depth, generator, loop):
        lines = [f"if {self.condition()}:", *self.indent(self.body(depth - 1, generator, loop))]
        if self.chance(0.3):
            lines += ["else:", *self.indent(self.body(depth - 1, generator, loop))]
        return lines

    def make_for(self, depth, generator, _):
        source = self.source() if generator else self.pick("range(3)", "[5, 6]")
        lines = [f"for i in {source} if x < {CALLS_MAX} else []:",
                 *self.indent(self.body(depth - 1, generator, True))]
        if self.chance(0.3):
            lines += ["else:", *self.indent(self.body(0, generator))]
        return lines

    def make_while(self, depth, generator, _):
        return ["n = 0", "while n < 2:", "    n += 1",
                *self.indent(self.body(depth - 1, generator, True))]

    def make_with(self, depth, generator, loop):
        managers = [f"Manager({self.mark()}, {self.pick('True', 'False', 'False')})"
                    for _ in range(self.pick(1, 1, 2))]
        return [f"with {', '.join(managers)}:", *self.indent(self.body(depth - 1, generator, loop))]

    def make_closure(self, depth, generator, loop):
        name = f"step{self.mark()}"
        call = f"attempt({name})"
        return ["seen = x", f"def {name}():", "    nonlocal seen", "    seen += 1",
                *self.pick(["    return seen"], [f"    return helper({self.mark()}, seen)"],
                           ["    got = yield seen", "    return got"]), call, "print(seen)"]

    def make_try(self, depth, generator, loop):
        lines = ["try:", *self.indent(self.body(depth - 1, generator, loop))]
        handlers = self.random.randint(0, 2)
        for _ in range(handlers):
            lines += [f"except {self.pick(*CAUGHT)} as error:", "    print('caught', chain(error))",
                      *self.indent(self.body(depth - 1, generator, loop))]
        if handlers and self.chance(0.3):
            lines += ["else:", *self.indent(self.body(depth - 1, generator, loop))]
        if not handlers or self.chance(0.5):
            lines += ["finally:", f"    print('finally', {self.mark()})",
                      *self.indent(self.body(depth - 1, generator, loop))]
        return lines

    # ---- the program

    def program(self):
        lines = HEAD.splitlines()
        for number in range(self.random.randint(1, 4)):
            lines += [f"def g{number}(x):", "    got = seen = None",
                      *self.indent(self.body(DEPTH, True)), "    yield x", ""]
            self.functions = number + 1
        for _ in range(self.random.randint(2, 5)):
            lines += self.drive()
        return "\n".join(lines + self.ending()) + "\n"

    def drive(self):
        start = f"current[0] = g = {self.function()}({self.random.randint(0, 6)})"
        steps = [self.step() for _ in range(self.random.randint(2, 8))]
        return [start, *(f"attempt(lambda: {step})" for step in steps), *self.release()]

    def step(self):
        return self.pick("next(g)", "next(g)", "next(g)", f"g.send({self.mark()})",
                         f"g.throw({self.error()})", f"g.throw({self.pick(*ERRORS)})",
                         f"g.throw({self.pick(*ERRORS)}, {self.mark()})", "g.close()", "list(g)",
                         "look(g)", "look(g)", "next(shared)", "within(lambda: next(g))",
                         f"within(lambda: g.throw({self.error()}))", "within(g.close)")

    def release(self):
        """How the program lets go of the generator."""
        return self.pick(["current[0] = None", "del g"], ["current[0] = g = None"],
                         ["kept.append(g)", "current[0] = g = None"],
                         ["box = [g]", "current[0] = g = None"],
                         ["current[0] = g = None", "del kept[:]"])

    def ending(self):
        lines = ["x = got = seen = 2"]
        if self.chance(0.3):
            lines += [f"alive = {self.function()}(2)", "next(alive)"]
        if self.chance(0.3):
            lines += [f"shared = {self.function()}(1)"]
        if self.chance(0.4):
            lines += [line for line in self.body(2, False) if "nonlocal" not in line]
        if self.chance(0.3):
            last = self.pick("next(g)", f"g.throw({self.error()})", "list(g)", "g.close()",
                             f"g.send({self.mark()})")
            lines += [f"g = {self.function()}(x)", "next(g)", last]
        # In which order CPython's collector gets to what containers hold at the end is its own affair.
        return ["try:", *self.indent(lines), "finally:", "    kept.clear()",
                "    box = current[0] = None"]


HEAD = """
import inspect

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

def within(action):
    try:
        raise TypeError("within")
    except TypeError:
        return action()

def helper(mark, x):
    if x % 3 == 0:
        raise Error(mark)
    return (mark, x)

def pair(first, second):
    return (show(first), show(second))

def first(*values):
    return values[0]

def unpack(values):
    a, *b = values
    return show(a), len(b)

def look(g):
    if not inspect.isgenerator(g):
        print("no generator")
        return
    frame = g.gi_frame
    print(inspect.getgeneratorstate(g), g.gi_running, g.gi_suspended, g.__name__, g.__qualname__,
          show(g.gi_yieldfrom), frame and frame.f_lineno, frame and frame.f_code.co_name)

class Error(Exception):
    def __str__(self):
        return f"Error number {self.args[0]}"

class Manager:
    def __init__(self, name, swallow):
        self.name, self.swallow = name, swallow
    def __enter__(self):
        print("enter", self.name)
    def __exit__(self, kind, value, traceback):
        print("exit", self.name, chain(value))
        return self.swallow

class Deleted:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("deleted", self.name)
        if self.name == 4:
            kept.append(self)
        if self.name == 5:
            raise Error("in __del__")

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
        if self.n % 3 == 0:
            raise Error("own close")

class Plain:
    def __init__(self, n):
        self.n = n
    def __iter__(self):
        return self
    def __next__(self):
        self.n += 2
        if self.n > 6:
            raise StopIteration(self.n)
        return self.n

class Sequence:
    def __init__(self, n):
        self.n = n
    def __getitem__(self, at):
        if at >= self.n % 3:
            raise IndexError(at)
        return at * 10

class Bad:
    def __init__(self, n):
        self.n = n
    def __iter__(self):
        if self.n % 2:
            raise Error("no iterator")
        return 5

class Tree:
    def __init__(self, n):
        self.left = Tree(n - 2) if n > 2 else None
        self.n = n
    def __iter__(self):
        if self.left:
            yield from self.left
        try:
            yield self.n
        finally:
            print("tree", self.n)

def shared_generator():
    n = 0
    while n < 9:
        try:
            n += 1
            got = yield n
        except ValueError as error:
            print("shared caught", chain(error))

kept = []
current = [None]
shared = shared_generator()
"""
