def counter(n):
    while True:
        yield n
        n += 1
live = [counter(i) for i in range(10000)]
while True:
    for g in live:
        next(g)
