### 1
f() = 1
### 2
f() += 1
### 3
a + 1 = 2
### 4
a + 1 += 2
### 5
None = 1
### 6
True = 1
### 7
... = 1
### 8
1 = x
### 9
"a" = 1
### 10
f"{a}" = 1
### 11
b"a" = 1
### 12
(a, 1) = x
### 13
[a, f()] = x
### 14
a, f() = x
### 15
x = f() = 3
### 16
a = b = 1 = c
### 17
-x = 1
### 18
not x = 1
### 19
x < y = 1
### 20
x and y = 1
### 21
(x for x in y) = 1
### 22
[x for x in y] = 1
### 23
{x for x in y} = 1
### 24
{x: y for x in y} = 1
### 25
{} = 1
### 26
{1} = 1
### 27
lambda: 1 = 2
### 28
a if b else c = 1
### 29
(yield) = 1
### 30
def f():
 yield x = 1
### 31
def f():
 x = yield = 1
### 32
await x = 1
### 33
a, b += 1
### 34
(a, b) += 1
### 35
[a] += 1
### 36
*a += 1
### 37
(a) += 1
### 38
(a + 1) += 1
### 39
f() : int
### 40
(a, b): int
### 41
[a, b]: int
### 42
a, b: int
### 43
a, b: int = 1
### 44
(a): int = 1 2
### 45
1: int
### 46
f(): int = 1
### 47
a + b: int
### 48
x: int: y
### 49
a: b = c = d
### 50
*a
### 51
*a = 1
### 52
x = *a
### 53
*a, *b = c
### 54
(*a, *b), c = d
### 55
(*a)
### 56
(*a) = 1
### 57
*(a, b) = 1
### 58
(**a)
### 59
x = (*a)
### 60
x = **a
### 61
del f()
### 62
del a + b
### 63
del (a, 1)
### 64
del *a
### 65
del (*a, b)
### 66
del a b
### 67
del 1
### 68
del
### 69
del a,,
### 70
for f() in x: pass
### 71
for 1 in x: pass
### 72
for a, f() in x: pass
### 73
for (a in b): pass
### 74
for a in
### 75
for in x: pass
### 76
for a b in c: pass
### 77
for x in y z: pass
### 78
for *a in b: pass
### 79
[x for f() in x]
### 80
[x for 1 in x]
### 81
[x for x]
### 82
[for x in y]
### 83
[x for x in y if]
### 84
with a as f(): pass
### 85
with a as 1: pass
### 86
with (a as f()): pass
### 87
with a as (b, f()): pass
### 88
with a as b + c: pass
### 89
with a as *b: pass
### 90
with: pass
### 91
with a,: pass
### 92
(x := 1
### 93
x := 1
### 94
f(x := 1, y := 2
### 95
(x.y := 1)
### 96
(x[0] := 1)
### 97
(f() := 1)
### 98
(1 := 1)
### 99
((a, b) := 1)
### 100
(a, b := 1) = 2
### 101
f(a=b:=1)
### 102
lambda x: y := 1
### 103
x = y := 1
### 104
(x := y := 1)
### 105
[x := 1 := 2]
### 106
f(x=y=1)
### 107
f(a.b=2)
### 108
f(1=2)
### 109
f(True=2)
### 110
f(None=2)
### 111
f(a=)
### 112
f(=1)
### 113
f(a+b=1)
### 114
f(a, b+1=2)
### 115
f((a)=1)
### 116
f(a=x for x in y)
### 117
f(a[0]=1)
### 118
f(f()=1)
### 119
f("a"=1)
### 120
f(**a=1)
### 121
f(a, a for a in b)
### 122
f(a for a in b, c)
### 123
f(a for a in b, c for c in d)
### 124
f(a, b for b in c, d)
### 125
f(a, *b, c for c in d)
### 126
f(a=1, b)
### 127
f(a=1, *b, c)
### 128
f(**a, b)
### 129
f(**a, *b)
### 130
f(**a, b=1, c)
### 131
print(*a, **b, c)
### 132
f(a=1, b for b in c)
### 133
f(,)
### 134
f(a,,b)
### 135
f(*)
### 136
f(**)
### 137
f(a *)
### 138
f(a, *, b)
### 139
class A(x for x in y): pass
### 140
class A(b=1, c): pass
### 141
class A(True=1): pass
### 142
f(x=1, x=2)
### 143
f(x=1, y=2, **z, x=3)
### 144
class A(m=1, m=2): pass
### 145
x + 1 = y = 2
### 146
a.b + c = 2
### 147
print(a = 1 + 2 3)
### 148
(a=1)
### 149
[a=1]
### 150
{a=1}
### 151
{a: b=1}
### 152
x[a=1]
### 153
assert x = 1
### 154
return x = 1
### 155
x = (a = 1)
### 156
x == y = z
### 157
if a.b = 1: pass
### 158
__debug__ = 1
### 159
def f(__debug__): pass
### 160
f(__debug__=1)
### 161
x.__debug__ = 1
