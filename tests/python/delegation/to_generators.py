def inner():
    try:
        x = yield "a"
        print("inner got", x)
        y = yield "b"
        print("inner got", y)
    except ValueError as error:
        print("inner caught", repr(error))
        yield "c"
    finally:
        print("inner finally")
    return "inner result"


def middle():
    result = yield from inner()
    print("middle got", result)
    return "middle result"


def outer():
    try:
        result = yield from middle()
        print("outer got", result)
    except BaseException as error:
        print("outer saw", repr(error))
        raise
    return "outer result"


def run(*steps):
    print("--", steps)
    g = outer()
    try:
        for name, value in steps:
            if name == "next":
                print("yielded", next(g))
            elif name == "send":
                print("yielded", g.send(value))
            elif name == "throw":
                print("yielded", g.throw(value))
            else:
                print("closed", g.close())
    except BaseException as error:
        print("out:", repr(error), getattr(error, "value", None))
    print("state", g.gi_frame is None, g.gi_yieldfrom is None)


run(("next", 0), ("send", 1), ("send", 2))
run(("next", 0), ("next", 0), ("next", 0))
run(("next", 0), ("throw", ValueError("v")), ("next", 0))
run(("next", 0), ("throw", KeyError("k")))
run(("next", 0), ("throw", ValueError), ("throw", ValueError("again")))
run(("next", 0), ("close", 0))
run(("next", 0), ("throw", GeneratorExit()))
run(("next", 0), ("throw", StopIteration("s")))
run(("send", 1),)
run(("next", 0), ("send", 1), ("close", 0), ("next", 0))
g = outer()
next(g)
print(g.gi_yieldfrom.__name__, g.gi_yieldfrom.gi_yieldfrom.__name__)


def deep(n):
    if n:
        return 1 + (yield from deep(n - 1))
    got = yield "bottom"
    return got


g = deep(50)
print(next(g))
try:
    g.send(1000)
except StopIteration as stop:
    print(stop.value)


def flatten(item):
    if isinstance(item, list):
        for each in item:
            yield from flatten(each)
    else:
        yield item


print(list(flatten([1, [2, [3, [], [4]], 5], [[[6]]]])))


def shared():
    g = inner_numbers()
    def first():
        yield from g
    def second():
        yield from g
    return first(), second()


def inner_numbers():
    for i in range(6):
        yield i


a, b = shared()
print(next(a), next(b), next(a), next(b))
a.close()
print(list(b))


def finished():
    g = inner_numbers()
    list(g)
    result = yield from g
    print("finished gives", result)
    yield "end"


print(list(finished()))


def twice():
    try:
        yield from ignore()
    except RuntimeError as e:
        print("twice", e)
        raise


def ignore():
    while True:
        try:
            yield 1
        except GeneratorExit:
            print("ignored")
            yield 2
            return


g = twice()
next(g)
try:
    g.close()
except RuntimeError as error:
    print("close:", error, repr(error.__context__))
