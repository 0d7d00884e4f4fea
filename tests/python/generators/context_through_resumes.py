# What __context__ is when an exception crosses a paused except block.
def chain(error):
    names = []
    while error is not None:
        names.append(repr(error))
        error = error.__context__
    return " <- ".join(names)


def handles():
    try:
        raise KeyError("in generator")
    except KeyError as error:
        yield chain(error)
        try:
            raise ValueError("second")
        except ValueError as second:
            yield chain(second)
        raise IndexError("third")


g = handles()
print(next(g))
try:
    raise LookupError("outside")
except LookupError:
    print(next(g))
    try:
        next(g)
    except IndexError as error:
        print(chain(error))

g = handles()
next(g)
try:
    g.throw(TypeError("thrown"))
except TypeError as error:
    print(chain(error))

g = handles()
next(g)
try:
    try:
        raise LookupError("outside")
    except LookupError:
        g.throw(TypeError("thrown while handling"))
except TypeError as error:
    print(chain(error))


def simple():
    yield 1
    raise ValueError("from generator")


g = simple()
next(g)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        next(g)
except ValueError as error:
    print(chain(error))


def reraise_outer():
    yield 1
    raise


g = reraise_outer()
next(g)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        next(g)
except Exception as error:
    print(chain(error))


def thrown_with_context():
    try:
        yield 1
    except Exception as error:
        print("inside", chain(error))
        yield 2


g = thrown_with_context()
next(g)
try:
    1 / 0
except ZeroDivisionError as error:
    g.throw(KeyError("k"))
g = thrown_with_context()
next(g)
e = KeyError("own context")
e.__context__ = ValueError("old")
try:
    1 / 0
except ZeroDivisionError as error:
    g.throw(e)


def finally_context():
    try:
        yield 1
    finally:
        raise ValueError("in finally")


g = finally_context()
next(g)
try:
    g.close()
except ValueError as error:
    print(chain(error))
g = finally_context()
next(g)
try:
    g.throw(KeyError("x"))
except ValueError as error:
    print(chain(error))
