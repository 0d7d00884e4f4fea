values = [0, 1, -1, 2, -2, 7, -7, 10, 255, 2 ** 31, -2 ** 31, 2 ** 61 - 1, 2 ** 61, -2 ** 61, -2 ** 61 - 1, 2 ** 63, -2 ** 63, 2 ** 64 + 1,
          10 ** 30, -10 ** 30, 3 ** 100]
small = [1, -1, 3, -3, 7, -10, 2 ** 61, 2 ** 64, -10 ** 20]


def attempt(action):
    try:
        return action()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


for a in values:
    print(a, -a, +a, ~a, abs(a), bool(a), a.bit_length(), hash(a), repr(a), str(a), int(a), float(a))
    print(hex(a), oct(a), bin(a), f"{a:,} {a:_} {a:+} {a:x} {a:#X} {a:e} {a:>30} {a:030} {a:.3e} {a:b}")
    for b in small:
        print(a + b, a - b, a * b, a // b, a % b, divmod(a, b), a & b, a | b, a ^ b, a < b, a == b, a >= b, end=" ")
        print(attempt(lambda: a / b))
    for n in (0, 1, 5, 62, 63, 64, 100):
        print(a << n, a >> n, end=" ")
    print()
for a in (0, 1, -1, 2, -2, 10, -10, 3):
    for b in (0, 1, 2, 3, 10, 64, -1, -2):
        print(attempt(lambda: a ** b), end=" ")
    print()
print(2 ** 1000, 7 ** 77 % 1000, pow(7, 77, 1000), pow(2, 100, 7), pow(-3, 5, 7), pow(3, 4, -5), pow(2, -1, 7), pow(3, -2, 11))
print(attempt(lambda: pow(2, -1, 4)))
print(int("12"), int("-12"), int("+7"), int("  42\n"), int("1_000"), int("0b101", 0), int("0x1F", 0), int("0o17", 0),
      int("ff", 16), int("0xff", 16), int("-101", 2), int("zz", 36), int("12", 0), int(3.99), int(-3.99), int(True))
for bad in ("", " ", "1 2", "_1", "1_", "1__0", "0x", "abc", "1.0", "0b2", "--1", "+-1"):
    print(repr(bad), attempt(lambda: int(bad)))
for n in (1, 7, 10, 100, 123456789, 2 ** 40):
    print(n.__add__(1), n.__radd__(1), n.__floordiv__(3), (n).__mul__(2), n.real, n.imag, n.numerator, n.denominator)
print(attempt(lambda: (5).__add__("x")), (5).__eq__(5), (5).__eq__("x"), (5).__lt__(6))
print(isinstance(True, int), True + True, True * 5, sum([True, False, True]), int(True), str(True), True == 1, hash(True), {True: "a", 1: "b", 1.0: "c"})
print(not 5, not 0, not [], 5 and 0, 0 or "x", None or 0 or [] or "last", 1 and 2 and 3, 3 if [] else 4)
print(1 < 2 < 3, 1 < 3 < 2, 3 > 2 >= 2 != 1, 1 == 1.0 == True, 5 in [1, 5], 5 not in (1,))
print(0xFF, 0o17, 0b11, 1_000_000, 0x_ff)
print((255).bit_length())
print(round(5), round(15, -1), round(25, -1), round(-15, -1), round(1234, -2), round(5, 3), round(2 ** 70, -3))
print(max(3, 1, 2), min(3, 1, 2), max([1, 5, 3], key=lambda x: -x), min("b", "a"), sum(range(101)), sum([1, 2], 10))
x = 5
x += 1; x -= 2; x *= 10; x //= 3; x **= 2; x %= 100; x <<= 3; x >>= 1; x |= 1; x &= 0xFF; x ^= 3
print(x)
x /= 2
print(x, type(x))
print(123456789 ** 5, 10 ** 18 + 1, -(10 ** 18), 4611686018427387904 - 1, 2305843009213693951 + 1, 2305843009213693952 - 1)
print(1_0.5, 10 // 3, -10 // 3, 10 // -3, -10 % 3, 10 % -3, -10 % -3, 7 // 7, 0 // 5)
print(factorial := 1)
for i in range(1, 40):
    factorial *= i
print(factorial, factorial // (10 ** 20), factorial % (10 ** 20 + 7), len(str(factorial)))
a, b = 0, 1
while a < 10 ** 40:
    a, b = b, a + b
print(a, b, a * b, b - a, a == b, a > b)
