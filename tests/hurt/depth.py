### getattr_recurses
# ends: RecursionError: maximum recursion depth exceeded
class A:
    def __getattr__(self, name): return getattr(self, name + 'x')
A().b
### getattr_itself
# ends: RecursionError: maximum recursion depth exceeded
class A:
    def __getattr__(self, name): return self.other
A().b
### getattribute_itself
# ends: RecursionError: maximum recursion depth exceeded
class A:
    def __getattribute__(self, name): return self.other
A().b
### setattr_itself
# ends: RecursionError: maximum recursion depth exceeded
class A:
    def __setattr__(self, name, value): self.x = value
A().b = 1
### property_itself
# ends: RecursionError: maximum recursion depth exceeded
class A:
    @property
    def x(self): return self.x
A().x
### repr_itself
# ends: RecursionError: maximum recursion depth exceeded
class A:
    def __repr__(self): return repr([self])
print(A())
### str_itself
# ends: RecursionError: maximum recursion depth exceeded
class A:
    def __str__(self): return f'<{self}>'
print(A())
### format_itself
# ends: RecursionError: maximum recursion depth exceeded
class A:
    def __format__(self, spec): return '{:x}'.format(self)
f'{A()}'
### eq_itself
# ends: RecursionError: maximum recursion depth exceeded
class A:
    def __eq__(self, other): return [self] == [other]
A() == A()
### lt_itself
# ends: RecursionError: maximum recursion depth exceeded
class A:
    def __lt__(self, other): return sorted([self, other])
A() < A()
### hash_itself
# ends: RecursionError: maximum recursion depth exceeded
class A:
    def __hash__(self): return hash((self,))
{A()}
### bool_itself
# ends: RecursionError: maximum recursion depth exceeded
class A:
    def __bool__(self): return not self
if A(): pass
### len_itself
# ends: RecursionError: maximum recursion depth exceeded
class A:
    def __len__(self): return len(self)
len(A())
### iter_itself
# ends: RecursionError: maximum recursion depth exceeded
class A:
    def __iter__(self): return iter(list(self))
list(A())
### next_itself
# ends: RecursionError: maximum recursion depth exceeded
class A:
    def __iter__(self): return self
    def __next__(self): return next(self)
for x in A(): pass
### index_itself
# ends: RecursionError: maximum recursion depth exceeded
class A:
    def __index__(self): return range(10)[self]
[1, 2][A()]
### call_itself
# ends: RecursionError: maximum recursion depth exceeded
class A:
    def __call__(self): return self()
A()()
### call_chain
# ends: RecursionError | AttributeError | TypeError
class A: pass
A.__call__ = A()
A()()
### new_itself
# ends: RecursionError: maximum recursion depth exceeded
class A:
    def __new__(cls): return cls()
A()
### init_itself
# ends: RecursionError: maximum recursion depth exceeded
class A:
    def __init__(self): A()
A()
### del_itself
# ends: nothing | stopped at a bound | RecursionError
class A:
    def __del__(self): A()
A()
### add_itself
# ends: RecursionError: maximum recursion depth exceeded
class A:
    def __add__(self, other): return self + other
    __radd__ = __add__
A() + 1
### sum_itself
# ends: RecursionError: maximum recursion depth exceeded
class A:
    def __radd__(self, other): return sum([self])
sum([A()])
### contains_itself
# ends: RecursionError: maximum recursion depth exceeded
class A:
    def __contains__(self, x): return x in self
1 in A()
### missing_itself
# ends: RecursionError: maximum recursion depth exceeded
class D(dict):
    def __missing__(self, key): return self[key]
D()[1]
### instancecheck_itself
# ends: RecursionError: maximum recursion depth exceeded
class M(type):
    def __instancecheck__(cls, x): return isinstance(x, cls)
class A(metaclass=M): pass
isinstance(1, A)
### isinstance_deep
# ends: RecursionError | nothing
t = int
for i in range(100000): t = (t,)
isinstance('a', t)
### enter_itself
# ends: RecursionError: maximum recursion depth exceeded
class A:
    def __enter__(self):
        with self: pass
    def __exit__(self, *a): pass
with A(): pass
### descriptor_itself
# ends: RecursionError: maximum recursion depth exceeded
class D:
    def __get__(self, i, o): return i.x
class A: x = D()
A().x
### decorator_itself
# ends: RecursionError: maximum recursion depth exceeded
import functools
@functools.cache
def f(n): return f(n + 1)
f(0)
### partial_deep
# ends: RecursionError | nothing
import functools
f = len
class P(functools.partial): pass
for i in range(20000): f = P(f)
f('a')
### partial_repr
# ends: nothing | RecursionError
import functools
f = functools.partial(len)
f.__setstate__((len, (f,), {}, {}))
repr(f)
### wraps_deep
# ends: RecursionError: maximum recursion depth exceeded
def wrap(f): return lambda: f()
f = lambda: 1
for i in range(20000): f = wrap(f)
f()
### list_deep_repr
# ends: RecursionError: maximum recursion depth exceeded while getting the repr of an object
a = []
for i in range(50000): a = [a]
repr(a)
### dict_deep_repr
# ends: RecursionError: maximum recursion depth exceeded while getting the repr of an object
a = {}
for i in range(50000): a = {1: a}
repr(a)
### tuple_deep
# ends: RecursionError: maximum recursion depth exceeded while getting the repr of an object
a = ()
for i in range(20000): a = (a,)
repr(a)
### tuple_deep_hash
# ends: nothing | RecursionError
a = ()
for i in range(20000): a = (a,)
hash(a)
### tuple_deep_equal
# ends: RecursionError: maximum recursion depth exceeded in comparison
def deep():
    a = ()
    for i in range(20000): a = (a,)
    return a
