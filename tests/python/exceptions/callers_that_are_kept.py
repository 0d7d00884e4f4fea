### a kept exception keeps the callers of what it passed
class D:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("del", self.name)

def plain():
    d = D("plain")
    raise KeyError(1)

def catches():
    d = D("catches")
    try:
        plain()
    except KeyError as error:
        return error

def top(default=D("default")):
    d = D("top")
    return catches()

error = top()
print("top is left")
error = None
del top
print("end")
### a generator that is left has no caller, but one that runs is kept as one
class D:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("del", self.name)

def raises():
    d = D("raises")
    yield 1
    raise ValueError

def user():
    d = D("user")
    g = raises()
    next(g)
    try:
        next(g)
    except ValueError as error:
        return error.with_traceback(error.__traceback__.tb_next)

def catches():
    d = D("catches")
    try:
        1 / 0
    except ZeroDivisionError as error:
        return error

def between():
    d = D("between")
    yield catches()

def runs():
    d = D("runs")
    g = between()
    error = next(g)
    print("have it")
    del g
    print("deleted g")
    return error

error = user()
print("user is left")
error = None
error = runs()
print("runs is left")
error = None
print("end")
### an inner function and its defaults live as long as its frame is kept
class D:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("del", self.name)

def outer():
    def inner(d=D("default"), *, e=D("keyword")):
        del d, e
        1 / 0
    try:
        inner()
    except ZeroDivisionError as error:
        return error

error = outer()
print("outer is left")
error.__traceback__ = None
print("no traceback")
def generator():
    def inner(d=D("default of a generator")):
        del d
        yield 1
    return inner()

g = generator()
print(list(g))
print("end")
### variables of a generator that something is thrown into before its start
class D:
    def __del__(self):
        print("del")

def generator(d):
    yield d

g = generator(D())
try:
    g.throw(ValueError)
except ValueError as error:
    print("caught")
print("left")
g = generator(D())
g.close()
print("closed")
### what a frame held goes before what its caller held, and cause before context
class D:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("del", self.name)

def fails(name):
    d = D(name)
    raise ValueError(D(name + "'s argument"))

def chained():
    d = D("chained")
    try:
        try:
            fails("context")
        except ValueError:
            try:
                fails("cause")
            except ValueError as error:
                cause = error
            raise KeyError(D("argument")) from cause
    except KeyError as error:
        error.attribute = D("attribute")
        del cause
        return error

error = chained()
print("have it")
error = None
print("end")
### frames of the library are kept, too
from contextlib import contextmanager

class D:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("del", self.name)

@contextmanager
def manager():
    d = D("manager")
    yield

def within():
    d = D("within")
    with manager():
        e = D("e")
        1 / 0

def outer():
    d = D("outer")
    try:
        within()
    except ZeroDivisionError as error:
        return error

error = outer()
print("have it")
error = None
print("end")
