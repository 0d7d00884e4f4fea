"""Decimal numbers: a sign, an integer and a power of ten, rounded as the context says."""

# lacks: BasicContext ConversionSyntax DefaultContext DivisionImpossible DivisionUndefined
# lacks: ExtendedContext HAVE_CONTEXTVAR HAVE_THREADS InvalidContext MAX_EMAX MAX_PREC MIN_EMIN
# lacks: MIN_ETINY Subnormal

import math as _math
import numbers as _numbers
import re as _re
from collections import namedtuple as _namedtuple
from fractions import Fraction as _Fraction

from _decimal import (Clamped, Context, ConversionSyntax as _ConversionSyntax, DecimalException,
                      DivisionByZero, DivisionImpossible as _DivisionImpossible,
                      DivisionUndefined as _DivisionUndefined, FloatOperation,
                      Inexact, InvalidOperation, Overflow, ROUND_05UP, ROUND_CEILING, ROUND_DOWN,
                      ROUND_FLOOR, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_UP,
                      Rounded, Underflow, getcontext, localcontext, setcontext,
                      divided as _divided, exp as _exp, invalid as _invalid, ln as _ln)
from _decimal_format import formatted as _formatted, pointed as _pointed

__all__ = ["Decimal", "Context", "DecimalTuple", "DecimalException", "Clamped",
           "InvalidOperation", "DivisionByZero", "Inexact", "Rounded", "Overflow", "Underflow",
           "FloatOperation", "ROUND_DOWN",
           "ROUND_HALF_UP", "ROUND_HALF_EVEN", "ROUND_CEILING", "ROUND_FLOOR", "ROUND_UP",
           "ROUND_HALF_DOWN", "ROUND_05UP", "getcontext", "setcontext", "localcontext"]

_TINY = -1000026  # the exponent of what an infinity divides
DecimalTuple = _namedtuple("DecimalTuple", "sign digits exponent")


# ---- numbers

_TEXT = _re.compile(r"([-+]?)(?:(\d*)(?:\.(\d*))?(?:[eE]([-+]?\d+))?|(inf(?:inity)?)|(nan)(\d*))",
                    _re.IGNORECASE)


