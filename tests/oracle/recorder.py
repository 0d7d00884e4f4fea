"""Runs a program under CPython and tells which crossings it makes.

    recorder.py FILE.py        prints a JSON list of steps

sys.settrace says when the frame of a generator is entered and left, on which line, and with what. What
it does not say, a rewritten program does: each `yield v` becomes took((yield gave(v))), so that what is
given and what is taken are seen where they are; each plain g.send(v), g.throw(v), g.close() and next(g)
says before that it comes; and each `raise` alone says what it raises again. Cycles are collected only
where the program asks for it, as we do. A step is one of

    ["enter", GENERATOR, TAKEN, VERB, WAY]  resumed; TAKEN: the repr of what `yield` gave it, the name of
                                            the exception that was thrown in, null where neither is seen;
                                            VERB: how, and WAY: the generators from the one that was
                                            asked to its innermost delegate, null where no call said so
    ["yield", GENERATOR, LINE, VALUE]       suspended, VALUE goes out; null: passed through from a delegate
    ["finish", GENERATOR, LINE, VALUE]      returned
    ["raise", GENERATOR, LINE, EXCEPTION]   ended by an exception. Behind a `finally` LINE is null, as
                                            CPython would name its last one, whether or not it ran,
                                            and EXCEPTION too, unless only one kind was seen there
    ["yield or raise", GENERATOR, null, null]    it does not say which

Values are told where their type is a plain one, exceptions by the name of their type. What happens to
generators at the program's end is not told.
"""
import ast
import dis
import gc
import json
import os
import sys
from inspect import getgeneratorstate
from types import BuiltinMethodType, GeneratorType, MethodWrapperType

PLAIN = (int, float, str, bool, type(None), bytes)
STEPS_MAX = 200_000
GENERATOR_FLAG = 0x20
CAN_RESUME = (ast.Call, ast.Yield, ast.YieldFrom, ast.Starred, ast.ListComp, ast.Attribute)


VERBS = {"send": "send", "throw": "throw", "close": "close", "__next__": "next"}


class Rewriter(ast.NodeTransformer):
    """Makes took((yield gave(v))) of `yield v`, asks(g.send, PLACE)(v) of `g.send(v)` and
    next(asks_next(g, PLACE)) of `next(g)`, at the same place, and oracle_raises(); raise of `raise`."""

    def call(self, name, argument, place, *more):
        function = ast.copy_location(ast.Name(name, ast.Load()), place)
        return ast.copy_location(ast.Call(function, [argument, *more], []), place)

    def place(self, node):
        """As co_positions() tells it while the call runs."""
        where = (node.lineno, node.end_lineno, node.col_offset, node.end_col_offset)
        return ast.copy_location(ast.Constant(where), node)

    def visit_Call(self, node):
        self.generic_visit(node)
        plain = not node.keywords and not any(isinstance(part, CAN_RESUME) for argument in node.args
                                              for part in ast.walk(argument))
        function = node.func
        if plain and isinstance(function, ast.Attribute) and function.attr in VERBS:
            node.func = self.call("oracle_asks", function, function, self.place(node))
        elif plain and isinstance(function, ast.Name) and function.id == "next" and node.args:
            node.args[0] = self.call("oracle_asks_next", node.args[0], node.args[0], self.place(node))
        return node

    def visit_Yield(self, node):
        self.generic_visit(node)
        given = node.value or ast.copy_location(ast.Constant(None), node)
        node.value = self.call("oracle_gave", given, node)
        return self.call("oracle_took", node, node)

    def visit_Raise(self, node):
        self.generic_visit(node)
        if node.exc:
            return node
        function = ast.copy_location(ast.Name("oracle_raises", ast.Load()), node)
        call = ast.copy_location(ast.Call(function, [], []), node)
        return [ast.copy_location(ast.Expr(call), node), node]


