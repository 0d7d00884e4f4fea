### tuples and lists
(), (a,), (a, b), (a, b,), [], [a], [a,], [a, b], [*a], [*a, b, *c], (*a,), (*a, b), ((a, b), c), [[a], [b]], (a := 1,), [a := 1, b := 2]
a,
a, b
a, b,
*a, b
*a,
*a, *b
*a | b, c
(
    a,

    b,
)
### sets and dicts
{a}, {a,}, {a, b}, {*a}, {*a, b}, {}, {a: b}, {a: b,}, {a: b, c: d}, {**a}, {**a, b: c, **d}, {a: b, **c,}, {a: lambda: b}, {a if b else c: d if e else f}, {(a, b): c}
{a: {b: {c: d}}}, {a := 1}, {**a | b}, {'x': 1, "y": 2}
### comprehensions
[a for a in b], {a for a in b}, {a: b for a, b in c}, (a for a in b), [a for a in b if c], [a for a in b if c if d], [a for a in b for c in d if e for f in g]
[(a, b) for a, b in c], [a for a, in b], [a for (a, b) in c], [a for [a, *b] in c], [a for a.b in c], [a for a[0] in c], [a for *a, b in c]
[[b for b in a] for a in c], [a if b else c for a in d], [lambda: a for a in b], [a for a in b or c], [a for a in lambda_ if not b], [a := b for b in c], [a for a in b if (c := a)]
{a: b for a in c}, {(a): (b) for a in c if a}, {a: b for a in (c)}
{a: [b for b in c] for a in d}, ((a for a in b) for b in c), (a if a else b for a in c), (a := b for b in c)
[x for x in (a for a in b)], [x for x in [y for y in z]]
### walrus
(a := 1), (a := b, c), [a := 1, (b := 2)], f(a := 1), a[b := 1], {a := 1}, (a := (b := 1)), (lambda: (a := 1))
if (a := b) > 1: pass
while a := f(): pass
if a := b: pass
x = (y := 1)
print(f"{(a := 1)} {a:=1}")
### lambdas
lambda: 0, lambda a: a, lambda a, b: a, lambda a=1: a, lambda a, b=1: a, lambda *a: a, lambda **a: a, lambda a, *b, c, d=1, **e: a, lambda *, a: a, lambda a, /: a, lambda a, /, b: a, lambda a=1, /, b=2, *, c=3: a
lambda a, b,: a, lambda *a,: a, lambda **a,: a, lambda a: lambda b: lambda: c, lambda a=lambda: b: a, (lambda: a)(), lambda *, a, **b: a, lambda a: (yield), lambda a: a if b else c
