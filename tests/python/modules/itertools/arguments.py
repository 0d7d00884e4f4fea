### every iterator says what is wrong with its arguments
import itertools


def attempt(make, *args, **keywords):
    try:
        print(repr(make(*args, **keywords)).partition(" at ")[0])
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


NAMES = """count cycle repeat accumulate chain compress dropwhile filterfalse groupby islice pairwise
starmap takewhile tee zip_longest product permutations combinations
combinations_with_replacement""".split()
for name in NAMES:
    make = getattr(itertools, name)
    print("--", name, make)
    for args in [(), (1,), (1, 2), (1, 2, 3), (1, 2, 3, 4, 5), ("ab", "cd"), ([], -1), ([], "x"),
                 ("ab", None), ("ab", 1.5)]:
        attempt(make, *args)
    attempt(make, "a", x=1)
    attempt(make, x=1)
    attempt(make, iterable="ab")
    attempt(make, iterable="ab", r=2)
### islice refuses what is no place
from itertools import islice
for args in [(-1,), ("a",), (0, -1), (0, 1, 0), (0, 1, -1), (None, None, 1.0), (1.5, 3), (2**70,), (0, 2**70), (True,)]:
    try:
        print(list(islice("abcdef", *args)))
    except (TypeError, ValueError) as error:
        print(args, error)
### negative sizes are refused
from itertools import combinations, combinations_with_replacement, permutations, product
for make in [lambda: combinations("ab", -1), lambda: combinations_with_replacement("ab", -1),
             lambda: permutations("ab", -1), lambda: product("ab", repeat=-1), lambda: product("ab", repeat=2**70)]:
    try:
        make()
    except (ValueError, OverflowError) as error:
        print(type(error).__name__, error)
### an argument that cannot be iterated
from itertools import chain
print(next(chain([1], 2)))
c = chain([1], 2, [3])
print(next(c))
try:
    next(c)
except TypeError as error:
    print(error)
print(list(c))
