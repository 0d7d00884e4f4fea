### list_grows_in_for
# ends: MemoryError | stopped at a bound
a = [1]
for x in a: a.append(x)
### list_extends_itself
# ends: nothing
a = [1, 2]
a.extend(a)
a += a
a[1:1] = a
a.extend(x for x in a[:])
### list_extends_by_its_iterator
# ends: MemoryError | stopped at a bound
a = [1]
a.extend(iter(a))
### list_extends_by_generator
# ends: MemoryError | stopped at a bound
a = [1]
a.extend(x for x in a)
### list_shrinks_in_for
# ends: nothing
a = list(range(100))
for x in a: a.pop(0)
for x in reversed(list(range(5))): a.clear()
### list_clears_in_sort
# ends: ValueError: list modified during sort
a = list(range(100, 0, -1))
a.sort(key=lambda x: a.append(1) or x)
### list_clears_in_compare
# ends: ValueError: list modified during sort
class A:
    def __lt__(self, other):
        a.clear()
        return True
a = [A() for i in range(50)]
a.sort()
### list_sorts_in_sort
# ends: RecursionError | ValueError
class A:
    def __lt__(self, other):
        a.sort()
        a.append(1)
        return True
a = [A() for i in range(50)]
a.sort()
### sort_raises
# ends: ZeroDivisionError
class A:
    n = 0
    def __lt__(self, other):
        A.n += 1
        if A.n > 60: 1 / 0
        return A.n % 2
sorted(A() for i in range(500))
### sort_answers_nonsense
# ends: nothing
class A:
    n = 12345
    def __lt__(self, other):
        A.n = A.n * 1103515245 + 12345 & 0x7fffffff
        return A.n >> 16 & 1
sorted(A() for i in range(500))
### list_clears_in_eq
# ends: nothing | ValueError | TypeError
class A:
    def __eq__(self, other):
        a.clear()
        return False
a = [A() for i in range(10)]
a == [A() for i in range(10)]
a = [A() for i in range(10)]
1 in a
a = [A() for i in range(10)]
a.count(3)
a = [A() for i in range(10)]
a < [A() for i in range(10)]
a = [A() for i in range(10)]
a.index(3)
### list_clears_in_remove
# ends: ValueError: list.remove(x): x not in list
class A:
    def __eq__(self, other): return a.clear()
a = [A() for i in range(10)]
a.remove(7)
### list_removes_in_remove
# ends: nothing
class A:
    def __eq__(self, other):
        a.clear()
        return True
a = [A() for i in range(10)]
a.remove(7)
### list_clears_in_index
# ends: IndexError: list index out of range
class A:
    def __index__(self):
        a.clear()
        return 5
a = list(range(10))
a[A()]
### list_clears_in_slice
# ends: nothing
class A:
    def __init__(self, n): self.n = n
    def __index__(self):
        a.clear()
        return self.n
a = list(range(10))
a[A(1):A(8)]
a = list(range(10))
a[A(1):A(8)] = [1, 2, 3]
a = list(range(10))
del a[A(1):A(8):A(2)]
### list_clears_in_assignment
# ends: IndexError: list assignment index out of range
class A:
    def __index__(self):
        a.clear()
        return 5
a = list(range(10))
a[A()] = 3
### list_clears_in_insert
# ends: nothing
class A:
    def __index__(self):
        a.clear()
        return 5
a = list(range(10))
a.insert(A(), 3)
### list_clears_in_pop
# ends: IndexError: pop from empty list | IndexError: pop index out of range
class A:
    def __index__(self):
        a.clear()
        return 5
a = list(range(10))
a.pop(A())
### list_grows_in_multiply
# ends: TypeError | nothing
class A:
    def __index__(self):
        a.extend(range(1000))
        return 5
a = list(range(10))
a * 5
### list_changes_in_extended_slice
# ends: nothing | ValueError
def g():
    a.clear()
    yield from range(5)
a = list(range(10))
a[::2] = g()
### list_clears_in_repr
# ends: nothing
class A:
    def __repr__(self):
        a.clear()
        return 'A'
