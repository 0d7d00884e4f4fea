def echo():
    got = yield "ready"
    print(got)
    got = yield "again"
    print(got)


e = echo()
print(next(e))
print(next(e))
