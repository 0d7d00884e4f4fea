from collections import defaultdict, deque


def attempt(action):
    try:
        return action()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


d = deque([1, 2, 3])
d.append(4); d.appendleft(0); d.extend([5, 6]); d.extendleft("ab"); print(d, len(d), d[0], d[-1], d[2], 3 in d, list(d), bool(d), bool(deque()))
print(d.pop(), d.popleft(), d, d.index(3), d.count(3), d.maxlen); d.rotate(2); print(d); d.rotate(-3); print(d); d.rotate(); print(d)
d.remove(3); d.insert(1, "x"); d.reverse(); print(d, d.copy() == d, d is d.copy(), list(reversed(d)), sorted(map(str, d)))
d[0] = "set"; del d[1]; print(d, [x for x in d], [*d], max(deque([1, 5, 2])), sum(deque([1, 2]))); d.clear(); print(d)
m = deque(maxlen=3)
for i in range(5): m.append(i)
print(m, m.maxlen, m.copy()); m.appendleft("left"); print(m); m.extend("xyz"); print(m); print(deque([1, 2, 3], 2), deque("abc", maxlen=0), deque([1, 2], maxlen=None))
for action in (lambda: deque().pop(), lambda: deque().popleft(), lambda: deque([1])[3], lambda: deque([1])["a"], lambda: deque(5), lambda: deque([1]).remove(2), lambda: deque([1]).index(2), lambda: deque([], -1), lambda: m.insert(0, 1)):
    print(attempt(action))
print(deque([1, 2]) == deque([1, 2]), deque([1]) == [1], deque([1, 2]) < deque([1, 3]), isinstance(d, list), isinstance(d, deque), type(d).__name__)
queue = deque(["a"]); seen = []
while queue:
    item = queue.popleft(); seen.append(item)
    if len(item) < 3: queue.extend([item + "x", item + "y"])
print(seen); n = deque(); n.append(n); print(n)
def tasks(n):
    while n: yield n; n -= 1
ready = deque([tasks(2), tasks(3)])
while ready:
    t = ready.popleft()
    try: print(next(t), end=" "); ready.append(t)
    except StopIteration: print("done", end=" ")
print()
groups = defaultdict(list)
for word in "apple avocado bean blueberry cherry".split(): groups[word[0]].append(word)
print(groups, dict(groups), groups["z"], len(groups), "q" in groups, groups.get("q"), sorted(groups), groups.default_factory)
counts = defaultdict(int, {"a": 5}, b=1)
for c in "abca": counts[c] += 1
print(counts, counts == {"a": 7, "b": 2, "c": 1}, isinstance(counts, dict)); nested = defaultdict(lambda: defaultdict(int)); nested["x"]["y"] += 1; print(nested["x"]["y"])
print(attempt(lambda: defaultdict()["a"]), attempt(lambda: defaultdict(5)), defaultdict(None, {1: 2}), attempt(lambda: defaultdict(lambda: 1 / 0)["k"])); counts.pop("a"); del counts["b"]; print(counts, list(counts.items()))
