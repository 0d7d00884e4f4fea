### a vector over an array
from array import array
import math


class Vector:
    typecode = 'd'

    def __init__(self, components):
        self._components = array(self.typecode, components)

    def __iter__(self):
        return iter(self._components)

    def __repr__(self):
        components = repr(list(self._components))
        return f'Vector({components})'

    def __bytes__(self):
        return bytes([ord(self.typecode)]) + bytes(self._components)

    def __eq__(self, other):
        return len(self) == len(other) and all(a == b for a, b in zip(self, other))

    def __hash__(self):
        total = 0
        for x in self:
            total ^= hash(x)
        return total

    def __abs__(self):
        return math.hypot(*self)

    def __bool__(self):
        return bool(abs(self))

    def __len__(self):
        return len(self._components)

    def __getitem__(self, key):
        if isinstance(key, slice):
            return type(self)(self._components[key])
        return self._components[key]

    @classmethod
    def frombytes(cls, octets):
        typecode = chr(octets[0])
        return cls(memoryview(octets[1:]).cast(typecode))


v = Vector([3, 4])
print(v, abs(v), bool(v), bool(Vector([0])), bytes(v), hash(v))
print(Vector.frombytes(bytes(v)) == v, v[1:], v[-1], list(v), tuple(v))
print(Vector(range(7))[1:4], len(v), 4.0 in v)
### a view changes what it looks at
numbers = bytearray(b'abcdef')
view = memoryview(numbers)
view[0] = 65
view[1:3] = b'XY'
print(numbers, view[::2].tobytes(), view.tolist())
try:
    numbers.append(1)
except BufferError as error:
    print(error)
view.release()
numbers.append(33)
print(numbers)
with memoryview(b'xyz') as inside:
    print(inside[0], len(inside))
try:
    inside[0]
except ValueError as error:
    print(error)
### an array that changes while it is iterated
from array import array
a = array('i', [1, 2, 3])
for x in a:
    print(x)
    if x < 3 and len(a) < 6:
        a.append(x * 10)
print(a, a.pop(), a.pop(0), a)
a[1:2] = array('i', [7, 8, 9])
print(a, a[::-1], a.index(8), a.count(7))
del a[::2]
print(a)
a += array('i', [5])
a *= 2
print(a, a.itemsize, a.typecode)
