### each is held by a name, or by a list made later
class Named:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print(self.name)
def g(n):
    try:
        yield
    finally: print('gen', n)
a = Named('a'); b=g('b'); next(b)
h = Named("held by list")
box = [h]
del h
h2 = g('held gen'); next(h2)
box2=[h2]
del h2
c = Named('c'); d = g('d'); next(d)
### each pulls from another; held by an instance, a cell, a list, a tuple, a dict
def st(src, n):
    try:
        for x in src: yield x
    finally: print('end', n)
p = st(st(st(iter([1,2]),1),2),3); next(p)
class C:
    def __init__(self): self.g = st([1,2],'in instance'); next(self.g)
c = C()
def cl():
    a = st([1,2],'in cell'); next(a)
    def f(): return a
    return f
f = cl()
l = [st([1], 'list2') for _ in range(2)]
for x in l: next(x)
t = (st([1],'tup'),); next(t[0])
d = {'k': st([1],'dict')}; next(d['k'])
### held by lazy iterators, methods, closures, defaults, sets, cycles, instances with __del__
def st(n, *src):
    try:
        for s in src:
            for x in s: yield x
    finally: print('end', n)
def deleg(n, sub):
    try: yield from sub
    finally: print('deleg', n)
def start(g):
    next(g); return g
a = start(deleg('a', st(1, st(2, [1,2]), st(3, [4]))))
z = zip(start(st('z1', [1,2])), start(st('z2', [1,2])))
m = map(str, start(st('m', [1,2])))
e = enumerate(start(st('e', [1,2])))
bm = start(st('bm', [1, 2])).send
def closure():
    g = start(st('cell', [1, 2])); h = start(st('cell2', [1, 2]))
    def f(): return g, h
    def f2(x=start(st('default', [1]))): return h
    return f, f2
f, f2 = closure()
class Node:
    def __init__(self, n, l=None): self.l = l; self.g = start(st(n, [1, 2]))
    def __del__(self): print('del node')
    def __iter__(self):
        try: yield 1
        finally: print('node iter')
n = Node('left', Node('right'))
it = iter(n); next(it)
box = [start(st('box1', [1])), start(st('box2', [1]))]
boxes = {'a': [start(st('d1', [1]))], 'b': (start(st('d2', [1])), start(st('d3', [1])))}
ss = {start(st('set', [1]))}
cyc = [start(st('cyc', [1]))]; cyc.append(cyc); del cyc
gg = ((start(st('gx', [1])), y) for y in st('gy', [1,2])); start(gg)
lam = lambda: box
### lists are left from their end
def st(n):
    try: yield
    finally: print('end', n)
class C:
    def __init__(self): self.g = st('in instance'); next(self.g)
c = C()
l = [st('l%d' % i) for i in range(3)]
y = st('global'); next(y)
for i in 0, 1, 2: next(l[i])
### a large import has made the globals old: 1
import inspect
class Named:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print(self.name)
def g(n):
    try:
        yield
    finally: print('gen', n)
a = Named('a'); b=g('b'); next(b)
h = Named("held by list")
box = [h]
del h
h2 = g('held gen'); next(h2)
box2=[h2]
del h2
c = Named('c'); d = g('d'); next(d)
### a large import has made the globals old: 2
import inspect
def st(src, n):
    try:
        for x in src: yield x
    finally: print('end', n)
p = st(st(st(iter([1,2]),1),2),3); next(p)
class C:
    def __init__(self): self.g = st([1,2],'in instance'); next(self.g)
c = C()
def cl():
    a = st([1,2],'in cell'); next(a)
    def f(): return a
    return f
f = cl()
l = [st([1], 'list2') for _ in range(2)]
for x in l: next(x)
t = (st([1],'tup'),); next(t[0])
d = {'k': st([1],'dict')}; next(d['k'])
### a large import has made the globals old: 4
import inspect
def st(n, *src):
    try:
        for s in src:
            for x in s: yield x
    finally: print('end', n)
def deleg(n, sub):
    try: yield from sub
    finally: print('deleg', n)
def start(g):
    next(g); return g
a = start(deleg('a', st(1, st(2, [1,2]), st(3, [4]))))
z = zip(start(st('z1', [1,2])), start(st('z2', [1,2])))
m = map(str, start(st('m', [1,2])))
e = enumerate(start(st('e', [1,2])))
bm = start(st('bm', [1, 2])).send
def closure():
    g = start(st('cell', [1, 2])); h = start(st('cell2', [1, 2]))
    def f(): return g, h
    def f2(x=start(st('default', [1]))): return h
    return f, f2
f, f2 = closure()
class Node:
    def __init__(self, n, l=None): self.l = l; self.g = start(st(n, [1, 2]))
    def __del__(self): print('del node')
    def __iter__(self):
        try: yield 1
        finally: print('node iter')
n = Node('left', Node('right'))
it = iter(n); next(it)
box = [start(st('box1', [1])), start(st('box2', [1]))]
boxes = {'a': [start(st('d1', [1]))], 'b': (start(st('d2', [1])), start(st('d3', [1])))}
ss = {start(st('set', [1]))}
cyc = [start(st('cyc', [1]))]; cyc.append(cyc); del cyc
gg = ((start(st('gx', [1])), y) for y in st('gy', [1,2])); start(gg)
lam = lambda: box
### a large import has made the globals old: 5
import inspect
def st(n):
    try: yield
    finally: print('end', n)
class C:
    def __init__(self): self.g = st('in instance'); next(self.g)
c = C()
l = [st('l%d' % i) for i in range(3)]
y = st('global'); next(y)
for i in 0, 1, 2: next(l[i])
### a large import has made the globals old: 6
import inspect
import gc
def st(n):
    try: yield
    finally: print('end', n)
class C:
    def __init__(self): self.g = st('in instance'); next(self.g)
c = C()
y = st('global'); next(y)
class D: pass
d = D(); d.g = st('D'); next(d.g)
y2 = st('global2'); next(y2)

### what a with statement holds is reached through its frame
from contextlib import contextmanager

@contextmanager
def managed(name):
    try:
        yield name
    finally:
        print("leave", name)

def inside():
    with managed("first") as a, managed("second") as b:
        for i in range(2):
            with managed("third"):
                yield i

g = inside()
next(g)

### what __enter__ gave goes once it is bound
class Given:
    def __del__(self):
        print("given goes")

class Manager:
    def __enter__(self):
        return Given()
    def __exit__(self, *what):
        print("exit")

with Manager():
    print("body")
with Manager() as given:
    print("body")
    given = None
    print("later")
