def numbers():
    yield 1
    return 2


for n in numbers():
    print(n)
print(list(numbers()))
