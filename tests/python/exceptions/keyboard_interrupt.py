### it ends the program as the key does
print("before")
raise KeyboardInterrupt("now")
### it passes a generator that handles Exception
def g():
    try:
        yield 1
    except Exception:
        print("never")
    finally:
        print("finally")

it = g()
next(it)
it.throw(KeyboardInterrupt)
### caught, it is an exception like others
try:
    raise KeyboardInterrupt
except KeyboardInterrupt as error:
    print(repr(error), isinstance(error, Exception))
