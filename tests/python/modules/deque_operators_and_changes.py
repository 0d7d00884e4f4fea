### a deque that changes while it is iterated
from collections import deque
d = deque([1, 2, 3])
try:
    for item in d:
        print(item)
        d.append(item)
except RuntimeError as error:
    print(error)
it = iter(d)
d.popleft()
for _ in range(2):
    try:
        next(it)
    except RuntimeError as error:
        print(error)
back = reversed(d)
print(next(back))
d.rotate(1)
try:
    next(back)
except RuntimeError as error:
    print(error)
print(next(back, "end"))
### an item may be replaced while a deque is iterated
from collections import deque
d = deque([1, 2, 3])
for place, item in enumerate(d):
    d[place] = item * 10
print(d)
### an empty deque's iterator notices what is added
from collections import deque
d = deque()
it = iter(d)
d.append(1)
try:
    next(it)
except RuntimeError as error:
    print(error)
back = reversed(deque())
print(next(back, "end"))
### type and rest of a deque's iterators
from collections import deque
import operator
d = deque("abc")
it, back = iter(d), reversed(d)
print(type(it).__name__, type(back).__name__, type(it))
print(operator.length_hint(it), next(it), operator.length_hint(it))
print(operator.length_hint(back), next(back), operator.length_hint(back))
### sums and products of deques
from collections import deque
d = deque("ab", maxlen=3)
print(d + deque("cd"), d * 2, 2 * d, d * 0, d * -1)
d += "xy"
print(d)
d *= 2
print(d)
e = deque([1])
e += e
print(e)
for bad in (lambda: d + [1], lambda: [1] + d, lambda: d * 1.5, lambda: d - d):
    try:
        bad()
    except TypeError as error:
        print(error)
### index between bounds
from collections import deque
d = deque("abcabc")
print(d.index("a"), d.index("a", 1), d.index("c", -1), d.index("b", 2, 5), d.index("a", 0, 100))
for bounds in ((1, 3), (4,), (-1, 0)):
    try:
        print(d.index("a", *bounds))
    except ValueError as error:
        print(error)
### a comparison that changes the deque
from collections import deque
class Clears:
    def __init__(self, d):
        self.d = d
    def __eq__(self, other):
        self.d.clear()
        return False
for ask in ("count", "index", "remove", "__contains__"):
    d = deque()
    d.extend([Clears(d), 1, 2])
    try:
        print(getattr(d, ask)(7))
    except (RuntimeError, IndexError) as error:
        print(ask, type(error).__name__, error)
### copies of a deque
from collections import deque
import copy
class Named(deque):
    pass
for d in (deque([[1], 2], 5), Named("ab"), Named([[3]], 1)):
    for made in (d.copy(), copy.copy(d), copy.deepcopy(d)):
        print(type(made).__name__, made, made.maxlen, made[0] is d[0])
### a second initialisation forgets the first
from collections import deque
d = deque([1, 2, 3], 3)
d.__init__("ab")
print(d, d.maxlen)
