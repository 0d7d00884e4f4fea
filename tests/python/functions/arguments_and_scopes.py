def attempt(action):
    try:
        return action()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def f(a, b=2, *args, c, d=4, **kw): return a, b, args, c, d, kw
def g(a, b, /, c, *, d): return a, b, c, d
print(f(1, c=3), f(1, 5, 6, 7, c=8, e=9), f(*[1, 2, 3], **{"c": 4, "z": 5}), f(1, *[2], *(3, 4), c=5, **{"x": 1}, **{"y": 2}), g(1, 2, 3, d=4), g(1, 2, c=3, d=4), (lambda *a, **k: (a, k))(1, 2, x=3), (lambda x, y=5: x + y)(1), (lambda: None)())
def default(x, items=[]): items.append(x); return items
print(default(1), default(2), default(3, []), default.__defaults__, f.__kwdefaults__, f.__name__, f.__code__.co_argcount, f.__code__.co_varnames)
def outer():
    x = 1
    def inc():
        nonlocal x
        x += 1
        return x
    def get(): return x
    return inc, get
inc, get = outer(); print(inc(), inc(), get())
fs = [lambda: i for i in range(3)]; print([h() for h in fs]); fs = [lambda i=i: i for i in range(3)]; print([h() for h in fs])
total = 0
def add(n):
    global total, fresh
    total += n
    fresh = "made"
add(5); add(6); print(total, fresh)
def make_counter(start):
    count = start
    def counter(step=1):
        nonlocal count
        count += step
        return count
    return counter
c1, c2 = make_counter(0), make_counter(100); print(c1(), c1(), c2(5), c1(10))
def fact(n): return 1 if n < 2 else n * fact(n - 1)
def fib(n, memo={}):
    if n < 2: return n
    if n not in memo: memo[n] = fib(n - 1) + fib(n - 2)
    return memo[n]
print(fact(20), fib(80))
def trace(fn):
    def wrapper(*args, **kwargs):
        print("->", fn.__name__, args, kwargs)
        result = fn(*args, **kwargs)
        print("<-", result)
        return result
    return wrapper
def repeat(times):
    def decorate(fn):
        def wrapper(*a): return [fn(*a) for _ in range(times)]
        return wrapper
    return decorate
@trace
@repeat(2)
def greet(name): return "hi " + name
print(greet("x"), greet.__name__)
def annotated(a: int, b: "str" = "x", *c: float, d: list[int] = None) -> dict: return a
print(annotated.__annotations__, annotated(1), annotated.__doc__)
def documented():
    """The doc."""
    return documented.__doc__
print(documented(), documented.__qualname__, outer.__qualname__, inc.__qualname__, (lambda: 0).__name__, (lambda: 0).__qualname__)
documented.attr = 5; print(documented.attr, documented.__dict__, attempt(lambda: documented.nope))
def no_return(): pass
def early(x):
    if x: return "early"
print(no_return(), early(0), early(1))
def multi(): return 1, 2
a, b = multi(); print(a, b, multi())
x = 10
def shadow():
    x = 20
    def inner(): return x
    return inner(), x
print(shadow(), x)
def late(): return undefined_yet
undefined_yet = "now defined"; print(late())
def apply(fn, *args): return fn(*args)
print(apply(max, 1, 2), apply(lambda a, b: a * b, 3, 4), apply(str.upper, "abc"), apply("".join, ["a", "b"]), list(map(lambda a, b: a + b, [1, 2], [10, 20])), sorted([3, 1], key=lambda v: -v))
compose = lambda *fns: (lambda v: compose(*fns[:-1])(fns[-1](v)) if fns else v); print(compose(lambda v: v + 1, lambda v: v * 2)(5))
def comp_scope():
    n = 5
    return [n * i for i in range(3)], {i: n for i in range(2)}, list(n + i for i in range(2)), [[n + i + j for j in range(2)] for i in range(2)]
print(comp_scope()); i = "kept"; [i for i in range(3)]; print(i)
if (n := len("abc")) > 2: print(n)
print([y := 1, y ** 2], y, [last := z for z in range(4)], last)
while (total := total - 5) > 0: print(total)
def unpack_call(**kw): return sorted(kw.items())
print(unpack_call(**{"a": 1}, b=2), attempt(lambda: unpack_call(**{"a": 1}, **{"a": 2})))
def order():
    def say(v): print("eval", v); return v
    d = {say("k1"): say("v1"), say("k2"): say("v2")}
    l = [say(1), say(2)][say(0)]
    say("a") + say("b")
    f = lambda *a, **k: None
    f(say(1), *say([2]), k=say(3), **say({}))
    x = y = say("chain")
    d[say("idx")] = say("val")
    return say(1) < say(2) < say(0) < say(9), say(0) and say(1), say(0) or say(1), say("then") if say(True) else say("else")
print(order())
def kwonly(*, a=1, b): return a, b
print(kwonly(b=2), attempt(lambda: kwonly(1)), attempt(lambda: kwonly()))
def many(*args): return len(args)
print(many(*range(100)), many(*"abc", *[1], *{2: 3}), many(*(x for x in range(5))))
def recursive_closure():
    def even(n): return n == 0 or odd(n - 1)
    def odd(n): return n != 0 and even(n - 1)
    return even(10), odd(7)
print(recursive_closure(), locals is locals, "x" in globals(), callable(print))
def local_names(a, b=2):
    c = a + b
    return locals()
print(local_names(1))
def del_local():
    v = 1
    del v
    try:
        return v
    except UnboundLocalError as e:
        return str(e)
print(del_local())
