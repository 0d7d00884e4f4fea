### attribute
def f(x):
    return x.missing + 1


f(5)
### binary operation
a, b = 1, "x"
print(a + b * 2, (a) + (b))
### binary operation in a longer line
x = [1, 2, 3]
y = 10 + x[0] - 5 * x - 1
### division
def average(items):
    return sum(items) / len(items)


print(average([1]))
print(average([]))
### two character operator
print(1 + (7 // (1 - 1)) + 1)
### power operator
print(  0**-1  )
### subscript
d = {"a": {"b": 1}}
print(d["a"]["c"]["d"])
### subscript of call
def f():
    return [1]


print(f()[3])
### slice
x = 5
print(x[1:2])
### call
def f(a):
    return a


print(f(f(1), 2))
### call of attribute
print("abc".upper().foo(1, 2))
### call that is the whole line
def f():
    raise ValueError("inside")


f()
### return call
def f():
    return g()


def g():
    return h() + 1


def h():
    raise KeyError("h")


f()
### call over several lines
def f(*args):
    raise ValueError("inside")


f(
    1,
    2,
)
### expression over several lines
x = (1 +
     2 +
     "a")
### comparison
print(1 < 2 < "a")
### boolean
x = True and undefined_name
### unary
print(-"a")
### not a function
x = 5
x()
### name
print(undefined)
### name near miss
number = 5
print(numbr)
### builtin near miss
pint("a")
### attribute near miss
class Point:
    def __init__(self):
        self.horizontal = 1


print(Point().horizontl)
### list display
x = [1, 2 / 0, 3]
### dict display
x = {"a": 1, "b": undefined}
### lambda
f = lambda x: x + 1
f("a")
### comprehension
print([1 / x for x in (1, 0)])
### set comprehension
print({[] for x in (1, 0)})
### dict comprehension condition
print({x: 1 for x in (1, 0) if 1 / x})
### generator expression
print(sum(1 / x for x in (1, 0)))
### nested comprehension
print([[y.foo for y in x] for x in [[1]]])
### f-string
x = 1
print(f"value {x.foo} here")
### f-string with spec
x = 1
print(f"value {x:q} here")
### format method
print("{}".format())
### percent
print("%d" % "x")
### conditional expression
x = 1 if 1 / 0 else 2
### starred call
print(*5)
### keyword call
def f(a):
    pass


f(b=1)
### assignment of tuple
a, b = 1, 2, 3
### assignment of attribute
x = 5
x.y = 1
### assignment of item
x = (1,)
x[0] = 2
### augmented assignment
x = "a"
x += 1
### augmented item
x = {"a": 1}
x["a"] += "b"
### delete item
x = {}
del x["a"]
### for over int
for x in 5:
    pass
### for with unpacking
for a, b in [1]:
    pass
### while condition
while 1 / 0:
    pass
### if condition
if undefined:
    pass
elif 2:
    pass
### elif condition
if False:
    pass
elif undefined > 2:
    pass
### assert
x = 1
assert x == 2
### assert with message
x = 1
assert x == 2, f"x is {x}"
### raise with call
raise ValueError("text " + str(1))
### raise class
raise LookupError
### raise from
raise ValueError("a") from KeyError("b")
### with enter
class C:
    def __enter__(self):
        raise ValueError("enter")

    def __exit__(self, *args):
        pass


with C() as c:
    pass
### with exit
class C:
    def __enter__(self):
        pass

    def __exit__(self, *args):
        raise ValueError("exit")


with C() as c:
    x = 1
### with exit while raising
class C:
    def __enter__(self):
        pass

    def __exit__(self, *args):
        raise ValueError("exit")


with C() as c:
    x = 1 / 0
### decorator
def deco(f):
    raise ValueError("deco")


@deco
def f():
    pass
### default value
def f(a=1 / 0):
    pass
### class body
class C:
    x = 1
    y = x.foo
### method
class C:
    def method(self):
        return self.other()

    def other(self):
        return self.missing


C().method()
### nested function
def outer():
    def inner():
        raise ValueError("deep")

    inner()


outer()
### generator
def g():
    yield 1
    raise ValueError("in generator")


for x in g():
    print(x)
### generator called by next
def g():
    yield 1


i = g()
next(i)
next(i)
### generator return value
def g():
    return "result"
    yield


next(g())
### yield from
def inner():
    yield 1
    1 / 0


def outer():
    yield from inner()


for x in outer(): print(x)
### throw into
def g():
    try:
        yield 1
    finally:
        print("finally")


i = g()
next(i)
i.throw(ValueError("thrown"))
### throw into created
def g():
    yield 1


g().throw(ValueError("thrown"))
### pep 479
def g():
    yield 1
    raise StopIteration("x")


list(g())
### ignored exit
def g():
    while True:
        try:
            yield 1
        except GeneratorExit:
            pass


i = g()
next(i)
i.close()
### send to created
def g():
    yield 1


g().send(1)
### walrus
print((x := 1 / 0))
### chained attribute over lines
class A:
    def a(self):
        return self


(A()
    .a()
    .b()
    .a())
### tabs and wide characters
def f():
	x = "한글"; return x + 1
f()
### hangul in caret line
이름 = "값"
print("한글", 이름 + 1)
### emoji before
print("🙂🙂", 1 + "a")
### semicolons
a = 1; b = a.foo; c = 2
### comment after
a = 1 + "x"  # a comment with + signs
### parentheses around
a = ((1) + ("x"))
### whole line is statement
def f():
    [1][2]


f()
### indented call whole line
def f():
    if True:
        g()


def g():
    raise ValueError


f()
### long recursion
def f(n):
    return f(n + 1)


f(0)
### mutual recursion
def f(n):
    return g(n)


def g(n):
    return f(n)


f(0)
### recursion of generators
def f(n):
    yield from f(n + 1)


list(f(0))
### recursion in repr
class C:
    def __repr__(self):
        return repr(self)


print(C())
### recursion with a message
def f(n):
    if n == 0:
        raise ValueError("bottom")
    f(n - 1)


f(10)
### print in error
print(1)
print(2, file=3)
