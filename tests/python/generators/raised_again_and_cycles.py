### `raise` alone raises again what the resumer handles
def again():
    try:
        yield 1
    except GeneratorExit:
        print("closing")
    finally:
        raise
g = again()
next(g)
try:
    raise TypeError("of the resumer")
except TypeError:
    try:
        g.close()
    except BaseException as error:
        print(repr(error))
### cycles that nobody collects: the recorder does not either
def held(name):
    try:
        yield name
    finally:
        pass
def cycle(name):
    box = [held(name)]
    next(box[0])
    box.append(box)
    yield name
for i in range(1500):
    for name in cycle(i):
        pass
