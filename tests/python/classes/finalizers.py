### __del__ runs at the end while the globals still stand
class Counter:
    count = 0
    def __init__(self, name):
        self.name = name
        Counter.count += 1
    def __del__(self):
        Counter.count -= 1
        print(self.name, "goes,", Counter.count, "left", helper())

def helper():
    return "helped"

a = Counter("a")
b = Counter("b")
c = [Counter("c")]
### __del__ runs once
kept = []
class Phoenix:
    def __del__(self):
        print("deleted")
        kept.append(self)

bird = Phoenix()
del bird
print(len(kept))
kept.clear()
print("gone")
### a mixin's and a subclass's __del__
class Mixin:
    def __del__(self):
        print("mixin", type(self).__name__)

class Plain: pass
class Both(Plain, Mixin): pass
class Listed(list, Mixin): pass
class Later: pass

x, y, z = Both(), Listed([1]), Later()
Later.__del__ = lambda self: print("later")
del x, y, z
end = Both()
### in which order lists, tuples and dicts let go
class D:
    def __init__(self, n):
        self.n = n
    def __del__(self):
        print(self.n, end=" ")

def four():
    return [D(i) for i in range(4)]

k = four(); del k[:]; print("slice")
k = four(); k.clear(); print("clear")
k = four(); k = None; print("drop")
k = four(); del k[1:3]; print("part"); k = None; print("rest")
k = four(); k[1:3] = [5]; k = None; print("replaced")
k = four(); del k[::2]; print("steps"); k = None; print("rest")
t = tuple(four()); t = None; print("tuple")
d = dict(enumerate(four())); d.clear(); print("dict")
### in which order a frame that an exception leaves lets go
class D:
    def __init__(self, n):
        self.n = n
    def __del__(self):
        print("deleted", self.n)

def inner():
    a, b = D("a"), D("b")
    raise ValueError

def outer():
    c, d = D("c"), D("d")
    inner()

try:
    outer()
except ValueError as error:
    print("caught")
print("after")
