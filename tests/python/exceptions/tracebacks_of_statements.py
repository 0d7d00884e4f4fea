### for in list comp iter
def g():
    yield 1
    raise ValueError
print([x for x in g()], 1)
### second for
print([x for y in [1] for x in 5], 1)
### genexpr iter
def g():
    yield 1
    raise ValueError
print(list(x for x in g()), 1)
### unpack in comp
print([x for x, y in [1]], 1)
### if in comp
print([x for x in [1] if x.foo], 1)
### gen unpack in for
for x, (y,
   z) in [(1,2)]:
    pass
### one-line for comment
for x in 5: pass # comment
### attr store multi
class A:
    def a(self): return self
(A()
  .a().__dict__
   .b) = 5
### call multi-line args
x = print(
   1,
   foo(2))
### attr call multi no start
x = [1,
 2].foo(3)
### binop multi
x = (1
  + "a")
### subscript multi
x = [1,2][
  "a"]
### compare multi
x = (1 <
  "a")
### aug attr
class A: pass
a = A()
a.x = 1
a.x += "s"
### aug attr missing
class A: pass
a = A()
a.x += 1
### aug sub missing
d = {}
d["a"] += 1
### aug store
t = ([],)
t[0] += [1]
### index store in chain
a = b = [1]
a[0] = b[5] = 3
### raise multi
raise ValueError(
   "a"
)
### assert multi
assert (1 ==
  2)
### return
def f():
    return 1 / 0
f()
### yield expr
def g():
    x = yield 1 / 0
next(g())
### yield
def g():
    x = (yield 1) + 5
h = g()
next(h)
h.throw(ValueError)
### class call
class A(B): pass
### def default
def f(a, b=c): pass
### decorator call
@foo(1)
def f(): pass
### decorator result
@5
def f(): pass
### lambda multi
f = lambda: (1 /
   0)
f()
### dictcomp unhashable
x = {[]: 1 for y in [1]}; z = 1
### dict unhashable
x = {[]: 1, 2: 3}
### set unhashable
x = {1, []}
### star
x = [1, *5, 3]
### dstar
x = {1: 2, **5}
### call star
print(1, *5)
### call dstar
print(1, **5)
### del name
del undefined
### del attr
x = 5
del x.foo
### del in tuple
x = {}
del x["a"], x["b"]
### import error
from math import foo
### global decl
def f():
    global zork
    zork += 1
f()
### not
x = not undefined
### and
x = undefined and 1
### in
x = 1 in 5
### is
x = undefined is None
### chained compare
x = 1 < 2 < "a" < 3
### ifexp
x = 1 if undefined else 2
### fstring nested
x = f"{1} {undefined!r:>{10}}"
### fstring format spec bad
x = f"a {1:{'q'}} b"
### fstring multi
x = f"""a
{1/0}
"""
### format spec name
w = 5
x = f"{w:{undefined}}"
### try in function
def f():
    try:
        g()
    except KeyError:
        pass
def g():
    raise ValueError("x")
f()
### with two
class C:
    def __enter__(self): return self
    def __exit__(self, *a): 1/0
with C() as a, C() as b:
    pass
### with multi
class C:
    def __enter__(self): return self
    def __exit__(self, *a): pass
with (C() as a,
      D() as b):
    pass
### with target
class C:
    def __enter__(self): return self
    def __exit__(self, *a): pass
with C() as (a, b):
    pass
### while not
x = 5
while not x.foo: pass
### nested call
print(len(str(int("a"))))
### method in call
print("a".foo(), "b")
### subscript assignment call
x = {}
x[undefined] = 1
### slice of undefined
x = [1][undefined:]
### unary minus
x = -"a" + 1
### invert in call
print(~"a", 1)
### tuple return unpack
def f():
    return 1, 2, 3
