### a metaclass makes, initializes and calls its classes
class Meta(type):
    def __new__(mcs, name, bases, ns, **kw):
        print('new', mcs.__name__, name, bases, sorted(k for k in ns if not k.startswith('__')), kw)
        return super().__new__(mcs, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        print('init', cls, name, kw)
        super().__init__(name, bases, ns)
        cls.registry = []
    def __call__(cls, *args, **kw):
        print('call', cls, args, kw)
        obj = super().__call__(*args, **kw)
        cls.registry.append(obj)
        return obj
    def __iter__(cls):
        return iter(cls.registry)
    def __len__(cls):
        return len(cls.registry)
    def __repr__(cls):
        return f'<Meta {cls.__name__}>'
    def __getattr__(cls, name):
        if name.startswith('x'):
            return name.upper()
        raise AttributeError(name)
    @property
    def size(cls):
        return len(cls.registry)

class A(metaclass=Meta, flag=1):
    y = 2
    def __init__(self, n): self.n = n
    def f(self): return __class__

class B(A):
    def f(self): return super().f()

a = A(1); b = B(n=2)
print(A, B, Meta, [type(c) for c in (A, B, Meta)])
### its methods are those of the class
class Meta(type):
    def __new__(mcs, name, bases, ns, **kw):
        print('new', mcs.__name__, name, bases, sorted(k for k in ns if not k.startswith('__')), kw)
        return super().__new__(mcs, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        print('init', cls, name, kw)
        super().__init__(name, bases, ns)
        cls.registry = []
    def __call__(cls, *args, **kw):
        print('call', cls, args, kw)
        obj = super().__call__(*args, **kw)
        cls.registry.append(obj)
        return obj
    def __iter__(cls):
        return iter(cls.registry)
    def __len__(cls):
        return len(cls.registry)
    def __repr__(cls):
        return f'<Meta {cls.__name__}>'
    def __getattr__(cls, name):
        if name.startswith('x'):
            return name.upper()
        raise AttributeError(name)
    @property
    def size(cls):
        return len(cls.registry)

class A(metaclass=Meta, flag=1):
    y = 2
    def __init__(self, n): self.n = n
    def f(self): return __class__

class B(A):
    def f(self): return super().f()

a = A(1)
print(len(list(A)), len(B), A.size, A.xyz, type(A), type(B), isinstance(A, Meta), B(2).f())
try:
    A.zzz
except AttributeError as e:
    print('AE', e)
### __call__ may give the same object again
class Singleton(type):
    _instances = {}
    def __call__(cls, *args, **kwargs):
        if cls not in cls._instances:
            cls._instances[cls] = super(Singleton, cls).__call__(*args, **kwargs)
        return cls._instances[cls]
class S(metaclass=Singleton): pass
print(S() is S())
### metaclasses that conflict
class Meta(type):
    def __new__(mcs, name, bases, ns, **kw):
        print('new', mcs.__name__, name, bases, sorted(k for k in ns if not k.startswith('__')), kw)
        return super().__new__(mcs, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        print('init', cls, name, kw)
        super().__init__(name, bases, ns)
        cls.registry = []
    def __call__(cls, *args, **kw):
        print('call', cls, args, kw)
        obj = super().__call__(*args, **kw)
        cls.registry.append(obj)
        return obj
    def __iter__(cls):
        return iter(cls.registry)
    def __len__(cls):
        return len(cls.registry)
    def __repr__(cls):
        return f'<Meta {cls.__name__}>'
    def __getattr__(cls, name):
        if name.startswith('x'):
            return name.upper()
        raise AttributeError(name)
    @property
    def size(cls):
        return len(cls.registry)

class A(metaclass=Meta, flag=1):
    y = 2
    def __init__(self, n): self.n = n
    def f(self): return __class__

class B(A):
    def f(self): return super().f()

class M2(type): pass
class C(metaclass=M2): pass
try:
    class D(A, C): pass
except TypeError as e: print(e)
### __prepare__ gives the namespace
class P(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        print('prepare', name, bases, kw)
        class Log(dict):
            def __setitem__(self, k, v):
                if not k.startswith('__'): print('set', k, v)
                super().__setitem__(k, v)
        return Log()
    def __new__(mcs, name, bases, ns):
        return super().__new__(mcs, name, bases, dict(ns))
class Q(metaclass=P):
    a = 1
    b = 2
print(Q.a, Q.b)
### a function as metaclass
def fn(name, bases, ns): return (name, bases, ns['k'])
class R(metaclass=fn):
    k = 5
print(R)
### type() and a metaclass called
class Meta(type):
    def __new__(mcs, name, bases, ns, **kw):
        print('new', mcs.__name__, name, bases, sorted(k for k in ns if not k.startswith('__')), kw)
        return super().__new__(mcs, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        print('init', cls, name, kw)
        super().__init__(name, bases, ns)
        cls.registry = []
    def __call__(cls, *args, **kw):
        print('call', cls, args, kw)
        obj = super().__call__(*args, **kw)
        cls.registry.append(obj)
        return obj
    def __iter__(cls):
        return iter(cls.registry)
    def __len__(cls):
        return len(cls.registry)
    def __repr__(cls):
        return f'<Meta {cls.__name__}>'
    def __getattr__(cls, name):
        if name.startswith('x'):
            return name.upper()
        raise AttributeError(name)
    @property
    def size(cls):
        return len(cls.registry)

class A(metaclass=Meta, flag=1):
    y = 2
    def __init__(self, n): self.n = n
    def f(self): return __class__

class B(A):
    def f(self): return super().f()

T = Meta('T', (), {'z': 1})
print(T.z, T)
U = type('U', (A,), {})
print(U)
### keywords reach __init_subclass__
class V:
    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw)
        cls.tag = tag
class W(V, tag='hi'): pass
print(W.tag)
kw = {'tag': 'dyn'}
class X(V, **kw): pass
print(X.tag)
### __mro_entries__ stand for a base
class V: pass
class I:
    def __mro_entries__(self, bases):
        print(bases == (i,)); return (V,)
i = I()
class Y(i): pass
print(Y.__mro__, Y.__orig_bases__ == (i,))
