def short():
    yield 1
    raise StopIteration(5)


s = short()
print(next(s))
try:
    print(next(s))
except RuntimeError as problem:
    print(problem)
