### count goes on with any kind of number
from itertools import count, islice
print(list(islice(count(), 3)), list(islice(count(2.5, 0.5), 3)), list(islice(count(10, -3), 4)))
print(list(islice(count(2**61 - 2), 4)), list(islice(count(step=2**62), 3)), list(islice(count(True), 2)))
### count shows where it stands
from itertools import count
c = count(3)
print(c, next(c), c, repr(count(1, 2)), count(1.5), count(1, 1.0), count(step=3), count(start=-1))
### cycle keeps the items of the first round
from itertools import cycle, islice
def source():
    for name in "ab":
        print("pull", name)
        yield name
c = cycle(source())
print([next(c) for _ in range(5)])
print(list(cycle([])), list(islice(cycle(iter([1])), 3)))
### repeat counts down
from itertools import repeat
r = repeat("x", 2)
print(r, next(r), r, next(r), r, list(r), r, repeat(None), repeat(1, times=3), repeat(object=1))
print(repeat(1, 5).__length_hint__(), list(repeat(1, 0)), list(repeat(1, -5)))
try:
    repeat(1).__length_hint__()
except TypeError as error:
    print(error)
### map over endless iterators ends with the shortest
from itertools import count, repeat
print(list(map(pow, range(4), repeat(2))), list(zip(count(1), "abc")))
### a class may inherit from an endless iterator
from itertools import count, repeat
class Ticket(count):
    pass
t = Ticket(5)
print(next(t), next(t), t, isinstance(t, count))
print(type(repeat(1)), repeat.__module__, repeat.__name__, repeat.__qualname__)
