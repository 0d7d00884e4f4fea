# `yield from` over map, filter, zip or itertools gives None, not the return value of the generator inside.
# Why: CPython hands on a StopIteration that it finds there; nothing says it should.
def inner():
    yield 1
    return 7

def outer():
    print((yield from map(str, inner())))

list(outer())
# python3:
#   7
#   --- stderr
#   --- status 0
# corolane:
#   None
#   --- stderr
#   --- status 0
