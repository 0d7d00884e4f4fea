### fsum rounds once
import math
print(math.fsum([.1] * 10), sum([.1] * 10), math.fsum([]), math.fsum([1e16, 1, 1e-16]), math.fsum([1, 2**60, -1, 10**17]))
print(math.fsum([1e100, 1.0, -1e100, 1e-100, 1e50, -1.0, -1e50]), math.fsum(x * .1 for x in range(100)), math.fsum([math.inf, 1]), math.fsum([math.nan]))
for numbers in [math.inf, -math.inf], ["a"], 5, [1e308, 1e308, -1e308]:
    try:
        print(math.fsum(numbers))
    except (TypeError, ValueError, OverflowError) as error:
        print(type(error).__name__, error)
### prod of any kind of numbers
import math
print(math.prod([]), math.prod([1, 2, 3]), math.prod([1, 2, 3], start=10), math.prod([1.5, 2]), math.prod([2**60, 2**60]), math.prod(["a", 3]), math.prod([[1], 2]), math.prod([0.1, 10, 3], start=2.0))
for args, keywords in [((5,), {}), (([1], 2), {}), ((), {"iterable": [1]}), (([1],), {"x": 1}), ((["a", "b"],), {})]:
    try:
        math.prod(*args, **keywords)
    except TypeError as error:
        print(error)
### hypot and dist
import math
print(math.hypot(), math.hypot(3, 4), math.hypot(1, 2, 3), math.hypot(math.inf, math.nan), math.hypot(math.nan, 1), math.hypot(1e308, 1e308), math.hypot(1e-320, 1e-320), math.hypot(*range(20)), math.hypot(0.1, 0.2, 0.3), math.hypot(-5))
print(math.dist((1, 2), (4, 6)), math.dist([1], [2]), math.dist((math.inf,), (math.inf,)), math.dist((), ()), math.dist([1.5, 2, 3], (0.1, 0.2, 0.3)), math.dist((1e300, 1), (1e-300, 2)))
for function, args in [(math.hypot, (1, "a")), (math.dist, ((1,), (1, 2))), (math.dist, (1, 2)), (math.dist, (("a",), (1,))), (math.dist, ((1,),))]:
    try:
        function(*args)
    except (TypeError, ValueError) as error:
        print(error)
### logarithms of integers that no float can hold
import math
print(math.log(10**400), math.log(10**400, 10), math.log2(2**1000), math.log10(10**1000), math.log2(10**400 + 1), math.log2(3**700), math.log(2**1500, 2), math.log(8, 2), math.log(100, 10))
for args in [(0, 2), (2, 1), (2, 0), (-10**400,), (), (1, 2, 3), ("a",), (2, "a")]:
    try:
        print(math.log(*args))
    except (TypeError, ValueError, ZeroDivisionError) as error:
        print(type(error).__name__, error)
### many pseudo-random arguments
import math
state = 12345
def random():
    global state
    state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
    return (state >> 11) / 2**53
for i in range(60):
    x = random() * 10**(random() * 4 - 2)
    a = [(random() - .5) * 10**(random() * 10 - 5) for _ in range(5)]
    b = [(random() - .5) * 10**(random() * 10 - 5) for _ in range(5)]
    print(x, [f(x) for f in (math.lgamma, math.erf, math.cbrt, math.exp2, math.expm1, math.log1p, math.sqrt, math.tan, math.asinh, math.degrees, math.ulp)])
    print(math.fsum(a), math.fsum(a + b), math.hypot(*a), math.hypot(*a[:2]), math.hypot(*a[:3]), math.dist(a, b))
    print(math.remainder(a[0], b[0]), math.fmod(a[0], b[0]), math.atan2(a[0], b[0]), math.pow(abs(a[0]), b[1] / 1e3))
    print(math.isqrt(int(abs(a[0]) * 1e40)), math.comb(int(random() * 200), int(random() * 100)), math.gcd(int(random() * 1e15), int(random() * 1e10)))
