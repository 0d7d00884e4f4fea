import math


def attempt(action):
    try:
        return action()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


inf, nan = float("inf"), float("nan")
values = [0.0, -0.0, 1.0, -1.0, 0.1, 0.2, 0.3, 1 / 3, 2 / 3, 100.0, 1e15, 1e16, 1e17, 123456789.123456789, 1e-4, 1e-5, 1.5e-7, 1e100, 1e22, 1e23,
          5e-324, 1.7976931348623157e308, inf, -inf, nan, 2.5, 3.5, -2.5, 0.5, 1.005, 2.675, 1e21, 9007199254740993.0]
for a in values:
    print(repr(a), str(a), -a, abs(a), bool(a), f"{a:.2f} {a:.0f} {a:e} {a:g} {a:G} {a:.3g} {a:+.1f} {a:10.3f}| {a:<10.2f}| {a:^12.1e}| {a:012.4f} {a:,.2f} {a:%} {a:.1%} {a!r:>25}")
    print("%f %e %g %.3f %5.1f|%-8.2f|%+.2f %s %r" % (a, a, a, a, a, a, a, a, a))
    print(attempt(lambda: int(a)), attempt(lambda: round(a)), attempt(lambda: round(a, 2)), attempt(lambda: round(a, -1)), attempt(lambda: math.floor(a)),
          attempt(lambda: math.ceil(a)), a.is_integer(), attempt(lambda: a.as_integer_ratio()), attempt(lambda: a.hex()))
    for b in (2.0, -3.0, 0.1, 7):
        print(a + b, a - b, a * b, a / b, attempt(lambda: a // b), attempt(lambda: a % b), attempt(lambda: divmod(a, b)), a < b, a == b, a != b, end=" ; ")
    print()
print(0.1 + 0.2, 0.1 + 0.2 == 0.3, 1e308 * 10, -1e308 * 10, inf - inf, inf * 0, inf > 1e308, nan == nan, nan != nan, nan < 1, nan in [nan])
print(1 / 2, 4 / 2, 7 // 2.0, -7 // 2.0, 7 % 2.5, -7 % 2.5, 7 % -2.5, 2 ** 0.5, 2 ** -1, 4 ** 0.5, 0.0 ** 0, (-8) ** 3.0, 10 ** -2)
print(attempt(lambda: 2.0 ** 10000), attempt(lambda: 1e400), attempt(lambda: (-8) ** 2), 1e3, 1E3, .5, 5., 1_0.0_1)
for text in ("1.5", " 2 ", "-.5", "1e5", "inf", "-Infinity", "nan", "NaN", "1_0.5", "+3", "0x1", "", "1..2", "abc", "1e", "--1", "infinit"):
    print(repr(text), attempt(lambda: float(text)))
for number in (0.5, 1.5, 2.5, 3.5, -0.5, -1.5, 1.25, 2.675, 1e15 + 0.5, 12345.6789):
    print(round(number), round(number, 1), round(number, 2), round(number, 3), round(number, 0), type(round(number)), type(round(number, 0)))
print(hash(1.0) == hash(1), hash(0.5), hash(inf), hash(-inf), hash(2.0 ** 70) == hash(2 ** 70))
print(1 == 1.0, 1 < 1.5, 2 ** 53 == 2.0 ** 53, 2 ** 53 + 1 == 2.0 ** 53, 10 ** 400 > inf, 10 ** 400 < inf, -10 ** 400 > -inf, 1 > nan)
print(math.sqrt(2), math.pi, math.e, math.inf, math.floor(2.7), math.ceil(2.1), math.sin(0), math.cos(0), math.exp(1))
print(sum([0.1] * 10), sum([0.1, 0.2, 0.3]), sum([1, 2.5]), max(1, 2.5), min(1.0, 1), max(1, 1.0))
print(3.0, 3.14159265358979, 1e16, 123456789012345680.0, 0.00001, 1.0e-10, 100000000000000000000.0, 4.35, 4.349999999999999, 1.1 * 3)
print(float(10 ** 22), float(10 ** 23), float(2 ** 64), float("1" * 30), 3 * 0.1, 1 - 0.9)
