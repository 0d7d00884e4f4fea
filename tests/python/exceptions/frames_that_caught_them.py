### an exception that outlives the function that caught it keeps that function's values
def held(name):
    try:
        yield name
    finally:
        print("closed", name)

def catches(errors):
    local = held("local")
    print(next(local))
    try:
        raise ValueError(1)
    except ValueError as error:
        errors.append(error)
    local = held("bound later")
    print(next(local))
    return "left"

errors = []
print(catches(errors))
print(errors)
errors.clear()
print("end")

### one that does not lets go of them at once
def held(name):
    try:
        yield name
    finally:
        print("closed", name)

def catches():
    local = held("local")
    print(next(local))
    try:
        raise ValueError(1)
    except ValueError as error:
        print(repr(error))
    return "left"

print(catches())
print("end")

### so does one that is dropped while the function still runs
def held(name):
    try:
        yield name
    finally:
        print("closed", name)

def catches():
    local = held("local")
    next(local)
    kept = []
    try:
        raise ValueError(1)
    except ValueError as error:
        kept.append(error)
    kept.clear()
    return "left"

print(catches())
print("end")

### the context of an exception keeps the values too
def held(name):
    try:
        yield name
    finally:
        print("closed", name)

def within(action, local):
    try:
        raise TypeError("within")
    except TypeError:
        action()

def fails():
    raise ValueError("fails")

def first(local):
    next(local)
    try:
        within(fails, local)
    except ValueError as error:
        return error

error = first(held("local"))
print(repr(error), repr(error.__context__))
del error
print("end")

### a generator that was closed inside a handler, in spite of itself
def within(action):
    try:
        raise TypeError("within")
    except TypeError:
        return action()

def stubborn():
    try:
        yield 1
    finally:
        try:
            yield 2
        finally:
            print("closed")

g = stubborn()
next(g)
try:
    within(g.close)
except RuntimeError as error:
    print(error)
del g
print("end")

### what a generator has caught keeps its values when it has ended
def held(name):
    try:
        yield name
    finally:
        print("closed", name)

def catches(errors):
    local = held("local")
    next(local)
    try:
        yield 1
    except ValueError as error:
        errors.append(error)
    yield 2

errors = []
g = catches(errors)
next(g)
print(g.throw(ValueError("thrown")))
print(list(g))
print(errors.pop())
print("end")

### what passes a finally or a with on its way is not counted twice
def held(name):
    try:
        yield name
    finally:
        print("closed", name)

class Manager:
    def __enter__(self):
        return self
    def __exit__(self, *what):
        print("exit")

def passes():
    local = held("local")
    next(local)
    with Manager():
        try:
            raise ValueError("passes")
        finally:
            print("finally")

def catches():
    other = held("other")
    next(other)
    try:
        passes()
    except ValueError as error:
        return error

error = catches()
print(error)
error = None
print("end")

### what a context manager of contextlib has caught and lets pass does not stay with it
from contextlib import contextmanager

def held(name):
    try:
        yield name
    finally:
        print("closed", name)

@contextmanager
def managed():
    try:
        yield 1
    finally:
        print("leave")

def fails():
    local = held("local")
    next(local)
    with managed():
        raise ValueError("fails")

try:
    fails()
except ValueError as error:
    print(error)
print("end")
