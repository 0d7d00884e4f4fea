### members, aliases, auto() and names given twice
from enum import *
class Shape(Enum):
    SQUARE = 2
    DIAMOND = 3
    CIRCLE = auto()
    ALIAS = CIRCLE
    def area(self): return 3
print(list(Shape), Shape.__members__)
class P(Flag):
    R = auto(); W = auto(); X = auto()
    RW = R | W
    ALL = R | W | X
print(list(P), P.RW, P.ALL, P.R | P.X)
class N(str, Enum):
    def _generate_next_value_(name, start, count, last): return name.lower()
    A = auto(); B = auto()
print(list(N), N.A == 'a')
class Planet(Enum):
    M = (3.3e23, 2.4e6); E = (5.9e24, 6.3e6)
    def __init__(self, mass, radius): self.mass = mass; self.radius = radius
    @property
    def g(self): return 6.67e-11 * self.mass / self.radius ** 2
print(Planet.E.g, Planet.E.value, Planet((3.3e23, 2.4e6)))
class Period(timedelta if False else Enum):
    _ignore_ = 'i x'
    for i in range(3): vars()['d%d' % i] = i
print(list(Period))
class T(Enum):
    A = auto(), 'x'
    B = 5, 'y'
print(list(T))
class Dupes(Enum):
    first = primero = auto(); second = auto(); third = auto()
print(list(Dupes), Dupes.primero)
class HasInner(Enum):
    A = 1
    _private = 3
    __dunder = 4
print(list(HasInner))
try:
    class Bad(Enum):
        A = 1
        def A(self): pass
except TypeError as e: print(e)
try:
    class Shape2(Enum):
        SQUARE = 2
        SQUARE = 3
except TypeError as e: print(e)
