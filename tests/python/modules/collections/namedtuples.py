### a named tuple has fields, a repr and a tuple behind
from collections import *
import collections, collections.abc as abc
Point = namedtuple('Point', 'x y')
p = Point(1, y=2)
print(p, p.x, p[1], p._asdict(), p._replace(x=5), Point._fields, Point._make([3, 4]), p == (1, 2), Point, Point.__doc__)
x, y = p
print(x, y, isinstance(p, tuple), hash(p) == hash((1, 2)))
### its parameters are its fields
from collections import *
import collections, collections.abc as abc
Point = namedtuple('Point', 'x y')
for args in ((), (1,), (1, 2, 3)):
    try: Point(*args)
    except TypeError as e: print(e)
try: Point(1, z=3)
except TypeError as e: print(e)
### its fields cannot be set
from collections import *
import collections, collections.abc as abc
Point = namedtuple('Point', 'x y')
p = Point(1, y=2)
try: p.x = 3
except AttributeError as e: print(e)
try: p.zz
except AttributeError as e: print(e)
### names that cannot be fields are refused or renamed
from collections import *
import collections, collections.abc as abc
for bad in ('x x', 'class', '1a', '_a'):
    try: namedtuple('T', bad)
    except ValueError as e: print(e)
print(namedtuple('T', 'a b a', rename=True)._fields)
### defaults are those of the last fields
from collections import *
import collections, collections.abc as abc
D = namedtuple('D', 'a b c', defaults=[2, 3])
print(D(1), D._field_defaults)
### a class may derive from one
from collections import *
import collections, collections.abc as abc
class P3(namedtuple('P3', ['x', 'y', 'z'])):
    __slots__ = ()
    def norm(self): return self.x + self.y + self.z
    def __str__(self): return 'P3!'
print(P3(1, 2, 3), repr(P3(1, 2, 3)), P3(1, 2, 3).norm())
