### an object from its repr
from heapq import *
from math import *
class V:
    def __init__(self, x, y): self.x, self.y = x, y
    def __repr__(self): return f'V({self.x!r}, {self.y!r})'
    def __eq__(self, o): return (self.x, self.y) == (o.x, o.y)
v = V(1, 2.5)
print(eval(repr(v)) == v, repr(eval(repr(v))))
### names from where it is called and from dicts
from heapq import *
from math import *
class V:
    def __init__(self, x, y): self.x, self.y = x, y
    def __repr__(self): return f'V({self.x!r}, {self.y!r})'
    def __eq__(self, o): return (self.x, self.y) == (o.x, o.y)
v = V(1, 2.5)
def f(a):
    b = 3
    return eval('a + b + c', {'c': 100}, locals()) , eval('a * b'), eval('[i * a for i in range(3)]', {'a': a})
print(f(2))
### blanks, functions, imported names
from heapq import *
from math import *
class V:
    def __init__(self, x, y): self.x, self.y = x, y
    def __repr__(self): return f'V({self.x!r}, {self.y!r})'
    def __eq__(self, o): return (self.x, self.y) == (o.x, o.y)
v = V(1, 2.5)
print(eval(' 1 + 2 '), eval("(lambda q: q + 1)(4)"), eval('v'), eval("pi > 3 and floor(2.7)"))
### what goes wrong
from heapq import *
from math import *
class V:
    def __init__(self, x, y): self.x, self.y = x, y
    def __repr__(self): return f'V({self.x!r}, {self.y!r})'
    def __eq__(self, o): return (self.x, self.y) == (o.x, o.y)
v = V(1, 2.5)
try: eval('nope')
except NameError as e: print(type(e).__name__, e)
try: eval('1 +')
except SyntaxError as e: print(type(e).__name__, e.msg)
try: eval('x = 1')
except SyntaxError as e: print(type(e).__name__, e.msg)
try: eval('1/0')
except ZeroDivisionError as e: print(e)
### yield from what it gives
from heapq import *
from math import *
class V:
    def __init__(self, x, y): self.x, self.y = x, y
    def __repr__(self): return f'V({self.x!r}, {self.y!r})'
    def __eq__(self, o): return (self.x, self.y) == (o.x, o.y)
v = V(1, 2.5)
def gg():
    yield from eval('[1,2]')
print(list(gg()))
### a traceback through it
eval("1 + 'a'")