deep() == deep()
### list_deep_less
# ends: RecursionError: maximum recursion depth exceeded in comparison
def deep(x):
    a = [x]
    for i in range(20000): a = [a]
    return a
deep(1) < deep(2)
### list_deep_copy
# ends: RecursionError
import copy
a = []
for i in range(50000): a = [a]
copy.deepcopy(a)
### deque_deep
# ends: RecursionError
from collections import deque
a = deque()
for i in range(20000): a = deque([a])
repr(a)
### set_deep
# ends: nothing | RecursionError
a = frozenset()
for i in range(20000): a = frozenset([a])
hash(a)
repr(a)
### list_deep_drop
# ends: nothing
a = []
for i in range(50000): a = [a]
a = None
### object_deep_drop
# ends: nothing
class N:
    def __init__(self, n): self.n = n
a = None
for i in range(10000): a = N(a)
a = None
### generator_deep_drop
# ends: nothing
def g(x): yield x
a = None
for i in range(20000): a = g(a)
a = None
### started_deep_drop
# ends: nothing
def g(x):
    yield x
a = None
for i in range(2000):
    a = g(a)
    next(a)
a = None
### exception_deep
# ends: ValueError
e = None
for i in range(5000):
    try: raise ValueError(i) from e
    except ValueError as x: e = x
raise e
### exception_cycle
# ends: ValueError
a, b = ValueError('a'), ValueError('b')
a.__cause__ = b
b.__cause__ = a
raise a
### traceback_deep
# ends: RecursionError: maximum recursion depth exceeded
import sys
sys.setrecursionlimit(10**6)
def f(n): return f(n + 1) + 1
f(0)
### limit_raised_get
# ends: RecursionError: maximum recursion depth exceeded
import sys
sys.setrecursionlimit(10**9)
class A:
    def __getattr__(self, n): return getattr(self, n)
A().x
### limit_raised_repr
# ends: RecursionError: maximum recursion depth exceeded | stopped at a bound
import sys
sys.setrecursionlimit(10**9)
a = []
for i in range(50000): a = [a]
repr(a)
### class_chain
# ends: nothing | RecursionError
A = object
for i in range(1000): A = type('A', (A,), {})
A().__class__.__mro__
### class_wide
# ends: nothing
type('A', tuple(type('B', (), {}) for i in range(1000)), {})()
### super_deep
# ends: RecursionError: maximum recursion depth exceeded
class A:
    def f(self): pass
for i in range(1200):
    def make(B):
        class C(B):
            def f(self): return super().f()
        return C
    A = make(A)
A().f()
### union_deep
# ends: nothing | RecursionError
a = list[int]
for i in range(20000): a = list[a]
repr(a)
### iterators_deep
# ends: RecursionError | nothing
a = iter([1])
for i in range(20000): a = map(str, a)
next(a)
### chain_deep
# ends: RecursionError | nothing
import itertools
a = [1]
for i in range(20000): a = itertools.chain(a)
next(a)
### filter_deep
# ends: RecursionError | nothing
a = iter([1])
for i in range(20000): a = filter(None, a)
next(a)
### zip_deep
# ends: RecursionError | nothing
a = iter([1])
for i in range(20000): a = zip(a)
next(a)
### islice_deep
# ends: RecursionError | nothing
import itertools
a = iter([1])
for i in range(20000): a = itertools.islice(a, 1)
next(a)
### reversed_deep
# ends: RecursionError | nothing
a = iter([1])
for i in range(20000): a = enumerate(a)
next(a)
### method_deep
# ends: nothing | RecursionError
import types
def f(*a): return len(a)
for i in range(2000): f = types.MethodType(f, i)
f()
### property_chain
# ends: nothing | RecursionError
a = 1
for i in range(20000): a = property(a)
del a
### proxy_deep
# ends: TypeError | nothing
import types
a = {1: 2}
for i in range(20000): a = types.MappingProxyType(a)
a[1]
### chainmap_deep
# ends: nothing | RecursionError
from collections import ChainMap
a = {1: 2}
for i in range(20000): a = ChainMap(a)
a[1]
### reduce_deep
# ends: RecursionError
import functools
def f(a, b): return functools.reduce(f, [a, b])
f(1, 2)
### sort_deep
# ends: RecursionError: maximum recursion depth exceeded
def key(x): return sorted([x], key=key)
key(1)
### map_recursion
# ends: RecursionError: maximum recursion depth exceeded
def f(x): return list(map(f, [x]))
f(1)
### regex_callback
# ends: RecursionError: maximum recursion depth exceeded
import re
def f(m): return re.sub('a', f, 'a')
re.sub('a', f, 'a')
### comprehension_recursion
# ends: RecursionError: maximum recursion depth exceeded
f = lambda: [f() for x in 'a']
f()
### class_body_recursion
# ends: RecursionError: maximum recursion depth exceeded
def f():
    class A: f()
f()
### eval_recursion
# ends: RecursionError
def f(): return eval('f()')
f()
