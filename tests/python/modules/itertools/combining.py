### chain asks for the next iterable only when it is needed
from itertools import chain
def part(name):
    print("open", name)
    yield name
    print("end", name)
c = chain(part("a"), part("b"))
print("made")
for item in c:
    print(item)
c = chain.from_iterable(part(n) for n in "xy")
print(next(c), list(c), list(c))
print(list(chain()), list(chain.from_iterable(["ab", "", "c"])), chain[int])
### starmap unpacks any iterable
from itertools import starmap
print(list(starmap(pow, [(2, 5), [3, 2], iter((10, 3))])), list(starmap(max, ["abc"])))
try:
    list(starmap(pow, [1]))
except TypeError as error:
    print(error)
### accumulate with a function and a start
from itertools import accumulate
import operator
print(list(accumulate([1, 2, 3, 4])), list(accumulate([3, 4, 6], operator.mul)), list(accumulate([3, 1, 5], max)))
print(list(accumulate([1, 2], initial=10)), list(accumulate([], initial=5)), list(accumulate([])), list(accumulate("abc")))
print(list(accumulate([1, 2], lambda a, b: a * 10 + b, initial=None)), list(accumulate([1, 2], func=None)), list(accumulate(iterable=[7])))
### zip_longest fills
from itertools import zip_longest
print(list(zip_longest("ab", [1, 2, 3], [])), list(zip_longest("ab", "c", fillvalue="-")), list(zip_longest()), list(zip_longest([])))
### zip_longest goes on pulling only from those that have items
from itertools import zip_longest
def source(name, count):
    for i in range(count):
        print("pull", name, i)
        yield i
    print("end", name)
for row in zip_longest(source("a", 1), source("b", 3)):
    print(row)
### pairwise overlaps
from itertools import pairwise
print(list(pairwise("abcd")), list(pairwise("a")), list(pairwise([])), [b - a for a, b in pairwise([1, 4, 9])])
### an error in the source ends nothing for good
from itertools import accumulate, chain, zip_longest
class Flaky:
    def __init__(self):
        self.turn = 0
    def __iter__(self):
        return self
    def __next__(self):
        self.turn += 1
        if self.turn == 2:
            raise ValueError("flaky")
        if self.turn > 4:
            raise StopIteration
        return self.turn
for make in chain, accumulate:
    it = make(Flaky())
    for _ in range(5):
        try:
            print(next(it, "over"))
        except ValueError as error:
            print(error)
### product is a nested loop
from itertools import product
print(list(product("ab", [1, 2])), list(product()), list(product("ab", [])), list(product([0, 1], repeat=3)), list(product("a", "b", repeat=2)), list(product(repeat=3)), list(product("ab", repeat=0)))
print(len(list(product(range(10), repeat=4))), next(product(*["ab"] * 100))[:3])
### permutations in the order of the pool
from itertools import permutations
print(list(permutations("abc")), list(permutations(range(3), 2)), list(permutations("ab", 0)), list(permutations("ab", 3)), list(permutations([])))
print(["".join(p) for p in permutations("abcd", 3)], len(list(permutations(range(6)))))
### combinations
from itertools import combinations, combinations_with_replacement
print(list(combinations("abcd", 2)), list(combinations(range(4), 4)), list(combinations("ab", 3)), list(combinations("ab", 0)), list(combinations([], 0)))
print(list(combinations_with_replacement("abc", 2)), list(combinations_with_replacement("", 1)), list(combinations_with_replacement("", 0)), list(combinations_with_replacement("a", 3)))
print(len(list(combinations(range(10), 5))), len(list(combinations_with_replacement(range(5), 4))))
### the pool is read when the object is made
from itertools import combinations, permutations, product
def source():
    print("read")
    yield from "ab"
for make in [lambda: product(source()), lambda: permutations(source()), lambda: combinations(source(), 1)]:
    it = make()
    print("made")
    print(list(it))
