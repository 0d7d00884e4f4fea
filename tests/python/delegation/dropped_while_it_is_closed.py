# What a delegate holds goes before the delegator is told of the end, and what ignores its closing is nobody's error.
def plain(name):
    try:
        yield name
    finally:
        print("closed", name)


def stubborn():
    held = plain("in the stubborn one")
    next(held)
    try:
        yield 1
    except GeneratorExit:
        yield 2


def inner():
    held = stubborn()
    next(held)
    yield 3


def outer():
    try:
        yield from inner()
    finally:
        print("outer")


g = outer()
next(g)
g.close()
