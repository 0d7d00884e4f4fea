### a generator's code is its function's
def f():
    yield 5
g = f()
print(g.gi_code is f.__code__, f.__code__ is f.__code__)
print(list(g), g.gi_code is f.__code__)
def h():
    yield
print(h.__code__ is f.__code__)
made = [lambda: 1 for _ in range(2)]
print(made[0].__code__ is made[1].__code__)
