### 1
(

x
### 2
(a b
### 3
f(a b
### 4
x = (1,
2,

### 5
x = [1, 2
y = 3

### 6
x = {1: 2
y = 3

### 7
def f(
 pass

### 8
def f(a, b:
 pass

### 9
print(1
print(2)

### 10
print(1

for x in y:
  pass

### 11
x = (1 + 2
if x:
  pass
### 12
f(a b)
### 13
f(a, b c)
### 14
[a b]
### 15
[1, 2 3]
### 16
{1 2}
### 17
{1, 2 3}
### 18
{1:2 3:4}
### 19
{a: b c}
### 20
(a b)
### 21
(1, 2 3)
### 22
x[a b]
### 23
f(a b, c)
### 24
f(x for x in y z)
### 25
f("a" "b" c)
### 26
[x y for z in w]
### 27
f(a, b=c d)
### 28
(a
b)
### 29
f(
 a
 b
)
### 30
[f"{a}" b]
### 31
(print a)
### 32
[a if b c]
### 33
(a if b else c d)
### 34
x = f(a b)(c d)
### 35
x[1:2 3]
### 36
(lambda x: y z)
### 37
(a, b) c
### 38
f(**a b)
### 39
f(*a b)
### 40
(not a b)
### 41
(a.b c)
### 42
(a, b c d)
### 43
(x match)
### 44
(match x)
### 45
(_ a)
### 46
["a", "b" "c", d e]
### 47
f(a b
### 48
a b
### 49
a 1
### 50
1 a
### 51
x = a b
### 52
return_ x
### 53
f(a=1 b=2)
### 54
d = {"a": 1 "b": 2}
### 55
d = {"a": 1,
 "b" 2}
### 56
d = {
"a": 1
"b": 2
}
### 57
l = [
1
2
]
