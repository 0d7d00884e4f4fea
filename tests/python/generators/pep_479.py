def show(generator):
    try:
        print(list(generator))
    except RuntimeError as error:
        print(error, repr(error.__cause__), repr(error.__context__), error.__suppress_context__)


def by_raise():
    yield 1
    raise StopIteration("value")


def by_next():
    yield 1
    next(iter([]))


def in_helper():
    def helper():
        raise StopIteration

    yield 1
    helper()


def caught():
    yield 1
    try:
        next(iter([]))
    except StopIteration:
        return
    yield 2


def finally_runs():
    try:
        yield 1
        raise StopIteration
    finally:
        print("finally")


class Mine(StopIteration):
    pass


def subclass():
    yield 1
    raise Mine("mine")


def handler_raises():
    try:
        yield 1
        raise ValueError("v")
    except ValueError:
        raise StopIteration("s")


for maker in (by_raise, by_next, in_helper, caught, finally_runs, subclass, handler_raises):
    print(maker.__name__)
    show(maker())
show(next(iter([])) for _ in range(2))
show((x for x in (next(iter([])),)) if False else iter([0]))
g = by_raise()
next(g)
try:
    g.throw(StopIteration("thrown"))
except RuntimeError as error:
    print(error, repr(error.__cause__))
def returns():
    yield
    return StopIteration("as a value")
g = returns()
next(g)
try:
    next(g)
except StopIteration as stop:
    print(repr(stop.value), repr(stop.args))
def returns_tuple():
    yield
    return (1, 2)
g = returns_tuple()
next(g)
try:
    next(g)
except StopIteration as stop:
    print(repr(stop.value), repr(stop.args), repr(stop))
