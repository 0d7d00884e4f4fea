### every function of two numbers, over all kinds of values
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

OTHERS = [0, 1, -1, 2, 0.0, -0.0, 0.5, inf, -inf, nan, 3, "a", -2.5, None, 10**400, 100000]
for name in "pow atan2 fmod remainder copysign nextafter log hypot ldexp isclose".split():
    function = getattr(math, name)
    for value in VALUES:
        for other in OTHERS:
            attempt(function, value, other)
    attempt(function)
    attempt(function, 1, 2, 3)
### ldexp with exponents of any size
import math
for x, i in [(1, 10**30), (1, -10**30), (0.0, 10**30), (math.inf, 5), (3, 2), (1, 1024), (1, 1023), (1, -1080), (-1, -10**9), (1, True)]:
    try:
        print(x, i, math.ldexp(x, i))
    except OverflowError as error:
        print(x, i, error)
### isclose and its tolerances
import math
print(math.isclose(1, 1 + 1e-10), math.isclose(1, 1.1, rel_tol=.2), math.isclose(1, 2, abs_tol=1), math.isclose(math.inf, math.inf), math.isclose(math.inf, 1), math.isclose(math.nan, math.nan), math.isclose(a=1, b=1))
for args, keywords in [((1,), {}), ((), {}), ((1, 2, .1), {}), ((1, 2), {"rel_tol": -1}), (("a", 1), {}), ((1, 2), {"x": 1}), ((1, 2), {"rel_tol": "a"})]:
    try:
        math.isclose(*args, **keywords)
    except (TypeError, ValueError) as error:
        print(error)
