### a generator that would not be closed goes on in the cycle with its exception
def counting(number):
    try:
        yield number
    finally:
        print("finally", number)
        inner = counting(number + 1)
        next(inner)
        yield inner

def make():
    generator = counting(1)
    next(generator)
    try:
        generator.throw(ValueError)
    except BaseException:
        pass

make()
print("end")
### with a cell between it and what it holds, each collection gets one step further
def counting(number):
    try:
        yield number
    finally:
        print("finally", number)
        inner = counting(number + 1)
        (lambda: next(inner))()
        yield inner

def make():
    generator = counting(1)
    next(generator)
    try:
        generator.throw(ValueError)
    except BaseException:
        pass

make()
print("end")
### gc.collect() does the same, as often as it is called
import gc

def counting(number):
    try:
        yield number
    finally:
        print("finally", number)
        inner = counting(number + 1)
        next(inner)
        yield inner

def make():
    generator = counting(1)
    next(generator)
    try:
        generator.throw(ValueError)
    except BaseException:
        pass

make()
for _ in range(3):
    gc.collect()
    print("collected")
### while its exception is kept, so is its frame
import gc

class Noisy:
    def __del__(self):
        print("finalized")

errors = []

def stubborn():
    noisy = Noisy()
    try:
        yield
    except GeneratorExit as error:
        errors.append(error)
        yield

generator = stubborn()
next(generator)
del generator
gc.collect()
print("kept")
errors.clear()
gc.collect()
print("end")
### what the finalizers of the first collection make is finalized in the order it was made
kept = []

class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("finalized", self.name)

def held(name):
    try:
        yield
    finally:
        print("closed", name)

class Maker:
    def __init__(self, name):
        self.name, self.itself = name, self

    def __del__(self):
        print("maker", self.name)
        for number in range(2):
            generator = held((self.name, number))
            next(generator)
            kept.append(Noisy((self.name, number)))
            kept.append(generator)

Maker("a")
Maker("b")
old = Noisy("old")
print("end")
### what generator expressions walk is collected, too
import gc

def walked(n):
    try:
        yield n
    finally:
        print("walked", n, "is closed")

def stubborn(n):
    try:
        yield n
    except BaseException as error:
        for i in (str(j) for j in walked(n)):
            yield i

def drop(n):
    g = stubborn(n)
    next(g)
    print(g.throw(KeyError))

drop(1)
print("dropped")
gc.collect()
print("collected")
drop(2)
print("end")