a = [A() for i in range(10)]
repr(a)
a = {i: A() for i in range(10)}
str(a)
### list_clears_in_drop
# ends: nothing | RuntimeError
class A:
    def __del__(self):
        a.append(1)
        a[:] = [1, 2]
a = [A() for i in range(10)]
a[3] = 1
a.clear()
a = [A() for i in range(10)]
del a[2:8]
a = [A() for i in range(10)]
a[1:5] = []
### dict_clears_in_drop
# ends: nothing | RuntimeError
class A:
    def __del__(self): d.update(zip(range(50), range(50)))
d = {i: A() for i in range(10)}
d.pop(3)
d[4] = 1
del d[5]
d.clear()
d = {i: A() for i in range(10)}
d.popitem()
d.update({1: 2})
### set_changes_in_drop
# ends: nothing | RuntimeError
class A:
    def __del__(self): s.update(range(50))
s = {A() for i in range(10)}
s.pop()
s.clear()
### attributes_change_in_drop
# ends: AttributeError
class A:
    def __del__(self):
        o.x = 1
        o.__dict__.clear()
class O: pass
o = O()
for i in range(20):
    o.x = A()
    o.x = A()
    o.y = A()
    del o.x
    o.__dict__ = {}
### names_change_in_drop
# ends: nothing | NameError
class A:
    def __del__(self):
        global x
        x = 1
x = A()
x = A()
del x
x = A()
### local_in_drop
# ends: nothing | RecursionError
def f():
    class A:
        def __del__(self):
            nonlocal x
            x = A() if n.pop() else 1
    n = list(range(100))
    x = A()
    x = 1
f()
### dict_grows_in_for
# ends: RuntimeError: dictionary changed size during iteration
d = {1: 1}
for k in d: d[k + 1] = 1
### dict_keys_change_in_for
# ends: nothing | RuntimeError: dictionary keys changed
d = {1: 1}
for k in d:
    del d[k]
    d[k + 1] = 1
### dict_items_in_list
# ends: RuntimeError: dictionary changed size during iteration
d = {i: i for i in range(10)}
[d.pop(k) for k, v in d.items()]
### dict_clears_in_eq
# ends: nothing | RuntimeError | KeyError
class A:
    def __init__(self, n): self.n = n
    def __hash__(self): return 1
    def __eq__(self, other):
        d.clear()
        return self is other
for i in range(5):
    d = {}
    for k in range(4): dict.__setitem__(d, A(k), k)
    d.get(A(9))
    d = {A(1): 1}
    d[A(2)] = 3
    A(3) in d
    d.setdefault(A(4), 5)
    d.pop(A(5), None)
### dict_grows_in_eq
# ends: NameError
class A:
    def __hash__(self): return 1
    def __eq__(self, other):
        for i in range(100): d[i] = i
        return False
d = {A(): 1, A(): 2}
d[A()] = 3
d.get(A())
d == {A(): 1, **d}
### dict_hash_changes
# ends: nothing | KeyError
import itertools
class A:
    n = itertools.count()
    def __hash__(self): return next(A.n)
a = A()
d = {a: 1}
for i in range(1000): d[a] = i
for i in range(100):
    if a in d: del d[a]
len({*d})
dict(d)
### dict_update_itself
# ends: nothing | RuntimeError
d = {1: 2}
d.update(d)
d |= d
d.update((k + 1, v) for k, v in list(d.items()))
### dict_update_grows_itself
# ends: RuntimeError: dict mutated during update | nothing
class A:
    def __hash__(self): return 1
    def __eq__(self, other):
        e.clear()
        return False
e = {A(): 1, 2: 3, 4: 5}
d = {A(): 1}
d.update(e)
### dict_update_by_generator
# ends: stopped at a bound | MemoryError | RuntimeError
d = {1: 1}
d.update((k + 1, 1) for k in iter(lambda: len(d), -1))
### dict_update_by_keys
# ends: nothing | KeyError
class M:
    def keys(self):
        d.clear()
        return ['a', 'b']
    def __getitem__(self, k):
        d[k * 2] = 1
        return 1
