### tenths are exact
from decimal import Decimal
print(Decimal("0.1") + Decimal("0.2"), Decimal(0.1), sum([Decimal("0.1")] * 3) == Decimal("0.3"))
print(Decimal(1) / 3, 1 / Decimal(8), 3 + Decimal("1.10"), Decimal("1.10") * 3, repr(Decimal("1e3")))
### signs, exponents and what is not a number
from decimal import Decimal
for text in ("0", "-0", "1e3", "1E-7", "0.000001", "0.0000001", "1.23E+5", "Infinity", "-Infinity", "NaN"):
    number = Decimal(text)
    print(repr(number), number.as_tuple(), bool(number), -number, abs(number), number.is_signed())
for text in ("abc", "", "1.2.3"):
    try:
        Decimal(text)
    except ArithmeticError as error:
        print(type(error).__name__, error)
### the operators, and what they refuse
import operator
from decimal import Decimal
numbers = [Decimal(text) for text in ("0", "1", "-2.5", "0.10", "1e10", "Infinity")]
for a in numbers:
    for b in numbers:
        for name in ("add", "sub", "mul", "truediv", "floordiv", "mod", "lt", "eq"):
            try:
                print(getattr(operator, name)(a, b), end=" ")
            except ArithmeticError as error:
                print(type(error).__name__, error, end=" ")
    print()
for wrong in (lambda: Decimal(1) + 1.5, lambda: 1.5 * Decimal(2), lambda: Decimal(1) < "a"):
    try:
        wrong()
    except TypeError as error:
        print(error)
### rounding modes
import decimal
from decimal import Decimal
for mode in ("DOWN", "HALF_UP", "HALF_EVEN", "CEILING", "FLOOR", "UP", "HALF_DOWN", "05UP"):
    rounding = getattr(decimal, "ROUND_" + mode)
    print(mode, [str(Decimal(text).quantize(Decimal(1), rounding=rounding))
                 for text in ("1.5", "2.5", "-1.5", "-2.5", "1.1", "-1.1", "0.5", "5.1", "10.9")])
print(round(Decimal("2.675"), 2), round(Decimal("2.5")), int(Decimal("-2.9")), Decimal("1.50").normalize())
### precision is the context's
from decimal import Decimal, getcontext, localcontext
getcontext().prec = 6
print(Decimal(1) / 7, Decimal("3.1415926535") + 0, Decimal(123456789) * 1)
with localcontext() as context:
    context.prec = 50
    print(Decimal(1) / 7, Decimal(2).sqrt())
print(Decimal(2).sqrt(), Decimal(2) ** 10, Decimal(2) ** -3, Decimal(10).ln(), Decimal(1).exp())
### formats
from decimal import Decimal
for spec in ("", ".2f", "10.3f", "<10", "+.1f", ",", "15,.2f", ".3e", "%", ".1%", "08.2f", "^12", ".3g"):
    print([format(Decimal(text), spec) for text in ("1234567.891", "-0.5", "3", "1E+3", "0.00001", "99.995")])
print("%s %.2f %d" % (Decimal("1.5"), Decimal("1.255"), Decimal("7.9")))
### equal numbers have one hash
from decimal import Decimal
from fractions import Fraction
print(Decimal("0.5") == 0.5 == Fraction(1, 2), Decimal("0.1") == 0.1, Decimal("0.1") < 0.1)
print({Decimal("1.0"), 1, 1.0, Fraction(1)}, hash(Decimal("0.5")) == hash(0.5), sorted([Decimal(3), 1.5, 2]))
