### 1
def f(a):
 global a
### 2
def f(a):
 nonlocal a
### 3
def f():
 x=1
 global x
### 4
def f():
 print(x)
 global x
### 5
def f():
 x: int
 global x
### 6
def f():
 global x
 x: int
### 7
def f():
 nonlocal x
### 8
nonlocal x
### 9
def f():
 def g():
  nonlocal x
### 10
def f():
 x = 1
 class A:
  nonlocal x
  nonlocal y
### 11
class A:
 nonlocal x
### 12
class A:
 x = 1
 def f(self):
  nonlocal x
### 13
def f():
 global x
 nonlocal x
### 14
def f():
 x = 1
 def g():
  global x
  nonlocal x
### 15
def f():
 x = 1
 def g():
  print(x)
  nonlocal x
### 16
def f():
 x = 1
 def g():
  x = 2
  nonlocal x
### 17
def f():
 x = 1
 def g(x):
  nonlocal x
### 18
def f():
 global x
 def g():
  nonlocal x
### 19
x = 1
global x
### 20
print(x)
global x
### 21
def f():
 for x in y: pass
 global x
### 22
def f():
 import x
 global x
 return x y
### 23
def f():
 with a as x: pass
 global x
### 24
def f():
 del x
 global x
### 25
def f():
 def x(): pass
 global x
### 26
def f():
 class x: pass
 global x
### 27
def f():
 try: pass
 except A as x: pass
 global x
### 28
def f():
 (x := 1)
 global x
### 29
def f():
 x += 1
 global x
### 30
class A:
 x = 1
 global x
### 31
class A:
 def f(self, __x):
  global __x
### 32
class A:
 def f(self, __x, _A__x): pass
### 33
global
### 34
global x y
### 35
global x,
### 36
global x.y
### 37
global 1
### 38
nonlocal
### 39
nonlocal x y
### 40
def f():
 nonlocal x,
### 41
def f():
 x = 1
 def g():
  nonlocal x
  x: int = 2
### 42
def f():
 global x
 (x): int = 1
### 43
def f():
 nonlocal __class__
### 900
class A:
 def f(self, __x,__x): pass
### import star inside a function
def f():
    from math import *
