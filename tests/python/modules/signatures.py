### what functions, methods and classes take
import inspect, functools
from inspect import signature, Parameter
from typing import List, Optional
class A: 
    def __init__(self, x, y=2): pass
    def m(self, a, *b): pass
    @classmethod
    def c(cls, q): pass
    @staticmethod
    def s(z): pass
    def __call__(self, k=1): pass
class B: pass
class C(A): pass
def f(a, b: int, /, c=3, d: str = 'x', *args, e, g: float = 1.5, **kw) -> List[int]: pass
def g(*, a): pass
def h(x, /): pass
def k(x: A, y: Optional[int] = None, z: 'fwd' = ..., *a: int, **b: dict[str, int]) -> None: pass
for o in (f, g, h, k, A, B, C, A.m, A().m, A.c, A.s, A(1), lambda: 0, lambda x, *y: 0, functools.partial(f, 1, 2, c=4), functools.partial(f, 1)):
    print(signature(o))
print(repr(signature(g)), signature(f).parameters['b'], repr(signature(f).parameters['d']), signature(f).return_annotation)
for n, p in signature(f).parameters.items():
    print(n, p.name, p.kind, repr(p.kind), p.kind.description, p.default, p.annotation, p.default is p.empty, p.kind == Parameter.KEYWORD_ONLY)
@functools.wraps(f)
def w(*a, **k): pass
print(signature(w), signature(w, follow_wrapped=False))
s = signature(lambda a, b=2, *c, d, **e: 0)
b = s.bind(1, d=4, z=5); print(b, b.args, b.kwargs, b.arguments); b.apply_defaults(); print(b)
print(s.bind(1, 2, 3, 4, d=5))
for bad in (((), {}), ((1,), {}), ((1, 2), {'b': 3, 'd': 1})):
    try: s.bind(*bad[0], **bad[1])
    except TypeError as e: print(e)
s2 = signature(lambda a, b: 0)
for bad in (((1, 2, 3), {}), ((1,), {'c': 3}), ((1, 2), {'c': 1}), ((), {'b': 1})):
    try: s2.bind(*bad[0], **bad[1])
    except TypeError as e: print(e)
try: signature(5)
except TypeError as e: print(e)
print(s2 == signature(lambda a, b: 1), s2 == s, list(s2.parameters), len(s2.parameters))
### a decorator that checks arguments
import functools, inspect
def strict(func):
    sig = inspect.signature(func)
    @functools.wraps(func)
    def wrapper(*args, **kwargs):
        bound = sig.bind(*args, **kwargs)
        for name, value in bound.arguments.items():
            ann = sig.parameters[name].annotation
            if ann is not inspect.Parameter.empty and not isinstance(value, ann):
                raise TypeError(f'{name}={value!r} is not {ann.__name__}')
        return func(*args, **kwargs)
    return wrapper
@strict
def gen(n: int, label: str = 'x'):
    for i in range(n): yield f'{label}{i}'
print(list(gen(3)), list(gen(2, label='y')))
try: gen('3')
except TypeError as e: print(e)
try: gen(1, 2, 3)
except TypeError as e: print(e)
