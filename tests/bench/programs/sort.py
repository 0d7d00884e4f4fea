items = list(range(3000))
while True:
    items.reverse()
    i = 0
    while i < 100:
        items[i] += 1
        i += 1
    items.sort()
