# A generator that is running cannot be resumed, by itself or by somebody it calls.


def attempt(action):
    try:
        return action()
    except BaseException as error:
        return type(error).__name__, error.args


def itself():
    print(attempt(lambda: next(me)))
    print(attempt(lambda: me.send(1)))
    print(attempt(lambda: me.throw(KeyError)))
    print(attempt(lambda: me.close()))
    print(me.gi_running)
    yield "still alive"


me = itself()
print(next(me))
print(me.gi_running)


def outer():
    yield from inner()


def inner():
    print(attempt(lambda: next(top)))
    print(attempt(lambda: top.close()))
    yield 1
    print(attempt(lambda: top.send(4)))
    yield 2


top = outer()
print(list(top))


def helper(generator):
    return attempt(lambda: next(generator))


def calls():
    x = yield
    yield helper(x)


c = calls()
next(c)
print(c.send(c))
