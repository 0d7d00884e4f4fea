def counter(name, step):
    total = 0
    while True:
        total += step  #: add
        yield f'{name}: {total}'  #: tell


ones = counter('ones', 1)  #: first
tens = counter('tens', 10)  #: second
print(next(ones))  #: a
print(next(tens))  #: b
print(next(ones))  #: c
same = ones  #: alias
print(next(same))  #: d
print(next(tens))  #: e
print(same is ones, ones is tens)  #: compare
