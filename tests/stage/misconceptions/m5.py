def countdown(n):
    while n >= 0:
        new = yield n
        if new is not None:
            n = new
        else:
            n -= 1


c = countdown(5)
seen = []
for n in c:
    seen.append(n)
    if n == 5:
        c.send(3)
print(seen)
