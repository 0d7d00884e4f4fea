def numbers():
    i = 0
    while True:
        yield i
        i += 1
total = 0
for x in numbers():
    total += x
