def echo():
    got = yield "ready"
    print(got)


e = echo()
try:
    e.send(10)
except TypeError as problem:
    print(problem)
