def numbers(name):
    try:
        yield 1
    finally:
        print("finally", name)


a = numbers("a")
next(a)


def work():
    local = numbers("local")
    next(local)
    raise RuntimeError("stop here")


work()
