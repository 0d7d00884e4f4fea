### an ordered dict moves keys to its ends
from collections import *
import collections, collections.abc as abc
d = OrderedDict([('a', 1), ('b', 2), ('c', 3)])
d.move_to_end('a'); print(d); d.move_to_end('c', last=False); print(d, d.popitem(last=False), d)
print(OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1) == {'a': 1}, OrderedDict())
print(list(reversed(d)), type(d.copy()), d | {'z': 1})
### a chain map looks from the first mapping to the last
from collections import *
import collections, collections.abc as abc
m = ChainMap({'a': 1}, {'a': 2, 'b': 3})
print(m['a'], m['b'], list(m), len(m), m, m.new_child({'q': 1}), m.parents, dict(m))
try: m['zz']
except KeyError as e: print(repr(e))
### a user dict goes through its own methods
from collections import *
import collections, collections.abc as abc
class L(UserDict):
    def __getitem__(self, k): return super().__getitem__(k.lower())
u = L(a=1); print(u['A'], u, 'a' in u, list(u.items()), u.get('zz'), len(u))
### a default dict makes what is missing
from collections import *
import collections, collections.abc as abc
dd = defaultdict(list); dd['a'].append(1); print(dd, type(dd))