class Decimal:
    """_special is "" for a finite number, else "Infinity" or "NaN"."""

    __slots__ = ("_negative", "_integer", "_exponent", "_special")
    __spelled__ = "decimal.Decimal"

    def __new__(cls, value="0", context=None):
        if isinstance(value, Decimal):
            return value if type(value) is cls else _make(*value._fields(), cls=cls)
        if isinstance(value, str):
            return cls._parse(value)
        if isinstance(value, int):
            return _make(value < 0, abs(value), 0, cls=cls)
        if isinstance(value, float):
            return cls.from_float(value)
        if isinstance(value, (tuple, list)):
            if len(value) != 3:
                raise ValueError("argument must be a sequence of length 3")
            sign, digits, exponent = value
            integer = int("".join(map(str, digits)) or "0")
            special = {"F": "Infinity", "n": "NaN"}.get(exponent, "")
            return _make(sign == 1, integer, 0 if special else exponent, special, cls=cls)
        raise TypeError(f"conversion from {type(value).__name__} to Decimal is not supported")

    @classmethod
    def _parse(cls, text):
        found = _TEXT.fullmatch(text.strip().replace("_", ""))
        if not found:
            raise _invalid(_ConversionSyntax)
        sign, whole, decimals, exponent, infinite, nan, _ = found.groups()
        if infinite or nan:
            return _make(sign == "-", 0, 0, "Infinity" if infinite else "NaN", cls=cls)
        digits = (whole or "") + (decimals or "")
        if not digits:
            raise _invalid(_ConversionSyntax)
        return _make(sign == "-", int(digits), int(exponent or 0) - len(decimals or ""), cls=cls)

    @classmethod
    def from_float(cls, f):
        if isinstance(f, int):
            return cls(f)
        negative = _math.copysign(1, f) < 0
        if f != f or abs(f) == float("inf"):
            return _make(negative and f == f, 0, 0, "NaN" if f != f else "Infinity", cls=cls)
        top, bottom = abs(f).as_integer_ratio()
        power = bottom.bit_length() - 1
        return _make(negative, top * 5 ** power, -power, cls=cls)

    def _fields(self):
        return self._negative, self._integer, self._exponent, self._special

    def _finish(self, context=None):
        """Rounded to the context's precision."""
        context = context or getcontext()
        extra = len(str(self._integer)) - context.prec
        if self._special or extra <= 0:
            return _make(*self._fields())
        integer = _divided(self._negative, self._integer, 10 ** extra, context.rounding)
        if len(str(integer)) > context.prec:
            integer, extra = integer // 10, extra + 1
        return _make(self._negative, integer, self._exponent + extra)

    # ---- text

    def __str__(self):
        sign = "-" if self._negative else ""
        if self._special:
            return sign + self._special
        digits = str(self._integer)
        left = self._exponent + len(digits)
        if self._exponent <= 0 and left > -6:
            return sign + _pointed(digits, left)
        exponent = left - 1
        return sign + _pointed(digits, 1) + f"E{exponent:+d}"

    def __repr__(self):
        return f"Decimal('{self!s}')"

    def __format__(self, spec):
        return _formatted(self, spec)

    # ---- as other numbers

    def _scaled(self, exponent, rounding=None):
        """The magnitude in units of ten to that power."""
        shift = self._exponent - exponent
        if shift >= 0:
            return self._integer * 10 ** shift
        return _divided(self._negative, self._integer, 10 ** -shift,
                        rounding or getcontext().rounding)

    def __int__(self):
        if self._special:
            raise (ValueError if self.is_nan() else OverflowError)(
                f"cannot convert {self._special} to integer")
        magnitude = self._scaled(0, ROUND_DOWN)
        return -magnitude if self._negative else magnitude

    __trunc__ = __int__

    def __float__(self):
        return float(str(self))

    def __bool__(self):
        return bool(self._special or self._integer)

    def __complex__(self):
        return complex(float(self))

    def __round__(self, ndigits=None):
        if ndigits is None:
            return self._whole(ROUND_HALF_EVEN)
        return self.quantize(_make(False, 1, -ndigits), ROUND_HALF_EVEN)

    def _whole(self, rounding):
        if self._special:
            return int(self)
        magnitude = self._scaled(0, rounding)
        return -magnitude if self._negative else magnitude

    def __floor__(self):
        return self._whole(ROUND_FLOOR)

    def __ceil__(self):
        return self._whole(ROUND_CEILING)

    def as_tuple(self):
        exponent = {"": self._exponent, "Infinity": "F", "NaN": "n"}[self._special]
        digits = () if self.is_nan() else tuple(map(int, str(self._integer)))
        return DecimalTuple(int(self._negative), digits, exponent)

    def _ratio(self):
        top = -self._integer if self._negative else self._integer
        return _Fraction(top * 10 ** max(self._exponent, 0), 10 ** max(-self._exponent, 0))

    def as_integer_ratio(self):
        if self._special:
            raise (ValueError if self.is_nan() else OverflowError)(
                f"cannot convert {self._special} to integer ratio")
        ratio = self._ratio()
        return ratio.numerator, ratio.denominator

    # ---- questions

    def is_nan(self):
        return self._special == "NaN"

    def is_infinite(self):
        return self._special == "Infinity"

    def is_finite(self):
        return not self._special

    def is_zero(self):
        return not self

    def is_signed(self):
        return self._negative

    def adjusted(self):
        return 0 if self._special else self._exponent + len(str(self._integer)) - 1

    # ---- comparison

    def _key(self):
        """What orders a number: an infinity lies beyond all."""
        if self._special:
            return (-1 if self._negative else 1), _Fraction(0)
        return 0, self._ratio()

    def _compared(self, other, answer, ordered):
        if isinstance(other, (int, float)):
            other = Decimal(other)
        elif isinstance(other, _numbers.Rational) and not self._special:
            return answer((0, self._ratio()), (0, _Fraction(other)))
        if not isinstance(other, Decimal):
            return NotImplemented
        if self.is_nan() or other.is_nan():
            if ordered:
                raise _invalid()
            return False
        return answer(self._key(), other._key())

    def __eq__(self, other):
        return self._compared(other, lambda a, b: a == b, False)

    def __lt__(self, other):
        return self._compared(other, lambda a, b: a < b, True)

    def __le__(self, other):
        return self._compared(other, lambda a, b: a <= b, True)

    def __gt__(self, other):
        return self._compared(other, lambda a, b: a > b, True)

    def __ge__(self, other):
        return self._compared(other, lambda a, b: a >= b, True)

    def __hash__(self):
        return hash(float(self)) if self._special else hash(self._ratio())

    def compare(self, other, context=None):
        other = Decimal(other)
        if self.is_nan() or other.is_nan():
            return _make(False, 0, 0, "NaN")
        return Decimal((self > other) - (self < other))

    # ---- arithmetic

    def __neg__(self):
        return _make(not self._negative and self._is_signable(), *self._fields()[1:])._finish()

    def __pos__(self):
        return _make(self._negative and self._is_signable(), *self._fields()[1:])._finish()

    def _is_signable(self):
        """A zero and a NaN lose their sign in arithmetic."""
        return bool(self) and not self.is_nan()

    def __abs__(self):
        return _make(False, *self._fields()[1:])._finish()

    def _shifted(self, places):
        return _make(self._negative, self._integer, self._exponent + places, self._special)

    def copy_abs(self):
        return _make(False, *self._fields()[1:])

    def copy_negate(self):
        return _make(not self._negative, *self._fields()[1:])

    def copy_sign(self, other, context=None):
        return _make(other._negative, *self._fields()[1:])

    def _plus(self, other):
        if self._special or other._special:
            if self._special and other._special and self._negative != other._negative:
                raise _invalid()
            return self if self._special else other
        exponent = min(self._exponent, other._exponent)
        total = self._signed(exponent) + other._signed(exponent)
        floor = getcontext().rounding == ROUND_FLOOR and self._negative != other._negative
        both = self._negative and other._negative
        return _make(total < 0 or (total == 0 and (both or floor)), abs(total), exponent)._finish()

    def _signed(self, exponent):
        magnitude = self._integer * 10 ** (self._exponent - exponent)
        return -magnitude if self._negative else magnitude

    def _minus(self, other):
        return self._plus(other.copy_negate())

    def _times(self, other):
        negative = self._negative != other._negative
        if self._special or other._special:
            if not self or not other:
                raise _invalid()
            return _make(negative, 0, 0, "Infinity")
        return _make(negative, self._integer * other._integer,
                     self._exponent + other._exponent)._finish()

    def _over(self, other):
        negative = self._negative != other._negative
        if self._special or other._special:
            if self._special and other._special:
                raise _invalid()
            return _make(negative, 0, 0 if self._special else _TINY, self._special)
        if not other:
            if not self:
                raise _invalid(_DivisionUndefined)
            raise DivisionByZero([DivisionByZero])
        return self._quotient(other, negative)

    def _quotient(self, other, negative):
        """As many digits as the precision has and a sticky one; an exact quotient has no more zeros
        than its operands ask for."""
        ideal = self._exponent - other._exponent
        shift = max(0, getcontext().prec + 1 + len(str(other._integer)) - len(str(self._integer)))
        integer, rest = divmod(self._integer * 10 ** shift, other._integer)
        exponent = ideal - shift
        if rest:
            integer, exponent = integer * 10 + 1, exponent - 1
        while not rest and exponent < ideal and integer % 10 == 0:
            integer, exponent = integer // 10, exponent + 1
        return _make(negative, integer, exponent)._finish()

    def _both(self, other):
        if self._special:
            raise _invalid()
        if not other and self:
            raise InvalidOperation([InvalidOperation, DivisionByZero])
        return self._whole_quotient(other), self._rest(other)

    def _whole_quotient(self, other):
        negative = self._negative != other._negative
        if self._special and not other._special:
            return _make(negative, 0, 0, self._special)
        if not other or self._special:
            return self._over(other)
        return _make(negative, 0 if other._special else self._count_of(other), 0)

    def _count_of(self, other):
        quotient = abs(self._ratio()) // abs(other._ratio())
        if quotient >= 10 ** getcontext().prec:
            raise _invalid(_DivisionImpossible)
        return quotient

    def _rest(self, other):
        if not other or self._special:
            raise _invalid(_DivisionUndefined if not self else InvalidOperation)
        if other._special:
            return self._finish()
        self._count_of(other)
        exponent = min(self._exponent, other._exponent)
        rest = abs(self._signed(exponent)) % abs(other._signed(exponent))
        return _make(self._negative, rest, exponent)._finish()

    def _power(self, other):
        if other._special or self._special:
            return Decimal(float(self) ** float(other))
        power = other._ratio()
        if not self and power <= 0:
            if power == 0:
                raise _invalid()
            return _make(self._negative and power % 2 == 1, 0, 0, "Infinity")
        if power.denominator != 1:
            return self._real_power(other)
        power = power.numerator
        negative = self._negative and power % 2 == 1
        exponent = self._exponent * abs(power) if self else 0
        exact = _make(negative, self._integer ** abs(power), exponent)
        return exact._finish() if power >= 0 else Decimal(1)._over(exact)

    def _real_power(self, other):
        """Through integers with twenty digits more than the result has."""
        if self._negative:
            raise _invalid()
        with localcontext(prec=getcontext().prec + 20):
            result = _exp(_ln(self) * other)
        return result._finish()

    def ln(self, context=None):
        return self._function(_ln)

    def exp(self, context=None):
        return self._function(_exp)

    def _function(self, function):
        with localcontext(prec=getcontext().prec + 20):
            result = function(self)
        return result._finish()

    def sqrt(self, context=None):
        if self._special or not self:
            if self.is_infinite() and self._negative:
                raise _invalid()
            return _make(self._negative, 0, self._exponent // 2, self._special)
        if self._negative:
            raise _invalid()
        ideal = self._exponent // 2
        shift = max(0, 2 * getcontext().prec + 2 - len(str(self._integer)))
        shift += (self._exponent - shift) % 2
        scaled = self._integer * 10 ** shift
        root, exponent = _math.isqrt(scaled), (self._exponent - shift) // 2
        if root * root != scaled:
            return _make(False, root * 10 + 1, exponent - 1)._finish()
        while exponent < ideal and root % 10 == 0:
            root, exponent = root // 10, exponent + 1
        return _make(False, root, exponent)._finish()

    def quantize(self, exp, rounding=None, context=None):
        exp = Decimal(exp)
        if self._special or exp._special:
            if self.is_nan() or exp.is_nan():
                return _make(False, 0, 0, "NaN")
            if self._special != exp._special:
                raise _invalid()
            return self
        integer = self._scaled(exp._exponent, rounding)
        if len(str(integer)) > getcontext().prec:
            raise _invalid()
        return _make(self._negative, integer, exp._exponent)

    def to_integral_value(self, rounding=None, context=None):
        if self._special or self._exponent >= 0:
            return self
        return _make(self._negative, self._scaled(0, rounding), 0)

    to_integral = to_integral_exact = to_integral_value

    def normalize(self, context=None):
        value = self._finish()
        integer, exponent = value._integer, value._exponent
        while integer and integer % 10 == 0:
            integer, exponent = integer // 10, exponent + 1
        return _make(value._negative, integer, exponent if integer else 0, value._special)

    def max(self, other, context=None):
        return self if self >= Decimal(other) else Decimal(other)

    def min(self, other, context=None):
        return self if self <= Decimal(other) else Decimal(other)


# ---- helpers

def _make(negative, integer, exponent, special="", cls=Decimal):
    self = object.__new__(cls)
    self._negative, self._integer, self._exponent, self._special = \
        negative, integer, exponent, special
    return self


def _operand(other):
    if isinstance(other, int):
        return Decimal(other)
    return other if isinstance(other, Decimal) else NotImplemented


def _operators(method):
    """The operator and its reflection; what is not a number comes out as it went in."""
    def forward(self, other):
        other = _operand(other)
        if other is NotImplemented:
            return other
        if self.is_nan() or other.is_nan():
            nan = _make(False, 0, 0, "NaN")
            return (nan, nan) if method is Decimal._both else nan
        return method(self, other)

    def backward(self, other):
        other = _operand(other)
        return other if other is NotImplemented else forward(other, self)
    return forward, backward


for _name, _method in {"add": Decimal._plus, "sub": Decimal._minus, "mul": Decimal._times,
                       "truediv": Decimal._over, "floordiv": Decimal._whole_quotient,
                       "mod": Decimal._rest, "divmod": Decimal._both,
                       "pow": Decimal._power}.items():
    _forward, _backward = _operators(_method)
    setattr(Decimal, f"__{_name}__", _forward)
    setattr(Decimal, f"__r{_name}__", _backward)
