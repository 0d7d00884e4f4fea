import itertools
from itertools import accumulate, chain, count, cycle, dropwhile, filterfalse, islice, pairwise, product, repeat, starmap, takewhile, zip_longest


def attempt(action):
    try:
        return action()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def numbers(name="numbers"):
    try:
        for i in range(100): yield i
    finally: print("closed", name)


print(list(islice(count(), 4)), list(islice(count(10, 3), 3)), list(islice(count(1.5, 0.5), 3)), count(5), count(1, 2), next(count(-3)))
print(list(islice(cycle("ab"), 5)), list(cycle([])), list(repeat("x", 3)), list(islice(repeat(1), 2)), repeat("x"), repeat(1, 2), list(repeat(1, 0)), list(map(pow, [1, 2], repeat(2))))
print(list(islice(numbers("a"), 3)), list(islice("abcdef", 2, None)), list(islice("abcdef", 1, 5, 2)), list(islice("abc", 0)), list(islice([1, 2], 5)), list(islice("abcdef", None, None, 3)))
it = iter(range(10)); print(list(islice(it, 3)), list(islice(it, 1, 3)), next(it))
print(list(chain([1], "ab", (2,))), list(chain()), list(chain.from_iterable(["ab", [1]])), list(chain.from_iterable(range(i) for i in range(3))))
print(list(takewhile(lambda x: x < 3, numbers("take"))), list(dropwhile(lambda x: x < 3, [1, 5, 2])), list(filterfalse(lambda x: x % 2, range(5))), list(filterfalse(None, [0, 1, ""])), list(starmap(pow, [(2, 3), (3, 2)])))
print(list(accumulate([1, 2, 3])), list(accumulate([3, 1, 4], max)), list(accumulate([1, 2], initial=10)), list(accumulate([])), list(accumulate("abc")), list(accumulate([1, 2, 3], lambda a, b: a * b)))
print(list(zip_longest("ab", [1, 2, 3])), list(zip_longest("a", [], fillvalue="-")), list(zip_longest()), list(pairwise("abc")), list(pairwise([1])), list(product("ab", [1, 2])), list(product([0, 1], repeat=2)), list(product()), list(product([], [1])))
for action in (lambda: islice([1], -1), lambda: islice([1], "x"), lambda: islice([1], 1, 2, 0), lambda: chain(5).__next__(), lambda: list(chain([1], 5)), lambda: cycle(5), lambda: takewhile(1), lambda: list(starmap(pow, [1])), lambda: list(takewhile(5, [1])), lambda: islice([1]), lambda: accumulate(5), lambda: product(5)):
    print(attempt(action))
for thing in (cycle("a"), islice("a", 1), chain(), takewhile(None, []), zip_longest()):
    print(type(thing).__name__, repr(thing)[:18], iter(thing) is thing)
def take(n, iterable): return list(islice(iterable, n))
def primes():
    yield 2
    for n in count(3, 2):
        if all(n % p for p in takewhile(lambda p: p * p <= n, primes())): yield n
print(take(12, primes()), sum(islice(count(), 101)), take(3, map(lambda x: x * x, count(1))), itertools.islice is islice)
for letter, number in zip(cycle("xy"), range(3)): print(letter, number)
