### strings among annotations are looked up where they were written
from __future__ import annotations
import typing
from typing import *
def f(a: int, b: "str" = None, *c: List[int]) -> None: pass
class A:
    x: int
    y: "Optional[A]" = None
class B(A):
    z: str | None
print(typing.get_type_hints(f)); print(get_type_hints(A)); print(get_type_hints(B))
print(get_origin(int|str), get_origin(List[int]), get_args(Dict[str,int]), get_origin(int), get_args(int|None))
print(get_args(Callable[[int], str]), get_origin(Union[int,str]))
class C: pass
class D(C): pass
print(get_type_hints(D), get_type_hints(C))
try: get_type_hints(5)
except TypeError as e: print(e)
def g(x: Undefined): pass
try: get_type_hints(g)
except NameError as e: print(e)
