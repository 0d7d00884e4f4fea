def attempt(action):
    try:
        return action()
    except BaseException as error:
        return f"{type(error).__name__}: {error}"


class Countdown:
    def __init__(self, start): self.current = start
    def __iter__(self): print("__iter__"); return self
    def __next__(self):
        print("__next__")
        if self.current <= 0: raise StopIteration("done")
        self.current -= 1
        return self.current + 1


for x in Countdown(2): print(x)
c = Countdown(1); print(next(c), attempt(lambda: next(c)), next(c, "default"), list(c))
class Iterable:
    def __init__(self, *items): self.items = items
    def __iter__(self): return iter(self.items)
i = Iterable(1, 2); print(list(i), list(i), attempt(lambda: next(i)), iter(i) is iter(i), 2 in i, [*i], max(i))
class ByIndex:
    def __getitem__(self, i): print("get", i); return "abc"[i]
print(list(ByIndex()), "b" in ByIndex(), attempt(lambda: len(ByIndex())), list(zip(ByIndex(), range(2))), iter(ByIndex()).__class__.__name__)
class Broken:
    def __iter__(self): return self
print(attempt(lambda: iter(Broken())), attempt(lambda: list(Broken())))
class NextOnly:
    def __next__(self): return 1
print(next(NextOnly()), attempt(lambda: iter(NextOnly())))
class RaisesLater:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n == 3: raise ValueError("third")
        return self.n
r = RaisesLater(); print(attempt(lambda: list(r)), next(r), r.n)
class GenIter:
    def __init__(self, n): self.n = n
    def __iter__(self):
        for i in range(self.n): yield i
g = GenIter(3); print(list(g), list(g), [(a, b) for a in g for b in g], sum(g))
it = iter([1, 2, 3]); print([next(it), *it], attempt(lambda: next(it)), it.__next__ if False else "", it.__iter__() is it)
numbers = [1, 2, 3]; it = iter(numbers); next(it); numbers.append(4); print(list(it)); numbers.append(5); print(list(it))
print(attempt(lambda: iter(5)), attempt(lambda: next(5)), attempt(lambda: next([1])), attempt(lambda: iter(None)), attempt(lambda: iter(5, 5)))
d = {"a": 1}; it = iter(d); print(next(it), attempt(lambda: next(it))); it = iter(d)
d["b"] = 2; print(attempt(lambda: next(it)))
z = zip([1, 2, 3], iter("ab")); print(list(z), list(z)); a = iter([1, 2, 3, 4]); print(list(zip(a, a)))
m = map(lambda x: 1 / x, [1, 0, 2]); print(next(m), attempt(lambda: next(m)), next(m), attempt(lambda: next(m)))
f = filter(lambda x: x.foo, [1]); print(attempt(lambda: next(f)))
e = enumerate(iter("xyz"), start=10); print(next(e), list(e)); print(list(enumerate(Iterable("p"))))
rev = reversed([1, 2, 3]); print(next(rev), list(rev)); print(list(reversed(range(3))), list(reversed({1: 2, 3: 4})), attempt(lambda: reversed(x for x in "a")))
class Rev:
    def __len__(self): return 3
    def __getitem__(self, i): return i * 10
print(list(reversed(Rev())), Rev()[5])
class Sentinel:
    def __init__(self): self.n = 0
    def __call__(self): self.n += 1; return self.n
print(list(iter(Sentinel(), 4)), 3 in iter(Sentinel(), 10)); s = iter(Sentinel(), 2); print(next(s), attempt(lambda: next(s)), attempt(lambda: next(s)))
def raising():
    raise StopIteration
print(list(iter(raising, 1)))
first, second, *rest = iter(range(6)); print(first, second, rest)
for i in (it := iter(range(6))): print(i, next(it, None), end=" ")
print()
class Stop(StopIteration): pass
class CustomStop:
    def __iter__(self): return self
    def __next__(self): raise Stop("sub")
print(list(CustomStop()), attempt(lambda: next(CustomStop())))
class Tree:
    def __init__(self, v, left=None, right=None): self.v, self.left, self.right = v, left, right
    def __iter__(self):
        if self.left: yield from self.left
        yield self.v
        if self.right: yield from self.right
print(list(Tree(4, Tree(2, Tree(1), Tree(3)), Tree(6, Tree(5)))))
class Linked:
    def __init__(self): self.head = None
    def push(self, v): self.head = (v, self.head)
    def __iter__(self):
        node = self.head
        while node: v, node = node; yield v
l = Linked(); [l.push(x) for x in "abc"]; print(list(l), "b" in l, len(list(l)), sorted(l))
try: StopIteration(1, 2).value
except Exception as e2: print(e2)
print(StopIteration(1, 2).value, StopIteration().value, StopIteration([1]).args, repr(StopIteration("x")), str(StopIteration()), attempt(lambda: next(iter(()))))
