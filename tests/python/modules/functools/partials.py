### a partial has attributes of its own
from functools import partial
p = partial(print, 1, end="!\n")
p.note = "shout"
p(2)
print(p.__dict__, partial(p, 3).func is p, partial(partial(print, 1), 2).args)
### a partial shows itself once
from functools import partial
p = partial(print, 1)
p.__setstate__((p, (p,), {"a": p}, None))
try:
    print(p)
finally:
    p.__setstate__((print, (), {}, None))
### a partial's state
from functools import partial
p = partial(print, 1, sep="-")
print(p.__reduce__()[1:], p.__reduce__()[0] is partial)
p.__setstate__((max, (4,), None, {"k": 1}))
print(p(3), p.k, p.keywords)
for wrong in [(), (1, (), {}, None), (max, [], {}, None), (max, (), 5, None)]:
    try:
        p.__setstate__(wrong)
    except TypeError as e:
        print(e)
try:
    partial(4)
except TypeError as e:
    print(e)
### copies of partials
import copy
from functools import partial
p = partial(print, [1])
p.x = [2]
c, d = copy.copy(p), copy.deepcopy(p)
print(c.args[0] is p.args[0], c.x is p.x, d.args[0] is p.args[0], d.x is p.x, d.x)
### partial methods
from functools import partialmethod
class Cell:
    def set(self, state, *, loud=False):
        self.state = state
        return f"{state}!" if loud else state
    on = partialmethod(set, True)
    loud = partialmethod(on, loud=True)
    kind = partialmethod(classmethod(lambda cls, x: (cls.__name__, x)), 5)
c = Cell()
print(c.on(), c.loud(), Cell.on(c), Cell.kind(), c.kind())
print(c.on.__self__ is c, partialmethod(print, 3, sep=""))
### a method of cmp_to_key
from functools import cmp_to_key
class Sorter:
    key = cmp_to_key
    compare = cmp_to_key(lambda a, b: b - a)
print(sorted([3, 1, 2], key=Sorter().key(lambda a, b: a - b)), sorted([3, 1, 2], key=Sorter().compare))
K = cmp_to_key(lambda a, b: a - b)
print(K(1) < K(2), K(1) == K(1), K(3).obj, K(obj=4).obj)
for wrong in (lambda: K(1) < 2, lambda: K(), lambda: hash(K(1)), lambda: K, lambda: cmp_to_key()):
    try:
        print(str(wrong())[:29])
    except TypeError as e:
        print(e)
### a cached property says what it lacks
from functools import cached_property
class A:
    __slots__ = ()
    @cached_property
    def x(self):
        return 1
try:
    A().x
except TypeError as e:
    print(e)
class B:
    pass
B.y = cached_property(lambda self: 2)
try:
    B().y
except TypeError as e:
    print(e)
### a cached property of two names
from functools import cached_property
try:
    class C:
        x = cached_property(lambda self: 1)
        y = x
except RuntimeError as e:
    print(e, "/", e.__cause__)
### what is cached survives a call in the middle of a look-up
from functools import lru_cache
@lru_cache(maxsize=10)
def keep(x):
    return x
class Key:
    def __init__(self, x):
        self.x = x
    def __hash__(self):
        return self.x
    def __eq__(self, other):
        if self.x == 2:
            keep(Key(1))
        return self.x == other.x
keep(Key(1)), keep(Key(2))
print(keep(Key(2)) == Key(2), keep.cache_info())
### the least recently used one goes
from functools import lru_cache
@lru_cache(maxsize=3)
def square(x):
    print("square", x)
    return x * x
for x in [1, 2, 3, 1, 4, 2, 1, 1.0, True, 3]:
    print(square(x), square.cache_info()[:2])
square.cache_clear()
print(square.cache_info())