d = {1: 1}
d.update(M())
dict(M())
{**M()}
### dict_equal_changes
# ends: nothing | RuntimeError | KeyError
class A:
    def __eq__(self, other):
        d.clear()
        return True
d = {i: A() for i in range(10)}
d == {i: A() for i in range(10)}
### dict_view_changes
# ends: RuntimeError | nothing
class A:
    def __init__(self, n): self.n = n
    def __hash__(self): return 1
    def __eq__(self, other):
        d.clear()
        return False
d = {A(i): 1 for i in range(1)}
d.keys() & {A(1), A(2)}
d = {A(1): 1}
d.items() | {(A(1), 1)}
d = {A(1): 1}
d.keys() == {A(1)}
### dict_in_comprehension
# ends: RuntimeError: dictionary changed size during iteration
d = {1: 1}
{k: d.setdefault(k + 1, 1) for k in d}
### set_grows_in_for
# ends: RuntimeError: Set changed size during iteration
s = {1}
for x in s: s.add(x + 1)
### set_clears_in_eq
# ends: nothing | RuntimeError
class A:
    def __hash__(self): return 1
    def __eq__(self, other):
        s.clear()
        return False
for i in range(3):
    s = {A()}
    s.add(A())
    s |= {A(), A()}
    A() in s
    s.discard(A())
    s & {A(), A()}
    s - {A()}
    s ^ {A()}
    s == {A()}
    s <= {A(), A()}
    s.update([A(), A()], (x for x in [A()]))
    s.intersection_update([A(), A()])
    s.difference_update([A()])
    s.symmetric_difference_update([A()])
    s.isdisjoint([A()])
### set_update_itself
# ends: nothing
s = {1, 2, 3}
s.update(s)
s -= s
s = {1, 2, 3}
s ^= s
s &= s
s |= s
### set_update_by_generator
# ends: RuntimeError: Set changed size during iteration
s = {1}
s.update(x + 1 for x in s)
### deque_grows_in_for
# ends: RuntimeError: deque mutated during iteration
from collections import deque
d = deque([1])
for x in d: d.append(x)
### deque_extends_itself
# ends: nothing
from collections import deque
d = deque([1, 2])
d.extend(d)
d.extendleft(d)
d += d
d *= 3
d.rotate(10**18)
### deque_clears_in_eq
# ends: RuntimeError | IndexError
from collections import deque
class A:
    def __eq__(self, other):
        d.clear()
        return False
d = deque([A() for i in range(10)])
d.index(1)
### deque_changes_in_eq
# ends: RuntimeError | IndexError | ValueError
from collections import deque
class A:
    def __eq__(self, other):
        d.append(1)
        return False
for f in (lambda: d.count(1), lambda: d.remove(1), lambda: 1 in d, lambda: d == deque([A()] * 20)):
    d = deque([A() for i in range(10)])
    try: f()
    except (RuntimeError, IndexError, ValueError): pass
d.remove(1)
### deque_changes_in_index
# ends: IndexError
from collections import deque
class A:
    def __index__(self):
        d.clear()
        return 3
d = deque(range(10))
d[A()]
### deque_changes_in_insert
# ends: nothing | IndexError
from collections import deque
class A:
    def __index__(self):
        d.clear()
        return 3
d = deque(range(10))
d.insert(A(), 1)
d = deque(range(10))
d.rotate(A())
### deque_changes_in_repr
# ends: RuntimeError: deque mutated during iteration | nothing
from collections import deque
class A:
    def __repr__(self):
        d.append(1)
        return 'A'
d = deque([A() for i in range(10)])
repr(d)
### bytearray_changes_in_index
# ends: IndexError | ValueError | nothing
class A:
    def __index__(self):
        a.clear()
        return 5
a = bytearray(range(10))
a[A()] = 1
### bytearray_changes_in_value
# ends: IndexError | nothing
class A:
    def __index__(self):
        a.clear()
        return 5
