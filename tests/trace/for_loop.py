def count(n):
    i = 0
    while i < n:
        yield i
        i += 1
    return 'end'

for x in count(2):
    print(x)
print(list(count(3)))
