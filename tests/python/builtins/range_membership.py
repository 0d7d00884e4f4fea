### what is equal to a number of a range is in it
from fractions import Fraction
class Five:
    def __eq__(self, other):
        return other == 5
class Int(int):
    pass
print(5.0 in range(10), 5.5 in range(10), Five() in range(6), Five() in range(5))
print(Int(3) in range(4), True in range(2), 2 + 0j in range(3), "2" in range(3))
class Raises:
    def __eq__(self, other):
        raise ValueError("asked")
try:
    Raises() in range(3)
except ValueError as error:
    print(error)
### the parts of a range are plain integers
r = range(True, 5, True)
print(r.start, r.step, type(r.start), r, range(False))
