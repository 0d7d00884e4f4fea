### gc.collect() finalizes what is in a cycle
import gc

class Node:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("finalized", self.name)

node = Node("a")
node.itself = node
del node
first, second = Node("b"), Node("c")
first.other, second.other = second, first
del first, second
print("collect")
gc.collect()
print("end")
### it counts what it has found
import gc

class Node:
    pass

node = Node()
node.itself = node
items = [1]
items.append(items)
del node
print(gc.collect())
del items
print(gc.collect())
print(gc.collect())
### what something still refers to stays
import gc

class Node:
    def __del__(self):
        print("finalized")

kept = Node()
kept.itself = kept
other = Node()
other.friend, other.itself = kept, other
del other
gc.collect()
print("one is left")
del kept
gc.collect()
print("none is left")
### a generator in a cycle is closed
import gc

def looping(box):
    try:
        yield
    finally:
        print("closed", box)

def leave():
    box = ["held"]
    generator = looping(box)
    next(generator)
    box.append(generator)

leave()
gc.collect()
print("end")
### a cell can be what closes the cycle
import gc

def outer():
    def inner():
        try:
            yield own
        finally:
            print("closed")
    own = inner()
    next(own)

outer()
print("before")
gc.collect()
print("after")
### an exception that is kept in its own frame
import gc

class Noisy:
    def __del__(self):
        print("finalized")

def fail():
    noisy = Noisy()
    try:
        raise ValueError
    except ValueError as error:
        kept = error

fail()
print("before")
gc.collect()
print("after")
### what was resurrected is not emptied, nor finalized again
import gc

class Back:
    def __del__(self):
        print("finalized")
        saved.append(self)

saved = []
back = Back()
back.itself, back.content = back, [1, 2]
del back
gc.collect()
print(saved[0].content, saved[0].itself is saved[0])
saved.clear()
gc.collect()
print("end")
### the older is finalized first
import gc

class Node:
    def __init__(self, name):
        self.name, self.itself = name, self

    def __del__(self):
        print(self.name)

for name in "abc":
    Node(name)
gc.collect()
### a container that is emptied gives up what a finalizer has put there
import gc

class Node:
    def __init__(self, depth):
        self.depth, self.box = depth, [self]

    def __del__(self):
        print("finalized", self.depth)
        if self.depth < 3:
            self.box.append(Leaf(self.depth))

class Leaf:
    def __init__(self, depth):
        self.depth = depth

    def __del__(self):
        print("leaf", self.depth)

Node(1)
gc.collect()
print("end")
### a collection inside a collection finds nothing
import gc

class Node:
    def __init__(self):
        self.itself = self

    def __del__(self):
        print("inside", gc.collect())

Node()
Node()
print(gc.collect())
### a dict, a set and a deque can be what closes the cycle
import gc
from collections import deque

class Node:
    def __init__(self, make):
        self.inside = make(self)

    def __del__(self):
        print(type(self.inside).__name__)

Node(lambda node: {"node": node})
Node(lambda node: {node})
Node(lambda node: deque([node]))
Node(lambda node: [(node,)])
Node(lambda node: (node,))
Node(lambda node: lambda: node)
Node(lambda node: node.__init__)
Node(lambda node: iter([node]))
Node(lambda node: map(str, [node]))
gc.collect()
print("end")
### slots can be what closes the cycle
import gc

class Node:
    __slots__ = ("itself",)

    def __del__(self):
        print("finalized")

node = Node()
node.itself = node
del node
gc.collect()
print("end")
### suspended generators that something runs are not garbage
import gc

def inner(items):
    for item in items:
        gc.collect()
        yield item, len(items)

def outer():
    with context() as got:
        for value in inner([1, 2, 3]):
            yield value, got
            gc.collect()
    print((yield from inner(["x", [outer]])))

class context:
    def __enter__(self):
        return {"self": self}

    def __exit__(self, *what):
        gc.collect()
        print("left")

def use(first, second, third):
    print(first, second[0][1], third)

def arguments():
    use([1, [2]], [(yield from inner("ab")), (yield "a")] and [(1, {"k": [3]})], (yield "b"))

generator = outer()
print(next(generator)[0])
gc.collect()
for value in generator:
    print(value[0])
paused = arguments()
for value in paused:
    gc.collect()
    print(value)
