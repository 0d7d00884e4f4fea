def attempt(action):
    try:
        return action()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


a = [3, 1, 2]
a.append(5); a.extend([7, 8]); a.insert(0, "first"); a.insert(-1, "before last"); a.insert(100, "end")
print(a, len(a), a[0], a[-1], a.index(5), a.count(1), 5 in a, a.pop(), a.pop(0), a.pop(-2), a)
a.remove(7); a.reverse()
print(a, a[::-1], a[1:3], a[:], a[::2], a[-3:-1], a[5:1:-1], a + [1], a * 2, 2 * a, [] * 3)
a = list(range(10))
a[2:4] = ["x", "y", "z"]; print(a)
a[::3] = [0, 0, 0, 0]; print(a)
a[1:1] = [9, 9]; print(a)
del a[0]; del a[-1]; del a[1:3]; print(a)
del a[::2]; print(a)
a[:] = []; print(a)
a[5:] = "abc"; print(a)
a[1:2] = (i for i in range(3)); print(a)
a += "xy"; a *= 2; print(a)
b = a; c = a[:]; c.append(1); print(a is b, a == c, a is c, len(a), len(c), a.copy() == a)
words = ["banana", "Apple", "cherry", "apple", "date"]
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len, reverse=True), sorted(words, reverse=True))
words.sort(key=lambda w: (len(w), w)); print(words)
words.sort(reverse=True); print(words)
pairs = [(1, "b"), (0, "a"), (1, "a"), (0, "b")]
print(sorted(pairs), sorted(pairs, key=lambda p: p[0]), sorted(pairs, key=lambda p: p[0], reverse=True), sorted(pairs, key=lambda p: p[1]))
print(attempt(lambda: [1, "a"].sort()), attempt(lambda: sorted([3, None])), sorted([True, 0, 2.5, -1]), sorted([[2], [1, 5], []]), sorted("hello"))
print([1, 2] < [1, 3], [1, 2] < [1, 2, 0], [] < [1], [1, 2] == [1, 2.0], [1] != [1], attempt(lambda: [1] < [None]), [[1]] == [[1]], [1, 2] <= [1, 2], [2] > [1, 9])
n = [1]; n.append(n); print(n, repr(n))
m = [[0] * 3] * 2; m[0][0] = 1; print(m)
m = [[0] * 3 for _ in range(2)]; m[0][0] = 1; print(m)
print(list("abc"), list((1, 2)), list({1: 2}), list(range(3)), list(), [*range(3), *"ab"], list(map(str, [1, 2])), list(zip([1, 2, 3], "ab")), list(enumerate("ab", 5)))
print([x * y for x in range(3) for y in range(3) if x != y], [[x for x in range(y)] for y in range(3)], [x for x in range(10) if x % 2 if x > 3], [(lambda: x)() for x in range(2)])
print(all([]), any([]), all([1, 0]), any([0, 1]), sum([[1], [2]], []), max([[1, 2], [3]]), min("hello"), max("ab", "b", key=len), list(reversed([1, 2])), list(filter(None, [0, 1, "", "a"])), list(filter(lambda x: x > 1, [1, 2, 3])))
for i, x in enumerate(l := [1, 2, 3, 4]):
    if x == 2:
        l.remove(x)
print(l)
l = [1, 2, 3]
for x in l:
    if len(l) < 6:
        l.append(x * 10)
print(l)
it = iter([1, 2, 3]); next(it); print(list(it), list(it))
x = [1, 2, 3]; i = 0
i, x[i] = 1, 9; print(i, x)
print([1, 2, 3].index(3, 1), attempt(lambda: [1, 2].index(1, 1)), attempt(lambda: [].pop()), attempt(lambda: [1].remove(2)), [None, 1].count(None), [1, True, 1.0].count(1))
print([1, [2, (3, {4: [5]})]], [None, True, 1.5, "a", b"b", range(3), ...])
print(attempt(lambda: [1, 2][1.5]), attempt(lambda: [1][None]), [1, 2, 3][True], [1, 2, 3][-3:], [1, 2, 3][5:], [1, 2, 3][-10:2])
class Idx:
    def __index__(self): return 1
print([1, 2, 3][Idx()], [1, 2, 3][Idx():], [0] * Idx(), list(range(Idx())))
big = list(range(1000)); print(sum(big), big[500], big[-1], len(big[::7]), big[::-1][:3])
