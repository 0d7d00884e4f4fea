### gcd and lcm of any number of integers
import math
print(math.gcd(12, 18, 27), math.gcd(10**30, 10**20 * 7), math.gcd(-4, 6), math.gcd(), math.gcd(0), math.gcd(True, 2), math.gcd(0, 0))
print(math.lcm(4, 6, 10), math.lcm(), math.lcm(0, 3), math.lcm(10**20, 15), math.lcm(-4, 6), math.lcm(7))
for function in math.gcd, math.lcm:
    try:
        function(1, 2.0)
    except TypeError as error:
        print(error)
### factorial
import math
print(math.factorial(0), math.factorial(1), math.factorial(20), math.factorial(21), math.factorial(50), math.factorial(True))
print(len(str(math.factorial(1000))), math.factorial(300) % 1000003)
for n in -1, -10**30, 10**30, 3.0, "a", None:
    try:
        math.factorial(n)
    except (TypeError, ValueError, OverflowError) as error:
        print(type(error).__name__, error)
### comb and perm
import math
def attempt(function, *args):
    try:
        print(function.__name__, args, function(*args))
    except (TypeError, ValueError, OverflowError) as error:
        print(function.__name__, args, type(error).__name__, error)
for args in [(), (5,), (5, 2), (5, None), (5, 6), (-1, 2), (5, -2), (2.0, 1), (5, "a"), (100, 50), (10**20, 2), (10**20, 10**20), (10**20, 10**20 - 1), (5, 10**20), (0, 0), (True, True), (60, 30), (70, 35), (1, 2, 3), (-1, -1)]:
    attempt(math.comb, *args)
    attempt(math.perm, *args)
### isqrt of integers of any size
import math
class Index:
    def __index__(self):
        return 10
print([math.isqrt(n) for n in (0, 1, 2, 3, 4, 15, 16, 99, 2**64 - 1, 2**64, 10**40, 10**41)], math.isqrt(Index()), math.isqrt(True))
for n in -1, 2.0, "a":
    try:
        math.isqrt(n)
    except (TypeError, ValueError) as error:
        print(error)
### floor, ceil and trunc give integers
import math


class Real:
    def __float__(self):
        return 2.5


class Index:
    def __index__(self):
        return 3


class Own:
    def __floor__(self):
        return "floor"

    def __ceil__(self):
        return "ceil"

    def __trunc__(self):
        return "trunc"


def attempt(function, *args, **keywords):
    try:
        result = repr(function(*args, **keywords))
    except Exception as error:
        result = f"{type(error).__name__}: {error}"
    print(function.__name__, [type(a).__name__ + repr(a)[:24].partition(" at ")[0] for a in args], result[:120])


inf, nan = math.inf, math.nan
VALUES = [0, 1, -1, 2, 5, -3, 10**30, 0.0, -0.0, 0.5, -0.5, 1.0, 2.5, -2.5, 1e308, 1e-310, inf, -inf, nan, True, "a", None, [], 10**400, Real(), Index(), Own(), 3.7, -7.3, 171, 172.5, 1e16, 2**53 + 1]

for function in math.floor, math.ceil, math.trunc:
    for value in VALUES:
        attempt(function, value)
    for value in 1e20, -1e20, 1e300, -2.7, -0.2, 0.2, 2**60 + 0.5:
        attempt(function, value)
