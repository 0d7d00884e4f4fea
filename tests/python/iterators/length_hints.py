### how many items built-in iterators still have
from operator import length_hint
for source in ([1, 2, 3], (1, 2), "añb", b"ab", range(5), {1, 2}, {"a": 1}, {"a": 1}.items(),
               {"a": 1}.values(), frozenset([1])):
    it = iter(source)
    hints = [length_hint(it)]
    for _ in it:
        hints.append(length_hint(it))
    print(type(it).__name__, hints)
for back in (reversed([1, 2]), reversed({"a": 1}), reversed((1, 2)), reversed(range(3))):
    print(length_hint(back), next(back), length_hint(back))
### what has no hint
from operator import length_hint
for it in (iter(int, 1), enumerate([1]), map(str, [1]), zip([1]), (x for x in [1])):
    print(length_hint(it), length_hint(it, 7), hasattr(it, "__length_hint__"))
### a hint follows the container
from operator import length_hint
items = [1, 2, 3]
it = iter(items)
next(it)
items.append(4)
print(length_hint(it))
del items[:]
print(length_hint(it))
table = {1: 1, 2: 2}
keys = iter(table)
table[3] = 3
print(length_hint(keys))
class Sequence:
    def __getitem__(self, index):
        return index
    def __len__(self):
        return 4
it = iter(Sequence())
next(it)
print(length_hint(it), it.__length_hint__())
### list() and its like ask for the length before they iterate
class Bag:
    def __iter__(self):
        print("iter")
        return iter("ab")
    def __len__(self):
        print("len")
        return 2
print(list(Bag()), tuple(Bag()), [*Bag()], sorted(Bag()), "".join(Bag()))
print(set(Bag()), dict(zip(Bag(), Bag())))
items = []
items.extend(Bag())
items += Bag()
print(items)
### what goes wrong while a length is asked for
class Bad:
    def __init__(self, error):
        self.error = error
    def __iter__(self):
        return iter([1])
    def __length_hint__(self):
        raise self.error
for error in (TypeError("t"), ValueError("v")):
    try:
        print(list(Bad(error)))
    except ValueError as raised:
        print(repr(raised))
class Negative:
    def __iter__(self):
        return iter([])
    def __length_hint__(self):
        return self.answer
for answer in (-1, "x", NotImplemented):
    Negative.answer = answer
    try:
        print(list(Negative()))
    except (ValueError, TypeError) as raised:
        print(raised)