a = bytearray(range(10))
a[5] = A()
### bytearray_changes_in_slice
# ends: ValueError
class A:
    def __index__(self):
        a.clear()
        return 5
a = bytearray(range(10))
a[1:A()] = b'xyz'
a = bytearray(range(10))
a[::2] = bytes(A() for i in range(5))
a = bytearray(range(10))
a.extend(A() for i in range(5))
a.append(A())
a.insert(A(), A())
a * A()
a *= A()
a.join([a, a])
a.find(A())
a.startswith(b'a', A())
### bytearray_extends_itself
# ends: nothing | BufferError
a = bytearray(b'ab')
a.extend(a)
a += a
a[1:1] = a
a[:] = a
a.replace(a, a * 2)
### bytearray_resized_under_view
# ends: BufferError
a = bytearray(b'ab')
m = memoryview(a)
a.append(1)
### view_released_in_index
# ends: ValueError: operation forbidden on released memoryview object
class A:
    def __index__(self):
        m.release()
        return 1
m = memoryview(bytearray(b'abc'))
m[A()]
### view_released_in_value
# ends: ValueError: operation forbidden on released memoryview object
class A:
    def __index__(self):
        m.release()
        return 1
m = memoryview(bytearray(b'abc'))
m[0] = A()
### array_changes_in_index
# ends: IndexError
from array import array
class A:
    def __index__(self):
        del a[:]
        return 5
a = array('i', range(10))
a[A()] = 1
### array_changes_in_value
# ends: IndexError | nothing
from array import array
class A:
    def __index__(self):
        del a[:]
        return 5
a = array('i', range(10))
a[5] = A()
### array_extends_itself
# ends: nothing
from array import array
a = array('i', [1, 2])
a.extend(a)
a += a
a[1:1] = a
a *= 3
### generator_mutates_in_join
# ends: nothing | TypeError
a = ['a'] * 10
def g():
    for x in a:
        a.pop()
        yield x
'-'.join(g())
class S(list):
    def __iter__(self):
        self.clear()
        return iter(['b'])
'-'.join(S('abc'))
### tuple_from_changing_list
# ends: nothing
class A:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __length_hint__(self): return 10**6
    def __next__(self):
        self.n += 1
        if self.n > 3: raise StopIteration
        return self
list(A()), tuple(A()), [*A()]
### length_hint_lies
# ends: nothing | MemoryError | OverflowError
class A:
    def __iter__(self): return iter('ab')
    def __length_hint__(self): return 10**12
list(A())
[].extend(A())
### length_lies
# ends: nothing | MemoryError | OverflowError
class A:
    def __iter__(self): return iter('ab')
    def __len__(self): return 2**62
list(A())
### length_negative
# ends: ValueError: __len__() should return >= 0
class A:
    def __len__(self): return -1
len(A())
### length_text
# ends: TypeError: 'str' object cannot be interpreted as an integer
class A:
    def __len__(self): return 'a'
len(A())
### length_beyond
# ends: OverflowError
class A:
    def __len__(self): return 10**100
len(A())
### hash_beyond
# ends: nothing
class A:
    def __hash__(self): return 10**1000
{A(): 1}
### hash_text
# ends: TypeError: __hash__ method should return an integer
class A:
    def __hash__(self): return 'a'
{A(): 1}
### bool_text
# ends: TypeError: __bool__ should return bool, returned str
class A:
    def __bool__(self): return 'a'
not A()
### repr_number
# ends: TypeError: __repr__ returned non-string (type int)
class A:
    def __repr__(self): return 1
print([A()])
### format_number
# ends: TypeError: __format__ must return a str, not int
class A:
    def __format__(self, spec): return 1
f'{A()}'
### index_text
# ends: TypeError: __index__ returned non-int (type str)
class A:
    def __index__(self): return 'a'
[1][A()]
### iter_number
# ends: TypeError: iter() returned non-iterator of type 'int'
class A:
    def __iter__(self): return 1
