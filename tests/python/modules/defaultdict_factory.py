### the factory may be changed
from collections import defaultdict
d = defaultdict(list)
d["a"].append(1)
d.default_factory = int
d["b"] += 2
d.default_factory = None
print(d)
try:
    d["c"]
except KeyError as error:
    print(repr(error))
del d.default_factory
print(d.default_factory)
### copies keep the factory
from collections import defaultdict
import copy
d = defaultdict(list, a=[1])
for made in (d.copy(), copy.copy(d), copy.deepcopy(d)):
    made["b"].append(2)
    print(type(made).__name__, made, made["a"] is d["a"])
print(d)
### unions are defaultdicts
from collections import defaultdict
d = defaultdict(int, a=1)
print(d | {"b": 2})
print({"b": 2, "a": 5} | d)
print(d | defaultdict(list, c=[]))
d |= {"z": 26}
print(d)
### __missing__ by name, and a subclass's own
from collections import defaultdict
d = defaultdict(lambda: "new")
print(d.__missing__("k"), d)
class Loud(defaultdict):
    def __missing__(self, key):
        print("missing", key)
        return super().__missing__(key)
loud = Loud(int)
loud["x"] += 1
print(loud["x"], dict(loud))
