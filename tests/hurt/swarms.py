### generators_100000
# ends: nothing | MemoryError | stopped at a bound
def g():
    yield
all = [g() for i in range(100000)]
for x in all: next(x)
### generators_delegate_wide
# ends: nothing | stopped at a bound | MemoryError
def leaf():
    while True: yield
def g(x):
    yield from x
one = leaf()
all = [g(one) for i in range(5000)]
for x in all: next(x)
### yield_from_chain_grows
# ends: RecursionError | MemoryError | stopped at a bound
def g(x):
    yield from x
a = iter([])
while True:
    a = g(a)
    next(a, None)
### yield_from_endless
# ends: RecursionError | stopped at a bound | MemoryError
def g():
    yield 1
    yield from g()
for x in g(): pass
### yield_from_self_iterable
# ends: RecursionError | MemoryError | stopped at a bound
class A:
    def __iter__(self): yield from self
list(A())
### throws_from_caller
# ends: stopped at a bound
def g():
    while True:
        try: yield
        except Exception as e: pass
a = g()
next(a)
while True: a.throw(ValueError('x'))
### throw_keeps_chain
# ends: stopped at a bound | MemoryError | RecursionError
def g():
    e = None
    while True:
        try: yield
        except Exception as x:
            x.__cause__ = e
            e = x
a = g()
next(a)
while True: a.throw(ValueError('x'))
### throw_context_grows
# ends: stopped at a bound | MemoryError | RecursionError
def g(e):
    try: raise e
    except Exception: yield from g(ValueError())
for x in g(ValueError()): pass
### context_chain_printed
# ends: ValueError | RecursionError | MemoryError | stopped at a bound
e = None
for i in range(30000):
    x = ValueError(i)
    x.__context__ = e
    e = x
raise e
### context_by_nesting
# ends: RecursionError
def f():
    try: raise ValueError
    except ValueError: f()
f()
### cause_chain_cycle
# ends: ValueError: a
a, b = ValueError('a'), ValueError('b')
a.__cause__, b.__cause__ = b, a
raise a
### finally_returns_forever
# ends: RecursionError | stopped at a bound
def f():
    try: return f()
    finally: return f()
f()
### finally_yields_forever
# ends: RuntimeError: generator ignored GeneratorExit
def g():
    try:
        yield 1
    finally:
        while True: yield 2
a = g()
next(a)
a.close()
### finally_yields_dropped
# ends: nothing | stopped at a bound
def g():
    try:
        yield 1
    finally:
        while True:
            try: yield 2
            except GeneratorExit: pass
for i in range(1000):
    a = g()
    next(a)
### finally_loops_dropped
# ends: stopped at a bound
def g():
    try:
        yield 1
    finally:
        while True: pass
a = g()
next(a)
del a
### closes_itself_running
# ends: ValueError: generator already executing
def g():
    yield a.close()
a = g()
next(a)
### closes_through_callback
# ends: ValueError: generator already executing
def g():
    for x in map(lambda _: a.close(), [1]): yield x
a = g()
next(a)
### sends_into_itself
# ends: ValueError: generator already executing
def g():
    yield
    a.send(1)
a = g()
next(a)
next(a)
### generator_in_own_argument
# ends: ValueError: generator already executing
a = (x for x in iter(lambda: next(a), None))
next(a)
### generator_drops_itself
# ends: NameError
def g():
    global a
    del a
    yield 1
a = g()
next(a)
next(a)
### generators_in_default
# ends: nothing
def g(x=None, n=[0]):
    n[0] += 1
    if n[0] < 500: yield from g(g)
list(g())
### generator_ring_of_send
# ends: ValueError: generator already executing | RecursionError
def g(i):
    while True:
        yield all[(i + 1) % 500].send(None)
