def leaf():
    total = 0
    while True:
        got = yield total
        if got is None:
            return total
        total += got

def third():
    result = yield from leaf()
    return result * 2

def second():
    result = yield from third()
    return result + 1

def first():
    result = yield from second()
    yield f"done {result}"

g = first()
next(g)
g.send(10)
g.send(20)
print(g.send(None))
