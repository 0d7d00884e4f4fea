### bisect
import queue, heapq, bisect, string, reprlib, numbers, time
from queue import Queue, PriorityQueue, LifoQueue, Empty, Full
print(bisect.bisect([1, 2, 2, 3], 2), bisect.bisect_left([1, 2, 2, 3], 2)); a = [1, 3]; bisect.insort(a, 2); print(a)
### string
import queue, heapq, bisect, string, reprlib, numbers, time
from queue import Queue, PriorityQueue, LifoQueue, Empty, Full
print(string.ascii_lowercase, string.punctuation, string.capwords('hello big  world'))
t = string.Template('$who likes ${what} $$5'); print(t.substitute(who='tim', what='kung'), t.safe_substitute(who='x'))
try: t.substitute(who='a')
except KeyError as e: print(repr(e))
### reprlib shortens
import queue, heapq, bisect, string, reprlib, numbers, time
from queue import Queue, PriorityQueue, LifoQueue, Empty, Full
print(reprlib.repr(list(range(100))), reprlib.repr('x' * 100), reprlib.repr({i: i for i in range(9)}), reprlib.repr(set(range(20))), reprlib.repr((1,)), reprlib.repr([[[[[[[[1]]]]]]]]), reprlib.repr(10**100), reprlib.repr("a'" * 20))
### numbers
import queue, heapq, bisect, string, reprlib, numbers, time
from queue import Queue, PriorityQueue, LifoQueue, Empty, Full
print(isinstance(3, numbers.Integral), isinstance(3.0, numbers.Integral), isinstance(3.5, numbers.Real), isinstance(True, numbers.Number), isinstance('a', numbers.Number), issubclass(int, numbers.Rational))
### reprlib keeps out of recursion
import queue, heapq, bisect, string, reprlib, numbers, time
from queue import Queue, PriorityQueue, LifoQueue, Empty, Full
class T:
    def __init__(self, n): self.n = n
    @reprlib.recursive_repr()
    def __repr__(self): return f'T({self.n!r})'
t = T(1); t.n = t; print(t)