all = [g(i) for i in range(500)]
next(all[0])
### generators_pipeline
# ends: RecursionError | MemoryError | stopped at a bound
a = iter(range(10))
for i in range(20000): a = (x for x in a)
list(a)
### generator_sieve
# ends: RecursionError | stopped at a bound | MemoryError
def count(n):
    while True:
        yield n
        n += 1
def sieve(s):
    p = next(s)
    yield p
    yield from sieve(x for x in s if x % p)
for p in sieve(count(2)): pass
### generators_made_by_generators
# ends: stopped at a bound | MemoryError | RecursionError
def g():
    while True:
        yield g()
all = [g()]
for x in all: all.append(next(x))
### generators_swap_forever
# ends: stopped at a bound
def g():
    other = yield
    while True: other = yield other
a, b = g(), g()
next(a), next(b)
while True:
    a.send(b), b.send(a)
### generator_frames_walk
# ends: nothing | AttributeError
def g():
    yield 1
a = g()
next(a)
f = a.gi_frame
while f: f = f.f_back
### tree_of_generators
# ends: stopped at a bound | MemoryError
def walk(n):
    yield n
    for i in range(3): yield from walk(n + 1) if n < 12 else ()
for x in walk(0): pass
### contextmanagers_nest
# ends: RecursionError | MemoryError | stopped at a bound
from contextlib import contextmanager
@contextmanager
def c():
    with c(): yield
with c(): pass
### contextmanager_yields_twice
# ends: RuntimeError: generator didn't stop
from contextlib import contextmanager
@contextmanager
def c():
    while True: yield
with c(): pass
### contextmanager_swallows
# ends: RuntimeError: generator ignored GeneratorExit | RuntimeError: generator didn't stop after throw
from contextlib import contextmanager
@contextmanager
def c():
    while True:
        try: yield
        except BaseException: pass
with c(): raise ValueError
### exits_swallow_forever
# ends: stopped at a bound
class A:
    def __enter__(self): return self
    def __exit__(self, *a): return True
while True:
    with A() as a: raise ValueError(a)
### asyncio_tasks
# ends: refused | stopped at a bound
import asyncio
async def f():
    while True: asyncio.create_task(f())
asyncio.run(f())
### awaits_by_hand
# ends: refused | RecursionError | MemoryError
import types
@types.coroutine
def f():
    yield
    yield from f()
for x in f(): pass
### product_far
# ends: MemoryError | stopped at a bound
import itertools
itertools.product(range(10**9), repeat=2)
### product_counts
# ends: stopped at a bound
import itertools
sum(1 for x in itertools.product('ab', repeat=100))
### product_of_many
# ends: stopped at a bound | MemoryError
import itertools
for x in itertools.product(*[[0, 1]] * 100000): pass
### permutations_wide
# ends: MemoryError | stopped at a bound
import itertools
list(itertools.permutations(range(10**7), 2))
### combinations_far
# ends: StopIteration | OverflowError | MemoryError
import itertools
next(itertools.combinations(range(10), 10**18))
### islice_of_islice
# ends: nothing | RecursionError | MemoryError | stopped at a bound
import itertools
a = itertools.count()
for i in range(50000): a = itertools.islice(a, 1, None)
next(a)
### tee_of_tee
# ends: MemoryError | stopped at a bound | nothing
import itertools
a = itertools.count()
for i in range(20000): a, b = itertools.tee(a)
next(a)
### cycle_of_cycle
# ends: stopped at a bound
import itertools
a = itertools.cycle('ab')
for i in range(100): a = itertools.cycle(a)
for x in a: pass
### accumulate_of_growth
# ends: MemoryError | stopped at a bound
import itertools
for x in itertools.accumulate(itertools.repeat((0,) * 1000)): pass
### groupby_key_mutates
# ends: stopped at a bound | MemoryError
import itertools
a = [1]
def key(x):
    a.append(x)
    return x
