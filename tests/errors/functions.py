### 1
def f(a,a): pass
### 2
def f(a,*a): pass
### 3
def f(*a,**a): pass
### 4
def f(a, *, a): pass
### 5
lambda x,x:1
### 6
lambda x, *, y, **x: 1
### 7
def f(a=1, b): pass
### 8
def f(a=1, /, b): pass
### 9
def f(a, b=1, c, d=2): pass
### 10
def f(*): pass
### 11
def f(*,): pass
### 12
def f(*, **a): pass
### 13
def f(a, *): pass
### 14
def f(a, *, **k): pass
### 15
def f(*a, *b): pass
### 16
def f(*, a, *b): pass
### 17
def f(*a, b, *): pass
### 18
def f(*, *): pass
### 19
def f(*a=1): pass
### 20
def f(**a=1): pass
### 21
def f(**a, b): pass
### 22
def f(**a, *b): pass
### 23
def f(**a, **b): pass
### 24
def f(**a, /): pass
### 25
def f(/): pass
### 26
def f(/, a): pass
### 27
def f(a, /, b, /): pass
### 28
def f(a, /, /): pass
### 29
def f(*, a, /): pass
### 30
def f(*a, /): pass
### 31
def f(a, *b, c, /): pass
### 32
def f(a, / *): pass
### 33
def f(a, /*): pass
### 34
def f(a b): pass
### 35
def f(a, b c): pass
### 36
def f((a, b)): pass
### 37
def f(a, (b, c)): pass
### 38
def f((a)): pass
### 39
def f((a, b), c): pass
### 40
def f(1): pass
### 41
def f(a.b): pass
### 42
def f(None): pass
### 43
def f(a=): pass
### 44
def f(a=, b): pass
### 45
def f(a:): pass
### 46
def f(a: int b): pass
### 47
def f(:
 pass
### 48
def f(,): pass
### 49
def f(a,,b): pass
### 50
def f: pass
### 51
def f
 pass
### 52
def (a): pass
### 53
def 1(): pass
### 54
def f() -> : pass
### 55
def f() - > int: pass
### 56
def f(a) b: pass
### 57
def f(): pass pass
### 58
def f(a): x y
### 59
lambda *: 1
### 60
lambda *, **k: 1
### 61
lambda a=1, b: 1
### 62
lambda (a, b): 1
### 63
lambda a, (b): 1
### 64
lambda *a=1: 1
### 65
lambda **a=1: 1
### 66
lambda **a, b: 1
### 67
lambda *a, *b: 1
### 68
lambda /: 1
### 69
lambda /, a: 1
### 70
lambda a, /, b, /: 1
### 71
lambda *a, /: 1
### 72
lambda a, /*: 1
### 73
lambda a=: 1
### 74
lambda a: int: 1
### 75
lambda x:
### 76
lambda
### 77
lambda: (yield) = 1
### 78
@x
y
### 79
@
def f(): pass
### 80
@a b
def f(): pass
### 81
@x

x = 1
### 82
@x
### 83
@x = 1
def f(): pass
### 84
@f(a b)
def g(): pass
### 85
class: pass
### 86
class 1: pass
### 87
class A: pass pass
### 88
class A.b: pass
### 89
class A(b c): pass
### 90
class A(*): pass
### 91
return 1
### 92
return
### 93
x = yield
### 94
yield
### 95
yield from x
### 96
class A: return 1
### 97
class A: yield 1
### 98
class A:
 def f(self): pass
 return 1
### 99
if 1:
  return 2
### 100
break
### 101
continue
### 102
if 1: break
### 103
def f(): break
### 104
while 1:
 def f(): break
### 105
while 1:
 class A: continue
### 106
for x in y: pass
else: break
### 107
while 1:
  x = lambda: 1
  continue
else:
  continue
### 108
try: break
except: pass
### 109
with a: continue
### 110
def f():
  for x in y: pass
  continue
### 111
def f():
 x = [break]
### 112
await x
### 113
async x
### 114
async def f(): yield from x
### 115
async with a: pass
x y
### 116
async
def f(): pass
### 117
def f(): await x y