a, b = f()
### walrus in if
if (n := int("x")) > 3: pass
### async style
print(*[1/0])
### kwarg value
print(end=1/0)
### annotated
x: int = 1 / 0
### annotation
x: undefined = 1
### param annotation
def f(a: undefined): pass
### return annotation
def f(a) -> undefined: pass
### lambda default
f = lambda x=undefined: 1
### string concat
x = "a" "b" + 5
### paren binop in attr
x = (1 + 2).foo
### binop nested left
x = (1 + 2) * (3 + "a")
### binop no space
x=1+"a"*2.5
### pow unary
x = 2 ** -"a"
### matmul
x = 1 @ 2
### floor
x = 5//0
### shift
x = 1<<-1
### lambda in call
print((lambda: 1/0)())
### recursion in sort
print(sorted([1, 2], key=lambda v: v.foo))
### map lambda
print(list(map(lambda v: 1 / v, [1, 0])))
### in del
class A:
    def __getattr__(self, n): raise KeyError(n)
A().foo
### in init
class A:
    def __init__(self): self.x
A()
### prop
class A:
    @property
    def x(self): return self.y
A().x
### iter protocol
class A:
    def __iter__(self): return self
    def __next__(self): raise ValueError
for i in A(): pass
### unpack protocol
class A:
    def __iter__(self): raise ValueError
a, b = A()
### special add
class A:
    def __add__(self, o): return o.x
A() + 1
### eq
class A:
    def __eq__(self, o): return o.x
A() == 1
### bool
class A:
    def __bool__(self): raise ValueError
if A(): pass
### str in print
class A:
    def __str__(self): raise ValueError
print(A())
### fstr
class A:
    def __str__(self): raise ValueError
f"{A()}"
### contains
class A:
    def __contains__(self, x): raise ValueError
1 in A()
### getitem
class A:
    def __getitem__(self, x): raise ValueError(x)
A()[1:2, 3]
### exit
def f():
    for i in range(3):
        try:
            return i
        finally:
            raise ValueError(i)
f()
### except star name
try:
    raise ValueError
except ValueError as e:
    e.foo
### else
try:
    pass
except ValueError:
    pass
else:
    1/0
### for else
for x in []:
    pass
else:
    x.foo.bar
### deep gens
def a():
    yield from b()
def b():
    x = [i for i in c()]
    yield
def c():
    yield 1
    raise ValueError
for q in a():
    pass
### close raising
def g():
    try:
        yield
    except GeneratorExit:
        raise ValueError
x = g()
next(x)
x.close()
### send raising
def g():
    v = yield
    v.foo
x = g()
next(x)
x.send(1)
### throw through from
def g():
    yield 1
def h():
    yield from g()
x = h()
next(x)
x.throw(KeyError, "a")
### throw through list
def h():
    yield from [1, 2]
x = h()
next(x)
x.throw(KeyError, "a")
### init recursion
class A:
    def __init__(self): A()
A()
### getattr recursion
class A:
    def __getattr__(self, n): return self.foo
A().x
### add recursion
class A:
    def __add__(self, o): return self + o
A() + 1
### eq recursion
class A:
    def __eq__(self, o): return self == o
A() == 1
### call recursion
class A:
    def __call__(self): return self()
A()()
### lambda recursion
f = lambda n: f(n + 1)
f(1)
### list comp recursion
def f(n): return [f(i) for i in [n]]
f(1)
### for gen recursion
def g():
    for x in g():
        yield x
list(g())
### property recursion
class A:
    @property
    def x(self): return self.x
A().x
### getitem recursion
class A:
    def __getitem__(self, i): return self[i]
A()[0]
### recursion caught
depth = 0
def f():
    global depth
    depth += 1
    f()
try:
    f()
except RecursionError as e:
    print(depth, e)
depth = 0
class A:
    def __repr__(self):
        global depth
        depth += 1
        return repr(self)
try:
    repr(A())
except RecursionError as e:
    print(depth, e)
def nested(n):
    return [nested(n - 1)] if n else []
print(len(nested(400)))
