### an order from one comparison
import functools, operator
from functools import lru_cache, cache, total_ordering, singledispatch, cached_property, cmp_to_key, partialmethod, partial, wraps, reduce, singledispatchmethod
@total_ordering
class V:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v
    def __lt__(self, o): return self.v < o.v
print(V(1) <= V(2), V(1) > V(2), V(2) >= V(2), sorted([V(3), V(1)])[0].v)
try:
    @total_ordering
    class Z: pass
except ValueError as e: print(e)
### a function for each type of its first argument
import functools, operator
from functools import lru_cache, cache, total_ordering, singledispatch, cached_property, cmp_to_key, partialmethod, partial, wraps, reduce, singledispatchmethod
@singledispatch
def show(x): return f'obj {x}'
@show.register(int)
def _(x): return f'int {x}'
@show.register
def _(x: list): return f'list {x}'
@show.register(tuple)
@show.register(set)
def _(x): return 'tupset'
print(show(1), show('a'), show([1]), show(()), show({1}), show(True), show.dispatch(int) is not show.dispatch(str))
import collections.abc
@show.register(collections.abc.Mapping)
def _(x): return 'map'
print(show({}))
### keys from comparisons, reduction, partial calls
import functools, operator
from functools import lru_cache, cache, total_ordering, singledispatch, cached_property, cmp_to_key, partialmethod, partial, wraps, reduce, singledispatchmethod
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)))
print(reduce(operator.add, [1, 2, 3]), partial(int, base=2)('101'))
### a wrapper looks like what it wraps
import functools, operator
from functools import lru_cache, cache, total_ordering, singledispatch, cached_property, cmp_to_key, partialmethod, partial, wraps, reduce, singledispatchmethod
def deco(f):
    @wraps(f)
    def inner(*a, **k):
        "inner doc"
        return f(*a, **k)
    return inner
@deco
def g(x):
    "g doc"
    return x
print(g.__name__, g.__doc__, g.__wrapped__(3), g.__qualname__)
