### names are told as they are bound
class D(dict):
    def __setitem__(self, k, v):
        print('set', k, v if not callable(v) else '')
        if k in self and not k.startswith('__'): raise TypeError(f'{k!r} already defined as {self[k]!r}')
        dict.__setitem__(self, k, v)
    def __delitem__(self, k):
        print('del', k); dict.__delitem__(self, k)
class M(type):
    @classmethod
    def __prepare__(m, name, bases, **kw):
        print('prepare', name, bases, kw)
        return D()
    def __new__(m, n, b, ns, **kw): return super().__new__(m, n, b, dict(ns))
    def __init__(c, n, b, ns, **kw): print(kw, type(ns))
class A(metaclass=M, opt=3):
    """doc"""
    x = 1
    y = x
    z = 5
    def f(self): return __class__
    for i in range(2): pass
    del x
    import math
    class In: pass
    w = [i for i in range(3)]
print(A().f(), A.y, A.In)
class A(metaclass=M):
    x = 1
    x = 2
### what __prepare__ may give
class Bad(type):
    def __prepare__(n, b): return 5
try:
    class X(metaclass=Bad): pass
except TypeError as e: print(e)
class Ord(type):
    @classmethod
    def __prepare__(mcs, name, bases):
        from collections import OrderedDict
        return OrderedDict()
    def __new__(mcs, name, bases, ns):
        c = super().__new__(mcs, name, bases, ns); c.order = [k for k in ns if not k.startswith('__')]; return c
class O(metaclass=Ord):
    b = 1
    a = 2
    def m(self): pass
print(O.order)
class Multi(dict):
    def __setitem__(s, k, v):
        if k in s and callable(v): s[k].append(v)
        else: dict.__setitem__(s, k, [v] if callable(v) else v)
class MM(type):
    @classmethod
    def __prepare__(m, n, b): return Multi()
class Ov(metaclass=MM):
    def f(self): return 1
    def f(self, a): return 2
print([g.__code__.co_argcount for g in Ov.f])
### arguments of a class statement reach __prepare__
class Names(dict):
    pass
class Meta(type):
    @classmethod
    def __prepare__(meta, name, bases, **kw):
        print(name, bases, kw)
        return Names(kw)
    def __new__(meta, name, bases, names, **kw):
        print(type(names), kw)
        return super().__new__(meta, name, bases, dict(names))
class A(metaclass=Meta, x=1):
    y = x + 1 if "x" in locals() else 0
print(A.x, A.y)
### names that are made when they are asked for
class Numbers(dict):
    def __missing__(self, name):
        if name.startswith("__"):
            raise KeyError(name)
        self[name] = len(self)
        return self[name]
class Meta(type):
    def __prepare__(name, bases):
        return Numbers()
class Color(metaclass=Meta):
    red, green
    blue
print(Color.green - Color.red, Color.blue - Color.red)
