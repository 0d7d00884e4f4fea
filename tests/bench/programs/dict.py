counts = {}
i = 0
while True:
    key = i % 3000
    counts[key] = counts.get(key, 0) + 1
    if i % 7 == 0:
        del counts[key]
    i += 1
