### repr_grows
# ends: RecursionError | MemoryError | stopped at a bound
class A(list):
    def __repr__(self):
        self.append(A(self))
        return 'A' + super().__repr__()
print(A([1]))
### repr_huge
# ends: MemoryError | stopped at a bound
class A:
    def __repr__(self): return 'x' * 10**7
print([A()] * 1000)
### str_counts
# ends: stopped at a bound
class A:
    def __str__(self):
        while True: pass
f'{A()!s:>10}'
### eq_never
# ends: stopped at a bound
class A:
    def __eq__(self, other):
        while True: pass
    def __hash__(self): return 1
{A(), A()}
### hash_random
# ends: nothing
class A:
    n = 0
    def __hash__(self): A.n += 7; return A.n
a = A()
d = {a: i for i in range(1000)}
len(d), a in d, d.pop(a, 0), sorted(map(id, d))
### hash_same
# ends: stopped at a bound | nothing
class A:
    def __hash__(self): return 1
    def __eq__(self, other): return False
{A() for i in range(3000)}
### hash_same_of_ints
# ends: nothing | stopped at a bound
p = 2**61 - 1
{i * p for i in range(20000)}
### bool_raises
# ends: ZeroDivisionError
class A:
    def __bool__(self): return 1 / 0
    def __eq__(self, other): return self
    __hash__ = None
[A()].index(A())
### index_changes
# ends: IndexError | nothing
class A:
    def __index__(self): a.clear(); return 3
a = list(range(10))
a[A():A():A()], a[A()]
### index_huge
# ends: MemoryError | OverflowError
class A:
    def __index__(self): return 10**18
[0] * A()
### getattr_names
# ends: MemoryError | stopped at a bound
class A:
    def __getattr__(self, name):
        setattr(self, name, self)
        return getattr(self, name * 2)
A().a
### getattribute_raises
# ends: ZeroDivisionError
class A:
    def __getattribute__(self, name): 1 / 0
A().__class__
### dir_lies
# ends: TypeError
class A:
    def __dir__(self): return [1, 'a']
dir(A())
### property_ring
# ends: RecursionError
class A:
    a = property(lambda self: self.b)
    b = property(lambda self: self.c)
    c = property(lambda self: self.a)
A().a
### set_name_raises
# ends: RuntimeError | ZeroDivisionError
class D:
    def __set_name__(self, owner, name): 1 / 0
class A: x = D()
### set_name_adds
# ends: nothing | RuntimeError
class D:
    def __set_name__(self, owner, name): setattr(owner, name + 'x', D())
class A: x = D()
### get_deletes
# ends: AttributeError
class D:
    def __get__(self, instance, owner):
        del owner.x
        return 1
class A: x = D()
A.x, A.x
### set_recurses
# ends: RecursionError
class D:
    def __set__(self, instance, value): instance.x = value
class A: x = D()
A().x = 1
### delete_recurses
# ends: RecursionError
class D:
    def __delete__(self, instance): del instance.x
    def __set__(self, instance, value): pass
class A: x = D()
del A().x
### metaclass_call
# ends: RecursionError
class M(type):
    def __call__(cls): return cls()
class A(metaclass=M): pass
A()
### metaclass_new
# ends: RecursionError
class M(type):
    def __new__(meta, name, bases, names): return meta(name, bases, names)
class A(metaclass=M): pass
### metaclass_prepare
# ends: TypeError
class M(type):
    def __prepare__(name, bases): return 1
class A(metaclass=M): pass
### metaclass_mro
# ends: TypeError | nothing
class M(type):
    def mro(cls): return [1]
class A(metaclass=M): pass
### metaclass_getattr
# ends: RecursionError
class M(type):
    def __getattr__(cls, name): return getattr(cls, name)
class A(metaclass=M): pass
A.x
### metaclass_hash
# ends: TypeError
class M(type):
    __hash__ = None
class A(metaclass=M): pass
{A: 1}
### init_subclass_makes
# ends: RecursionError
class A:
    def __init_subclass__(cls):
        class B(A): pass
class C(A): pass
### class_getitem_self
# ends: RecursionError
class A:
    def __class_getitem__(cls, key): return cls[key]
A[1]
### instance_of_itself
# ends: TypeError | nothing | AttributeError
class M(type): pass
class A(metaclass=M): pass
A.__class__ = type
isinstance(A, A), issubclass(M, M), type(type)(type)
### iter_of_self
# ends: stopped at a bound | MemoryError
class A:
    def __iter__(self): return self
    def __next__(self): return self
list(A())
### iter_of_iters
# ends: RecursionError | TypeError | stopped at a bound
class A:
    def __iter__(self): yield from A()
list(A())
### len_changes
# ends: nothing | TypeError | IndexError | ValueError
class A(list):
    def __len__(self): self.append(1); return list.__len__(self) * 10
