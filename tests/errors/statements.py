### 0
with (a as b), c: d
### 1
pass x
### 2
x = 5 5
### 3
x = 1 if 2
### 4
x = 1 if 2 else
### 5
i = 1 if x else
### 6
1 if 2
### 7
x = if 1
### 8
print "a"
### 9
print a
### 10
print a, b
### 11
print -1
### 12
print
### 13
exec "x"
### 14
exec x
### 15
exec code in ns
### 16
print "a" % b
### 17
print f(x)
### 18
  print "a"
### 19
if 1: print "a"
### 20
print a b
### 21
(print a)
### 22
print a if b else c
### 23
print(a) b
### 24
import
### 25
import a.
### 26
import a.b as
### 27
import a as b.c
### 28
import a, 
### 29
import a b
### 30
import *
### 31
import (a)
### 32
import a as 1
### 33
from
### 34
from a
### 35
from a import
### 36
from . import
### 37
from a import b,
### 38
from a import b, c,
### 39
from a import (b
### 40
from a import (b,,)
### 41
from a import ()
### 42
from a import (*)
### 43
from a import *, b
### 44
from a import b as
### 45
from a import b.c
### 46
from a import b c
### 47
from a import 1
### 48
from .a. import b
### 49
from a as b import c
### 50
from import a
### 51
def f():
 from a import *
### 52
from __future__ import braces
### 53
from __future__ import x
### 54
x = 1
from __future__ import division
### 55
"doc"
x
from __future__ import division
### 56
assert
### 57
assert x, 
### 58
assert x y
### 59
assert (x, y) z
### 60
raise x from
### 61
raise x, y
### 62
raise from x
### 63
raise x y
### 64
del x, y z
### 65
try: pass
### 66
try:
 pass
x
### 67
try:
 pass
else:
 pass
### 68
try: pass
except: pass
except A: pass
### 69
try: pass
except A: pass
except: pass
except B: pass
### 70
try: pass
except A, B: pass
### 71
try: pass
except A, B as c: pass
### 72
try: pass
except (A, B), C: pass
### 73
try: pass
except A as b.c: pass
### 74
try: pass
except A as 1: pass
### 75
try: pass
except as b: pass
### 76
try: pass
except A: pass
except* B: pass
### 77
try: pass
except* A: pass
except B: pass
### 78
try: pass
except* A: pass
except: pass
### 79
try: pass
finally: pass
except: pass
### 80
try: pass
finally: pass
else: pass
### 81
try: pass
except: pass
else: pass
except: pass
### 82
try: pass
else: pass
except: pass
### 83
while: pass
### 84
while x pass
### 85
if: pass
### 86
if x pass
### 87
if x: pass else: pass
### 88
for x in y: pass; if z: pass
### 89
if x: if y: pass
### 90
x = 1; if y: pass
### 91
x;;y
### 92
;
### 93
x; ;
### 94
x = 
### 95
x += 
### 96
x +
### 97
x *
### 98
x = = 1
### 99
x =+ 
### 100
x == 
### 101
x ===y
### 102
x !== y
### 103
x ! = y
### 104
x <
### 105
x in
### 106
x not
### 107
x not y
### 108
x is
### 109
x is not
### 110
not
### 111
-
### 112
~
### 113
x.
### 114
x.1
### 115
x.(y)
### 116
x..y
### 117
x[
### 118
x[]
### 119
x[,]
### 120
x[1,,]
### 121
x[1:2:3:4]
### 122
x[::
### 123
()=
### 124
() = 
### 125
a, = 
### 126
a,, = b
### 127
= 1
### 128
, a
### 129
a, , b
### 130
"a" "b" c
### 131
f(
### 132
x++
### 133
++
### 134
x--
### 135
x = y++
### 136
x ? y : z
### 137
x && y
### 138
x || y
### 139
!x
### 140
x => y
### 141
x -> y
### 142
x = {a, b: c}
### 143
yield x, = y
### 144
def f(): yield = 1
### 145
def f(): x = yield yield
### 146
def f(): yield from
### 147
def f(): yield from *x
### 148
def f(): return *
### 149
def f(): return x y
### 150
x: 
### 151
x: =
### 152
x: int =
### 153
x: int y
### 154
x.y: int = 1 2
### 155
x = lambda
### 156
not = 1
### 157
and
### 158
x and
### 159
x or or y
### 160
None.x = 1 2
### 161
True()() = 1
### 162
if True = 1: pass
### 163
def
### 164
class
### 165
@
### 166
import x.y.
### 167
for
### 168
while
### 169
with
### 170
try
### 171
try:
### 172
if
### 173
elif
### 174
else
### 175
async
### 176
await
### 177
await = 1
### 178
async = 1
### 179
def async(): pass
### 180
def if(): pass
### 181
class = 1
### 182
x.if = 1
### 183
f(if=1)
### 184
import if
### 185
lambda if: 1
### 186
x = print y
### 187
return = 1
### 188
from x import (a, b
### 189
a = 1
b = 2 3
c = (
### 190
a b
"abc
### 191
a b

### 192
x y
)
### 193
x y
0777
### 194
x y
if 1:
	z
        w
### 195
(
x y

### 196
x = (y z


### 197
f(a b)
(
### 198
x y
(
### 199
(a b)
"
### 200
%
### 201
x %
### 202
"%s" %
### 203
return
x y
### 204
x = """a
""" b
### 205
x = (1
  y
### 206
x = """

""" + $
### 207
class A:
  def f(self)
    pass
### 208
for i in range(3) print(i)
### 209
while True print(1)
### 210
def f(x):
return x
### 211
if x == 1
  print(x)
### 212
if x == 1:
print(x)
### 213
print("a"
### 214
print("a)
### 215
print('a")
### 216
x = [1, 2, 3
### 217
x = {"a": 1
### 218
def f():
  x = 1
   y = 2
### 219
for i in range(3):
  print(i
  print(2)
### 220
gen = (x for x in y
print(gen)
### 221
def g():
  yield 1
 yield 2
### 222
x = yield 1
### 223
next(g
### 224
avg.send(10
### 225
avg.send 10
### 226
next g
### 227
def g(:
### 228
x = 10;;
### 229
x = "a" + 1 "b"
### 230
try:
  x
except StopIteration, e:
  pass
### 231
raise ValueError, "x"
### 232
print >>f, x
### 233
`x`
### 234
0xfg
### 235
a = 1,000 000
### 236
x = 01
### 237
x = 0o9
### 238
if x <> 1: pass
### 239
def f(x): return x
  y
### 240
else if x: pass
### 241
if 1: pass
else if x: pass
### 242
if 1:
  pass
elseif x:
  pass
### 243
if x then: pass
### 244
for (i = 0; i < 3; i++): pass
### 245
for i = 1 to 3: pass
### 246
int x = 1
### 247
function f(): pass
### 248
def f(int x): pass
### 249
var x = 1
### 250
x = new A()
### 251
switch x:
  pass
### 252
do:
  x
while y
### 253
const x = 1
### 254
let x = 1
### 255
x = null ?? y
### 256
print(x;
### 257
f(x;y)
### 258
[1;2]
### 259
{a;b}
### 260
x = (a;
### 261
"a"b"c"
### 262
'it's'
### 263
print('it's')
### 264
x = "a
### 265
x = f"{a
### 266
x = "a
b"
### 267
a = b c = d
### 268
x = not
### 269
x = not in y
### 270
x in not y
### 271
a is is b
### 272
a < > b
### 273
a not is b
### 274
x = 5 +* 3
### 275
a = *
### 276
a = **b
### 277
f(**, a)
### 278
f(a, **)
### 279
[**a]
### 280
(**a, b)
### 281
{**a, *b}
### 282
{*a, **b}
### 283
x = *a if b else c
### 284
x[*]
### 285
x[*a b]
### 286
for x in: pass
### 287
[] = 1 2
### 288
x, y = 
### 289
global x = 1
### 290
with open(x) as f, : pass
### 291
with (a, b as c: pass
### 292
with (a as b) as c d: pass
### 293
with a b: pass
### 294
with a as b c: pass
### 900
try: pass
except A: pass
except* B:# pass
### 901
try: pass
except* A: pass
except B
### 902
a {b=c
### 903
1 {x, y for z in w}
### 904
f(), a 1, {b=c}
