"""Rational numbers."""

# lacks: Decimal

from math import gcd as _gcd
from numbers import Rational
import operator as _operator

__all__ = ["Fraction"]


def _parse(text):
    """(numerator, denominator) of "3/4", " -1.25 ", "7e-2"; None where it is none of them."""
    body = text.strip().replace("_", "")
    top, slash, bottom = body.partition("/")
    try:
        if slash:
            if not bottom.isdigit() or not top.lstrip("+-").isdigit():
                return None
            return int(top), int(bottom)
        mantissa, _, exponent = body.lower().partition("e")
        whole, dot, decimals = mantissa.partition(".")
        sign = -1 if whole.startswith("-") else 1
        digits = whole.lstrip("+-") + decimals
        if not digits.isdigit():
            return None
        power = (int(exponent) if "e" in body.lower() else 0) - len(decimals)
    except ValueError:
        return None
    number = sign * int(digits)
    return (number * 10 ** power, 1) if power >= 0 else (number, 10 ** -power)


class Fraction(Rational):
    __slots__ = ("_numerator", "_denominator")

    def __new__(cls, numerator=0, denominator=None):
        self = super().__new__(cls)
        if denominator is None:
            top, bottom = cls._ratio_of(numerator)
        elif isinstance(numerator, Rational) and isinstance(denominator, Rational):
            top = numerator.numerator * denominator.denominator
            bottom = denominator.numerator * numerator.denominator
        else:
            raise TypeError("both arguments should be Rational instances")
        if bottom == 0:
            raise ZeroDivisionError(f"Fraction({top}, 0)")
        divisor = _gcd(top, bottom) * (-1 if bottom < 0 else 1)
        self._numerator, self._denominator = top // divisor, bottom // divisor
        return self

    @classmethod
    def _ratio_of(cls, number):
        if isinstance(number, Rational):
            return number.numerator, number.denominator
        if hasattr(number, "as_integer_ratio"):
            return number.as_integer_ratio()
        if not isinstance(number, str):
            raise TypeError("argument should be a string or a Rational instance")
        ratio = _parse(number)
        if ratio is None:
            raise ValueError(f"Invalid literal for Fraction: {number!r}")
        return ratio

    @classmethod
    def from_float(cls, f):
        return cls(*f.as_integer_ratio())

    from_decimal = from_float

    def as_integer_ratio(self):
        return self._numerator, self._denominator

    def limit_denominator(self, max_denominator=1000000):
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self)
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            a = n // d
            q2 = q0 + a * q1
            if q2 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q2
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        below, above = Fraction(p0 + k * p1, q0 + k * q1), Fraction(p1, q1)
        return above if abs(above - self) <= abs(below - self) else below

    @property
    def numerator(self):
        return self._numerator

    @property
    def denominator(self):
        return self._denominator

    def __repr__(self):
        return f"{self.__class__.__name__}({self._numerator}, {self._denominator})"

    def __str__(self):
        if self._denominator == 1:
            return str(self._numerator)
        return f"{self._numerator}/{self._denominator}"

    def __pow__(a, b):
        if not isinstance(b, Rational):
            return float(a) ** b
        if b.denominator != 1:
            return float(a) ** float(b)
        power = b.numerator
        if power >= 0:
            return Fraction(a._numerator ** power, a._denominator ** power)
        if not a._numerator:
            raise ZeroDivisionError(f"Fraction({a._denominator ** -power}, 0)")
        return Fraction(a._denominator ** -power, a._numerator ** -power)

    def __rpow__(b, a):
        if b._denominator == 1 and b._numerator >= 0:
            return a ** b._numerator
        return Fraction(a.numerator, a.denominator) ** b if isinstance(a, Rational) else (
            a ** float(b))

    def __pos__(a):
        return Fraction(a._numerator, a._denominator)

    def __neg__(a):
        return Fraction(-a._numerator, a._denominator)

    def __abs__(a):
        return Fraction(abs(a._numerator), a._denominator)

    def __int__(a):
        return a.__trunc__()

    def __trunc__(a):
        whole = abs(a._numerator) // a._denominator
        return -whole if a._numerator < 0 else whole

    def __floor__(a):
        return a._numerator // a._denominator

    def __ceil__(a):
        return -(-a._numerator // a._denominator)

    def __round__(self, ndigits=None):
        if ndigits is not None:
            shift = Fraction(10) ** ndigits
            return Fraction(round(self * shift)) / shift
        whole, rest = divmod(self._numerator, self._denominator)
        doubled = rest * 2
        if doubled == self._denominator:
            return whole + whole % 2
        return whole + (doubled > self._denominator)

    def __hash__(self):
        if self._denominator == 1:
            return hash(self._numerator)
        modulus = (1 << 61) - 1
        try:
            inverse = pow(self._denominator, -1, modulus)
        except ValueError:
            return 314159 if self._numerator >= 0 else -314159
        result = hash(hash(abs(self._numerator)) * inverse)
        result = result if self._numerator >= 0 else -result
        return -2 if result == -1 else result

    def __eq__(a, b):
        if isinstance(b, Rational):
            return a._numerator == b.numerator and a._denominator == b.denominator
        if isinstance(b, float):
            return b == b and b not in (float("inf"), float("-inf")) and (
                a == Fraction.from_float(b))
        return NotImplemented if not isinstance(b, complex) else (b.imag == 0 and a == b.real)

    def __bool__(a):
        return bool(a._numerator)

    def _compare(self, other, op):
        if isinstance(other, Rational):
            return op(self._numerator * other.denominator, self._denominator * other.numerator)
        if isinstance(other, float):
            if other != other or other in (float("inf"), float("-inf")):
                return op(0.0, other)
            return op(self, Fraction.from_float(other))
        return NotImplemented

    def __lt__(a, b):
        return a._compare(b, _operator.lt)

    def __gt__(a, b):
        return a._compare(b, _operator.gt)

    def __le__(a, b):
        return a._compare(b, _operator.le)

    def __ge__(a, b):
        return a._compare(b, _operator.ge)


def _add(a, b):
    return Fraction(a.numerator * b.denominator + b.numerator * a.denominator,
                    a.denominator * b.denominator)


def _subtract(a, b):
    return Fraction(a.numerator * b.denominator - b.numerator * a.denominator,
                    a.denominator * b.denominator)


def _multiply(a, b):
    return Fraction(a.numerator * b.numerator, a.denominator * b.denominator)


def _divide(a, b):
    return Fraction(a.numerator * b.denominator, a.denominator * b.numerator)


def _floor_divide(a, b):
    return (a.numerator * b.denominator) // (a.denominator * b.numerator)


def _modulo(a, b):
    bottom = a.denominator * b.denominator
    return Fraction((a.numerator * b.denominator) % (b.numerator * a.denominator), bottom)


def _define(name, exact, inexact):
    """The operator for fractions, its reflection, and what both do with floats."""
    def forward(a, b):
        if isinstance(b, (int, Fraction)):
            return exact(a, b)
        return inexact(float(a), b) if isinstance(b, (float, complex)) else NotImplemented

    def reverse(b, a):
        if isinstance(a, Rational):
            return exact(a, b)
        return inexact(a, float(b)) if isinstance(a, (float, complex)) else NotImplemented
    for function, prefix in ((forward, "__"), (reverse, "__r")):
        function.__name__ = f"{prefix}{name}__"
        setattr(Fraction, function.__name__, function)


_define("add", _add, _operator.add)
_define("sub", _subtract, _operator.sub)
_define("mul", _multiply, _operator.mul)
_define("truediv", _divide, _operator.truediv)
_define("floordiv", _floor_divide, _operator.floordiv)
_define("mod", _modulo, _operator.mod)
_define("divmod", lambda a, b: (_floor_divide(a, b), _modulo(a, b)), divmod)
Fraction.__abstractmethods__ = frozenset()
