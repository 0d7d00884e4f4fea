# A generator that nobody holds any more is closed at once.
def numbers(name):
    try:
        for i in range(5):
            yield i
    finally:
        print("closing", name)


for i in numbers("break"):
    if i == 1:
        break
print("after break")

g = numbers("deleted")
next(g)
del g
print("after del")

g = numbers("rebound")
next(g)
g = None
print("after rebinding")

next(numbers("temporary"))
print("after temporary")

numbers("never started")
print("after never started")


def leave():
    local = numbers("local")
    next(local)
    print("leaving")


leave()
print("after leave")

holder = [numbers("first"), numbers("second")]
for each in holder:
    next(each)
del each
holder.pop(0)
print("popped")
holder.clear()
print("cleared")

a = numbers("in tuple")
next(a)
t = (a,)
del a
print("still in tuple")
del t
print("tuple gone")


def takes_three():
    inner = numbers("inner")
    for x in inner:
        yield x
        if x == 1:
            return


for x in takes_three():
    print(x)
print("any:", any(x == 2 for x in numbers("any")))
first, *_ = numbers("star")
print(first)
d = {"k": numbers("dict")}
next(d["k"])
d["k"] = 1
print("dict done")
print(2 in numbers("in"))
try:
    x, y = numbers("unpack")
except ValueError as error:
    print(error)
print(dict(zip("ab", numbers("zip"))))
def raises():
    for i in numbers("through raise"):
        raise KeyError(i)
try:
    raises()
except KeyError as e:
    print("caught", e)
print("end")
