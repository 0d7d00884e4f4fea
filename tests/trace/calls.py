def helper(x):
    return x * 2

def numbers():
    yield helper(1)
    yield helper(2)

def first(items):
    return next(items)

g = numbers()
print(first(g), first(g))
print(next(g, 'none left'))
