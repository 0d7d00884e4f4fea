### identity with a literal
x = 5
if x is 5: print("a")
if x is not 'a' is not x: print("b")
print(x is -1, x is (1, 2), None is x, x is None, x is True is not ...)
### a comma is missing
def never():
    [(1, 2) (3, 4)]
    [[1, 2] [3, 4]]
    {1} [2], (lambda: 1)["a"], [x for x in "a"]["b"], 5[0], f"{1}"["a"], "a"["b"], "a"[True], (1, 2)[1:]
    "a" (1), 5(), None(), {}(1), f""(2), (x for x in "a")(), ...()
    {}["a"], {1: 2}[3]
print("fine")
### an assert that is always true
def f():
    assert (1 == 2,
            "x")
    assert ()
f()
### the carets of a constant
def f():
    'abc'[0] = 1
def g():
    del (1, 2)[1]
def h():
    'abc'[3] = 1
for each in (f, g, h):
    try:
        each()
    except TypeError as e:
        print(e)
del "abc"[0]
### what is compiled in two places
def f(x):
    while x is 1:
        x is 2
    try:
        x is 3
    except ValueError:
        x is 4
    else:
        x is 5
    finally:
        while x is 6: pass
    @(x is 7 or (lambda f: f))
    def g(a=x is 8) -> x is 9:
        x is 10
