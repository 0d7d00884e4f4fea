### cells show what they hold
def outer():
    x, y = 5, [1]
    def inner():
        return x, y, z, inner
    print(len(inner.__closure__), [str(cell)[:8] for cell in inner.__closure__])
    print([str(cell).split(" ")[3] if ": " in str(cell) else "?" for cell in inner.__closure__])
    z = 1
    return inner
print([str(cell).split(" ")[3] for cell in outer().__closure__])
### print as in Python 2
import sys
print >>sys.stderr, "hello"
### messages of Unicode errors whose parts were changed
u = UnicodeEncodeError("baz", "xxxxx", 1, 5, "foo")
print(u); u.end = 2; print(u); u.end = 5; u.reason = 7; print(u); u.encoding = 4000; print(u)
u.start = 1000; print(u); u.object = 5; print(u)
u = UnicodeDecodeError("baz", b"xxxxx", 1, 5, "foo"); print(u); u.end = 2; print(u); u.start = 77; print(u)
u = UnicodeTranslateError("xxxx", 1, 5, "foo"); print(u); u.end = 2; print(u); u.reason = 1; print(u)
### a tee that is asked for while it asks
from itertools import tee, count, islice
class Again:
    first = True
    def __iter__(self): return self
    def __next__(self):
        first, self.first = self.first, False
        if first:
            return next(b)
a, b = tee(Again())
try:
    next(a)
except RuntimeError as e:
    print("RuntimeError")
print(list(islice(count(3.25-4j), 3)), list(islice(count(2, 3.25-4j), 3)))
print(bool(range(10**30)), bool(range(0)))
### subclasses of iterators with arguments of their own
import itertools
class Named(itertools.chain):
    def __init__(self, *sources, name=None):
        self.name = name
print(Named([1], [2], name="n").name, list(Named("ab", name=1)))
