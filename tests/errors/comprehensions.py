### 1
[*a for a in b]
### 2
(*a for a in b)
### 3
{*a for a in b}
### 4
{**a for a in b}
### 5
{**a for a in b
### 6
[a, b for a in c]
### 7
[a, b, for a in c]
### 8
[a, for a in c]
### 9
{a, b for a in c}
### 10
{a, for a in c}
### 11
(a, b for a in c)
### 12
f(a, b for a in c)
### 13
{1:2, 3}
### 14
{1:2, 3:}
### 15
{1:}
### 16
{1:,}
### 17
{1:*a}
### 18
{1:2, 3:*a}
### 19
{1:**a}
### 20
{**a, b}
### 21
{a, **b}
### 22
{a:b, c}
### 23
{a, b:c}
### 24
{a:b, *c}
### 25
{:}
### 26
{,}
### 27
{a:b:c}
### 28
{a for a in b: c}
### 29
{a:b for a in c, d}
### 30
{a:b, c:d for e in f}
### 31
[(yield) for x in y]
### 32
((yield x) for x in y)
### 33
{(yield) for x in y}
### 34
{x: (yield) for x in y}
### 35
[(yield from x) for x in y]
### 36
[x for x in (yield)]
### 37
def f():
 return [(yield 1) for x in y]
### 38
[a async for a in b]; x y
### 39
[x for x in lambda: y, z]
### 40
[x for x in a if b else c]
### 41
[x for x in *a]
### 42
[x for x, in y z]
### 43
[x if y for z in w]
### 44
[x := 0 for x in y]
### 45
[[x := 0 for y in z] for x in w]
### 46
[y for x in (y := z)]
### 47
[y for x in a for z in (y := x)]
### 48
[j for i in (lambda: (j := 1))()]
### 49
class A:
 [x := y for y in z]
### 50
class A:
 def f(self):
  return [self := 1 for self in x]
### 51
[(i, i := 0) for i in x]
### 52
[[(x := i) for x in y] for i in z]
### 53
def f():
 [(x := i) for i in z]
 nonlocal x
### 54
[i := 0, for i in x]
### 55
(x for x in y for)
### 56
f(x for x in y=3)
