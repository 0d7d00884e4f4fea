def chain(depth):
    if depth:
        yield from chain(depth - 1)
    i = 0
    while True:
        yield i
        i += 1
total = 0
for x in chain(100):
    total += x
