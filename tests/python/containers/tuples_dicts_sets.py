def attempt(action):
    try:
        return action()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


t = 1, "a", (2, 3)
print(t, (), (1,), t[0], t[-1], t[1:], t + (4,), t * 2, len(t), t.index("a"), t.count(1), "a" in t, hash((1, 2)) == hash((1, 2)), (1, 2) < (1, 3), (1,) < (1, 0), tuple("ab"), tuple([1]), tuple(x for x in range(2)))
print(sorted([(2, "a"), (1, "b")]), attempt(lambda: (1, "a") < (1, 2)), (1, (2,)) == (1, (2,)), attempt(lambda: hash(([],))), ((1, 2), 3)[0][1], (*range(3), 5))
d = {"a": 1, "b": 2}
d["c"] = 3; d["a"] = 10; del d["b"]; d["b"] = 4
print(d, len(d), list(d), list(d.keys()), list(d.values()), list(d.items()), "a" in d, 1 in d, d.get("x"), d.get("x", 5), d.get("a"), d.pop("c"), d.pop("zz", None), d.setdefault("n", []), d.setdefault("a", 0), d)
d.update({"u": 1}, v=2); d.update([("w", 3)]); d.update(x=4); print(d, d.popitem(), d)
print(dict(a=1, b=2), dict([("x", 1), ("y", 2)]), dict({"q": 1}, r=2), dict(zip("ab", [1, 2])), {**d, "a": 0, **{"z": 9}}, {k: v for k, v in zip("abc", range(3))}, {x: x * x for x in range(5) if x % 2}, dict.fromkeys("ab"), dict.fromkeys([1, 2], 0))
print({1: "a"} == {1.0: "a"}, {1: 1, 2: 2} == {2: 2, 1: 1}, {} == {}, {1: 1} != {1: 2}, {"a": 1} | {"b": 2, "a": 3}, attempt(lambda: {} | []), attempt(lambda: {} < {}), bool({}), bool({0: 0}))
d |= {"last": 1}; print(d)
c = d.copy(); c.clear(); print(c, len(d) > 0, d.keys() == set(d), d.keys() & {"a", "zz"}, sorted(d.keys() | {"zz"}), sorted(d.keys() - {"a"}), ("a", 10) in d.items(), 10 in d.values(), list(reversed(d)), list(reversed(list(d.items()))))
print(d.keys(), d.values(), d.items(), type(d.keys()), repr(iter(d))[:18], len(d.items()))
e = {}; e["self"] = e; print(e)
print({1: "int", True: "bool", 1.0: "float"}, {"a": 1, "a": 2}, {(1, 2): 3}[1, 2], {None: 1}[None], {frozenset([1]): 2}[frozenset([1])])
for k, v in sorted({"b": 1, "a": 2}.items(), key=lambda kv: kv[1]):
    print(k, v)
print(attempt(lambda: {}["x"]), attempt(lambda: {}[(1, 2)]), attempt(lambda: {[]: 1}), attempt(lambda: {}.pop("k")), attempt(lambda: {}.popitem()), attempt(lambda: dict(1)), attempt(lambda: dict([1])), attempt(lambda: {}.update(5)), attempt(lambda: dict.fromkeys(5)))
class Missing(dict):
    def __missing__(self, key): return f"no {key}"
m = Missing(a=1); print(m["a"], m["b"], m.get("b"), m, len(m), isinstance(m, dict), type(m).__name__)
counts = {}
for ch in "mississippi":
    counts[ch] = counts.get(ch, 0) + 1
print(counts, max(counts, key=counts.get), sorted(counts, key=lambda c: (-counts[c], c)))
s = {3, 1, 2}
s.add(5); s.discard(9); s.discard(1); s.update([7, 8], (9,)); s.remove(3)
print(s, len(s), 5 in s, s | {1}, s & {5, 7, 100}, s - {5}, s ^ {5, 6}, {1, 2} <= {1, 2, 3}, {1, 2} < {1, 2}, {1, 2} >= {1}, {1} == {1.0}, s.union([1], [4]), s.intersection([5]), s.difference([5]), s.symmetric_difference([5, 6]), s.isdisjoint({1}), {1}.issubset([1, 2]), {1, 2}.issuperset([1]))
s |= {20}; s &= {20, 5, 7}; s -= {7}; s ^= {1}; print(s, set(), set("a"), {*range(3)}, frozenset([1, 2]), frozenset(), {x % 3 for x in range(10)}, set([1, 1, 2]), sorted(set("hello")))
print(attempt(lambda: {1} + {2}), attempt(lambda: {1} | [2]), attempt(lambda: {[]}), attempt(lambda: set().pop()), attempt(lambda: {1}.remove(2)), attempt(lambda: frozenset().add(1)), attempt(lambda: {1} < 5), hash(frozenset([1, 2])) == hash(frozenset([2, 1])), {frozenset([1])}, frozenset([1]) | {2}, {2} | frozenset([1]), {1, 2}.copy(), bool(set()))
print(set(range(20)), {100, 5, 33, 64, -1}, {10 ** 10, 3}, {0, -1, -2}, {1.5, 2, 0.5}, {True, 2}, set(range(0, 200, 17)), {5, 4, 3, 2, 1, 0}, set([8, 16, 24, 32]))
big = set(range(100)); big.difference_update(range(0, 100, 2)); print(big); big.intersection_update({1, 3, 5}); print(big); big.symmetric_difference_update({1, 7}); print(big); big.clear(); print(big)
print(list(range(5)), range(1, 10, 3), list(range(10, 0, -3)), len(range(0, 10, 3)), range(5)[2], range(10)[2:5], range(10)[::-1], 3 in range(5), 10 in range(0, 20, 5), "a" in range(3), range(3) == range(0, 3), range(0) == range(2, 1), range(5).index(3), range(5).count(9), range(5).start, range(1, 5).stop, range(1, 9, 2).step, hash(range(3)) == hash(range(0, 3, 1)), list(reversed(range(4))), range(10 ** 20)[-1], len(range(10)), bool(range(0)), attempt(lambda: range(3).index(7)), range(0, 10, 3)[-1], max(range(5)), sum(range(0, 100, 7)))
print(slice(1, 2), slice(None), slice(1, None, 2).indices(5), slice(-3, None).indices(10), slice(1, 2) == slice(1, 2), slice(3).stop)
