### raise and throw refuse what such a class makes
class Odd(Exception):
    def __new__(cls, *args):
        return cls if not args else args
def g():
    yield
it = g()
next(it)
for attempt in (lambda: it.throw(Odd), lambda: g().throw(Odd, 1), lambda: g().throw(Odd)):
    try:
        attempt()
    except TypeError as error:
        print(error)
print(next(it, "ended"))
try:
    raise Odd
except TypeError as error:
    print(error)
