### assignments
a = 1
a = b = c
a, b = c
(a, b) = c
[a, b] = c
a, = b
a, *b = c
*a, = b
[*a] = b
(a, (b, *c)), d = e
(a) = b
((a)) = b
() = a
[] = a
a.b = c
a[b] = c
a[b:c] = d
a().b = c
a()[b] = c
a.b.c[d].e = f
(a.b) = c
(a[b]) = c
a, b.c, d[e], (f, [g]) = h
a = b, c
a = *b, c
a = b, *c
a = yield_
x = y = z = 1, 2
for_ = in_ = 1
"a".b = 1
(a for a in b).c = d
[a][0] = 1
f(a)(b).c = d
{}[0] = 1
x = a if b else c
x = lambda: y
x = not a
x = a, b = c
### augmented
a += 1; a -= 1; a *= 1; a /= 1; a //= 1; a %= 1; a @= 1; a **= 1; a <<= 1; a >>= 1; a &= 1; a |= 1; a ^= 1
a.b += c; a[b] += c; (a) += 1; (a.b) += 1; a += b, c; a += *b, c; a += lambda: b
### annotated
a: int
a: int = 1
a.b: int
a.b: int = 1
a[b]: int
a[b]: int = c
(a): int
(a): int = 1
(a.b): int = 1
a: int = b, c
a: int = *b, c
a: "str" = b
a: lambda: b = c
a: b if c else d
def f(): x: int = yield
### simple
pass
pass; pass
pass;
a; b; c;
del a
del a, b
del a,
del (a)
del (a, b)
del (a), b
del [a, b]
del ()
del []
del a.b, c[d], (e, [f])
del a().b, c()[d]
del (a), (b), (c,)
assert a
assert a, b
assert (a, b)
assert a if b else c, d
raise
raise a
raise a from b
raise a() from None
global g
g
### imports
import a
import a.b.c
import a as b
import a.b as c
import a, b.c, d as e
from a import b
from a import b as c
from a import b, c as d
from a import (b)
from a import (b, c)
from a import (b, c as d,)
from a import (
    b,
    c,
)
from . import a
from .. import a
from ... import a
from .... import a
from .a import b
from ..a.b import c
from ...a import b
from .... a import b
from . a import b
### future
"doc"
from __future__ import annotations, division
from __future__ import generators as g
### import star
from a import *
### scopes
def f():
    global a, b
    a = b
    def g():
        nonlocal c
        c = 1
    c = 2
### semicolons
if a: b; c; d
if a: pass;
x = 1; y = 2;
def f(): return 1; return 2
### soft keywords
match = 1
case = 2
_ = 3
match.x
match[0]
match(x)
match * 2
match - 1
match, case
match: int
match: int = 1
match = case = _
match if match else case
match in case
match is not case
match and case
print(match)
case(x)
match(x), y
(match)
match[a:b]
match(a).b = c
match.a, case.b = c
### underscore names
_, __, _a, __a, __a__, a_, a1, A1_b2
