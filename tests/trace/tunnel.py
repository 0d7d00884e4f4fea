def adder():
    total = 0
    try:
        while True:
            n = yield total
            if n is None:
                return total
            total += n
    except ValueError:
        return -1

def report():
    got = yield from adder()
    print('sum', got)
    yield 'done'

r = report()
next(r)
r.send(3)
print(r.send(None))
r.close()
