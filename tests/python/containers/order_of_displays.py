### the entries of a dict are all there before one is put in
def say(value):
    print(value)
    return value

for make in [lambda: {say("a"): say(1), (): say([]), []: say(2), say("b"): say(3)},
             lambda: {say("a"): 1, **say({"b": 2}), []: say(3), **say({})},
             lambda: {[]: say(1), **say({})}]:
    try:
        print(make())
    except TypeError as error:
        print(error)

### not so in a dict of many
def say(value):
    print(value)
    return value

for make in [
    lambda: {1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 6, 7: 7, 8: 8, 9: 9, 10: 10, 11: 11, 12: 12, 13: 13,
             []: say("fifteen"), 14: say("late")},
    lambda: {1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 6, 7: 7, 8: 8, 9: 9, 10: 10, 11: 11, 12: 12, 13: 13,
             15: 15, []: say("sixteen"), 14: say("late")},
    lambda: {1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 6, 7: 7, 8: 8, 9: 9, 10: 10, 11: 11, 12: 12, 13: 13,
             15: 15, 16: 16, 17: 17, 18: 18, []: say("18"), 14: say("late")},
]:
    try:
        print(make())
    except TypeError as error:
        print(error)

### the elements of a set up to a star are all there before one is added
def say(value):
    print(value)
    return value

for make in [lambda: {say(1), [], say(2)}, lambda: {say(1), [], *say([2]), say(3)},
             lambda: {say(1), *say([[]]), say(3)}, lambda: {*say([1]), [], say(3)},
             lambda: {*say([1]), say(2), *say("a")}, lambda: {1, *say(2)}]:
    try:
        print(make())
    except TypeError as error:
        print(error)

### an instance of yield in a display waits with what stands before it
def entries():
    yield {(yield "key"): (yield "value"), "k": (yield "last")}
    yield {(yield 1), *(yield 2), (yield 3)}

g = entries()
next(g)
print([g.send(value) for value in ([], "v")])
try:
    print(g.send("end"))
except TypeError as error:
    print(error)