for x in A(): pass
### everything_raises
# ends: nothing
class Bad(BaseException): pass
def bad(*a): raise Bad
names = ('repr str hash eq ne lt le gt ge bool len iter next index int float complex getitem setitem '
         'delitem contains call add radd iadd sub mul matmul truediv floordiv mod pow lshift and or xor '
         'neg pos abs invert round trunc floor ceil enter exit getattr getattribute setattr delattr '
         'format bytes reversed length_hint missing dir instancecheck subclasscheck del').split()
A = type('A', (), {f'__{n}__': bad for n in names})
class D(dict): __missing__ = bad
uses = [repr, str, hash, len, iter, next, int, float, complex, bool, bytes, abs, round, reversed, dir,
        list, tuple, set, dict, frozenset, sum, min, max, any, all, sorted, enumerate, zip, format,
        ascii, bin, hex, chr, range, bytearray, print, callable, id, type, vars, isinstance, map,
        lambda a: a + a, lambda a: 1 + a, lambda a: a == a, lambda a: a < 1, lambda a: 1 in a,
        lambda a: a in [1, a], lambda a: a[0], lambda a: [1][a], lambda a: a.x, lambda a: a(),
        lambda a: f'{a!r:>{a}}', lambda a: '%s %d' % (a, a), lambda a: [*a], lambda a: {**a},
        lambda a: print(*a), lambda a: print(sep=a), lambda a: {a: a}, lambda a: {a}, lambda a: -a,
        lambda a: ''.join([a]), lambda a: [1, 2, 3][a:a], lambda a: a ** a, lambda a: pow(a, a, a),
        lambda a: sorted([a, a, a]), lambda a: min(a, a), lambda a: max([a, 1]), lambda a: not a,
        lambda a: [a].index(1), lambda a: [a].count(1), lambda a: (a,) == (1,), lambda a: [a] < [1],
        lambda a: divmod(a, a), lambda a: setattr(a, 'x', 1), lambda a: delattr(a, 'x'),
        lambda a: isinstance(a, a), lambda a: issubclass(int, a), lambda a: 'abc'.replace(a, a),
        lambda a: D()[a], lambda a: 'x' * a, lambda a: [1] * a, lambda a: [].extend(a),
        lambda a: int('1', a), lambda a: 1 << a, lambda a: sum([a, a]), lambda a: range(a, a, a),
        lambda a: slice(a, a).indices(5), lambda a: [1, 2].pop(a), lambda a: [].insert(a, 1),
        lambda a: 'a'.split(a), lambda a: 'a'.startswith(a), lambda a: '{0.x}'.format(a),
        lambda a: type('T', (a,), {}), lambda a: super(a), lambda a: iter(a, a), lambda a: eval(a)]
count = 0
for use in uses:
    a = A.__new__(A)
    try: use(a)
    except BaseException: count += 1
    try: list(use(x) for x in [a])
    except BaseException: count += 1
    try: use(A)
    except BaseException: count += 1
    use = x = None
### map_closes_its_source
# ends: nothing | ValueError
def g():
    for i in range(5): yield i
a = g()
list(map(lambda x: a.close(), a))
### zip_shares
# ends: nothing
a = iter(range(100))
list(zip(a, a, a))
b = map(lambda x: next(a, None), a)
list(zip(b, b))
### map_recursive_next
# ends: ValueError: generator already executing | RecursionError | nothing | stopped at a bound
a = map(lambda x: next(a), iter(int, 1))
next(a)
### filter_recursive_next
# ends: RecursionError | nothing
a = filter(lambda x: next(a), [1, 2, 3])
list(a)
### groupby_mixed
# ends: nothing
import itertools
groups = list(itertools.groupby('aabbcc'))
[list(g) for k, g in groups]
g = itertools.groupby('aabb')
k, first = next(g)
next(g)
list(first)
### tee_recursive
# ends: RuntimeError | ValueError
import itertools
class I:
    def __iter__(self): return self
    def __next__(self): return next(a)
