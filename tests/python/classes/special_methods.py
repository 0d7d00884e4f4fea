def attempt(action):
    try:
        return action()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


log = []


class Num:
    def __init__(self, n): self.n = n
    def __repr__(self): return f"Num({self.n})"
    def _other(self, o): return o.n if isinstance(o, Num) else o
    def __add__(self, o): log.append("add"); return Num(self.n + self._other(o)) if isinstance(o, (Num, int)) else NotImplemented
    def __radd__(self, o): log.append("radd"); return Num(o + self.n)
    def __iadd__(self, o): log.append("iadd"); self.n += self._other(o); return self
    def __sub__(self, o): return Num(self.n - self._other(o))
    def __rsub__(self, o): return Num(o - self.n)
    def __mul__(self, o): return Num(self.n * self._other(o))
    __rmul__ = __mul__
    def __truediv__(self, o): return Num(self.n / self._other(o))
    def __rtruediv__(self, o): return Num(o / self.n)
    def __floordiv__(self, o): return Num(self.n // self._other(o))
    def __mod__(self, o): return Num(self.n % self._other(o))
    def __divmod__(self, o): return divmod(self.n, self._other(o))
    def __pow__(self, o): return Num(self.n ** self._other(o))
    def __rpow__(self, o): return Num(o ** self.n)
    def __lshift__(self, o): return Num(self.n << o)
    def __rshift__(self, o): return Num(self.n >> o)
    def __and__(self, o): return Num(self.n & self._other(o))
    def __or__(self, o): return Num(self.n | self._other(o))
    def __xor__(self, o): return Num(self.n ^ self._other(o))
    def __rand__(self, o): return "rand"
    def __matmul__(self, o): return "matmul"
    def __rmatmul__(self, o): return "rmatmul"
    def __neg__(self): return Num(-self.n)
    def __pos__(self): return "pos"
    def __invert__(self): return "invert"
    def __abs__(self): return Num(abs(self.n))
    def __eq__(self, o): return self.n == self._other(o)
    def __lt__(self, o): return self.n < self._other(o)
    def __le__(self, o): return self.n <= self._other(o)
    def __hash__(self): return hash(self.n)
    def __bool__(self): return self.n != 0
    def __int__(self): return int(self.n)
    def __float__(self): return float(self.n)
    def __index__(self): return self.n
    def __round__(self, digits=None): return ("round", digits)
    def __len__(self): return self.n
    def __contains__(self, x): return x == self.n
    def __call__(self, *args, **kw): return ("called", args, kw)
    def __reversed__(self): return iter("reversed")
    def __divmod__(self, o): return "divmod"
    def __rdivmod__(self, o): return "rdivmod"


a, b = Num(6), Num(4)
print(a + b, a + 1, 1 + a, a - b, 10 - a, a * 2, 2 * a, a / b, 12 / a, a // b, a % b, a ** 2, 2 ** b, a << 1, a >> 1, a & b, a | b, a ^ b, 1 & a, a @ b, 1 @ a)
print(-a, +a, ~a, abs(Num(-3)), a == b, a == 6, a != b, a < b, a > b, a <= b, a >= b, hash(a), bool(Num(0)), int(a), float(a), [0, 1, 2, 3, 4, 5, 6, 7][a], round(a), round(a, 2), len(a), 6 in a, 5 in a, a(1, x=2), list(reversed(a)), divmod(a, 2), divmod(2, a), sum([a, b]), sorted([a, b, Num(1)]), max(a, b), {a: 1}[Num(6)], hex(a), range(b), "x" * 2)
a += 5; print(a); c = a; c += 1; print(a is c, a)
a -= 1; a *= 2; a **= 1; a @= 3 if False else 3; print(a)
print(log)
print(attempt(lambda: Num(1) + "x"), attempt(lambda: Num(1) < None), attempt(lambda: [] + Num(1)))


class Left:
    def __add__(self, o): return NotImplemented
    def __eq__(self, o): return NotImplemented
    def __lt__(self, o): return NotImplemented


class Right:
    def __radd__(self, o): return "Right.radd"
    def __eq__(self, o): return "Right.eq"
    def __gt__(self, o): return "Right.gt"


class Sub(Num):
    def __radd__(self, o): return "Sub.radd first"
    def __add__(self, o): return "Sub.add"


print(Left() + Right(), Left() == Right(), Left() < Right(), Left() == Left(), attempt(lambda: Left() + Left()), Num(1) + Sub(2), Sub(1) + Num(2), Num(3) - Sub(1), Left() != Right())


class Seq:
    def __init__(self, *items): self.items = list(items)
    def __len__(self): return len(self.items)
    def __getitem__(self, i):
        if isinstance(i, slice): return ("slice", i.start, i.stop, i.step)
        if isinstance(i, tuple): return ("tuple", i)
        return self.items[i]
    def __setitem__(self, i, v): print("set", i, v); self.items[i] = v
    def __delitem__(self, i): print("del", i); del self.items[i]


s = Seq(1, 2, 3)
print(s[0], s[-1], s[1:2], s[::2], s[1, 2], list(s), 2 in s, 9 in s, list(reversed(s)), len(s), bool(s), bool(Seq()), max(s), sum(s), sorted(s, reverse=True), [*s], tuple(s), attempt(lambda: s[10]), list(zip(s, "ab")), list(enumerate(s)))
s[0] = 10; s[1:2] = [7]; del s[0]; s[0] += 1
a, *rest = s
print(a, rest)


class Ctx:
    def __init__(self, name, swallow=False): self.name, self.swallow = name, swallow
    def __enter__(self): print("enter", self.name); return self.name
    def __exit__(self, kind, value, traceback): print("exit", self.name, kind and kind.__name__, value, traceback is not None); return self.swallow


with Ctx("a") as x, Ctx("b") as y:
    print("body", x, y)
with Ctx("swallow", True):
    raise ValueError("inside")
try:
    with Ctx("outer"), Ctx("inner", True):
        with Ctx("deep"):
            1 / 0
    print("after")
    with Ctx("not"):
        raise KeyError("k")
except KeyError as e:
    print("caught", e)
def returns():
    with Ctx("return"):
        return "value"
print(returns())
for i in range(3):
    with Ctx(i):
        if i == 0: continue
        if i == 1: break


class Attr:
    x = "class"
    def __getattr__(self, name): print("getattr", name); return name.upper() if name != "bad" else self._raise()
    def _raise(self): raise AttributeError("no bad")
    def __setattr__(self, name, value): print("setattr", name, value); object.__setattr__(self, name, value)
    def __delattr__(self, name): print("delattr", name); super().__delattr__(name)


o = Attr()
o.y = 5; print(o.y, o.x, o.zzz, hasattr(o, "bad"), getattr(o, "bad", "default"), o.__dict__)
del o.y; print(o.y, attempt(lambda: delattr(o, "nope")))


class Getattribute:
    def __getattribute__(self, name): return f"<{name}>"


print(Getattribute().anything, Getattribute().__class__)


class New:
    def __new__(cls, *args): print("new", cls.__name__, args); return super().__new__(cls)
    def __init__(self, *args): print("init", args)
    def __del__(self): print("del")


n = New(1, 2); n = None
class Single:
    instance = None
    def __new__(cls):
        if cls.instance is None: cls.instance = super().__new__(cls)
        return cls.instance
print(Single() is Single())
class StrSub(str):
    def shout(self): return self.upper() + "!"
print(StrSub("hey").shout(), StrSub("a") + "b", type(StrSub("a") + "b").__name__, StrSub("x") == "x", {StrSub("k"): 1}["k"], len(StrSub("abc")), repr(StrSub("r")))
class ListSub(list):
    def append(self, x): super().append(x); print("append", x)
l = ListSub([1]); l.append(2); l.extend([3]); print(l, len(l), l[0], l == [1, 2, 3], isinstance(l, list), l + [4], type(l + [4]).__name__, type(l[:]).__name__)
class TupleSub(tuple):
    def __new__(cls, *a): return super().__new__(cls, a)
print(TupleSub(1, 2), TupleSub(1, 2) == (1, 2), TupleSub(3)[0], len(TupleSub()))
class DictSub(dict):
    def __setitem__(self, k, v): print("set", k); super().__setitem__(k, v)
d = DictSub(a=1); d["b"] = 2; d.update(c=3); print(d, d["a"], "b" in d, list(d))
class E(Exception):
    def __init__(self, code, text="none"): super().__init__(code); self.code, self.text = code, text
    def __str__(self): return f"{self.code}: {self.text}"
try:
    raise E(5, text="five")
except E as e:
    print(e, repr(e), e.args, e.code)
