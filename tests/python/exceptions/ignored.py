### generator ignores exit
def g():
    try:
        yield 1
    finally:
        yield 2


i = g()
next(i)
del i
print("after")
### generator raises when dropped
def g():
    try:
        yield 1
    finally:
        raise ValueError("in finally")


for x in g():
    break
print("after")
### at exit
def g():
    try:
        yield 1
    finally:
        1 / 0


i = g()
next(i)
print("end")
### del raises
class C:
    def __del__(self):
        raise ValueError("in del")


c = C()
del c
print("after")
### del raises at exit
class C:
    def __del__(self):
        print("del runs")
        self.missing


c = C()
### method generator
class C:
    def items(self):
        try:
            yield 1
        finally:
            self.missing


next(C().items())
print("after")
### nested qualname
def outer():
    def inner():
        try:
            yield
        finally:
            raise KeyError("k")

    return inner()


next(outer())
print("after")
### dropped while an exception flies
def g():
    try:
        yield 1
    finally:
        raise ValueError("from finally")


def f():
    local = g()
    next(local)
    raise KeyError("flying")


try:
    f()
except KeyError as e:
    print("caught", e)
print("after")
### generator expression
x = (1 / y for y in [1, 0])
next(x)
del x
print("after")
### without a text
class D:
    def __init__(self, error):
        self.error = error
    def __del__(self):
        raise self.error

class Empty(Exception):
    def __str__(self):
        return ""

D(ValueError)
D(ValueError())
D(ValueError(""))
D(Empty("x"))
D(KeyError(""))
