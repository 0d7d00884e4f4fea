### unions and annotations
from functools import singledispatch
from typing import Union
@singledispatch
def show(x):
    return "something"
@show.register
def _(x: int | float):
    return "a number"
@show.register
def _(x: Union[list, set]):
    return "a collection"
@show.register(type(None))
def _(x):
    return "nothing"
print(show(1), show(1.5), show([]), show({1}), show(None), show("a"))
for wrong in (5, "x", list[int], lambda x: x):
    try:
        show.register(wrong)
    except TypeError as e:
        print(str(e)[:50])
print(type(show.registry), list(show.registry)[:3], show.dispatch(bool) is show.dispatch(int))
### classes that are registered with an abstract one
from functools import singledispatch
from collections import abc
@singledispatch
def kind(x):
    return "object"
kind.register(abc.Iterable, lambda x: "iterable")
kind.register(abc.Sequence, lambda x: "sequence")
kind.register(abc.Mapping, lambda x: "mapping")
class Both(dict):
    pass
print([kind(x) for x in ([], (), {}, set(), "", Both(), 3, iter([]))])
kind.register(dict, lambda x: "dict")
print([kind(x) for x in ([], {}, Both())])
### what could be either
from functools import singledispatch
from collections import abc
@singledispatch
def kind(x):
    return "object"
kind.register(abc.Sized, lambda x: "sized")
kind.register(abc.Iterable, lambda x: "iterable")
class C:
    def __len__(self): return 0
    def __iter__(self): return iter([])
try:
    kind(C())
except RuntimeError as e:
    print(e)
class D(abc.Iterable):
    def __len__(self): return 0
    def __iter__(self): return iter([])
print(kind(D()))
### methods by class
from functools import singledispatchmethod
class Show:
    @singledispatchmethod
    def of(self, x):
        """Shows."""
        return "?"
    @of.register
    def _(self, x: int):
        return "int"
    @of.register
    @classmethod
    def _(cls, x: str):
        return cls.__name__
    @of.register(float)
    @staticmethod
    def _(x):
        return x
s = Show()
print(s.of(1), s.of("a"), s.of(1.5), s.of(None), s.of.__doc__, s.of.__name__)
### __set_name__ that fails
class Field:
    def __set_name__(self, owner, name):
        raise ValueError("no " + name)
class Form:
    field = Field()
### static and class methods tell of themselves what their function does
def f(a: int):
    "does"
s, c = staticmethod(f), classmethod(f)
print(s.__name__, s.__doc__, s.__annotations__, c.__qualname__, c.__wrapped__ is f, list(s.__dict__))
print(str(s)[:24], str(c)[:23])
for wrong in (lambda: staticmethod(), lambda: staticmethod(f=1), lambda: classmethod(1, 2)):
    try:
        wrong()
    except TypeError as e:
        print(e)
### copies by the class's own account
import copy
class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y
    def __reduce__(self):
        return Point, (self.x, self.y + 1), {"note": "made"}
p = copy.copy(Point(1, 2))
print(p.x, p.y, p.note)
class Open:
    def __init__(self): self.path, self.handle = "p", object()
    def __getstate__(self): return {"path": self.path}
    def __setstate__(self, state): self.__dict__.update(state, handle=None)
o = copy.deepcopy(Open())
print(o.__dict__)
### the scanner of a pattern
import re
scanner = re.compile(r"(?P<number>\d+)|(?P<name>[a-z]+)|(?P<space>\s+)").scanner("ab 12!34")
print([(m.lastgroup, m.group()) for m in iter(scanner.match, None)], scanner.match())
### the order of subclasses
def tree(cls, level=0):
    yield "  " * level + cls.__name__
    for each in cls.__subclasses__():
        yield from tree(each, level + 1)
print(*tree(ArithmeticError), *tree(UnicodeError), *tree(Warning), sep="\n")
print([each.__name__ for each in Exception.__subclasses__()[:15]])
