def pair():
    yield 1
    yield 2


p = pair()
for x in p:
    print(x)
for x in p:
    print("again", x)
print("end")
print(list(p))
