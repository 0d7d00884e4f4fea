### repr_of_attribute
# ends: RecursionError
class A:
    def __getattr__(self, n): return repr(self)
    def __repr__(self): return self.x
repr(A())
### repr_in_error
# ends: RecursionError
class A:
    def __repr__(self): raise ValueError(repr(self))
repr(A())
### str_of_error
# ends: E: <exception str() failed>
class E(Exception):
    def __str__(self): return str(self)
raise E
### eq_of_items
# ends: RecursionError
class A:
    def __eq__(self, o): return [self] == [A()]
A() == A()
### eq_through_in
# ends: RecursionError
class A:
    def __eq__(self, o): return self in [A()]
A() == 1
### hash_through_dict
# ends: RecursionError
class A:
    def __hash__(self): return hash((1, A()))
{A(): 1}
### lt_through_sort
# ends: RecursionError
class A:
    def __lt__(self, o): return sorted([A(), A()])
A() < A()
### lt_through_min
# ends: RecursionError
class A:
    def __lt__(self, o): return min(self, o) is self
A() < A()
### contains_through_in
# ends: RecursionError
class A:
    def __contains__(self, x): return self in self
1 in A()
### bool_through_not
# ends: RecursionError
class A:
    def __bool__(self): return not self
bool(A())
### len_through_bool
# ends: RecursionError
class A:
    def __len__(self): return int(bool(self))
len(A())
### index_through_slice
# ends: RecursionError
class A:
    def __index__(self): return [1, 2][A():][0]
[1][A()]
### index_through_range
# ends: RecursionError
class A:
    def __index__(self): return len(range(self))
range(A())
### format_through_fstring
# ends: RecursionError
class A:
    def __format__(self, s): return f'{self:{s}x}'
f'{A()}'
### enter_through_with
# ends: RecursionError
class A:
    def __enter__(self):
        with self: pass
    def __exit__(self, *a): pass
with A(): pass
### exit_through_with
# ends: RecursionError
class A:
    def __enter__(self): pass
    def __exit__(self, *a):
        with self: pass
with A(): pass
### exit_raises_again
# ends: RecursionError
class A:
    def __enter__(self): return self
    def __exit__(self, t, e, b):
        with self: raise ValueError
with A(): raise ValueError
### iter_through_list
# ends: RecursionError
class A:
    def __iter__(self): return iter(list(self))
list(A())
### next_through_for
# ends: RecursionError
class A:
    def __iter__(self): return self
    def __next__(self):
        for x in self: return x
next(A())
### reversed_through_reversed
# ends: RecursionError
class A:
    def __reversed__(self): return reversed(self)
reversed(A())
### call_through_map
# ends: RecursionError
class A:
    def __call__(self, x): return list(map(self, [x]))
A()(1)
### getitem_through_iter
# ends: RecursionError
class A:
    def __getitem__(self, i): return list(self)
list(A())
### getitem_endless
# ends: stopped at a bound | MemoryError
class A:
    def __getitem__(self, i): return i
list(A())
### getitem_endless_in
# ends: stopped at a bound
class A:
    def __getitem__(self, i): return i
-1 in A()
### setitem_recurses
# ends: RecursionError
class A:
    def __setitem__(self, k, v): self[k] = v
A()[0] = 1
### delitem_recurses
# ends: RecursionError
class A:
    def __delitem__(self, k): del self[k]
del A()[0]
### delattr_recurses
# ends: RecursionError
class A:
    def __delattr__(self, k): del self.k
del A().a
### iadd_recurses
# ends: RecursionError
class A:
    def __iadd__(self, o):
        self += o
        return self
a = A()
a += 1
### radd_recurses
# ends: RecursionError
class A:
    def __radd__(self, o): return o + self
1 + A()
### neg_recurses
# ends: RecursionError
class A:
    def __neg__(self): return -self
-A()
### pow_recurses
# ends: RecursionError
class A:
    def __pow__(self, o, m=None): return pow(self, o, m)
A() ** 2
### int_recurses
# ends: RecursionError
class A:
    def __int__(self): return int(self)
int(A())
### float_recurses
# ends: RecursionError
class A:
    def __float__(self): return float(self)
float(A())
### complex_recurses
# ends: RecursionError
class A:
    def __complex__(self): return complex(self)
complex(A())
### round_recurses
# ends: RecursionError
class A:
    def __round__(self, n=0): return round(self)
round(A())
### abs_recurses
# ends: RecursionError
class A:
    def __abs__(self): return abs(self)
abs(A())
### divmod_recurses
# ends: RecursionError
class A:
    def __divmod__(self, o): return divmod(self, o)
