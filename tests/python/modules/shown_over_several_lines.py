### dicts of other kinds
from collections import OrderedDict, defaultdict, Counter, deque, ChainMap
from types import SimpleNamespace, MappingProxyType
from pprint import pprint
words = "the quick brown fox jumped over a lazy dog and ran away".split()
plain = dict(zip(words, range(20)))
class Mine(SimpleNamespace):
    pass
for each in (OrderedDict(plain), defaultdict(int, plain), Counter(plain), deque(words * 2),
             deque(words * 2, maxlen=30), ChainMap(plain, {"a": 1}), MappingProxyType(plain),
             SimpleNamespace(**plain), Mine(**plain), Counter("abc"), deque(), ChainMap(), OrderedDict()):
    pprint(each)
    pprint([each], width=40, indent=3)