for k, g in itertools.groupby(a, key): list(g)
### starmap_recurses
# ends: RecursionError
import itertools
def f(x): return next(itertools.starmap(f, [(x,)]))
f(1)
### zip_many
# ends: stopped at a bound | MemoryError
import itertools
for x in zip(*[itertools.count()] * 100000): pass
### heap_pushes
# ends: stopped at a bound | MemoryError
import heapq
h = []
while True: heapq.heappush(h, -len(h))
### heap_nlargest
# ends: stopped at a bound | MemoryError
import heapq, itertools
heapq.nlargest(10**6, itertools.count())
### heap_merge_many
# ends: stopped at a bound | MemoryError | RecursionError
import heapq, itertools
for x in heapq.merge(*[itertools.count() for i in range(10000)]): pass
### deque_of_deques
# ends: MemoryError | stopped at a bound
from collections import deque
d = deque([0])
while True: d = deque([d, d] * 1000)
### deque_append_in_for
# ends: RuntimeError: deque mutated during iteration
from collections import deque
d = deque([1])
for x in d: d.append(x)
### counters_add
# ends: stopped at a bound | MemoryError
from collections import Counter
c = Counter(range(10**5))
while True: c = c + c
### chainmap_grows
# ends: stopped at a bound | MemoryError | RecursionError
from collections import ChainMap
c = ChainMap({})
while True:
    c = c.new_child({len(c.maps): 1})
    c.get('x')
### class_tree
# ends: stopped at a bound | MemoryError | RecursionError | TypeError
class A: pass
while True:
    A = type('A', (A,), {})
### class_diamonds
# ends: stopped at a bound | MemoryError | RecursionError | nothing
class A: pass
for i in range(60):
    B = type('B', (A,), {})
    C = type('C', (A,), {})
    A = type('D', (B, C), {})
A().nothing if hasattr(A, 'nothing') else 0
### class_mro_wide
# ends: error
A = [type('A%d' % i, (), {}) for i in range(300)]
B = type('B', tuple(A), {})
C = type('C', tuple(A[::-1]), {})
class D(B, C): pass
### class_names_long
# ends: stopped at a bound | MemoryError
n = 0
while True:
    n += 1
    type('A' * 10**6 + str(n), (), {})()
### class_attributes_many
# ends: stopped at a bound | MemoryError
class A: pass
n = 0
while True:
    n += 1
    setattr(A, 'a%d' % n, n)
### subclasses_walk
# ends: nothing | stopped at a bound
for i in range(20000): type('A%d' % i, (int,), {})
sum(len(int.__subclasses__()) for i in range(10))
### isinstance_wide
# ends: stopped at a bound
a = (str,) * 10**6
while not isinstance(1, a): pass
### isinstance_tree
# ends: nothing | RecursionError
a = str
for i in range(10000): a = (a,)
isinstance(1, a)
### except_wide
# ends: stopped at a bound
a = (KeyError,) * 10**6
while True:
    try:
        try: raise ValueError
        except a: pass
    except ValueError: pass
### decorators_grow
# ends: RecursionError
def d(f): return lambda *a: f(*a)
f = print
for i in range(5000): f = d(f)
f(1)
### lambdas_in_loop
# ends: stopped at a bound | MemoryError
f = lambda: 0
while True: f = (lambda g: lambda: g)(f)
### closures_keep
# ends: stopped at a bound | MemoryError
all = []
while True:
    def f(a=[0] * 10**5):
        return lambda: a
    all.append(f())
### defaults_many
# ends: stopped at a bound
a = (1,) * 10**6
def f(*x): pass
while True: f(*a)
### keywords_often
# ends: stopped at a bound | MemoryError
k = {'a%d' % i: i for i in range(10**5)}
def f(**k): pass
while True: f(**k)
### print_separators
# ends: stopped at a bound | MemoryError
while True: print(1, 2, sep='x' * 10**7, end='y' * 10**7)
### print_objects_often
# ends: stopped at a bound | MemoryError
a = [[0] * 1000] * 1000
while True: print(a)
### print_to_memory
# ends: stopped at a bound | MemoryError
import io
s = io.StringIO()
while True: print('x' * 10**6, file=s)
### reads_memory
# ends: stopped at a bound | MemoryError
import io
s = io.StringIO('x\n' * 10**6)
while True:
    s.seek(0)
    s.readlines(), s.getvalue()