a = A([1, 2])
len(a), list(a), a[:], sorted(a), a + a, bool(a), repr(a), reversed(a), tuple(a)
### sort_key_mutates
# ends: ValueError: list modified during sort
a = list(range(100))
a.sort(key=lambda x: a.append(x) or x)
### sort_key_raises
# ends: ZeroDivisionError
[3, 1, 2].sort(key=lambda x: x / (x - 2))
### sort_of_incomparable
# ends: TypeError
sorted([1, 'a', None, [], {}, object()])
### sort_nan
# ends: nothing
a = [float('nan'), 3, float('nan'), 1] * 1000
sorted(a), min(a), max(a)
### compare_ring
# ends: RecursionError: maximum recursion depth exceeded in comparison
a, b = [], []
a.append(b); b.append(a)
a == b
### dict_ring
# ends: RecursionError: maximum recursion depth exceeded in comparison
a, b = {}, {}
a[1] = b; b[1] = a
a == b
### list_in_itself
# ends: nothing | RecursionError
a = []
a.append(a)
repr(a), str([a, a]), len(a), a in a, a.index(a), a.count(a), a == a, a < a
hash(tuple(map(tuple, [a]))) if 0 else a == [a]
### dict_in_itself
# ends: TypeError
d = {}
d['d'] = d
repr(d), d == d, {d: 1}
### view_changes_sized
# ends: RuntimeError: dictionary changed size during iteration
d = {1: 1}
for v in d.values(): d[v + len(d)] = len(d)
### view_keys_change
# ends: RuntimeError: dictionary keys changed during iteration
d = dict.fromkeys(range(4))
for k in d.keys(): d.pop(k); d[k] = 1
### items_hash_raises
# ends: ZeroDivisionError
class A:
    def __hash__(self): return 1 / 0
{1: A()}.items() & {(1, 2)}
### add_returns_many
# ends: MemoryError | stopped at a bound
class A(list):
    def __add__(self, other): return A(list(self) * 2)
    __iadd__ = __add__
a = A([1])
while True: a += 1
### matmul_recurses
# ends: RecursionError
class A:
    def __matmul__(self, other): return other @ self
A() @ A()
### format_recurses
# ends: RecursionError
class A:
    def __format__(self, spec): return f'{self:{self}}'
f'{A()}'
### missing_grows
# ends: MemoryError | stopped at a bound | RecursionError
class D(dict):
    def __missing__(self, key):
        self[key] = key
        return self[(key, key)]
D()[1]
### contains_endless
# ends: stopped at a bound
class A:
    def __getitem__(self, i): return i
-1 in A()
### reversed_endless
# ends: MemoryError | stopped at a bound | OverflowError
class A:
    def __getitem__(self, i): return i
    def __len__(self): return 10**15
list(reversed(A()))
### enter_raises_exit
# ends: ZeroDivisionError
class A:
    def __enter__(self): return self
    def __exit__(self, *a): 1 / 0
with A(), A(), A(): raise ValueError
### del_revives
# ends: nothing | stopped at a bound
class A:
    def __del__(self): kept.append(self); kept.clear()
kept = []
for i in range(100): A()
### del_loops
# ends: stopped at a bound
class A:
    def __del__(self):
        while True: pass
A()
### del_raises_deep
# ends: nothing
class A:
    def __init__(self, a): self.a = a
    def __del__(self): raise ValueError(self.a is None)
a = None
for i in range(500): a = A(a)
del a
### slots_odd
# ends: TypeError | ValueError
class A: __slots__ = ('a', 'a b', 1)
### dict_replaced_by_odd
# ends: TypeError
class A: pass
A().__dict__ = 3
### class_replaced
# ends: TypeError | AttributeError
class A: pass
a = A()
a.__class__ = int
### exception_recurses
# ends: E
class E(Exception):
    def __str__(self): raise E
raise E
### exception_str_huge
# ends: error
raise ValueError('x' * 10**7)
### exception_not_made
# ends: ZeroDivisionError
class E(Exception):
    def __init__(self): 1 / 0
raise E
### exception_group_of_causes
# ends: ValueError
def f(n):
    try: raise ValueError(n)
    except ValueError as e:
        if n: f(n - 1)
        raise KeyError(n) from e
try: f(300)
except KeyError as e: raise ValueError from e
### globals_deleted_in_loop
# ends: NameError
for n in list(globals()): del globals()[n]
print(n)
### eval_nested
# ends: RecursionError | SyntaxError | MemoryError
e = '1'
for i in range(300): e = f'eval({e!r})' if i < 12 else f'({e})'
eval(e)
### walrus_comprehension
# ends: stopped at a bound | MemoryError
a = [1]
[a.append(b := x) for x in a]
