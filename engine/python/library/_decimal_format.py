"""Decimal numbers as text in a format."""

import re

from _decimal import Context, getcontext

_SPEC = re.compile(r"(?:(.)?([<>=^]))?([-+ ])?(0)?(\d+)?([,_])?(?:\.(\d+))?([eEfFgG%n])?",
                   re.DOTALL)


def pointed(digits, left):
    """The digits with a point behind the first [left] of them."""
    if left <= 0:
        return "0." + "0" * -left + digits
    return digits[:left] + "." + digits[left:] if left < len(digits) else digits


def formatted(value, spec):
    found = _SPEC.fullmatch(spec)
    if not found:
        raise ValueError("invalid format string")
    fill, align, sign, zero, width, comma, precision, kind = found.groups()
    body = _body(value, None if precision is None else int(precision), kind or "")
    number, point, rest = body.partition(".")
    digits = re.match(r"\d*", number).group()
    if comma and not value._special:
        number = f"{int(digits or 0):{comma}d}" + number[len(digits):]
    body = number + point + rest
    lead = "-" if value._negative else sign if sign in ("+", " ") else ""
    if zero and not align:
        fill, align = "0", "="
    room = int(width or 0) - len(lead) - len(body)
    if align == "=":
        return lead + (fill or " ") * room + body
    return f"{lead + body:{fill or ' '}{align or '>'}{width or 0}}"


def _body(value, precision, kind):
    """The magnitude as the letter and the precision of a format say."""
    if value._special:
        return value._special
    value = value.copy_abs()
    if kind == "%":
        return _body(value._shifted(2), precision, "f") + "%"
    if kind in ("f", "F"):
        places = precision if precision is not None else max(0, -value._exponent)
        scaled = value._scaled(-places)
        return pointed(str(scaled), len(str(scaled)) - places)
    if kind in ("e", "E"):
        return _scientific(value, precision, kind)
    if precision is not None:
        value = value._finish(Context(max(precision, 1), getcontext().rounding))
    return str(value).replace("E", "e") if kind == "g" else str(value)


def _scientific(value, precision, letter):
    if precision is not None:
        value = value._finish(Context(precision + 1, getcontext().rounding))
    digits = str(value._integer)
    places = len(digits) - 1 if value._integer else precision or 0
    exponent = value._exponent + places
    digits = digits if precision is None else digits.ljust(precision + 1, "0")
    return pointed(digits, 1) + f"{letter}{exponent:+d}"
