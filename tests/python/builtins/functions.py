# stdin: first line
# stdin: 42
# stdin:
def attempt(action):
    try:
        return action()
    except BaseException as error:
        return f"{type(error).__name__}: {error}"


print(input(), int(input("number? ")) + 1, repr(input()), attempt(lambda: input("more? ")))
print(1, "a", None, sep="-", end="!\n"); print(); print("", end=""); print("a", "b", sep=""); print(*[1, 2], sep=", "); print("x", sep=None, end=None); print("flush", flush=True)
print(abs(-5), abs(-2.5), abs(True), all([1, 2]), any([]), bin(10), bin(-10), bool([]), callable(5), chr(8364), divmod(17, 5), divmod(-17, 5), divmod(7.5, 2), list(enumerate("ab")), list(filter(str.isdigit, "a1b2")), float("2.5"), format(3.14159, ".2f"), hash("a") == hash("a"), hex(255), hex(-1), int("ff", 16), isinstance(1, (str, int)), len("한글"), list(map(lambda a, b: a * b, [1, 2, 3], [4, 5])), max([3, 9, 2]), max("a", "b"), max([], default="none"), max([1, -5], key=abs), min(4, 2, 8), oct(8), ord("A"), pow(2, 10), pow(2, 10, 1000), repr("x"), list(reversed("abc")), round(2.567, 2), sorted({3, 1}), sorted("bA", key=str.lower), str(1.0), sum([1, 2, 3], 10), tuple("ab"), type(5).__name__, list(zip("ab", [1, 2, 3])), list(zip()), list(zip([1])), ascii("é한"))
print(sum([]), sum([0.1, 0.2]), sum((x for x in range(5))), sum([[1], [2]], []), sum([True, True]), sum(start=5, iterable=[]) if False else 0, min("b", "a", key=ord), max((1, 2), (1, 3)), min([5], default=0), sorted([3, 1, 2], reverse=True), sorted([], key=len), round(0.5), round(1.5), round(-2.5), round(1e20), round(1.15, 1), round(12345, -2))
it = iter([1, 2]); print(next(it), next(it), next(it, "end"), attempt(lambda: next(it)))
values = iter([3, 2, 1, 0, 5]); print(list(iter(lambda: next(values), 0)), list(values))
print(list(map(str, range(3))), list(map(int, "123")), list(map(max, [1, 5], [3, 2])), list(filter(None, [0, 1, None, 2])), dict(enumerate("ab")), list(zip(*[(1, 2), (3, 4)])), [*zip("ab", "cd", "ef")], list(zip([1, 2], [3, 4], strict=True)))
for lazy in (map(str, [1]), filter(None, [1]), zip("a"), enumerate("a"), reversed([1]), iter([1]), iter("a"), iter((1,)), iter({1: 1}), iter({1}), iter(range(3)), iter({}.items()), iter(int, 1), (x for x in "a"), range(3), {}.keys(), {}.values(), iter(b"")):
    print(type(lazy).__name__, repr(lazy)[:12], iter(lazy) is lazy, hasattr(lazy, "__next__"), hasattr(lazy, "send"), hasattr(lazy, "__len__"))
print(getattr("a", "upper")(), hasattr(5, "real"), getattr(5, "nope", None), isinstance(len, type(print)), type(lambda: 0).__name__, type(print).__name__, print, len, [].append.__name__, str.upper.__name__, "abc".upper.__self__, int.__name__, type(int), int, str, list, Exception, ValueError)
print(dir([])[-3:], "append" in dir([]), [n for n in dir(5) if n.startswith("bit")], vars(type("T", (), {"a": 1})())) if False else print("append" in dir([]))
print(id(5) == id(5), id([]) != 0 or True, hash(5), hash(-1), hash(0), hash(None) == hash(None), hash((1, 2)) == hash((1, 2)), hash("") , hash(True), hash(2 ** 61 - 1), hash(2 ** 61), hash(-2), hash(1.5))
print(int(), float(), str(), list(), tuple(), dict(), set(), bool(), frozenset(), bytes(), object().__class__)
print(NotImplemented, Ellipsis, ..., None, True, False, __name__, __debug__, __doc__)
print(isinstance(3, int | str) if True else 0, isinstance("a", int | str), isinstance(None, int | None), issubclass(bool, int | str))
class Ranged:
    def __init__(self, n): self.n = n
    def __iter__(self): self.i = 0; return self
    def __next__(self):
        self.i += 1
        if self.i > self.n: raise StopIteration
        return self.i
r = Ranged(3); print(list(r), sum(r), max(r), tuple(r), sorted(r, reverse=True), [*r], 2 in r, 9 in r, list(zip(r, "abcd")), dict.fromkeys(r), set(r), ",".join(map(str, r)), any(x > 2 for x in r), all(r), list(enumerate(r)), list(map(lambda x: x * x, r)), list(filter(lambda x: x % 2, r)))
a, b, c = Ranged(3); print(a, b, c); x, *y = Ranged(4); print(x, y); print(*Ranged(2)); print([i for i in Ranged(3) for j in Ranged(i)], {i: i for i in Ranged(2)})
def gen():
    yield 1
    yield 2
print(list(gen()), sum(gen()), max(gen()), dict(zip(gen(), gen())), sorted(gen()), [*gen(), *gen()], 2 in gen(), tuple(gen()), set(gen()), list(map(str, gen())), list(zip(gen(), gen())), "".join(str(x) for x in gen()), all(gen()), min(gen(), default=0), list(reversed(list(gen()))), next(gen()), list(enumerate(gen(), 1)))
