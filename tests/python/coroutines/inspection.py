import inspect


def attempt(action):
    try:
        return action()
    except BaseException as error:
        return f"{type(error).__name__}: {error}"


def worker(n):
    """Doc of worker."""
    total = 0
    while total < n:
        print("inside:", inspect.getgeneratorstate(me), me.gi_running)
        got = yield total
        total += got or 1
    return total


me = worker(3)
print(inspect.getgeneratorstate(me), me.gi_frame.f_lineno, me.gi_frame.f_locals, me.gi_code.co_name, me.gi_yieldfrom, me.gi_suspended)
next(me); print(inspect.getgeneratorstate(me), me.gi_frame.f_lineno, me.gi_frame.f_locals, me.gi_suspended)
me.send(2); print(me.gi_frame.f_locals); print(attempt(lambda: me.send(5)), inspect.getgeneratorstate(me), me.gi_frame, attempt(lambda: me.send(1)), attempt(lambda: next(me)))
print(me.__name__, me.__qualname__, worker.__doc__, type(me), type(me).__name__, inspect.isgenerator(me), inspect.isgeneratorfunction(worker), inspect.isgenerator(worker), inspect.isgeneratorfunction(print), iter(me) is me, hasattr(me, "__next__"), repr(me).startswith("<generator object worker at 0x"), callable(me), me == me)
me.__name__ = "renamed"; me.__qualname__ = "q.renamed"; print(me.__name__, repr(me)[:27], attempt(lambda: setattr(me, "__name__", 5)), attempt(lambda: setattr(me, "foo", 5)), attempt(lambda: me.foo), attempt(lambda: type(me)()), attempt(lambda: me[0]), attempt(lambda: len(me)), attempt(lambda: me + 1), bool(me))
class K:
    def method(self): yield self
    @staticmethod
    def static(): yield 1
    @classmethod
    def klass(cls): yield cls
    @property
    def prop(self): yield "prop"
    def __call__(self): yield "call"
    def __getitem__(self, i): yield i
k = K(); print(k.method().__qualname__, next(k.method()) is k, list(K.static()), next(K.klass()) is K, list(k.prop), list(k()), list(k[3]), repr(k.method())[:30])
l = lambda: (yield 5); print(list(l()), l().__name__)
def nested():
    def inner(): yield 1
    return inner()
print(nested().__qualname__)
def args(a, b=2, *c, d=4, **e): yield a, b, c, d, e
print(next(args(1)), next(args(1, 3, 5, d=6, f=7)), attempt(lambda: args()), attempt(lambda: args(1, g=1, a=2)))
def expression():
    x = yield
    y = (yield x) + (yield x + 1)
    z = [(yield "list"), (yield "again")]
    w = {"k": (yield "dict")}
    print((yield "print"), end=" printed\n")
    if (yield "if"): print("true")
    s = f"{(yield 'fstring')}!"
    t = (yield 1), (yield 2)
    assert (yield "assert"), "message"
    u = lambda: 5
    return x, y, z, w, s, t, (yield "return")
g = expression(); out = [next(g)]; value = 10
try:
    while True: out.append(g.send(value)); value += 1
except StopIteration as stop: print(out, stop.value)
def in_except():
    try: raise ValueError("a")
    except ValueError as e:
        yield "handling " + str(e)
        try: raise KeyError("b")
        except KeyError: yield "nested"
        yield "back " + str(e)
    finally: yield "finally"
    yield "after"
print(list(in_except()))
def loop_else():
    for i in range(2): yield i
    else: yield "else"
    while True:
        try: yield "body"
        finally: break
    with_value = yield
    return with_value
print(list(loop_else()))
class CM:
    def __enter__(self): print("enter"); return self
    def __exit__(self, *a): print("exit", a[0] and a[0].__name__); return a[0] is ValueError
def in_with():
    with CM():
        yield 1
    yield 2
    with CM(), CM():
        yield 3
g = in_with(); print(next(g), g.throw(ValueError("swallowed")), next(g)); g.close()
g = in_with(); next(g); print(attempt(lambda: g.throw(KeyError("through")))); g = in_with(); next(g); del g; print("end")
def infinite():
    n = 0
    while True:
        reset = yield n
        n = 0 if reset else n + 1
g = infinite(); print([next(g) for _ in range(3)], g.send(True), next(g)); print([x for x, _ in zip(infinite(), range(4))])
def primes():
    found = []
    n = 2
    while True:
        if all(n % p for p in found): found.append(n); yield n
        n += 1
print([p for p, _ in zip(primes(), range(15))])
def permute(items):
    if not items: yield []
    for i, x in enumerate(items):
        for rest in permute(items[:i] + items[i + 1:]): yield [x] + rest
print(list(permute([1, 2, 3])))
def hanoi(n, a, b, c):
    if n: yield from hanoi(n - 1, a, c, b); yield a, c; yield from hanoi(n - 1, b, a, c)
print(list(hanoi(3, "A", "B", "C")))
def window(seq, n):
    it = iter(seq); w = [next(it) for _ in range(n)]; yield tuple(w)
    for x in it: w = w[1:] + [x]; yield tuple(w)
print(list(window(range(6), 3)))
def many(): yield from (worker_id for worker_id in range(1000))
print(sum(many())); gens = [many() for _ in range(300)]; print(sum(next(g) for g in gens), len(gens)); del gens
