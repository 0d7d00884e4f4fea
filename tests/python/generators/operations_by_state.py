# Every operation on a generator in every state it can be in.


def show(label, action):
    try:
        print(label, "->", repr(action()))
    except BaseException as error:
        print(label, "->", type(error).__name__, repr(error.args))


def count():
    try:
        received = yield 1
        print("  received", repr(received))
        received = yield 2
        print("  received", repr(received))
    except ValueError as error:
        print("  caught", repr(error))
        yield "recovered"
    finally:
        print("  finally")
    return "done"


def created():
    return count()


def suspended():
    generator = count()
    next(generator)
    return generator


def exhausted():
    generator = count()
    for _ in generator:
        pass
    return generator


def closed():
    generator = count()
    generator.close()
    return generator


def failed():
    generator = count()
    next(generator)
    try:
        generator.throw(KeyError("x"))
    except KeyError:
        pass
    return generator


operations = [
    ("next", lambda g: next(g)),
    ("next with default", lambda g: next(g, "default")),
    ("send None", lambda g: g.send(None)),
    ("send 5", lambda g: g.send(5)),
    ("throw class", lambda g: g.throw(ValueError)),
    ("throw instance", lambda g: g.throw(ValueError("v"))),
    ("throw class and value", lambda g: g.throw(ValueError, "text")),
    ("throw class and instance", lambda g: g.throw(ValueError, ValueError("inst"))),
    ("throw other", lambda g: g.throw(LookupError("other"))),
    ("throw StopIteration", lambda g: g.throw(StopIteration("stop"))),
    ("throw GeneratorExit", lambda g: g.throw(GeneratorExit)),
    ("throw not an exception", lambda g: g.throw(3)),
    ("throw instance with value", lambda g: g.throw(ValueError("a"), "b")),
    ("close", lambda g: g.close()),
    ("list", lambda g: list(g)),
    ("iter is self", lambda g: iter(g) is g),
    ("gi_running", lambda g: g.gi_running),
    ("gi_frame is None", lambda g: g.gi_frame is None),
    ("gi_yieldfrom", lambda g: g.gi_yieldfrom),
    ("len", lambda g: len(g)),
    ("index", lambda g: g[0]),
    ("bool", lambda g: bool(g)),
    ("name", lambda g: (g.__name__, g.__qualname__)),
]

for state in (created, suspended, exhausted, closed, failed):
    print("==", state.__name__)
    for label, operation in operations:
        generator = state()
        show(label, lambda: operation(generator))
        show("  then next", lambda: next(generator))
