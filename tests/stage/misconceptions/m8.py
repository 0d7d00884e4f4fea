def inner():
    got = yield "a"
    print("inner got", got)
    return "done"


def outer():
    result = yield from inner()
    print("result", result)
    yield "last"


o = outer()
print(next(o))
print(o.send(7))
