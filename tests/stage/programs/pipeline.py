def numbers(n):
    i = 1
    while i <= n:
        yield i
        i += 1

def odd(source):
    for x in source:
        if x % 2:
            yield x

def square(source):
    for x in source:
        yield x * x

def label(source):
    for x in source:
        yield f"값 {x}"

def pairs(source):
    it = iter(source)
    for a in it:
        yield a, next(it, None)

for pair in pairs(label(square(odd(numbers(9))))):
    print(pair)