divmod(A(), 1)
### bytes_recurses
# ends: RecursionError
class A:
    def __bytes__(self): return bytes(self)
bytes(A())
### dir_recurses
# ends: RecursionError
class A:
    def __dir__(self): return dir(self)
dir(A())
### sizeof_recurses
# ends: RecursionError
import sys
class A:
    def __sizeof__(self): return sys.getsizeof(self)
sys.getsizeof(A())
### length_hint_recurses
# ends: RecursionError
import operator
class A:
    def __length_hint__(self): return operator.length_hint(self)
operator.length_hint(A())
### length_hint_huge
# ends: MemoryError | nothing | OverflowError
class A:
    def __iter__(self): return self
    def __next__(self): raise StopIteration
    def __length_hint__(self): return 2**62
list(A())
### class_getitem_recurses
# ends: RecursionError
class A:
    def __class_getitem__(cls, x): return cls[x]
A[1]
### init_subclass_recurses
# ends: RecursionError
class A:
    def __init_subclass__(cls): type('B', (A,), {})
class B(A): pass
### set_name_recurses
# ends: RuntimeError: Error calling __set_name__
class D:
    def __set_name__(self, o, n): type('B', (), {'d': D()})
class A: d = D()
### metaclass_recurses
# ends: RecursionError
class M(type):
    def __new__(m, *a): return M('x', (), {})
class A(metaclass=M): pass
### metaclass_instancecheck
# ends: RecursionError
class M(type):
    def __instancecheck__(c, o): return isinstance(o, c)
class A(metaclass=M): pass
isinstance(1, A)
### metaclass_subclasscheck
# ends: RecursionError
class M(type):
    def __subclasscheck__(c, o): return issubclass(o, c)
class A(metaclass=M): pass
issubclass(int, A)
### metaclass_eq
# ends: RecursionError
class M(type):
    def __eq__(c, o): return c == o
    __hash__ = type.__hash__
class A(metaclass=M): pass
A == 1
### metaclass_repr
# ends: RecursionError
class M(type):
    def __repr__(c): return repr(c)
class A(metaclass=M): pass
print(A)
### match_args_endless
# ends: refused | RecursionError
class A:
    def __getattr__(self, n):
        match self:
            case A(x=1): pass
match A():
    case A(y=2): pass
### match_sequence_endless
# ends: refused | nothing | MemoryError
import collections.abc
class A(collections.abc.Sequence):
    def __len__(self): return 2**62
    def __getitem__(self, i): return i
match A():
    case [a, *b, c]: pass
### match_mapping_recurses
# ends: refused | RecursionError
import collections.abc
class A(collections.abc.Mapping):
    def __len__(self): return 1
    def __iter__(self): return iter('a')
    def __getitem__(self, k):
        match self:
            case {'a': x}: return x
match A():
    case {'a': 1}: pass
### sort_key_appends
# ends: ValueError: list modified during sort
a = [3, 1, 2]
a.sort(key=lambda x: a.append(x) or x)
### sort_key_sorts
# ends: RecursionError
a = [3, 1, 2]
def key(x):
    return sorted(a, key=key)
sorted(a, key=key)
### sort_key_huge
# ends: MemoryError | stopped at a bound
sorted(range(1000), key=lambda x: [0] * 10**7)
### sort_compare_grows
# ends: stopped at a bound | MemoryError
all = []
class A:
    def __lt__(self, o):
        all.extend(range(10**6))
        return True
sorted([A() for i in range(10**4)])
### max_key_recurses
# ends: RecursionError
f = lambda x: max([1, 2], key=f)
f(1)
### dict_missing_deletes
# ends: RecursionError
class D(dict):
    def __missing__(self, k): return self[k]
D()['a']
### format_map_missing
# ends: RecursionError
class D(dict):
    def __missing__(self, k): return '{a}'.format_map(self)
'{a}'.format_map(D())
### str_subclass_recurses
# ends: RecursionError
class S(str):
    def __str__(self): return str(self)
print(S('a'))
### int_subclass_hash
# ends: RecursionError
class I(int):
    def __hash__(self): return hash(self)
{I(1)}
### del_recurses
# ends: nothing
class A:
    def __del__(self): A()
import sys
A() if len(sys.argv) > 99 else 0
### del_makes_chain
# ends: stopped at a bound | nothing
n = 0
class A:
    def __del__(self):
        global n
        n += 1
        A()
A()
### del_raises_many
# ends: nothing | stopped at a bound
class A:
    def __del__(self): raise ValueError('x' * 10**4)
for i in range(1000): A()
### getattribute_of_dict
# ends: RecursionError
class A:
    def __getattribute__(self, n): return self.__dict__[n]
