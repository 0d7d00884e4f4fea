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
