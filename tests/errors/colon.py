### 1
class A
 pass
### 2
def f()
 pass
### 3
if x
 pass
### 4
if 1: pass
elif 2
 pass
### 5
if 1: pass
else
 pass
### 6
while 1
 2
### 7
for x in y
  pass
### 8
with a
 pass
### 9
with (a as b)
 pass
### 10
with (a, b)
 pass
### 11
with a as b, c as d
 pass
### 12
try
 pass
### 13
try: pass
except
 pass
### 14
try: pass
except A
 pass
### 15
try: pass
except A as b
 pass
### 16
try: pass
finally
 pass
### 17
try: pass
except* A
 pass
### 18
try: pass
except*:
 pass
### 19
try: pass
except*
 pass
### 20
class A()
 pass
### 21
class A(b, c=d)
 pass
### 22
def f(a, b) -> c
 pass
### 23
lambda x 1
### 24
lambda x

### 25
if x = 3: pass
### 26
if x := 3 pass
### 27
if (x = 3): pass
### 28
while x = 3: pass
### 29
if x.y = 3: pass
### 30
if f() = 3: pass
### 31
if x == 3 and y = 4: pass
### 32
elif x: pass
### 33
else: pass
### 34
except: pass
### 35
finally: pass
### 36
case 1: pass
### 37
match x
 case 1: pass
### 38
match x:
 case 1
  pass
