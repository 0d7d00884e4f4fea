### fractions
import copy, pprint, timeit, fractions
from fractions import Fraction as F
print(F(1, 3) + F(1, 6), F('0.25'), F(0.5), F(3), repr(F(-6, 4)), F(1, 3) * 3 == 1, F(1,2) < 0.6, round(F(7, 2)), F(1,3) ** 2, 2 ** F(1, 2), F(7,3) // 1, F(7,3) % 1, 1 - F(1,4), F(3.14159).limit_denominator(100), hash(F(1,2)) == hash(0.5), sum([F(1,2)] * 3), float(F(1,4)), int(F(9,4)))
try: F(1, 0)
except ZeroDivisionError as e: print(e)
### copy and deepcopy
import copy, pprint, timeit, fractions
from fractions import Fraction as F
class C:
    def __init__(self): self.l = [1, [2]]
c = C(); d = copy.copy(c); e = copy.deepcopy(c); c.l[1].append(3); print(d.l, e.l, d.l is c.l)
### deepcopy of what contains itself
import copy, pprint, timeit, fractions
from fractions import Fraction as F
l = [1, [2]]; l.append(l); m = copy.deepcopy(l); print(m, m[2] is m, copy.copy((1,)), copy.deepcopy({'a': {1, 2}}))
### pprint breaks dicts and lists
import copy, pprint, timeit, fractions
from fractions import Fraction as F
pprint.pprint({'b': list(range(30)), 'a': {'x' * 20: 'y' * 40, 'z' * 10: ['q' * 30, 'r' * 30]}})
pprint.pprint([1, 2]); pprint.pprint(list(range(50)), compact=True); pprint.pprint(('a' * 50, 'b' * 50), width=40)
### pprint breaks texts, keeps order, stops at a depth
import copy, pprint, timeit, fractions
from fractions import Fraction as F
pprint.pprint({'text': 'the quick brown fox jumps over the lazy dog ' * 4})
pprint.pp({'b': 1, 'a': 2}); pprint.pprint({1: {2: {3: {4: 5}}}}, depth=2)
