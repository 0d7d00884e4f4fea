def helper():
    yield 1


def outer():
    helper()
    yield 3


o = outer()
print(next(o))
