### islice pulls no more than it must
from itertools import islice
def source():
    for i in range(10):
        print("pull", i)
        yield i
print(list(islice(source(), 2)))
print(list(islice(source(), 1, 5, 2)))
print(list(islice(source(), 0)))
it = source()
print(list(islice(it, 3, 3)), next(it))
### islice lets its source go when it is over
from itertools import islice
def source():
    try:
        yield 1
        yield 2
    finally:
        print("closed")
s = islice(source(), 1)
print(next(s))
print(next(s, "over"))
print("after")
### islice of every kind
from itertools import islice
for args in [(3,), (1, 3), (1, None), (None, 3), (None, None), (0, None, 2), (1, 8, 3), (None,), (20,), (4, 2)]:
    print(args, list(islice("abcdefg", *args)))
### takewhile and dropwhile
from itertools import dropwhile, takewhile
numbers = iter([1, 2, 9, 3, 10])
t = takewhile(lambda x: x < 5, numbers)
print(list(t), next(numbers), list(t), list(numbers))
print(list(dropwhile(lambda x: x < 5, [1, 2, 9, 3, 10])), list(dropwhile(bool, [])))
### an error in a predicate passes through
from itertools import dropwhile, filterfalse, takewhile
def refuse(x):
    raise ValueError(f"no {x}")
for make in takewhile, dropwhile, filterfalse:
    it = make(refuse, [1, 2])
    for _ in range(3):
        try:
            print(next(it))
        except (ValueError, StopIteration) as error:
            print(type(error).__name__, error)
### filterfalse without a function asks the items
from itertools import filterfalse
print(list(filterfalse(None, [0, 1, "", "a", None, []])), list(filterfalse(bool, [0, 1])), list(filterfalse(lambda x: x % 2, range(8))))
### compress stops with the shorter
from itertools import compress, count, cycle
print("".join(compress("ABCDEF", [1, 0, 1, 0, 1, 1])), list(compress("abc", [1])), list(compress([], count())))
print(list(compress(range(7), cycle([1, 0]))), list(compress(data="ab", selectors=[0, 1])))
### an iterator that is over stays so
from itertools import accumulate, chain, compress, count, dropwhile, filterfalse, islice, pairwise, starmap, takewhile, zip_longest
made = [islice([1], 1), takewhile(bool, [1, 0, 1]), dropwhile(bool, [1, 0]), filterfalse(bool, [0]), compress([1], [1]), chain([1], [2]), starmap(pow, [(1, 2)]), accumulate([1]), zip_longest([1], [2]), pairwise([1, 2])]
for it in made:
    print(list(it), list(it), next(it, "over"), iter(it) is it)
