### if
if a: b
if a: b
else: c
if a:
    b
elif c:
    d
elif e:
    f
else:
    g
if a:
    b
else:
    if c:
        d
if a: pass
elif b: pass
if (a
    and b): c
if a:

    # comment
    b

# comment
  # odd comment
    # another
    c
### loops
while a: b
while a:
    b
    break
else:
    c
for a in b: c
for a, b in c: pass
for a, in b: pass
for (a, b) in c: pass
for [a, b] in c: pass
for a, *b in c: pass
for *a, b in c: pass
for a.b in c: pass
for a[b] in c: pass
for a().b in c: pass
for a in b, c: pass
for a in *b, c: pass
for a in b,: pass
for a in b:
    continue
else:
    c
for a in (b): pass
for (a) in b: pass
for a in b if c else d: pass
for a in lambda: b: pass
for ((a)) in b: pass
for (a, b), c in d: pass
for (a).b in c: pass
for (a, b).c in d: pass
for a in not b: pass
### with
with a: b
with a as b: c
with a, b: c
with a as b, c as d: e
with a as (b, c): d
with a as [b, c]: d
with a as b.c: d
with a as b[c]: d
with (a): b
with (a, b): c
with (a as b): c
with (a as b, c as d): e
with (a as b, c,): d
with (a, b,): c
with (a), (b): c
with (a) as b: c
with (a, b) as c: d
with (a.b) as c: d
with (a).b as c: d
with (a)(b) as c: d
with (a, b).c as d: e
with (yield_): a
with ((a, b) as c): d
with ((a as b)): c
with a() as b, c(d, e) as f:
    g
with (
    a() as b,
    c as d,
):
    e
with (a for a in b) as c: d
with (a := b): c
with (a), b as c: d
with (a if b else c): d
with (a) + b: c
with a as (b): c
with a as (b).c: d
with (open_(a)) as b, (open_(c)) as d: e
### with parens twice
with (a, b) as c, d: pass
### try
try: a
except: b
try: a
except b: c
try: a
except b as c: d
try: a
except (b, c): d
try: a
except (b, c) as d: e
try: a
finally: b
try:
    a
except b:
    c
except d as e:
    f
except:
    g
else:
    h
finally:
    i
try:
    try: a
    finally: b
except c.d: pass
except e(): pass
except f if g else h: pass
### functions
def f(): pass
def f(a): return a
def f(a,): return
def f(a, b): pass
def f(a=1): pass
def f(a, b=1, c=2): pass
def f(*a): pass
def f(**a): pass
def f(*a, **b): pass
def f(*, a): pass
def f(*, a=1, b, c=2): pass
def f(a, *b, c, d=1, **e): pass
def f(a, /): pass
def f(a, /, b): pass
def f(a, b=1, /, c=2, *d, e, f=3, **g): pass
def f(a=1, /): pass
def f(a, /, *, b): pass
def f(a, /, *b): pass
def f(a, /, **b): pass
def f(a: int): pass
def f(a: int = 1): pass
def f(a: int, *b: str, c: float = 1, **d: dict) -> None: pass
def f(*a: *b): pass
def f() -> a: pass
def f() -> (a, b): pass
def f(a, *b,): pass
def f(a, **b,): pass
def f(a, *, b,): pass
def f(a, b=c if d else e): pass
def f(a=lambda: b, c=d): pass
def f(
    a,  # one
    b=1,
    *,
    c,
) -> int:
    """doc"""
    return a, b
def f():
    def g():
        def h(): return 1
        return h
    return g
def f(): a; b; return c, *d
def f():
    return
    return a
    return a, b
    return *a, b
    return (yield)
@a
def f(): pass
@a
@b.c
@d(e)
def f(): pass
@a[b]
@lambda f: f
@(yield_)
@a if b else c
@a := b
def f(): pass
### generators
def f():
    yield
    yield a
    yield a, b
    yield *a, b
    yield from a
    x = yield
    x = yield a
    x = y = yield a
    x, y = yield
    x += yield a
    x = yield from a
    x: int = yield a
    (yield)
    (yield a)
    f((yield), (yield a))
    [(yield)]
    a = [(yield), (yield b)]
    if (yield): pass
    while (yield a): pass
    for b in (yield c): pass
    with (yield a) as b: pass
    return (yield a)
    return (yield from a)
    lambda: (yield)
    assert (yield)
    raise (yield) from (yield)
    del a[(yield)]
    f"{yield a} {(yield)}"
    await_ = (yield)
    a = (yield) + (yield)
    not (yield)
    (yield), (yield)
    x[(yield)] = yield
    print((yield a), b)
    yield (yield (yield))
    yield a if b else c
    yield lambda: a
    yield not a
    yield a < b
### classes
class A: pass
class A(): pass
class A(B): pass
class A(B, C): pass
class A(B, metaclass=C): pass
class A(*B, **C): pass
class A(B,): pass
class A(B.c[d]): pass
@a
@b()
class A:
    """doc"""
    x = 1
    y: int
    def f(self): pass
    @property
    def g(self): return 1
    class B:
        pass
    __slots__ = ()
    async_ = 1
class A: x = 1; y = 2
### private names
class A:
    __x = 1
    def __f(self, __a, *__b, __c=1, **__d):
        __l = self.__x
        self.__y = __a
        del self.__z
        import __m
        import __m as __n
        from q import __o
        global __g
        __g = __x__
        for __i in __b: pass
        with a as __w: pass
        try: pass
        except E as __e: print(__e)
        def __h(): return __l
        class __K: __q = 1
        lambda __t: __t.__u
        f(__k=1)
        [__v for __v in __b]
        return __class__, super().__f
class __B:
    __x = 1
class _:
    __x = 1
class ___:
    __x = 1
class _C:
    def f(self): return self.__x
    class _D:
        __y = 1
### async, unsupported
async def f():
    async for a in b: pass
    async with c as d: pass
    await e
    return [x async for x in y]
### async with parens, unsupported
async def f():
    async with (a as b, c): pass
### await, unsupported
async def f(): return await a ** b
### except star, unsupported
try: a
except* b: c
except* d as e: f
### match, unsupported
match a:
    case 1: pass
    case -1 | 2.5 | 1+2j | -1-2j: pass
    case "a" "b" | b"c" | None | True | False: pass
    case x if x: pass
    case _: pass
### match shapes, unsupported
match a, b:
    case x, y: pass
    case x, *rest: pass
    case [x, *_]: pass
    case [*x]: pass
    case (x) if x: pass
    case (x,): pass
    case (): pass
    case []: pass
    case {}: pass
    case {"a": x, **rest}: pass
    case {1: x, a.b: y, None: z,}: pass
    case {**rest}: pass
    case a.b.c: pass
    case A(): pass
    case A(x, y): pass
    case A(x, b=y,): pass
    case a.B(c=x, d=y): pass
    case (1 | 2) as z: pass
    case [1, 2] as z if z > 1: pass
    case x if (y := x): pass
match *a, b:
    case _: pass
match (a):
    case _: pass
match [a]:
    case [b]:
        match b:
            case c: pass
