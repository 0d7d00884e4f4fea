class Stop(Exception):
    pass

def inner():
    try:
        while True:
            x = yield "ready"
            print("got", x)
    except Stop as e:
        print("inner saw", e)
        yield "cleaned"
    finally:
        print("inner done")

def outer():
    result = yield from inner()
    print("result", result)

g = outer()
print(next(g))
print(g.send(1))
print(g.throw(Stop("멈춰")))
try:
    next(g)
except StopIteration:
    print("over")
