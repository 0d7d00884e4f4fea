### list_of_count
# ends: MemoryError | stopped at a bound
import itertools
list(itertools.count())
### tuple_of_cycle
# ends: MemoryError | stopped at a bound
import itertools
tuple(itertools.cycle('ab'))
### set_of_repeat
# ends: stopped at a bound
import itertools
set(itertools.repeat(1))
### frozenset_of_count
# ends: MemoryError | stopped at a bound
import itertools
frozenset(itertools.count())
### dict_of_count
# ends: MemoryError | stopped at a bound
import itertools
dict(zip(itertools.count(), itertools.count()))
### dict_of_enumerate
# ends: MemoryError | stopped at a bound
dict(enumerate(range(10**12)))
### dict_fromkeys
# ends: MemoryError | stopped at a bound
dict.fromkeys(range(10**12))
### dict_updates
# ends: MemoryError | stopped at a bound
import itertools
d = {}
d.update((i, i) for i in itertools.count())
### defaultdict_grows
# ends: MemoryError | stopped at a bound
from collections import defaultdict
d = defaultdict(list)
n = 0
while True: n += 1; d[n].append(d)
### accumulate_texts
# ends: MemoryError | stopped at a bound
import itertools
list(itertools.accumulate(itertools.repeat('x' * 1000)))
### accumulate_lists
# ends: MemoryError | stopped at a bound
import itertools
for x in itertools.accumulate(itertools.repeat([0] * 100000)): pass
### accumulate_numbers
# ends: MemoryError | stopped at a bound
import itertools, operator
for x in itertools.accumulate(itertools.repeat(10**100), operator.mul): pass
### sum_of_lists
# ends: MemoryError | stopped at a bound
import itertools
sum(itertools.repeat([0] * 1000), [])
### max_of_cycle
# ends: stopped at a bound
import itertools
max(itertools.cycle([1, 2]))
### any_of_nothing
# ends: stopped at a bound
import itertools
any(itertools.repeat(0))
### in_count
# ends: stopped at a bound
import itertools
-1 in itertools.count()
### unpack_count
# ends: MemoryError | stopped at a bound
import itertools
a, *b = itertools.count()
### call_with_count
# ends: MemoryError | stopped at a bound
import itertools
print(*itertools.count())
### join_of_cycle
# ends: MemoryError | stopped at a bound
import itertools
''.join(itertools.cycle('abc'))
### bytes_of_cycle
# ends: MemoryError | stopped at a bound
import itertools
bytes(itertools.cycle([1, 2]))
### extend_by_count
# ends: MemoryError | stopped at a bound
import itertools
[].extend(itertools.count())
### slice_by_count
# ends: MemoryError | stopped at a bound
import itertools
a = [1]
a[:] = itertools.count()
### sorted_zip
# ends: MemoryError | stopped at a bound
import itertools
sorted(zip(itertools.count(), itertools.cycle('ab')))
### chain_of_chains
# ends: stopped at a bound
import itertools
for x in itertools.chain.from_iterable(itertools.repeat([])): pass
### zip_longest_endless
# ends: MemoryError | stopped at a bound
import itertools
list(itertools.zip_longest(itertools.count(), []))
### groupby_endless
# ends: stopped at a bound
import itertools
for key, group in itertools.groupby(itertools.repeat(1)): list(0 for x in group)
### dropwhile_endless
# ends: stopped at a bound
import itertools
next(itertools.dropwhile(lambda x: True, itertools.count()))
### filterfalse_endless
# ends: stopped at a bound
import itertools
next(itertools.filterfalse(None, itertools.repeat(1)))
### compress_endless
# ends: stopped at a bound
import itertools
next(itertools.compress(itertools.count(), itertools.repeat(0)))
### combinations_huge
# ends: MemoryError | stopped at a bound
import itertools
list(itertools.combinations(range(10**5), 50000))
### permutations_huge
# ends: MemoryError | stopped at a bound
import itertools
sum(1 for x in itertools.permutations(range(100)))
### combinations_again
# ends: MemoryError | stopped at a bound
import itertools
list(itertools.combinations_with_replacement(range(1000), 1000))
### pairwise_endless
# ends: stopped at a bound
import collections, itertools
collections.deque(itertools.pairwise(itertools.count()), maxlen=0)
### starmap_endless
# ends: stopped at a bound
import itertools
for x in itertools.starmap(pow, itertools.repeat((2, 100000))): pass
### reduce_endless
# ends: MemoryError | stopped at a bound
import functools, itertools
functools.reduce(lambda a, b: a + b, itertools.count())
### map_endless
# ends: stopped at a bound
import collections, itertools
collections.deque(map(str, itertools.count()), maxlen=3)
### iter_of_callable
# ends: stopped at a bound
for x in iter(int, 1): pass
### deque_grows
# ends: MemoryError | stopped at a bound
from collections import deque
d = deque([1])
for x in iter(d.copy, None): d += x
### counter_of_cycle
# ends: stopped at a bound
import collections, itertools
collections.Counter(itertools.cycle('ab'))
### prints_much
# ends: stopped at a bound
x = 'x' * 10**7
while True: print(x)
### writes_much
# ends: stopped at a bound
import sys
x = ['x' * 10**6] * 10
while True: sys.stdout.writelines(x)
### errors_much
# ends: stopped at a bound
import sys
while True: print('x' * 10**7, file=sys.stderr)
### prints_many
# ends: MemoryError | stopped at a bound
x = 'x' * 10**7
while True: print(*[x] * 100)
### copies_much
# ends: stopped at a bound
a = [0] * 10**6
while True: b = a[:]
### texts_much
# ends: stopped at a bound
while True: a = 'x' * 10**7
### bytes_much
# ends: stopped at a bound
a = bytes(10**6)
while True: b = a + a
### views_much
# ends: MemoryError | stopped at a bound
a, m = [], memoryview(bytes(10**7))
while True: a.append(m.tobytes())
### view_as_list
# ends: MemoryError | stopped at a bound
memoryview(bytes(10**8)).tolist()
### dict_copies
# ends: MemoryError | stopped at a bound
d = {i: i for i in range(1000)}
while True: d = {'a': d.copy(), 'b': {**d}, 'c': d | d}
### set_doubles
# ends: MemoryError | stopped at a bound
s = {0}
while True: s |= {x + len(s) for x in s}
### sleeps_long
# ends: nothing | OverflowError
import time
time.sleep(10**9)
time.sleep(10**30)
### sleeps_forever
# ends: stopped at a bound
import time
while True: time.sleep(3600)
### while_pops
# ends: stopped at a bound
a = [1]
while a: a.append(a.pop())
### recursive_generator_list
# ends: RecursionError | stopped at a bound | MemoryError
def g():
    yield from list(g())
list(g())
### finally_loops
# ends: RuntimeError: generator ignored GeneratorExit
def g():
    while True:
        try: yield
        finally: continue
a = g()
next(a)
a.close()
### close_in_close
# ends: ValueError: generator already executing | nothing
def g():
    try: yield
    finally: a.close()
a = g()
next(a)
a.close()
### close_closes_others
# ends: nothing | RecursionError | MemoryError | corolane: 
def g(n):
    try: yield
    finally:
        if n: lanes[n - 1].close()
lanes = [g(i) for i in range(900)]
for x in lanes: next(x)
lanes[-1].close()
### delegates_deep_throw
# ends: ValueError
def g(n):
    if n: yield from g(n - 1)
    else: yield
a = g(400)
next(a)
a.throw(ValueError)
### throws_in_finally
# ends: ValueError | RuntimeError
def g():
    try: yield
    finally:
        try: yield
        finally: raise ValueError
a = g()
next(a)
try: a.close()
finally: a.throw(KeyError)
### random_loop
# ends: stopped at a bound
import random
while random.random() < 2: random.shuffle(list(range(100)))
