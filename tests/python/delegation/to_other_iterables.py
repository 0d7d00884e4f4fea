def attempt(action):
    try:
        print(repr(action()))
    except BaseException as error:
        print(type(error).__name__, error.args)


def over(iterable):
    result = yield from iterable
    print("result", repr(result))


for iterable in ([1, 2], (3,), "한글", {"a": 1, "b": 2}, range(2), iter([7]), [], map(abs, [-1]),
                 {5}, zip("ab", "cd"), b"xy"):
    print(list(over(iterable)))

g = over([1, 2, 3])
attempt(lambda: next(g))
attempt(lambda: g.send(None))
attempt(lambda: g.send(5))
attempt(lambda: next(g))

g = over([1, 2, 3])
next(g)
attempt(lambda: g.throw(KeyError("k")))
g = over([1, 2, 3])
next(g)
attempt(lambda: g.close())
for bad in (3, None, 1.5, object):
    attempt(lambda: list(over(bad)))


class Full:
    def __init__(self):
        self.n = 0

    def __iter__(self):
        print("iter")
        return self

    def __next__(self):
        print("next")
        self.n += 1
        if self.n > 3:
            raise StopIteration("value of next")
        return self.n

    def send(self, value):
        print("send", value)
        if value == "stop":
            raise StopIteration("value of send")
        return value

    def throw(self, *args):
        print("throw", args)
        if args[0] is KeyError or isinstance(args[0], KeyError):
            raise StopIteration("value of throw")
        if isinstance(args[0], ValueError):
            return "answer of throw"
        raise args[0]

    def close(self):
        print("close")


def drive(*steps, maker=Full):
    print("--", steps)
    g = over(maker())
    for step, value in steps:
        if step == "next":
            attempt(lambda: next(g))
        elif step == "send":
            attempt(lambda: g.send(value))
        elif step == "throw":
            attempt(lambda: g.throw(value))
        else:
            attempt(lambda: g.close())


drive(("next", 0), ("next", 0), ("next", 0), ("next", 0))
drive(("next", 0), ("send", "x"), ("send", None), ("send", "stop"))
drive(("next", 0), ("throw", ValueError("v")), ("throw", KeyError("k")))
drive(("next", 0), ("throw", TypeError("t")))
drive(("next", 0), ("throw", TypeError))
drive(("next", 0), ("close", 0))
drive(("next", 0), ("throw", GeneratorExit()))


class BadClose(Full):
    def close(self):
        raise RuntimeError("close failed")


drive(("next", 0), ("close", 0), maker=BadClose)
drive(("next", 0), ("throw", GeneratorExit), ("next", 0), maker=BadClose)


class OnlyNext:
    def __iter__(self):
        return self

    def __next__(self):
        return 1


drive(("next", 0), ("send", 5), maker=OnlyNext)
drive(("next", 0), ("throw", ValueError("v")), maker=OnlyNext)
drive(("next", 0), ("close", 0), maker=OnlyNext)


class IterIsGenerator:
    def __iter__(self):
        got = yield 1
        print("got", got)
        return "from __iter__"


drive(("next", 0), ("send", 5), maker=IterIsGenerator)


class ByIndex:
    def __getitem__(self, i):
        if i < 2:
            return i * 10
        raise IndexError


print(list(over(ByIndex())))


class BadIter:
    def __iter__(self):
        return 5


attempt(lambda: list(over(BadIter())))


class RaisesInIter:
    def __iter__(self):
        raise ZeroDivisionError("in iter")


attempt(lambda: list(over(RaisesInIter())))