a, b = itertools.tee(I())
next(a)
### accumulate_recursive
# ends: RecursionError | nothing
import itertools
a = itertools.accumulate([1, 2, 3], lambda x, y: next(a))
list(a)
### chain_recursive
# ends: RecursionError | nothing | ValueError
import itertools
def g():
    yield [1]
    yield a
a = itertools.chain.from_iterable(g())
list(a)
### reversed_list_clears
# ends: AttributeError | nothing | TypeError
a = list(range(10))
for x in reversed(a): a.clear()
b = reversed([1, 2])
next(b), next(b)
list(b), b.__setstate__(100), list(b)
### iterator_setstate
# ends: AttributeError | nothing | TypeError
i = iter([1, 2, 3])
i.__setstate__(-100)
next(i)
i.__setstate__(10**18)
list(i)
### class_changes_in_use
# ends: nothing | TypeError
class A:
    def __getattr__(self, name):
        A.__getattr__ = None
        del A.__getattr__
        return 1
A().x
class B:
    def f(self):
        B.f = None
        return 1
B().f()
### class_of_changes
# ends: AttributeError | nothing | TypeError
class A:
    def __eq__(self, other):
        self.__class__ = B
        return True
class B: pass
a = A()
a == a
[a, A()] == [A(), a]
### bases_of_a_ring
# ends: AttributeError | nothing | TypeError
class A: pass
class B(A): pass
A.__bases__ = (B,)
### mro_nonsense
# ends: nothing | TypeError
class M(type):
    def mro(cls): return [1, cls]
class A(metaclass=M): pass
### slots_many
# ends: nothing
A = type('A', (), {'__slots__': ['s%d' % i for i in range(300)]})
a = A()
for i in range(300): setattr(a, 's%d' % i, a)
### dict_of_object_replaced
# ends: nothing
class A:
    def __setattr__(self, n, v): self.__dict__[n] = self.__dict__
a = A()
a.x = 1
a.__dict__.clear()
object.__setattr__(a, '__dict__', {})
### exit_replaces_itself
# ends: nothing
class A:
    def __enter__(self):
        del A.__exit__
        return self
    def __exit__(self, *a): return True
with A(): 1 / 0
### globals_cleared
# ends: nothing | NameError | KeyError
def f(): return x
x = 1
globals().clear()
f()
### builtins_replaced
# ends: nothing | TypeError
import builtins
builtins.print = len
print('abc')
builtins.len = builtins.print = None
builtins.__build_class__ = None
### heap_changes
# ends: nothing | IndexError | RuntimeError
import heapq
class A:
    def __lt__(self, other):
        h.clear()
        return True
h = [A() for i in range(20)]
heapq.heapify(h)
h = [A() for i in range(20)]
heapq.heappop(h)
### bisect_changes
# ends: IndexError | nothing
import bisect
class A:
    def __lt__(self, other):
        a.clear()
        return True
a = [A() for i in range(20)]
bisect.insort(a, A())
### cache_changes
# ends: nothing | RecursionError
import functools
class A:
    def __hash__(self): return 1
    def __eq__(self, other):
        f.cache_clear()
        return False
@functools.lru_cache(3)
def f(a): return 1
for i in range(20): f(A())
### counter_changes
# ends: RuntimeError: dictionary changed size during iteration
from collections import Counter
c = Counter('abc')
for k in c: c[k + 'x'] += 1
### ordered_changes
# ends: RuntimeError: 
from collections import OrderedDict
d = OrderedDict(a=1)
for k in d: d[k + 'x'] = 1
### namedtuple_odd
# ends: ValueError
from collections import namedtuple
namedtuple('A', ['a', 'a'])
### print_recursive
# ends: RecursionError: maximum recursion depth exceeded
class A:
    def __str__(self):
        print(self)
        return 'a'
print(A())
### stdout_replaced
# ends: nothing | RecursionError | AttributeError
import sys
class Out:
    def write(self, text): print(text)
    def flush(self): pass
sys.stdout = Out()
print(1)
### excepthook
# ends: RuntimeError | ZeroDivisionError | nothing
import sys
def hook(*a): raise RuntimeError
sys.excepthook = hook
1 / 0
