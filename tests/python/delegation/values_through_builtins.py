### built-in iterators hand on what the generator returns that they pull from
from itertools import (accumulate, chain, compress, cycle, dropwhile, filterfalse, groupby, islice,
                       pairwise, starmap, takewhile, tee, zip_longest)

def inner(count=2):
    for i in range(count):
        yield i
    return "returned", count

def true(*_):
    return True

made = {
    "map": lambda: map(str, inner()),
    "map, second": lambda: map(pow, [1, 2, 3], inner()),
    "filter": lambda: filter(None, inner()),
    "zip": lambda: zip(inner()),
    "zip, second": lambda: zip([1, 2, 3], inner()),
    "enumerate": lambda: enumerate(inner()),
    "islice": lambda: islice(inner(), 9),
    "islice, before its start": lambda: islice(inner(), 5, 9),
    "islice, at its stop": lambda: islice(inner(), 2),
    "takewhile": lambda: takewhile(true, inner()),
    "dropwhile": lambda: dropwhile(bool, inner()),
    "filterfalse": lambda: filterfalse(None, inner()),
    "compress": lambda: compress(inner(), [1, 1, 1]),
    "compress, selectors": lambda: compress([1, 2, 3], inner()),
    "starmap": lambda: starmap(true, zip(inner())),
    "accumulate": lambda: accumulate(inner()),
    "pairwise": lambda: pairwise(inner()),
    "pairwise of none": lambda: pairwise(inner(0)),
    "chain": lambda: chain(inner()),
    "zip_longest": lambda: zip_longest(inner(), [1]),
    "tee": lambda: tee(inner())[0],
    "cycle": lambda: islice(cycle(inner()), 3),
    "groupby": lambda: (key for key, _ in groupby(inner())),
    "nested": lambda: enumerate(map(str, filter(true, zip(inner())))),
}

def outer(iterator):
    print((yield from iterator))

for name, make in made.items():
    print(name)
    print(list(outer(make())))

### next() raises the StopIteration that a built-in iterator found
def inner():
    yield 1
    return 7

numbers = map(str, inner())
try:
    raise KeyError("handled")
except KeyError:
    for _ in range(3):
        try:
            print(next(numbers))
        except StopIteration as stop:
            print(stop.value, repr(stop.__context__))
print(next(numbers, "default"))
enumerated = enumerate(inner())
try:
    while True:
        print(enumerated.__next__())
except StopIteration as stop:
    print(stop.args)

### what loops and collects takes no notice of a returned value
def inner():
    yield 1
    yield 2
    return 7

for pair in zip(inner(), inner()):
    print(pair)
print(list(map(str, inner())), [*enumerate(inner())], sum(filter(None, inner())))
first, second = map(str, inner())
print(first, second, dict(zip(inner(), inner())), 2 in map(int, inner()))

### zip(strict=True) compares lengths, whatever is returned
def inner(count):
    yield from range(count)
    return "returned"

def outer(rows):
    print((yield from rows))

for counts in [(2, 2), (3, 2), (2, 3), (2, 2, 1), (2, 2, 3)]:
    try:
        print(list(outer(zip(*map(inner, counts), strict=True))))
    except ValueError as error:
        print(error, repr(error.__context__))

### the StopIteration of a function that map calls ends the delegation with its value
def stop(*_):
    raise StopIteration("stopped")

def outer(iterator):
    print((yield from iterator))

for iterator in [map(stop, [1]), filter(stop, [1]), iter(stop, None)]:
    print(list(outer(iterator)))

### iter() of a function that raises StopIteration has ended for good
calls = []

def function():
    calls.append(len(calls))
    if len(calls) == 2:
        raise StopIteration("value")
    return len(calls)

iterator = iter(function, None)
print(list(iterator), list(iterator), calls)
