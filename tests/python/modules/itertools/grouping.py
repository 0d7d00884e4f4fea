### groupby gives runs of equal keys
from itertools import groupby
print([(k, list(g)) for k, g in groupby("AAAABBBCCDAABBB")])
print([(k, "".join(g)) for k, g in groupby("aAbBB", key=str.lower)], list(groupby([])))
print([(k, list(g)) for k, g in groupby([1, 1.0, True, 2], None)], [k for k, g in groupby([1, 1, 2])])
### a group ends when the next one starts
from itertools import groupby
groups = groupby([1, 1, 2, 2, 3])
first, one = next(groups)
print(first, next(one))
second, two = next(groups)
print(second, list(one), list(two), list(two))
print([(k, list(g)) for k, g in groups])
kept = list(groupby([1, 1, 2]))
print([(k, list(g)) for k, g in kept])
### groupby pulls as late as it can
from itertools import groupby
def source():
    for i in [1, 1, 2]:
        print("pull", i)
        yield i
for key, group in groupby(source()):
    print("group", key)
    for item in group:
        print("item", item)
### the key function is asked once for each item
from itertools import groupby
def key(x):
    print("key", x)
    return x // 10
print([(k, list(g)) for k, g in groupby([1, 5, 11, 12, 3], key)])
### comparing keys may fail
from itertools import groupby
class Odd:
    def __eq__(self, other):
        raise ValueError("not comparable")
try:
    for k, g in groupby([Odd(), Odd()]):
        print("one")
except ValueError as error:
    print(error)
### groups cannot be made by hand
from itertools import groupby
import itertools
key, group = next(groupby("a"))
print(type(group).__name__, type(group), iter(group) is group)
### tee gives independent copies
from itertools import tee
def source():
    for i in range(3):
        print("pull", i)
        yield i
a, b = tee(source())
print(next(a), next(a))
print(next(b), list(a), list(b), list(a))
print(tee("abc", 0), [list(t) for t in tee("abc", 3)], len(tee([])))
### a copy of a tee starts where it stands
from itertools import tee
a, b = tee([1, 2, 3, 4])
next(a)
c, d = tee(a)
print(c is a, list(c), list(d), list(b))
import itertools
e, f = tee(iter([1, 2]))
g = e.__copy__()
print(next(e), list(g), list(e), type(e), type(e).__name__)
### tee of something that raises
from itertools import tee
def source():
    yield 1
    raise ValueError("end")
a, b = tee(source())
for it in a, b, a, b:
    try:
        print(next(it, "over"))
    except ValueError as error:
        print(error)
### the pairwise recipe with tee
from itertools import tee
def pairs(iterable):
    a, b = tee(iterable)
    next(b, None)
    return zip(a, b)
print(list(pairs([1, 4, 9])))
### recipes
from itertools import chain, combinations, count, cycle, filterfalse, groupby, islice, repeat, starmap, tee, zip_longest
import operator
def grouper(iterable, n, fillvalue=None):
    return zip_longest(*[iter(iterable)] * n, fillvalue=fillvalue)
def roundrobin(*iterables):
    pending = len(iterables)
    nexts = cycle(iter(it).__next__ for it in iterables)
    while pending:
        try:
            for next in nexts:
                yield next()
        except StopIteration:
            pending -= 1
            nexts = cycle(islice(nexts, pending))
def powerset(iterable):
    s = list(iterable)
    return chain.from_iterable(combinations(s, r) for r in range(len(s) + 1))
def partition(pred, iterable):
    a, b = tee(iterable)
    return filterfalse(pred, a), filter(pred, b)
print(list(grouper("ABCDEFG", 3, "x")), list(roundrobin("ABC", "D", "EF")), list(powerset([1, 2, 3])))
print([list(p) for p in partition(lambda x: x % 2, range(6))], sum(starmap(operator.mul, zip([1, 2], [3, 4]))))
print([k for k, g in groupby("AAAABBBCCDAABBB")], [len(list(g)) for k, g in groupby("AAB")], list(islice(count(), 2)))
