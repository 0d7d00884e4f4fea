### binary
a + b - c * d / e // f % g @ h ** i << j >> k & l | m ^ n
a - b - c, a ** b ** c, -a ** -b, -a * b, ~a, +a, not a, not not a, - - a, +-~a
a and b and c or d or e and f, not a and not b or c
(a + b) * c, a * (b + c), ((a)), (a)(b), (a).b, (a)[b]
a if b else c, a if b else c if d else e, (a if b else c) if d else e
lambda: a, lambda a: a, lambda: (yield)
a or b if c and d else not e
await_ + asyncio
### comparisons
a == b, a != b, a < b, a <= b, a > b, a >= b, a is b, a is not b, a in b, a not in b
a < b < c, a == b != c is d is not e in f not in g
not a in b, (not a) in b, not a is not b, a < (b < c)
a | b < c & d, a if b < c else d
### primaries
a.b.c, a.b().c[d](e), a[b][c], a()()
(a
 .b
 .c())
### calls
f(), f(a), f(a,), f(a, b), f(*a), f(**a), f(a, *b), f(*a, b), f(a=b), f(a, b=c, *d, e=f, **g, h=i, **j)
f(a for a in b), f((a for a in b), c), f(a, *b, *c, d), f(**a, **b), f(*a, *b, k=1, *c)
f(a := b), f(a := b, c), f(a, b := c), f(lambda: a), f(a if b else c), f(not a), f(*a or b), f(**a or b)
f(a)(b)(c), f(a).b(c), f(
    a,
    b=c,
)
f(x for x in y)[0], f(x for x in y if z for w in v)
### subscripts
a[b], a[b,], a[b, c], a[:], a[::], a[b:], a[:b], a[b:c], a[b:c:d], a[::d], a[:c:d], a[b::], a[b:, :c, d], a[*b], a[*b, c], a[b, *c, d:e]
a[b := c], a[(b := c):d], a[()], a[(b, c)], a[b][c:d], a[lambda: b], a[b if c else d], a[...], a[None:None:None], a[-1], a[:, 0]
