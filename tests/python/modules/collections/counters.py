### counts, the most common first
from collections import *
import collections, collections.abc as abc
c = Counter('abracadabra')
print(c, c.most_common(2), c['zz'], sorted(c.elements()), c.total())
### update adds and subtract takes away
from collections import *
import collections, collections.abc as abc
c = Counter('abracadabra')
c.update('aab'); c.subtract({'r': 5}); print(c, +c, -c)
### arithmetic keeps what is positive
from collections import *
import collections, collections.abc as abc
print(Counter(a=3, b=1) + Counter(a=1, b=2), Counter(a=3, b=1) - Counter(a=1, b=2), Counter(a=3, b=1) & Counter(a=1, b=2), Counter(a=3, b=1) | Counter(a=1, b=2))
### equality counts what is missing as none
from collections import *
import collections, collections.abc as abc
print(Counter(), Counter([1, 1, 2]) == Counter([1, 2, 1]), list(Counter('hello').items()), Counter('hello').most_common())
### a counter is a dict of its own class
from collections import *
import collections, collections.abc as abc
print(issubclass(Counter, dict), Counter.__mro__, Counter.__module__)
