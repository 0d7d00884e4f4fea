def ignores():
    while True:
        try:
            yield 1
        except GeneratorExit:
            print("ignoring")


def yields_in_finally():
    try:
        yield 1
    finally:
        yield 2


def returns():
    try:
        yield 1
    except GeneratorExit:
        print("returning")
        return 99


def raises():
    try:
        yield 1
    except GeneratorExit:
        raise ValueError("instead")


def stops():
    try:
        yield 1
    except GeneratorExit:
        raise StopIteration("no")


def reraises():
    try:
        yield 1
    except GeneratorExit as exit:
        print("leaving", repr(exit))
        raise


def nested():
    try:
        try:
            yield 1
        finally:
            print("inner finally")
    finally:
        print("outer finally")


def with_base_exception():
    try:
        yield 1
    except BaseException as error:
        print("base", type(error).__name__)
        raise


for maker in (ignores, yields_in_finally, returns, raises, stops, reraises, nested,
              with_base_exception):
    generator = maker()
    print(maker.__name__, next(generator))
    try:
        print("close:", generator.close())
    except BaseException as error:
        print("close raised", type(error).__name__, error, repr(error.__cause__),
              repr(error.__context__))
    if maker is ignores:
        break_out = generator
        try:
            print(next(generator))
            generator.throw(KeyError("end"))
        except KeyError as error:
            print("ended", error)
        continue
    try:
        print("again:", generator.close())
    except BaseException as error:
        print("again raised", type(error).__name__, error)


def throw_exit_by_hand():
    try:
        yield 1
    except GeneratorExit:
        yield "kept on"


g = throw_exit_by_hand()
next(g)
print(g.throw(GeneratorExit))
print(next(g, "over"))
g = returns()
next(g)
try:
    g.throw(GeneratorExit("by hand"))
except StopIteration as stop:
    print("stop", stop.value)
