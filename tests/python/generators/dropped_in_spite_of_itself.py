### a generator that ignores its close lets go of what its frame holds
class Held:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("deleted", self.name)

def inner():
    try:
        yield 1
    finally:
        print("inner is closed")

def stubborn(a, b):
    try:
        yield 1
    except GeneratorExit:
        pass
    for x in inner():
        for y in [Held(1), Held(2)]:
            yield [Held(5), (yield 3)]

g = stubborn(Held("a"), Held("b"))
next(g)
del g
print("on")
### while it handles an exception its frame is in a cycle and goes at the end
class Held:
    def __del__(self):
        print("deleted")

def inner():
    try:
        yield 1
    finally:
        print("inner is closed")

def keeps():
    try:
        yield 1
    finally:
        held = Held()
        for x in inner():
            yield x

g = keeps()
next(g)
del g
print("end")
### dropped at its last yield
def ignores(x):
    try:
        yield 1
    except GeneratorExit as error:
        print("caught", repr(error))
    yield x

g = ignores(0)
next(g)
del g
print("on")
### one that ignores its closing lives on in a frame that an exception keeps, with all that its loops hold
class D:
    def __init__(self, name): self.name = name
    def __del__(self): print("del", self.name)
def stubborn():
    d = D("stubborn")
    while 1:
        for i in iter([D("in a loop")]):
            try: yield 5
            except GeneratorExit as e: e.__context__ = None
def outer(errors):
    d = D("outer")
    for i in stubborn():
        for j in range(2):
            try:
                try:
                    raise ValueError
                finally:
                    yield 1
            except BaseException as error:
                errors.append(error)
                error = None
        yield 2
errors = []
g = outer(errors)
next(g)
print(next(g))
print(errors)
g = None
print("dropped")
errors.clear()
print("cleared")
### the context of what a left generator handles keeps the frame of another
def inner():
    try:
        yield 1
    except GeneratorExit:
        yield 2

def held():
    try:
        yield 3
    finally:
        print("held is closed")

def outer():
    for i in held():
        for j in range(2):
            try:
                try:
                    raise ValueError
                except ValueError:
                    g = inner()
                    next(g)
                    g = None
                    yield 4
            finally:
                continue
        yield 5

g = outer()
print(next(g))
g.throw(KeyError)
g = None
print("end")
