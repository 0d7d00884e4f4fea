### what a delegate drops at its end is reported for its delegator
def stuck():
    try:
        yield 1
    except GeneratorExit:
        yield 2

def inner(how):
    held = stuck()
    next(held)
    got = yield 3
    if how == "raise":
        raise KeyError(how)
    return got

def outer(how):
    try:
        return (yield from inner(how))
    except KeyError as error:
        return repr(error)

def outermost(how):
    got = yield from outer(how)
    yield got

for how in "return", "raise":
    for step in "send", "throw":
        g = outermost(how)
        next(g)
        try:
            print(g.send(4) if step == "send" else g.throw(ValueError(5)))
        except ValueError as error:
            print(repr(error))
        del g
### at the end of the program it is reported for nobody
def stuck():
    try:
        yield 1
    finally:
        yield 2

def outer():
    print((yield from (n for n in stuck())))

g = outer()
next(g)
h = stuck()
next(h)
### who delegates to himself still has his delegator
def inner(x):
    try:
        yield x
        print("result", (yield from shared))
    except ValueError as error:
        print(x, repr(error), repr(error.__context__))
        for i in shared:
            yield 28

def outer():
    try:
        yield from shared
    except ValueError as error:
        print("outer", repr(error), repr(error.__context__))
    yield "on"

shared = inner(1)
print(list(outer()))
### gi_yieldfrom while throw() passes by
import inspect

def look(where):
    names = [(g.__name__, g.gi_running, inspect.isgenerator(g.gi_yieldfrom) or g.gi_yieldfrom) for g in made]
    print(where, names)

class Iterator:
    def __iter__(self):
        return self
    def __next__(self):
        return 1
    def throw(self, *what):
        look("throw of an iterator")
        raise what[0]
    def close(self):
        look("close of an iterator")
    def __repr__(self):
        return "iterator"

def inner():
    try:
        look("start")
        got = yield 1
        look("send")
        yield from Iterator()
    except ValueError:
        look("except")
        yield 2
        look("send after except")
        yield 3
    finally:
        look("finally")

def outer():
    try:
        yield from made[1]
    finally:
        look("outer finally")

def run(*steps):
    made[:] = outer(), inner()
    for step in steps:
        try:
            print(step(made[0]))
        except BaseException as error:
            print(repr(error))

made = []
run(next, lambda g: g.throw(ValueError), next, lambda g: g.close())
run(next, next, lambda g: g.throw(ValueError), next, lambda g: g.throw(KeyError))
run(next, next, lambda g: g.close())
run(next, lambda g: g.throw(GeneratorExit))
