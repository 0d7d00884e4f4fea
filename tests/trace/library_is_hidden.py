# What is written in Python in the library has no lanes, lines or variables of its own: only what it
# makes the program's generators do is seen.
import heapq
from contextlib import contextmanager

def evens(n):
    for i in range(0, n, 2):
        yield i

@contextmanager
def opened(name):
    yield name

with opened("file") as name:
    for x in heapq.merge(evens(3), [1]):
        print(name, x)
