def pair(n):
    yield n
    yield n + 1
n = 0
while True:
    for x in pair(n):
        n += 1
