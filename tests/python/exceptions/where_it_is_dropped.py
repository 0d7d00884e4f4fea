### where a handler is left: the place that the report of a dropped generator names
def stuck():
    try:
        yield 1
    except GeneratorExit:
        yield 2

def fail():
    held = stuck()
    next(held)
    raise KeyError(1)

def comparison(x):
    try:
        fail()
    except KeyError as error:
        if x > 3: return 15

def negated(x):
    try:
        fail()
    except KeyError as error:
        if not x > 3:
            print("under")

def name(x):
    try:
        fail()
    except KeyError as error:
        if x:
            print("true")

def loop(x):
    try:
        fail()
    except KeyError as error:
        while x < 3:
            x += 1

def in_loop(x):
    for i in range(2):
        try:
            fail()
        except KeyError as error:
            if x and x > 2: continue
            print("on")

def not_matched():
    try:
        fail()
    except ValueError as error:
        pass
    except (TypeError, AttributeError):
        pass

for function in comparison, negated, name, loop, in_loop:
    for x in 0, 2, 5:
        print(function.__name__, x, flush=True)
        function(x)
try:
    not_matched()
except KeyError:
    print("not matched")
### an exception that left a handler keeps its traceback through a delegator that handles another
def deep(x):
    try:
        yield x
    finally:
        if x == 3:
            raise ValueError(x)
        yield from deep(x + 1)

def shallow(x):
    try:
        yield x
    finally:
        try:
            yield from deep(x)
        except ValueError as error:
            raise KeyError from error

def within(manager):
    try:
        yield 1
    except BaseException:
        with manager:
            raise IndexError("in with")

class Manager:
    def __enter__(self):
        return self
    def __exit__(self, *what):
        raise OSError("exit")

for g in deep(0), deep(2), shallow(1):
    next(g)
    try:
        g.throw(RuntimeError("thrown"))
        g.close()
    except BaseException as error:
        at = error.__traceback__
        while at:
            print(at.tb_frame.f_code.co_name, at.tb_lineno, end=" ")
            at = at.tb_next
        print(repr(error), repr(error.__context__))

def outer():
    try:
        yield 0
    finally:
        yield from within(Manager())

a, b, c = deep(1), shallow(2), outer()
for g in a, b, c:
    next(g)
try:
    c.throw(LookupError)
    c.throw(RuntimeError)
except OSError as error:
    print(repr(error))
del g, a, b, c
### what `raise` alone raises again does not hold the frame where it stands
def attempt(action):
    try:
        print("->", action())
    except BaseException as error:
        print("-> raised", repr(error))

def within(action):
    try:
        raise TypeError("within")
    except TypeError:
        return action()

class Deleted:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("deleted", self.name)

def again():
    held = Deleted("in a function")
    raise

def caught_here():
    held = Deleted("in the frame that caught it")
    try:
        raise KeyError
    except KeyError:
        raise

def generator():
    held = Deleted("in a generator")
    raise
    yield

def outer():
    attempt(again)
    print("after one")
    attempt(caught_here)
    print("after two")
    attempt(lambda: 1 in generator())
    print("after three")

within(outer)
print("end")
### a StopIteration that became a RuntimeError holds its frame
class Deleted:
    def __del__(self):
        print("deleted")

def generator():
    held = Deleted()
    yield 1
    raise StopIteration(2)

def attempt(action):
    try:
        action()
    except RuntimeError as error:
        print("caught", repr(error), repr(error.__cause__))

attempt(lambda: list(generator()))
g = generator()
attempt(lambda: g.throw(StopIteration))
next(g, None)
print("end")
