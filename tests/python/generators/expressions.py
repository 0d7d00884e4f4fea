g = (x * 2 for x in range(3)); print(next(g), list(g), list(g), g.__name__, g.__qualname__, repr(g)[:28])
print(sum(x for x in range(5)), list((x, y) for x in range(2) for y in "ab" if x), max((len(w) for w in ["a", "bbb"]), default=0), ",".join(str(i) for i in range(3)))
def source():
    for i in range(3): print("source", i); yield i
pipeline = (y + 1 for y in (x * 10 for x in source() if x != 1)); print("built"); print(list(pipeline))
try: g = (x for x in 5)
except TypeError as e: print("at once:", e)
g = (1 / x for x in [1, 0]); print(next(g))
try: next(g)
except ZeroDivisionError as e: print(e)
print(list(g))
g = (x for x in range(10)); print(next(g), 5 in g, list(g)); n = 2; g = (x * n for x in range(3)); n = 10; print(list(g))
r = [1, 2]; g = (x for x in r); r.append(3); print(list(g)); r = [9]; print(list(x for x in r))
g = (x for x in "ab"); print(g.send(None), g.close(), list(g)); g = ((yield_ for yield_ in [1]) for _ in range(2)); print([list(h) for h in g])
matrix = [[1, 2], [3, 4]]; print(list(v for row in matrix for v in row), [[row[i] for row in matrix] for i in range(2)], {v % 2: v for row in matrix for v in row}, {x for x in "aab"} == {"a", "b"}, tuple(x for x in [1]), dict((k, v) for k, v in [("a", 1)]))
def closure(): return (lambda: i for i in range(3))
print([f() for f in closure()], [f() for f in list(closure())]); print(list(a + b for a, b in zip([1, 2], [3, 4])), any(x > 1 for x in (0, 2, print("never") if False else 3)))
class K:
    data = [1, 2]; doubled = list(x * 2 for x in data)
print(K.doubled)
def f(*args): return args
print(f(*(x for x in range(2))), f(x for x in "a")[0].__class__.__name__); del g
for x in (i for i in range(3)):
    if x == 1: break
print(x, [y for x in range(3) if (y := x * 2)], y, all(x for x in [1, 0, 1 / 1]), next((x for x in range(10) if x > 5), None), next((x for x in [] if x), "none"))