### imports_often
# ends: stopped at a bound
while True:
    import math, itertools
    from collections import deque, Counter
### eval_often
# ends: stopped at a bound | MemoryError
while True: eval('[' * 50 + ']' * 50)
### eval_large
# ends: stopped at a bound | MemoryError
while True: eval('[' + '1,' * 10000 + ']')
### eval_grows
# ends: stopped at a bound | MemoryError | SyntaxError | RecursionError
a = '1'
while True:
    a = f'({a})+({a})'
    eval(a)
### globals_grow
# ends: stopped at a bound | MemoryError
n = 0
while True:
    n += 1
    globals()['a%d' % n] = n
### interned_names
# ends: stopped at a bound | MemoryError
class A: pass
n = 0
while True:
    n += 1
    getattr(A, 'a%d' % n, 0)
### walrus_grows
# ends: stopped at a bound | MemoryError
a = []
[a := [a, a] for i in iter(int, 1)]
### comprehension_product
# ends: stopped at a bound | MemoryError
r = range(1000)
[0 for a in r for b in r for c in r for d in r]
### dict_comprehension
# ends: stopped at a bound | MemoryError
{a: {b: 0 for b in range(10**6)} for a in range(10**6)}
### gc_collects
# ends: stopped at a bound
import gc
a = [[i] for i in range(10**5)]
while True: gc.collect()
### cycles_grow
# ends: stopped at a bound | MemoryError
while True:
    a = []
    a.append(a)
### cycles_large
# ends: stopped at a bound | MemoryError
while True:
    a = [0] * 10**6
    a.append(a)
### sleeps_often
# ends: stopped at a bound
import time
while time.time() < 10**12: time.sleep(10**-3)
### locals_often
# ends: stopped at a bound | MemoryError
def f():
    a = [0] * 10**5
    while True: b = dict(locals())
f()
### tracebacks_often
# ends: stopped at a bound | MemoryError
import traceback
def f(n):
    if n: f(n - 1)
    else: raise ValueError
while True:
    try: f(200)
    except ValueError: a = traceback.format_exc()
### warnings_often
# ends: refused | MemoryError
import warnings
n = 0
while True:
    n += 1
    warnings.warn('x' * 10**5 + str(n))
### exception_keeps_frames
# ends: stopped at a bound | MemoryError
all = []
def f(n):
    a = [0] * 10**4
    if n: f(n - 1)
    raise ValueError
while True:
    try: f(100)
    except ValueError as e: all.append(e)
### exit_many
# ends: error | stopped at a bound | nothing
import sys
while True:
    try: sys.exit(10**100)
    except SystemExit: pass
### recursion_limit_raised
# ends: RecursionError | MemoryError | stopped at a bound
import sys
sys.setrecursionlimit(10**9)
def f(*a): return f(*a)
f(*range(50))
### recursion_limit_generators
# ends: RecursionError | MemoryError | stopped at a bound
import sys
sys.setrecursionlimit(10**9)
def g(): yield from g()
list(g())
### recursion_limit_nested_calls
# ends: RecursionError | MemoryError | stopped at a bound
import sys
sys.setrecursionlimit(10**9)
f = lambda x: max([f(y) for y in [x]], key=lambda z: z)
f(1)
### recursion_caught_forever
# ends: RecursionError | stopped at a bound
def f():
    try: f()
    except RecursionError: f()
