"""Random programs of another kind: `yield` at every place of every expression, classes that are
iterators, context managers, pipelines, trampolines, closures, recursion, and what is told of it all."""
import random

ERRORS = ["ValueError", "KeyError", "StopIteration", "GeneratorExit", "RuntimeError", "Custom",
          "KeyboardInterrupt", "IndexError"]
CAUGHT = ["ValueError", "(KeyError, IndexError)", "StopIteration", "GeneratorExit", "Exception",
          "BaseException", "Custom", "RuntimeError", "TypeError", "(NameError, Custom)"]
DEPTH = 3


class Maker:
    """One program. Methods named do_... give the lines of one statement, in_... an expression."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.made = []        # the functions so far that give something to iterate over
        self.marks = 0
        self.yields = False   # whether what is being made may yield
        self.inside = False   # it is in a function …
        self.within_global = False  # … whose b is a global
        self.loops = 0        # around it
        self.names = ["a", "b"]

    # ---- choices

    def pick(self, *choices):
        return self.random.choice(choices)

    def chance(self, share):
        return self.random.random() < share

    def mark(self):
        self.marks += 1
        return self.marks

    def choose(self, prefix):
        names = [name for name in dir(self) if name.startswith(prefix)]
        return getattr(self, self.random.choice(names))

    def error(self):
        return f"{self.pick(*ERRORS)}({self.pick('', self.mark(), repr('why'))})"

    # ---- expressions

    def value(self, depth=2):
        if depth <= 0 or self.chance(0.25):
            return self.pick(self.pick(*self.names), str(self.mark()))
        if self.yields and self.chance(0.4):
            return self.pick(f"(yield {self.value(depth - 1)})", "(yield)", "((yield a) or 3)",
                             f"len(show([(yield {self.value(depth - 1)})]))",
                             f"(yield {self.value(depth - 1)}, {self.value(depth - 1)})",
                             f"(yield from {self.iterable(depth - 1)})")
        return self.choose("in_")(depth - 1)

    def in_sum(self, depth):
        left, right = self.value(depth), self.value(depth)
        return self.pick(f"({left} {self.pick('+', '-', '*')} {right})", f"str({left}) + str({right})",
                         f"(bool({left}) + bool({right}))")

    def in_choice(self, depth):
        return f"({self.value(depth)} if {self.value(depth)} else {self.value(depth)})"

    def in_logic(self, depth):
        return f"({self.value(depth)} {self.pick('and', 'or')} {self.value(depth)})"

    def in_not(self, depth):
        return f"(not {self.value(depth)})"

    def in_compare(self, depth):
        return f"({self.value(depth)} == {self.value(depth)} != {self.value(depth)})"

    def in_call(self, depth):
        return f"show({self.value(depth)}, {self.pick('last=', '*', '')}" \
               f"{self.pick(self.value(depth), '[1]')})"

    def in_list(self, depth):
        return f"[{self.value(depth)}, {self.pick('*', '')}{self.iterable(depth)}]"

    def in_dict(self, depth):
        return f"{{{self.value(depth)}: {self.value(depth)}, 'k': {self.value(depth)}}}"

    def in_text(self, depth):
        return "f'" + f"{{{self.value(0)}}} {{{self.pick('(yield)' if self.yields else 'a', 'b')}!r:>4}}" + "'"

    def in_lambda(self, depth):
        return f"(lambda z: {self.pick(*self.names)})({self.value(depth)})"

    def in_slice(self, depth):
        return f"'abcdef'[{self.value(depth)}:{self.value(depth)}]"

    def in_item(self, depth):
        return f"box[{self.value(depth)}]"

    def in_walrus(self, depth):
        return f"(b := {self.value(depth)})"

    def in_reduced(self, depth):
        return self.pick("sum", "list", "tuple", "max", "sorted", "any", "len", "next", "dict") \
            + f"({self.iterable(depth)})"

    def in_comprehension(self, depth):
        own = self.pick(*self.names)
        return self.pick(f"[q for q in {self.iterable(depth)} if q != {own}]",
                         f"{{q: {own} for q in {self.iterable(depth)}}}",
                         f"[(p, q) for p in range(2) for q in {self.call()}]")

    # ---- what can be iterated over

    def call(self):
        """Makes one of the generators; they get shallower, so that it ends."""
        name = self.pick(*self.made) if self.made else "base"
        return f"{name}({self.pick('n - 1', 'n - 2')}, {self.pick(*self.names)})"

    def iterable(self, depth=1):
        if depth <= 0 or self.chance(0.5):
            return self.pick(self.call(), self.call(), self.call(), "[1, 2]", "range(3)", "'xy'")
        inner = self.iterable(depth - 1)
        own = self.pick(*self.names)
        return self.pick(f"(q for q in {inner})", f"((q, {own}) for q in {inner} if q)",
                         f"zip({inner}, {self.call()})", f"enumerate({inner})", f"map(show, {inner})",
                         f"filter(None, {inner})", f"islice({inner}, 3)", f"Counter({own})",
                         f"chain({inner}, [9])", f"iter({inner})", f"Wrapped({inner})",
                         f"takewhile(bool, {inner})", f"zip(*[iter([1, 2, 3])] * 2)",
                         f"(show((q, p)) for q in {inner} for p in range(2))", f"Looped({inner})",
                         f"reversed([*{inner}])", f"map(lambda v, w: (v, w), {inner}, {self.call()})")

    # ---- statements

    def indent(self, lines):
        return ["    " + line for line in lines]

    def block(self, depth, most=3):
        lines = []
        for _ in range(self.random.randint(1, most)):
            lines += self.statement(depth)
        return lines

    def statement(self, depth):
        if self.yields and self.chance(0.3):
            return self.pick([f"yield {self.value(1)}"], [f"a = yield {self.value(1)}"],
                             [f"a = yield from {self.iterable()}"], [f"print({self.mark()}, (yield b))"],
                             [f"b = {self.call()}", "yield from b"])
        return self.choose("over_" if depth and self.chance(0.55) else "do_")(depth)

    def do_print(self, _):
        return [f"print({self.mark()}, show({self.value()}))"]

    def do_assign(self, _):
        return [f"{self.pick('a', 'b', 'a, b', 'a, *b', 'box[a]', 'a = b', 'a: int')} = {self.value()}"]

    def do_unpack(self, _):
        return [f"{self.pick('a, b', '*a, b', '(a, *b)', '[a, (b, *c)]')} = {self.iterable()}"]

    def do_add(self, _):
        return [f"{self.pick('a', 'b', 'box[0]')} += {self.value()}"]

    def do_assert(self, _):
        return [f"assert {self.value()}, {self.value(1)}"]

    def do_raise(self, _):
        cause = self.pick("", "", f" from {self.error()}", " from None", f" from {self.value(1)}")
        return [f"if {self.value(1)}: raise {self.error()}{cause}"]

    def do_again(self, _):
        return ["if box.get('again', 0) % 2: raise", "box['again'] = box.get('again', 0) + 1"]

    def do_delete(self, _):
        return [self.pick("del a", "del b", "del box[a]")]

    def do_leave(self, _):
        ways = [f"return {self.value(1)}"] if self.inside else ["pass"]
        ways += ["break", "continue"] * 2 if self.loops else []
        return [f"if {self.value(1)}: {self.pick(*ways)}"]

    def do_look(self, _):
        return [f"look({self.pick('a', 'b', 'kept and kept[-1]')})"]

    def do_keep(self, _):
        return [self.pick("kept.append(a)", f"kept.append({self.call()})", "kept and kept.pop()",
                          "kept and step(next, kept[-1])", "kept and step(kept[-1].close)")]

    def do_step(self, _):
        return [f"b = {self.call()}", *(f"step({self.action('b')})" for _ in range(self.random.randint(1, 3)))]

    def over_try(self, depth):
        lines = ["try:", *self.indent(self.block(depth - 1))]
        handlers = self.random.randint(0, 2)
        for _ in range(handlers):
            lines += [f"except {self.pick(*CAUGHT)} as e:", *self.indent([
                "print('caught', told(e))", *self.block(depth - 1, 2), *self.reraise()])]
        if handlers and self.chance(0.3):
            lines += ["else:", *self.indent(self.block(depth - 1, 2))]
        if not handlers or self.chance(0.5):
            lines += ["finally:", *self.indent([f"print('finally', {self.mark()})",
                                                *self.block(depth - 1, 2)])]
        return lines

    def reraise(self):
        return self.pick([], [], ["raise"], ["raise e"], [f"raise {self.error()} from e"],
                         [f"raise {self.error()}"], ["kept.append(e)"], ["raise e from None"])

    def loop(self, head, depth):
        self.loops += 1
        lines = [head, *self.indent(self.block(depth - 1))]
        self.loops -= 1
        return lines + (["else:", *self.indent(self.block(0, 1))] if self.chance(0.3) else [])

    def over_for(self, depth):
        target = self.pick("a", "b", "i", "i, *a", "box['i']")
        return self.loop(f"for {target} in {self.iterable(2)}:", depth)

    def over_while(self, depth):
        name = f"w{self.mark()}"
        return [f"{name} = {self.random.randint(1, 3)}",
                *self.loop(f"while ({name} := {name} - 1) >= 0:", depth)]

    def over_if(self, depth):
        lines = [f"if {self.value()}:", *self.indent(self.block(depth - 1))]
        return lines + (["else:", *self.indent(self.block(depth - 1))] if self.chance(0.4) else [])

    def over_with(self, depth):
        what = self.pick(f"managed({self.mark()})", f"Managed({self.mark()}, {self.value(0)})",
                         f"managed({self.mark()}) as a, managed({self.value(1)}) as b",
                         f"closing({self.call()}) as b", f"suppress({self.pick(*ERRORS)})")
        return [f"with {what}:", *self.indent(self.block(depth - 1))]

    def over_closure(self, depth):
        name, outer = f"inner{self.mark()}", (self.yields, self.loops, self.inside)
        self.loops, self.yields = 0, self.chance(0.7)
        lines = [f"def {name}(c=a):", *self.indent([
            self.outward(), "b = c", *self.block(depth - 1)])]
        was_generator = self.yields
        self.yields, self.loops, self.inside = outer
        lines += ["    yield b"] if was_generator else []
        use = self.pick(f"b = {name}()", f"step(list, {name}())", f"step({name})")
        if was_generator and self.yields:
            use = self.pick(use, f"b = yield from {name}()", f"yield {name}()")
        return lines + [use]

    def outward(self):
        """At the head of an inner function. In one that stands outside all others, b stays global."""
        self.within_global = self.within_global if self.inside else True
        self.inside = True
        return "global b" if self.within_global else "nonlocal b"

    # ---- the program

    def action(self, name):
        return self.pick(f"next, {name}", f"next, {name}", f"next, {name}", f"next, {name}, 'end'",
                         f"{name}.send, {self.mark()}", f"{name}.send, None", f"{name}.close",
                         f"{name}.throw, {self.error()}", f"{name}.throw, {self.pick(*ERRORS)}",
                         f"{name}.throw, {self.pick(*ERRORS)}, {self.mark()}", f"look, {name}",
                         f"list, {name}", f"first, {name}", f"trampoline, {name}", f"spread, {name}")

    def generator(self, number):
        name = f"g{number}"
        decorators = ["@primed"] if self.chance(0.1) else ["@traced"] if self.chance(0.1) else []
        self.yields, self.inside, self.names = True, True, ["a", "b", "n"]
        self.within_global = False
        lines = [*decorators, f"def {name}(n, a=0, b=1):", "    burn(n)",
                 *self.indent(self.block(DEPTH)), f"    yield {self.value(1)}", ""]
        self.made.append(name)
        return lines

    def drive(self):
        name = self.pick("g", "h")
        lines = [f"{name} = {self.pick(*self.made)}({self.random.randint(1, 3)}, {self.mark()})"]
        lines += [f"step({self.action(name)})" for _ in range(self.random.randint(1, 7))]
        return lines + self.pick([], [f"del {name}", f"{name} = None"], [f"kept.append({name})"],
                                 [f"pair = pipeline({self.pick(*self.made)})", "step(pair.send, 1)"],
                                 [f"for q in {name}:", "    print('took', show(q))", "    break"])

    def program(self):
        lines = HEAD.splitlines()
        for number in range(self.random.randint(2, 4)):
            lines += self.generator(number)
        self.yields, self.inside, self.names = False, False, ["a", "b"]
        lines += ["a, b, n = 1, 2, 2", "g = h = None"]
        for _ in range(self.random.randint(2, 5)):
            lines += self.drive()
        if self.chance(0.4):
            lines += self.block(2)
        lines += ["kept.clear()", "box.clear()"] if self.chance(0.8) else []
        if self.chance(0.5):
            lines += [f"g = {self.pick(*self.made)}(2, 5)", "next(g)",
                      self.pick("next(g)", f"g.throw({self.error()})", "list(g)", "g.close()",
                                "raise SystemExit(3)", "raise Custom('end') from ValueError(1)")]
        return "\n".join(lines) + "\n"


HEAD = '''
import inspect
from contextlib import closing, contextmanager, suppress
from functools import wraps
from itertools import chain, islice, takewhile

FUEL = [400]
kept = []
box = {0: 10, 1: 11, 'k': 12}

class Custom(Exception):
    pass

def burn(n):
    FUEL[0] -= 1
    if n < 0:
        raise Custom("too deep")
    if FUEL[0] < 0:
        raise SystemExit("out of fuel")

def show(*values, last=None):
    burn(0)
    shown = []
    for value in [*values, last]:
        if isinstance(value, (list, tuple)):
            shown.append([show(item) for item in value])
        else:
            plain = isinstance(value, (int, str, type(None)))
            shown.append(value if plain else type(value).__name__)
    return shown[0] if len(shown) == 2 else shown

def places(error):
    at, names = error.__traceback__, []
    while at:
        if at.tb_frame.f_code.co_filename == __file__:  # of the library's there are fewer
            names.append(f"{at.tb_frame.f_code.co_name}:{at.tb_lineno}")
        at = at.tb_next
    return ",".join(names)

def told(error, depth=0):
    if error is None or depth > 5:
        return "-"
    text = f"{type(error).__name__}{show(error.args)}@{places(error)}"
    if error.__cause__ is not None:
        text += f" cause({told(error.__cause__, depth + 1)})"
    if error.__context__ is not None:
        hidden = "hidden " if error.__suppress_context__ else ""
        text += f" {hidden}context({told(error.__context__, depth + 1)})"
    return text

def step(action, *arguments):
    burn(0)
    try:
        print("=", show(action(*arguments)))
    except StopIteration as stop:
        print("= stop", show(stop.value), told(stop.__context__))
    except BaseException as error:
        if isinstance(error, SystemExit):
            raise
        print("= raised", told(error))

def look(g):
    if not inspect.isgenerator(g):
        print("look", show(g))
        return
    frame = g.gi_frame
    print("look", g.__name__, inspect.getgeneratorstate(g), g.gi_running, show(g.gi_yieldfrom),
          frame and frame.f_lineno, frame and [(k, show(v)) for k, v in frame.f_locals.items()])

def first(g):
    for value in g:
        return value

def spread(g):
    return show(*islice(g, 4))

def trampoline(g):
    stack, value = [g], None
    while stack:
        burn(0)
        try:
            value = stack[-1].send(value)
        except StopIteration as stop:
            stack.pop()
            value = stop.value
        except Exception as error:
            stack.pop()
            if not stack:
                raise
            value = stack[-1].throw(error)
        if inspect.isgenerator(value) and len(stack) < 4:
            stack.append(value)
            value = None
    return value

def primed(function):
    @wraps(function)
    def start(*arguments):
        g = function(*arguments)
        next(g, None)
        return g
    return start

def traced(function):
    def start(*arguments):
        print("make", function.__name__)
        return (yield from function(*arguments))
    return start

@primed
def sink():
    try:
        while True:
            print("sink", show((yield)))
    except GeneratorExit:
        print("sink closed")

@primed
def pipeline(make):
    end = sink()
    try:
        while True:
            got = yield
            for value in make(1, got):
                end.send(value)
    finally:
        end.close()

@contextmanager
def managed(name):
    print("enter", show(name))
    try:
        yield name
    except (ValueError, TypeError) as error:
        print("managed", told(error))
    finally:
        print("leave", show(name))

class Managed:
    def __init__(self, name, swallow):
        self.name, self.swallow = name, swallow
    def __enter__(self):
        return self
    def __exit__(self, kind, value, traceback):
        print("exit", self.name, told(value))
        return self.swallow

class Counter:
    def __init__(self, n):
        self.n = n if isinstance(n, int) else 2
    def __iter__(self):
        return self
    def __next__(self):
        self.n += 1
        if self.n % 4 == 0:
            raise StopIteration(self.n)
        return self.n

class Wrapped:
    def __init__(self, inner):
        self.inner = iter(inner)
    def __iter__(self):
        return self
    def __next__(self):
        return next(self.inner)
    def send(self, value):
        print("wrapped send", show(value))
        return self.inner.send(value)
    def throw(self, *what):
        print("wrapped throw", show(what))
        return self.inner.throw(*what)
    def close(self):
        print("wrapped close")
        if hasattr(self.inner, "close"):
            self.inner.close()

class Looped:
    def __init__(self, inner):
        self.inner = inner
    def __iter__(self):
        for value in self.inner:
            yield value
        return "looped"

def base(n, a=0, b=1):
    burn(n)
    try:
        got = yield a
        if got:
            b = yield got
    finally:
        print("base ends", show(b))
    return n

'''
