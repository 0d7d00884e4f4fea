### a cache without bound
import functools, operator
from functools import lru_cache, cache, total_ordering, singledispatch, cached_property, cmp_to_key, partialmethod, partial, wraps, reduce, singledispatchmethod
@lru_cache(maxsize=None)
def fib(n): return n if n < 2 else fib(n-1) + fib(n-2)
print(fib(80), fib.cache_info(), fib.__name__, fib.__wrapped__.__name__)
### a cache is cleared and asked
import functools, operator
from functools import lru_cache, cache, total_ordering, singledispatch, cached_property, cmp_to_key, partialmethod, partial, wraps, reduce, singledispatchmethod
@lru_cache
def sq(x):
    print('calc', x)
    return x * x
print(sq(2), sq(2), sq(3), sq.cache_info()); sq.cache_clear(); print(sq.cache_info(), sq.cache_parameters())
### the least recently used result goes first
import functools, operator
from functools import lru_cache, cache, total_ordering, singledispatch, cached_property, cmp_to_key, partialmethod, partial, wraps, reduce, singledispatchmethod
@lru_cache(maxsize=2)
def t(x): print('t', x); return x
for i in [1, 2, 1, 3, 2, 1]: t(i)
print(t.cache_info())
### arguments must be hashable
import functools, operator
from functools import lru_cache, cache, total_ordering, singledispatch, cached_property, cmp_to_key, partialmethod, partial, wraps, reduce, singledispatchmethod
@lru_cache
def sq(x):
    print('calc', x)
    return x * x
try: sq([])
except TypeError as e: print(e)
### methods, properties and partial methods
import functools, operator
from functools import lru_cache, cache, total_ordering, singledispatch, cached_property, cmp_to_key, partialmethod, partial, wraps, reduce, singledispatchmethod
class C:
    @cache
    def m(self, x): print('m', x); return x
    @cached_property
    def cp(self): print('cp'); return 5
    def add(self, a, b): return (a, b)
    add1 = partialmethod(add, 1)
c = C(); c.m(1); c.m(1); print(c.cp, c.cp, c.add1(2))
