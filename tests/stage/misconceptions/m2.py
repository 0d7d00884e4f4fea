def count():
    n = 0
    while n < 3:
        n += 1
        yield n


c = count()
print(next(c))
print(next(c))
print(next(c))
