### built-in values are what their methods make them
from collections import *
import collections, collections.abc as abc
for v in [[], (), {}, set(), 'a', 5, iter([]), (i for i in []), range(3), print, deque(), {}.keys(), b'']:
    print(type(v).__name__, [n for n in sorted(collections.abc.__all__) if isinstance(v, getattr(collections.abc, n))])
### an iterator needs no more than __next__
from collections import *
import collections, collections.abc as abc
I = collections.abc.Iterable
class It(abc.Iterator):
    def __init__(self): self.n = 0
    def __next__(self):
        self.n += 1
        if self.n > 3: raise StopIteration
        return self.n
print(list(It()), isinstance(It(), I))
try: 
    class Bad(abc.Iterator): pass
    Bad()
except TypeError as e: print(e)
### a sequence needs __getitem__ and __len__
from collections import *
import collections, collections.abc as abc
class Seq(abc.Sequence):
    def __getitem__(self, i): return [10, 20, 30][i]
    def __len__(self): return 3
s = Seq(); print(list(s), 20 in s, s.index(30), s.count(10), list(reversed(s)))
### a generator class needs send and throw
from collections import *
import collections, collections.abc as abc
class G(abc.Generator):
    def send(self, v): print('send', v); return v
    def throw(self, *a): print('throw', a[0]); raise StopIteration
g = G(); print(next(g), g.send(3), g.close())
### aliases and names of classes
from collections import *
import collections, collections.abc as abc
print(abc.Iterable[int], collections.Counter, collections.deque, defaultdict(int), deque([1]), OrderedDict)
