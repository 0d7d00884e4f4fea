### where the frame stands that drops a generator
def stubborn():
    try:
        yield 1
        yield 2
    finally:
        yield 3

class Manager:
    def __enter__(self): pass
    def __exit__(self, *error): print("exit")

def returns_constant():
    for n in stubborn():
        if n: return 42

def returns_name():
    for n in stubborn():
        return n

def returns_nothing():
    for n in stubborn():
        return

def breaks():
    for n in stubborn():
        if n: break

def raises():
    for n in stubborn():
        with Manager():
            n / 0

def finally_runs():
    for n in stubborn():
        try:
            raise KeyError(n)
        finally:
            print("finally")

for function in returns_constant, returns_name, returns_nothing, breaks, raises, finally_runs:
    try:
        print(function())
    except Exception as error:
        print(repr(error))
### a delegate dropped while its delegator is closed at exit
def inner():
    try:
        yield 1
    finally:
        yield 2

def outer():
    try:
        yield from inner()
    finally:
        print("outer's finally")

g = outer()
next(g)
### what is made while the program is wound up
def made():
    try:
        yield "made"
    finally:
        print("closed")

def maker():
    try:
        yield 1
    finally:
        for n in made():
            print(n)
            break
        kept.append(made())
        next(kept[0])

kept = []
g = maker()
next(g)

### what goes while a delegate is closed past its delegator is reported for who closes it
def stubborn():
    try:
        yield 1
    except BaseException:
        yield 2

def outer():
    yield from (value for value in stubborn())

def closes(g):
    next(g)
    g.close()

g = outer()
closes(g)
