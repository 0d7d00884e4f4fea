### every function of one number, over all kinds of values
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

for name in """acos acosh asin asinh atan atanh cbrt cos cosh degrees erf erfc exp exp2 expm1 fabs frexp gamma isfinite isinf isnan lgamma log log10 log1p log2 modf radians sin sinh sqrt tan tanh ulp""".split():
    function = getattr(math, name)
    for value in VALUES:
        attempt(function, value)
    attempt(function)
    attempt(function, x=1)
    attempt(function, 1, 2, 3)
### gamma and the error functions are exact to the last digit
import math
for x in [0.1, 1.5, 3.3, 10, 20.5, 23, 24, 100, 140.5, 170.6, 171.7, -0.1, -1.5, -20.5, -170.2, -180.5, 1e-10, 1e-300, 5e-324]:
    for function in math.gamma, math.lgamma, math.erf, math.erfc:
        try:
            print(function.__name__, x, function(x))
        except (ValueError, OverflowError) as error:
            print(function.__name__, x, error)
### the constants
import math
print(math.pi, math.e, math.tau, math.inf, math.nan, math.inf > 10**400, math.nan == math.nan)
print(math, math.sqrt, math.sqrt.__name__, math.sqrt.__module__, math.__name__)
