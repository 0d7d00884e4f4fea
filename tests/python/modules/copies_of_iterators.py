### iterators are copied where they stand
import copy, itertools
it = iter([1, 2, 3]); next(it)
a, b = copy.copy(it), copy.deepcopy(it)
print(list(it), list(a), list(b))
for make in (lambda: itertools.count(3), lambda: itertools.cycle('abc'), lambda: itertools.repeat(1, 3), lambda: itertools.chain([1], [2]),
             lambda: itertools.islice(range(10), 2, 8), lambda: itertools.accumulate([1, 2, 3]), lambda: zip('ab', 'cd'), lambda: enumerate('xyz'),
             lambda: map(str, [1, 2]), lambda: itertools.permutations('abc', 2), lambda: itertools.product('ab', repeat=2), lambda: reversed([1, 2, 3]),
             lambda: iter({'a': 1}), lambda: iter(range(3)), lambda: itertools.takewhile(bool, [1, 2, 0]), lambda: filter(None, [0, 1]), lambda: iter('ab')):
    it = make(); next(it)
    a = copy.copy(it)
    print(type(a) is type(it), list(itertools.islice(a, 4)))
    it = make(); next(it)
    b = copy.deepcopy(it)
    print(list(itertools.islice(b, 4)), list(itertools.islice(it, 4)))
try: copy.copy(i for i in [1])
except TypeError as e: print(e)
