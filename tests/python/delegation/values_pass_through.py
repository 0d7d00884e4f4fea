### a delegate that delegated before is passed as well
def inner():
    for number in range(4):
        yield number

def middle(g):
    yield from g

def outer(g):
    print(next(g))
    yield from g

g = outer(middle(inner()))
print(list(g))
g = outer(outer(middle(inner())))
print(next(g), next(g))

### what a delegate yields in spite of close() reaches who closes it
class Swallows:
    def __enter__(self):
        pass
    def __exit__(self, *what):
        return True

def nested(depth):
    with Swallows():
        if depth < 3:
            yield from nested(depth + 1)
    if depth < 3:
        yield from nested(depth + 1)
    yield depth

g = nested(0)
print(next(g))
try:
    g.close()
except RuntimeError as error:
    print(error)
print(next(g))
try:
    g.throw(GeneratorExit)
except RuntimeError as error:
    print(error)
