from functools import wraps


def primed(function):
    @wraps(function)
    def start(*args, **kwargs):
        generator = function(*args, **kwargs)
        next(generator)
        return generator

    return start


@primed
def averager(start=0):
    """Keeps the average."""
    total, count, average = start, 0, None
    while True:
        term = yield average
        if term is None:
            break
        total += term
        count += 1
        average = total / count
    return total, count


print(averager.__name__, averager.__doc__)
a = averager()
print(a.send(10), a.send(30), a.send(5))
try:
    a.send(None)
except StopIteration as stop:
    print(stop.value)


@primed
def grep(pattern):
    print("looking for", pattern)
    try:
        while True:
            line = (yield)
            if pattern in line:
                print(line)
    except GeneratorExit:
        print("going away")


g = grep("python")
g.send("no")
g.send("a python line")
g.close()


@primed
def broadcast(targets):
    while True:
        item = yield
        for target in targets:
            target.send(item)


@primed
def printer(prefix):
    while True:
        print(prefix, (yield))


b = broadcast([printer("1:"), printer("2:")])
b.send("x")
b.send("y")


def collector():
    got = []
    while (item := (yield len(got))) != "end":
        got.append(item)
    return got


def grouper(results, key):
    results[key] = yield from collector()


results = {}
for key, items in {"a": [1, 2], "b": [], "c": ["x"]}.items():
    g = grouper(results, key)
    next(g)
    for item in items:
        print(g.send(item), end=" ")
    try:
        g.send("end")
    except StopIteration:
        print("done", key)
print(results)
