### sizes are CPython's
import sys
class Plain:
    pass
class Slotted:
    __slots__ = ("a", "b")
def function():
    pass
numbers = [1, 2, 3]
for x in (0, 1, -1, 2**30 - 1, 2**30, 2**60, 2**100, True, False, 1.5, "", "a", "abc", "\xe9", "\ud55c", "\U0001f600", "\xe9a", b"", b"abc", (), (1,), (1, 2, 3), set(), {1}, set(range(100)), frozenset(), None, ..., NotImplemented, range(5), slice(1), {}, {1: 1}, {"a": 1}, dict.fromkeys(range(10)), {str(i): i for i in range(20)}, Plain(), Slotted(), function, len, numbers, numbers.append, int, map(len, []), zip(), enumerate([]), object(), ValueError(), sys, lambda: 0, {}.keys(), reversed(numbers), "a" * 1000, {i: i for i in range(1000)}, (n for n in numbers)):
    print(type(x).__name__, sys.getsizeof(x))
### lists and dicts grow in steps
import sys
made, sizes = [], []
for i in range(200):
    sizes.append(sys.getsizeof(made))
    made.append(i)
print(sizes)
by_number, by_name, sizes = {}, {}, set()
for i in range(200):
    sizes.add((sys.getsizeof(by_number), sys.getsizeof(by_name)))
    by_number[i] = i
    by_name[str(i)] = i
print(sorted(sizes), sys.getsizeof([]), sys.getsizeof([x for x in range(1000)]))