class Recorder:
    def __init__(self, path):
        self.path = path
        # by id: to hold a frame would keep alive what the program drops
        self.steps, self.inside, self.thrown, self.last = [], {}, {}, {}
        self.given, self.seen = {}, {}
        # by a call that is about to be made: the verb, the way, its frames' ids, and where the call is
        self.asked = None

    def shown(self, value):
        return repr(value) if type(value) in PLAIN else None

    def gave(self, value):
        self.given[id(sys._getframe(1))] = self.shown(value)
        return value

    def took(self, value):
        self.enters_with(sys._getframe(1), self.shown(value))
        return value

    def asks(self, method, place):
        generator = getattr(method, "__self__", None)
        native = isinstance(method, (BuiltinMethodType, MethodWrapperType))
        self.asked = None
        if native and type(generator) is GeneratorType:
            started = getgeneratorstate(generator) != "GEN_CREATED"
            if started or method.__name__ != "send":  # which may be refused
                self.ask(generator, VERBS[method.__name__], (id(sys._getframe(1)), place))
        return method

    def asks_next(self, generator, place):
        self.ask(generator, "next", (id(sys._getframe(1)), place))
        return generator

    def ask(self, generator, verb, call):
        """A delegator that does not run itself can be asked; what its delegate is shows who comes next."""
        names, frames, at = [], set(), generator
        while type(at) is GeneratorType and at.gi_frame and not at.gi_running:
            names.append(at.gi_code.co_name)
            frames.add(id(at.gi_frame))
            at = at.gi_yieldfrom
        self.asked = (verb, names, frames, call) if frames else None

    def is_asked(self, frame):
        """By the call that runs now: one that entered nobody, as where the delegate's own throw() has
        answered, has asked for nothing that comes later."""
        if not self.asked or id(frame) not in self.asked[2]:
            return False
        while frame and id(frame) in self.asked[2]:
            frame = frame.f_back
        places = frame and list(frame.f_code.co_positions())
        return frame and (id(frame), places[frame.f_lasti // 2]) == self.asked[3]

    def raises(self):
        """What is raised again is no `exception` for sys.settrace."""
        kind = sys.exc_info()[0]
        if kind:
            self.throws(sys._getframe(1), kind)

    def throws(self, frame, kind):
        stop = issubclass(kind, StopIteration)
        self.thrown[id(frame)] = "StopIteration" if stop else kind.__name__
        self.seen.setdefault(id(frame), set()).add(self.thrown[id(frame)])

    def enters_with(self, frame, what):
        """The first thing that happens after an entry says what came in with it."""
        step = self.inside.get(id(frame))
        if step and step[2] is None:
            step[2] = what

    def enter(self, frame):
        if id(frame) not in self.inside:
            step = ["enter", frame.f_code.co_name, None, None, None]
            if self.is_asked(frame):
                step[3:] = self.asked[:2]
                self.asked = None
            self.inside[id(frame)] = step
            self.thrown.pop(id(frame), None)
            self.last.pop(id(frame), None)
            self.steps.append(step)

    def leave(self, frame, value):
        self.inside.pop(id(frame), None)
        kind = self.thrown.get(id(frame))
        given = self.given.pop(id(frame), None)
        name, line = frame.f_code.co_name, frame.f_lineno
        operation = dis.opname[frame.f_code.co_code[frame.f_lasti]]
        unwinding = operation == "YIELD_VALUE" and kind and value is None
        if unwinding and self.last.get(id(frame)) != "exception":
            self.steps.append(["yield or raise", name, None, None])  # the instruction does not say
        elif operation == "YIELD_VALUE" and not unwinding:
            self.steps.append(["yield", name, line, given or self.shown(value)])
        elif operation == "RETURN_VALUE":
            self.steps.append(["finish", name, line, self.shown(value)])
        elif operation == "RERAISE":
            only = self.seen[id(frame)] if len(self.seen.get(id(frame), "")) == 1 else [None]
            self.steps.append(["raise", name, None, *only])
        else:
            self.steps.append(["raise", name, line, kind])
        if operation != "YIELD_VALUE" or unwinding:
            self.seen.pop(id(frame), None)

    def local(self, frame, event, argument):
        if event == "exception":
            self.throws(frame, argument[0])
            if self.last.get(id(frame)) is None:
                self.enters_with(frame, argument[0].__name__)
        elif event == "return":
            self.leave(frame, argument)
        self.last[id(frame)] = event
        return self.local

    def watch(self, frame, event, _):
        generator = frame.f_code.co_flags & GENERATOR_FLAG
        if event != "call" or frame.f_code.co_filename != self.path or not generator:
            return None
        self.enter(frame)
        return self.local

    def run(self, tree):
        names = {"__name__": "__main__", "oracle_gave": self.gave, "oracle_took": self.took,
                 "oracle_asks": self.asks, "oracle_asks_next": self.asks_next,
                 "oracle_raises": self.raises}
        code = compile(ast.fix_missing_locations(Rewriter().visit(tree)), self.path, "exec")
        gc.disable()
        sys.settrace(self.watch)
        try:
            exec(code, names)
        except BaseException:
            pass
        sys.settrace(None)


def main():
    path = sys.argv[1]
    with open(path, "rb") as file:
        tree = ast.parse(file.read(), path)
    recorder = Recorder(path)
    stdout = os.dup(1)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    recorder.run(tree)
    text = json.dumps(recorder.steps[:STEPS_MAX]).encode()
    with open(stdout, "wb") as file:
        file.write(text)
    os._exit(0)


if __name__ == "__main__":
    main()
