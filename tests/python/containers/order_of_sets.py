### small integers
print({3, 1, 2}, {10, 9, 8, 1}, {-1, -2, 0, 5}, set(range(20, 0, -3)), {100, 1, 1000, 10})
s = set()
for i in (33, 1, 65, 32, 0, 64, 97):
    s.add(i)
    print(s)
s.discard(1)
s.add(129)
print(s, s.pop(), s.pop(), s)
s.add(0)
print(s.pop(), s)
### text
print(set('hello world'), set(['apple', 'banana', 'cherry']), set(['é', '€', '𝄞', 'a']), {b'a', b'b', b'c'})
print(hash('abc'), hash(''), hash('é'), hash(b'abc'), hash('a' * 100))
### mixed
print({1, 'a', None, 2.5, (1, 2), frozenset([3]), True, False})
print({None, ..., NotImplemented, 0}, hash(None), hash(1.5), hash((1, 2)), hash(frozenset([1, 2])))
### the operations, each in its own way
a, b = set(range(0, 40, 3)), set(range(0, 40, 7))
print(a | b, b | a, a & b, a - b, b - a, a ^ b, b ^ a, sep='\n')
print(a.union(b, [99]), a.difference([3, 6]), a.intersection(b, range(30)), sep='\n')
print(a.symmetric_difference([1, 3, 64]), a.union('xy'), sep='\n')
a -= set(range(10))
print(a)
a ^= b
a |= {64, 128}
a &= set(range(100))
print(a, a.copy(), set(a), frozenset(a))
### a display of constants is made in two steps
print({19, 1, 223, 907, -4, 6, True, 0}, {33, 1, 65}, {x for x in (33, 1, 65)}, set([33, 1, 65]))
### a set looks for sets
s = {frozenset([1]), frozenset()}
print({1} in s, set() in s, {2} in s)
s.discard({1})
s.discard({5})
print(s)
try:
    s.remove({7})
except KeyError as error:
    print('KeyError', error)
try:
    s.add({1})
except TypeError as error:
    print(error)