f()
### recursion_two_ways
# ends: stopped at a bound
def f(n): return f(n - 1) + f(n - 1) if n else 1
f(100)
### lru_recurses
# ends: RecursionError
import functools
@functools.lru_cache(None)
def f(n): return f(n + 1)
f(0)
### cached_property_recurses
# ends: RecursionError
import functools
class A:
    @functools.cached_property
    def a(self): return self.a
A().a
### singledispatch_recurses
# ends: RecursionError
import functools
@functools.singledispatch
def f(x): return f(x)
f(1)
### total_ordering_recurses
# ends: RecursionError
import functools
@functools.total_ordering
class A:
    def __lt__(self, o): return self >= o
A() > A()
### reduce_large
# ends: stopped at a bound | MemoryError
import functools
functools.reduce(lambda a, b: a + a, range(10**9), [0])
### dataclass_grows
# ends: stopped at a bound | MemoryError
from dataclasses import dataclass, field
@dataclass
class A:
    a: object = None
x = A()
while True: x = A(x) if repr(A()) else 0
### enum_large
# ends: nothing | stopped at a bound | MemoryError
from enum import Enum
E = Enum('E', ['a%d' % i for i in range(3000)])
### namedtuple_chain
# ends: stopped at a bound | MemoryError | RecursionError
from collections import namedtuple
P = namedtuple('P', 'a b')
p = P(0, 0)
while True: p = P(p, p)
### repr_of_shared
# ends: stopped at a bound | MemoryError
a = [0]
for i in range(100): a = [a, a]
repr(a)
### equal_of_shared
# ends: stopped at a bound
a, b = [0], [0]
for i in range(100): a, b = [a, a], [b, b]
a == b
### hash_of_shared
# ends: stopped at a bound
a = (0,)
for i in range(100): a = (a, a)
hash(a)
### copy_of_shared
# ends: nothing
import copy
a = [0]
for i in range(100): a = [a, a]
copy.deepcopy(a)
### json_of_shared
# ends: stopped at a bound | MemoryError
import json
a = [0]
for i in range(100): a = [a, a]
json.dumps(a)
### pprint_of_shared
# ends: stopped at a bound | MemoryError
import pprint
a = [0]
for i in range(100): a = [a, a]
pprint.pprint(a)
### sum_of_shared_tuples
# ends: stopped at a bound | MemoryError
a = ()
for i in range(100): a = a + (a,) + a
### format_of_shared
# ends: stopped at a bound | MemoryError
a = {}
for i in range(100): a = {'a': a, 'b': a}
f'{a}'
### regex_of_text
# ends: stopped at a bound | MemoryError
import re
a = 'x' * 10**6
while True: re.findall('x', a)
### regex_compiles
# ends: stopped at a bound | MemoryError
import re
n = 0
while True:
    n += 1
    re.compile('(a|b)*' * 100 + str(n))
### regex_sub_grows
# ends: stopped at a bound | MemoryError
import re
a = 'x'
while True: a = re.sub('x', 'xx', a)
### string_template
# ends: stopped at a bound | MemoryError
from string import Template
a = '$a$a'
while True: a = Template(a).substitute(a=a)
### textwrap_often
# ends: stopped at a bound | MemoryError
import textwrap
while True: textwrap.dedent(' x\n' * 10**5)
### random_choices
# ends: stopped at a bound | MemoryError
import random
while True: random.choices(range(10), k=10**6)
### random_sample
# ends: ValueError
import random
random.sample(range(10**3), 10**12)
### statistics_slow
# ends: stopped at a bound | MemoryError
import statistics
while True: statistics.stdev(range(10**4))
### decimal_often
# ends: stopped at a bound | MemoryError
from decimal import Decimal, getcontext
getcontext().prec = 10**4
a = Decimal(2).sqrt()
while True: a = a * a / a
### datetime_far
# ends: OverflowError
import datetime
d = datetime.timedelta(days=1)
while True: d *= 10
### bisect_slow
# ends: stopped at a bound | MemoryError
import bisect
a = list(range(10**6))
while True: bisect.insort(a, -len(a))
