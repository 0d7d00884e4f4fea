"""What decimal numbers are computed in: precision and rounding, and what can go wrong."""

import math as _math

ROUND_DOWN, ROUND_HALF_UP, ROUND_HALF_EVEN = "ROUND_DOWN", "ROUND_HALF_UP", "ROUND_HALF_EVEN"
ROUND_CEILING, ROUND_FLOOR, ROUND_UP = "ROUND_CEILING", "ROUND_FLOOR", "ROUND_UP"
ROUND_HALF_DOWN, ROUND_05UP = "ROUND_HALF_DOWN", "ROUND_05UP"


class DecimalException(ArithmeticError):
    __module__ = "decimal"


class Clamped(DecimalException):
    __module__ = "decimal"


class InvalidOperation(DecimalException):
    __module__ = "decimal"


class ConversionSyntax(InvalidOperation):
    __module__ = "decimal"


class DivisionByZero(DecimalException, ZeroDivisionError):
    __module__ = "decimal"


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    __module__ = "decimal"


class DivisionImpossible(InvalidOperation):
    __module__ = "decimal"


class Inexact(DecimalException):
    __module__ = "decimal"


class Rounded(DecimalException):
    __module__ = "decimal"


class Overflow(Inexact, Rounded):
    __module__ = "decimal"


class Underflow(Inexact, Rounded):
    __module__ = "decimal"


class FloatOperation(DecimalException, TypeError):
    __module__ = "decimal"


# ---- rounding

def _up_if(mode, negative, quotient, rest, half):
    """Whether what is left over makes the quotient's magnitude one more; [half] is -1, 0 or 1."""
    if not rest:
        return False
    if mode == ROUND_HALF_EVEN:
        return half > 0 or (half == 0 and quotient % 2 == 1)
    return {ROUND_DOWN: False, ROUND_UP: True, ROUND_HALF_UP: half >= 0,
            ROUND_HALF_DOWN: half > 0, ROUND_CEILING: not negative, ROUND_FLOOR: negative,
            ROUND_05UP: quotient % 10 in (0, 5)}[mode]


def divided(negative, top, bottom, mode):
    """The rounded quotient of two magnitudes."""
    quotient, rest = divmod(top, bottom)
    half = (2 * rest > bottom) - (2 * rest < bottom)
    return quotient + _up_if(mode, negative, quotient, rest, half)


class Context:
    __module__ = "decimal"

    def __init__(self, prec=28, rounding=ROUND_HALF_EVEN):
        self.prec, self.rounding = prec, rounding

    def __setattr__(self, name, value):
        if name == "prec" and not isinstance(value, int):
            raise TypeError("an integer is required (got type %s)" % type(value).__name__)
        if name == "prec" and value < 1:
            raise ValueError("valid range for prec is [1, MAX_PREC]")
        if name == "rounding" and not (isinstance(value, str) and value.startswith("ROUND_")):
            raise TypeError("valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, "
                            "ROUND_UP, ROUND_DOWN,\n   ROUND_HALF_UP, ROUND_HALF_DOWN, "
                            "ROUND_HALF_EVEN,\n   ROUND_05UP]")
        object.__setattr__(self, name, value)

    def __repr__(self):
        return (f"Context(prec={self.prec}, rounding={self.rounding}, Emin=-999999, Emax=999999, "
                "capitals=1, clamp=0, flags=[], traps=[InvalidOperation, DivisionByZero, "
                "Overflow])")

    def copy(self):
        return Context(self.prec, self.rounding)


_current = [Context()]


def getcontext():
    return _current[-1]


def setcontext(context):
    _current[-1] = context


class _LocalContext:
    def __init__(self, context):
        self._context = context

    def __enter__(self):
        _current.append(self._context)
        return self._context

    def __exit__(self, *error):
        _current.pop()


def localcontext(ctx=None, **kwargs):
    context = (ctx or getcontext()).copy()
    for name, value in kwargs.items():
        setattr(context, name, value)
    return _LocalContext(context)


def invalid(kind=InvalidOperation):
    return InvalidOperation([kind])


# ---- functions, in the context's precision

def exp(x):
    """By the series, of a part that is small enough, squared back up."""
    halvings = max(0, x.adjusted() * 4 + 8)
    x, total, term, n = x / 2 ** halvings, type(x)(1), type(x)(1), 0
    while term and term.adjusted() > -getcontext().prec - 5:
        n += 1
        term = term * x / n
        total += term
    for _ in range(halvings):
        total *= total
    return total


def ln(x):
    """Newton's steps, from the float's logarithm."""
    if not x > 0:
        raise invalid()
    y = type(x)(_math.log(x._integer) + _math.log(10) * x._exponent)
    for _ in range(7):
        y += 2 * (x - exp(y)) / (x + exp(y))
    return y
