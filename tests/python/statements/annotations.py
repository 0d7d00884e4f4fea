### unions of types
print(int | None, int | str | int, None | int, list[int] | None, (int | None) == (None | int))
print(isinstance(3, int | str), isinstance(None, int | None), issubclass(bool, int | str))
### of functions
def f(a: int | None = None) -> list[int] | None: pass
print(f.__annotations__)
### what is no type
for bad in (lambda: isinstance(3, (int, None)), lambda: int | 3, lambda: isinstance(3, 5), lambda: issubclass(3, int), lambda: issubclass(int, 3)):
    try: print(bad())
    except TypeError as e: print(e)
### of variables
x: int = 3
y: 'str'
print(__annotations__)
### of classes
class C:
    a: int
    b: str = 'x'
    def m(self): self.z: int = 3
print(C.__annotations__, C().b)
class D(C): pass
print(D.__annotations__)
### kept as text
from __future__ import annotations
class Node:
    next: Node | None
    def f(self, x: Nope[int], *args: A, k: "B" = 3) -> list[int]: pass
print(Node.__annotations__, Node.f.__annotations__)
