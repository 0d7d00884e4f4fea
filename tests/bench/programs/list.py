items = []
for i in range(3000):
    items.append(i)
i = 0
while True:
    items[i % 3000] = i
    items.insert(0, items.pop())
    items[10:20] = items[20:30]
    del items[0]
    items.append(i)
    i += 1
