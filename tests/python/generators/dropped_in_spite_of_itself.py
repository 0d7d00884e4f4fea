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