A().a
### property_deletes_itself
# ends: AttributeError
class A:
    @property
    def a(self):
        del A.a
        return self.a
A().a
### descriptor_makes_descriptors
# ends: RecursionError
class D:
    def __get__(self, o, t): return t.d
class A: d = D()
A().d
### super_endless
# ends: RecursionError
class A:
    def f(self): return super(B, self).f() if isinstance(self, B) else 0
class B(A):
    def f(self): return self.f()
B().f()
### super_of_self_class
# ends: RecursionError
class A:
    def f(self): return super(type(self), self).f()
class B(A): pass
class C(B): pass
C().f()
### new_returns_other
# ends: RecursionError
class A:
    def __new__(cls): return B()
class B:
    def __new__(cls): return A()
A()
### iter_returns_generator_of_self
# ends: RecursionError
class A:
    def __iter__(self): return (x for x in self)
list(A())
### unpack_of_self
# ends: RecursionError
class A:
    def __iter__(self):
        a, *b = self
        yield a
a, b = A()
### star_arguments_of_self
# ends: RecursionError
class A:
    def __iter__(self): return iter([*self])
print(*A())
### keys_of_self
# ends: RecursionError
class A:
    def keys(self): return {**self}
    def __getitem__(self, k): return k
dict(**A())
### join_of_self
# ends: RecursionError
class A:
    def __iter__(self): return iter(''.join(self))
''.join(A())
### print_of_self
# ends: RecursionError
class A:
    def __str__(self): return print(self) or ''
print(A())
### write_of_self
# ends: RecursionError
import sys
class A:
    def write(self, s): print(s)
sys.stdout = A()
print(1)
### excepthook_raises
# ends: error
import sys
def hook(*a): raise ValueError
sys.excepthook = hook
raise KeyError
### raise_of_class_endless
# ends: RecursionError
class E(Exception):
    def __init__(self, *a): raise E
raise E
### raise_from_endless
# ends: RecursionError
class E(Exception):
    def __init__(self, *a): raise ValueError from E()
raise E
### except_expression_recurses
# ends: RecursionError
def f():
    try: raise ValueError
    except f(): pass
f()
### assert_message_recurses
# ends: RecursionError
def f():
    assert 0, f()
f()
### default_recurses
# ends: RecursionError
def f():
    def g(a=f()): pass
f()
### annotation_recurses
# ends: RecursionError
def f():
    def g(a: f()): pass
f()
### class_keyword_recurses
# ends: RecursionError
def f():
    class A(metaclass=f()): pass
f()
### decorator_recurses
# ends: RecursionError
def f(x=0):
    @f
    def g(): pass
f()
### lambda_recurses
# ends: RecursionError
(lambda f: f(f))(lambda f: f(f))
### y_combinator
# ends: RecursionError
Y = lambda f: (lambda x: f(lambda *a: x(x)(*a)))(lambda x: f(lambda *a: x(x)(*a)))
Y(lambda f: lambda n: f(n + 1))(0)
### fstring_recurses
# ends: RecursionError
f = lambda: f'{f()}'
f()
### comprehension_condition_recurses
# ends: RecursionError
f = lambda: [x for x in [1] if f()]
f()
### generator_expression_recurses
# ends: RecursionError
f = lambda: any(f() for x in [1])
f()
### dict_display_recurses
# ends: RecursionError
f = lambda: {f(): 1}
f()
### filter_recurses
# ends: RecursionError
f = lambda x: list(filter(f, [x]))
f(1)
### reduce_recurses
# ends: RecursionError
import functools
f = lambda a, b: functools.reduce(f, [a, b])
f(1, 2)
### partial_recurses
# ends: RecursionError
import functools
f = functools.partial(lambda: f())
f()
### cmp_to_key_recurses
# ends: RecursionError
import functools
f = lambda a, b: sorted([a, b], key=functools.cmp_to_key(f))
f(1, 2)
### iter_sentinel_recurses
# ends: RecursionError
f = lambda: next(iter(f, None))
f()
### defaultdict_recurses
# ends: RecursionError
from collections import defaultdict
d = defaultdict(lambda: d[len(d)])
d[0]
### sub_callback_recurses
# ends: RecursionError
import re
f = lambda m: re.sub('a', f, 'a')
re.sub('a', f, 'a')
### property_setter_recurses
# ends: RecursionError
class A:
    @property
    def a(self): return 1
    @a.setter
    def a(self, v): self.a = v
A().a = 1
### slots_recursive_repr
# ends: RecursionError
class A:
    __slots__ = 'a'
    def __repr__(self): return repr([self.a])
a = A()
a.a = a
repr(a)
