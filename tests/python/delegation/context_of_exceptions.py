### next and send see what the delegators handle, throw and close do not
def chain(error):
    names = []
    while error is not None and len(names) < 9:
        names.append(repr(error) + ("!" if error.__cause__ else ""))
        error = error.__context__
    return " <- ".join(names)

def inner():
    try:
        yield 1
    except BaseException as error:
        print("inner", chain(error))
        raise
    try:
        raise ValueError(1)
    except ValueError as error:
        print("in", chain(error))
    yield 3
    raise ValueError(2)

def outer(source):
    try:
        raise KeyError(0)
    except KeyError:
        yield from source()

def outermost():
    try:
        raise KeyError("outermost")
    except KeyError:
        yield from outer(inner)

def run(start, *steps):
    g = start()
    next(g)
    try:
        raise TypeError("caller")
    except TypeError:
        try:
            for step in steps:
                print(step(g))
        except BaseException as error:
            print("->", chain(error))
    g = None

def following(g): return next(g)
def throwing(g): return g.throw(IndexError(5))
def exiting(g): return g.throw(GeneratorExit)
def closing(g): return g.close()

for start in lambda: outer(inner), outermost:
    for steps in [(following,), (following, following), (following, throwing), (throwing,),
                  (exiting,), (closing,), (following, closing)]:
        print(*(step.__name__ for step in steps))
        run(start, *steps)
### an iterator's own throw and close stand outside of the delegator
class Own:
    def __iter__(self):
        return self
    def __next__(self):
        return 1
    def throw(self, error):
        try:
            raise ValueError("own")
        except ValueError as mine:
            print(repr(mine.__context__))
        raise error
    def close(self):
        raise LookupError("close")

def delegate():
    try:
        raise KeyError(0)
    except KeyError:
        yield from Own()

for step in "throw", "close":
    g = delegate()
    next(g)
    try:
        g.throw(TypeError("thrown")) if step == "throw" else g.close()
    except Exception as error:
        print(repr(error), repr(error.__context__))
### what is thrown in again has a new context
def g():
    try:
        yield 1
    except ValueError as error:
        try:
            raise KeyError from error
        except KeyError:
            yield error

def h(error):
    try:
        raise IndexError
    except IndexError:
        yield

first = g()
next(first)
error = first.throw(ValueError())
second = h(error)
next(second)
try:
    second.throw(error)
except ValueError as error:
    print(repr(error), repr(error.__context__), repr(error.__context__.__context__))
### a delegate that somebody else runs refuses inside the delegator
def inner():
    yield 1
    try:
        next(waiting)
    except ValueError as error:
        print("inner saw", error)
    print(waiting.gi_running, waiting.gi_suspended)
    yield 2

def outer():
    try:
        yield from shared
    except ValueError as error:
        print("outer saw", error)
    yield "outer goes on"

shared = inner()
waiting = outer()
print(next(waiting))
print(next(shared))
print(next(waiting, "over"))
### two generators that share a delegate
def inner():
    for n in range(4):
        yield n
    return "end"

def outer(name):
    print(name, "got", (yield from shared))
    yield name

shared = inner()
a, b = outer("a"), outer("b")
print(next(a), next(b), next(a), next(b))
print(next(a), next(b))
### what throw brings back through a delegator that handles an exception
def inner():
    yield 1

def outer():
    try:
        raise KeyError("handled")
    finally:
        yield from inner()

g = outer()
next(g)
g.throw(ValueError("thrown"))
### what it brings back through finally keeps its way so far
def inner():
    try:
        yield 1
    finally:
        print("passing")

def outer():
    try:
        raise KeyError("handled")
    finally:
        yield from inner()

g = outer()
next(g)
g.throw(ValueError("thrown"))
### thrown into a generator expression of several lines
g = (n
     for n in [1, 2]
     if n)
next(g)
print(g.gi_frame.f_lineno)
g.throw(ValueError(1))
