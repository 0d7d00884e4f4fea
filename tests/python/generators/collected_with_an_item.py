# The item that a generator expression is at is held by its target alone: what is in a cycle with it is found.
# gc.collect() counts what finalizers have left of the garbage.
import gc


class Told:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("deleted", self.name)


def told(name):
    try:
        yield name
    finally:
        print("closed", name)


def in_cycle_with_item(name):
    generator = told(name)
    next(generator)
    cycle = [generator]
    loop = (None for item in [cycle] for again in "ab")
    next(loop)
    cycle.append(loop)


gc.collect()
in_cycle_with_item("item")
gc.collect()
print("collected")

for pairs in [[(Told("first"), 1)], [(Told("second"), 2)]]:
    names = [told.name for told, number in pairs]
    print(names)


class Pair(tuple):
    def __del__(self):
        print("pair deleted")


def pairs():
    yield Pair("ab")


print([print("in the loop", a, b) for a, b in pairs()])
print(list(print("in the generator", a, b) for a, b in pairs()))


def refers_to_itself():
    me = box.pop()
    yield me


generator = refers_to_itself()
box = [generator]
next(generator)
del generator
print("freed by its finalizer:", gc.collect())
