def attempt(action):
    try:
        return action()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


class A:
    """Doc of A."""
    count = 0
    items = []

    def __init__(self, name):
        self.name = name
        A.count += 1
        self.items.append(name)

    def who(self): return f"A.who {self.name}"
    @classmethod
    def make(cls, name): return cls(name + "!")
    @staticmethod
    def add(a, b): return a + b
    @property
    def upper(self):
        """Doc of upper."""
        return self.name.upper()
    @upper.setter
    def upper(self, value): print("set upper"); self.name = value.lower()
    @upper.deleter
    def upper(self): print("del upper"); self.name = ""


class B(A):
    def who(self): return "B." + super().who()
    def __repr__(self): return f"B({self.name!r})"


class C(A):
    def who(self): return "C." + super().who()


class D(B, C):
    def who(self): return "D." + super().who()


a, b, d = A("a"), B.make("b"), D("d")
print(a.who(), b.who(), d.who(), b, [d], A.count, A.items, B.count, D.__mro__, D.__bases__, D.__name__, A.__doc__, B.__doc__, a.__doc__, A.upper.__doc__, A.add(1, 2), a.add(3, 4), type(b) is B, isinstance(d, A), isinstance(d, (int, C)), issubclass(D, C), issubclass(A, D)) if False else None
print(a.who(), b.who(), d.who(), b, [d], A.count, A.items, B.count, D.__mro__, D.__bases__, D.__name__, A.__doc__, B.__doc__, a.__doc__, A.upper.__doc__, A.add(1, 2), a.add(3, 4), type(b) is B, isinstance(d, A), isinstance(d, (int, C)), issubclass(D, C), issubclass(A, D))
print(a.upper); a.upper = "NEW"; print(a.name); del a.upper; print(repr(a.name), vars(a), a.__dict__)
a.extra = 1; print(a.extra, hasattr(a, "extra"), getattr(a, "nope", 0), "extra" in a.__dict__); del a.extra; print(hasattr(a, "extra"), attempt(lambda: a.extra))
setattr(a, "dyn", 5); print(a.dyn); A.later = lambda self: "later " + self.name; print(b.later()); a.count = 100; print(a.count, A.count); del a.count; print(a.count)
f = b.who; print(f(), f.__name__, f.__self__ is b, f.__func__ is B.who, B.who(b), A.who(b), attempt(lambda: A.who()))
print(D.who.__qualname__, A.__module__, type(A), type(type), type(a.who), type(A.who), type(len), type([].append), type(None), type(...), type(NotImplemented), A.__class__, a.__class__.__name__, A == A, a == a, a != b)


class Slots:
    __slots__ = ("x", "y")
    def __init__(self): self.x = 1


s = Slots(); s.y = 2; print(s.x, s.y, hasattr(s, "__dict__"), attempt(lambda: setattr(s, "z", 1)), Slots.__slots__); del s.x; print(attempt(lambda: s.x), hasattr(s, "x"))
class SlotsSub(Slots):
    pass
t = SlotsSub(); t.z = 5; print(t.z, t.x, t.__dict__)


class Descriptor:
    def __set_name__(self, owner, name): print("set_name", owner.__name__, name); self.name = "_" + name
    def __get__(self, obj, owner): return self if obj is None else ("get", getattr(obj, self.name, None))
    def __set__(self, obj, value): print("set", value); setattr(obj, self.name, value)
    def __delete__(self, obj): print("delete")
class NonData:
    def __get__(self, obj, owner): return "nondata"
class Uses:
    field = Descriptor()
    other = NonData()
u = Uses(); u.field = 3; print(u.field, u.other, type(Uses.field).__name__); u.__dict__["other"] = "own"; u.__dict__["field"] = "shadow"; print(u.other, u.field); del u.field


class Meta1:
    registry = []
    def __init_subclass__(cls, tag=None, **kw): super().__init_subclass__(**kw); Meta1.registry.append((cls.__name__, tag))
class P1(Meta1): pass
class P2(Meta1, tag="t"): pass
print(Meta1.registry)
class Generic:
    def __class_getitem__(cls, item): return f"{cls.__name__}[{item}]"
print(Generic[5], list[int], dict[str, int])
Dynamic = type("Dynamic", (A,), {"extra": 7, "hello": lambda self: "hello " + self.name}); dy = Dynamic("dyn"); print(dy.hello(), dy.extra, Dynamic.__name__, Dynamic.__bases__, type(dy).__name__, A.__subclasses__())


class Outer:
    value = 1
    class Inner:
        value = 2
        def get(self): return self.value
    def make(self): return Outer.Inner()
    listed = [value for _ in range(2)] if False else [1, 1]
    def method(self):
        class Local:
            def __repr__(self): return "local"
        return Local()
print(Outer().make().get(), Outer.Inner.__qualname__, Outer().method(), type(Outer().method()).__qualname__, Outer.Inner)
x = "global"
class Scope:
    x = "class"
    y = x
    def get(self): return x
    z = [x for _ in range(1)]
    w = (lambda: x)()
print(Scope.y, Scope().get(), Scope.z, Scope.w)
class Private:
    def __init__(self): self.__secret = 1; self._protected = 2
    def __hidden(self): return self.__secret
    def reveal(self): return self.__hidden()
p = Private(); print(p.reveal(), p._Private__secret, p.__dict__, attempt(lambda: p.__secret), sorted(n for n in dir(p) if "rivate" in n))
class Base:
    def __init__(self, **kw): print("Base", kw); super().__init__()
class Mix1(Base):
    def __init__(self, a=None, **kw): print("Mix1", a); super().__init__(**kw)
class Mix2(Base):
    def __init__(self, b=None, **kw): print("Mix2", b); super().__init__(**kw)
class Both(Mix1, Mix2): pass
Both(a=1, b=2)
class Eq:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return isinstance(o, Eq) and self.v == o.v
print(Eq(1) == Eq(1), Eq(1) != Eq(2), Eq(1) in [Eq(1)], [Eq(1)].index(Eq(1)), attempt(lambda: {Eq(1)}), Eq.__hash__)
class Str:
    def __str__(self): return "as str"
class Repr:
    def __repr__(self): return "as repr"
print(Str(), [Repr()], str(Repr()), f"{Str()} {Repr()}", str([Repr()]), repr({1: Repr()}))
class WithIter:
    def __iter__(self): yield 1; yield from [2, 3]
print(list(WithIter()), [*WithIter()], sum(WithIter()), max(WithIter()), 2 in WithIter(), dict(zip(WithIter(), "abc")))
print(callable(A), callable(a), callable(len), callable(lambda: 0), isinstance(5, object), isinstance(A, type), isinstance(None, type(None)), issubclass(bool, int), issubclass(int, (str, object)), object().__class__, type(object()).__mro__)
class Counter2:
    total = 0
    def __enter__(self): type(self).total += 1; return self
    def __exit__(self, *a): type(self).total -= 1
with Counter2() as c1, Counter2(): print(Counter2.total)
print(Counter2.total, super(B, b).who(), super(C, d).who(), attempt(lambda: super(B, a)))
@property
def prop(self): return 5
class HasProp: p = prop
print(HasProp().p)
def deco(cls): cls.tag = "decorated"; return cls
@deco
class Deco: pass
print(Deco.tag, Deco.__name__)
del A.later; print(hasattr(b, "later"), [n for n in vars(Outer) if not n.startswith("__")], Outer.__dict__["value"])
class Empty: pass
e1, e2 = Empty(), Empty(); print(e1 == e2, e1 == e1, e1 is e2, len({e1, e2}), repr(e1).startswith("<__main__.Empty object at 0x"), str(Empty), Empty)
