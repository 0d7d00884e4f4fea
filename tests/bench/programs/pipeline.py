def numbers():
    i = 0
    while True:
        yield i
        i += 1
def plus_one(items):
    for x in items:
        yield x + 1
items = numbers()
for level in range(100):
    items = plus_one(items)
for x in items:
    pass
