### closures
def outer(a, b, *args, c, **kw):
    x = y = 1
    def inner(p, q=a):
        nonlocal x
        x = p + a
        z = y
        return lambda r: r + z + q + b + args[0] + kw[c]
    return inner
def three():
    x = 1
    def middle():
        def inmost():
            return x
        return inmost
    return middle
### comprehensions
def f(a, b):
    x = [i + b for i in a if i for j in i]
    y = {k: v + x for k, v in a}
    z = (i for i in (j for j in a))
    return [[i + j for j in i] for i in a], {i for i in y}, z
[x for x in y]
[lambda: x for x in y]
[[x for x in z] for z in y]
class A:
    v = 1
    w = [v for _ in range(v)]
    u = [i for i in w]
    t = lambda self, d=v: (self, d, v)
### walrus
def f(a):
    b = [y := i for i in a]
    c = [[(z := j) for j in i] for i in a]
    if any((hit := i) > 1 for i in a):
        return hit, y, z
    def g():
        return y
    return g, (lambda: (w := a))
[top := i for i in range(3)]
def g():
    global top2
    [top2 := i for i in range(3)]
def h():
    n = 1
    def i():
        nonlocal n
        return [n := m for m in range(3)]
    return i
### classes
def f():
    x = 1
    class A:
        x = 2
        y = x
        def g(self):
            return x, super().g()
        def h(self):
            return __class__
        class B:
            def i(self):
                def j():
                    return super(), x
                return j
        k = lambda self: super().k()
        l = [x for _ in range(3)]
    class C(A, metaclass=x):
        nonlocal_ = x
        z = 1
        def m(self, z=z): return z
    class D:
        nonlocal x
        x = 3
        global g2
        g2 = 4
        def n(self): return g2
    class E:
        print(x)
    return A, C, D, E
class F:
    def g(self):
        return __class__
    __class__ = 1
### globals
g = 1
def f():
    global g, h
    g = h = 2
    def inner():
        return g
    def other():
        g = 3
        def most():
            nonlocal g
            g = 4
        return most
    def made():
        global k
        def k(): pass
        class l: pass
        return k.__qualname__
    return inner, other, made
def p(q):
    def r():
        global q
        q = 1
        def s(): return q
        return s
    return r
### binding forms
def f():
    import a.b, c as d
    from e import g, h as i
    for j, (k, *l) in m: pass
    with n as o, p as (q, r): pass
    try: pass
    except s as t: pass
    def u(): pass
    class v: pass
    w: int
    x: int = 1
    (y): int
    del z
    aa += 1
    bb.cc = dd[ee] = 1
    (ff := 1)
    for gg.hh in ii: pass
    return lambda: (a, d, g, i, j, k, l, o, q, r, t, u, v, w, x, z, aa, ff)
### generators
def a(): yield
def b(): x = yield 1
def c(): yield from a()
def d(): return lambda: (yield)
def e():
    def f(): yield
    return f
def g(): return (i for i in a())
def h(): f"{(yield)}"
async_ = [i for i in a()]
def i(x=(lambda: (yield))): return x
class J:
    def k(self): yield self
### private names
class A:
    def __f(self, __a, *, __b=1):
        def __g():
            return __a, self.__c, __class__
        return [__i for __i in __b], __g
    __x = 1
    class __B:
        def h(self): return __x
### arguments
def f(a, /, b, *c, d, **e): return lambda: (a, b, c, d, e)
def g(a=1, *, b=2): a, b
lambda a, /, b, *c, d, **e: lambda: (e, d, c, b, a)
### annotations
def f(a: b, *c: d) -> e:
    x: y = 1
    z: w
    def g(): return z_
    q: (lambda: x)
    return f
