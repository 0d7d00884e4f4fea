"""What lies between two moments."""

from _datetime import ordered, plural

DAY = 86400 * 10 ** 6


def shown(value):
    """A class of the program's own stands without its module."""
    kind = type(value)
    return kind.__dict__.get("__spelled__", kind.__name__)


@ordered(lambda self, other, _: isinstance(other, timedelta))
class timedelta:
    """Kept as a whole number of microseconds."""

    __module__ = "datetime"
    __spelled__ = "datetime.timedelta"

    def __init__(self, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0,
                 weeks=0):
        units = {"days": (days, DAY), "seconds": (seconds, 10 ** 6),
                 "microseconds": (microseconds, 1), "milliseconds": (milliseconds, 1000),
                 "minutes": (minutes, 60 * 10 ** 6), "hours": (hours, 3600 * 10 ** 6),
                 "weeks": (weeks, 7 * DAY)}
        whole, parts = 0, 0.0
        for name, (count, unit) in units.items():
            if not isinstance(count, (int, float)):
                raise TypeError(f"unsupported type for timedelta {name} component: "
                                + type(count).__name__)
            whole += int(count) * unit
            parts += (count - int(count)) * unit
        self._total = whole + round(parts)
        if abs(self._total // DAY) > 999999999:
            raise OverflowError(f"days={self.days}; must have magnitude <= 999999999")

    @classmethod
    def _of(cls, total):
        self = cls()
        self._total = total
        return self

    @property
    def days(self):
        return self._total // DAY

    @property
    def seconds(self):
        return self._total % DAY // 10 ** 6

    @property
    def microseconds(self):
        return self._total % 10 ** 6

    def _key(self):
        return self._total

    def total_seconds(self):
        return self._total / 10 ** 6

    def __repr__(self):
        parts = [f"{name}={value}" for name in ("days", "seconds", "microseconds")
                 if (value := getattr(self, name))]
        return f"{shown(self)}({', '.join(parts) or 0})"

    def __str__(self):
        minutes, seconds = divmod(self.seconds, 60)
        text = f"{minutes // 60}:{minutes % 60:02}:{seconds:02}"
        if self.microseconds:
            text += f".{self.microseconds:06}"
        return f"{plural(self.days, 'day')}, {text}" if self.days else text

    def __add__(self, other):
        return self._of(self._total + other._total) if isinstance(other, timedelta) \
            else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        return self._of(self._total - other._total) if isinstance(other, timedelta) \
            else NotImplemented

    def __neg__(self):
        return self._of(-self._total)

    def __pos__(self):
        return self

    def __abs__(self):
        return self._of(abs(self._total))

    def __bool__(self):
        return self._total != 0

    def __mul__(self, other):
        if isinstance(other, int):
            return self._of(self._total * other)
        if isinstance(other, float):
            top, bottom = other.as_integer_ratio()
            return self._of(_nearest(self._total * top, bottom))
        return NotImplemented

    __rmul__ = __mul__

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._total / other._total
        if isinstance(other, int):
            return self._of(_nearest(self._total, other))
        if isinstance(other, float):
            top, bottom = other.as_integer_ratio()
            return self._of(_nearest(self._total * bottom, top))
        return NotImplemented

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._total // other._total
        return self._of(self._total // other) if isinstance(other, int) else NotImplemented

    def __mod__(self, other):
        return self._of(self._total % other._total) if isinstance(other, timedelta) \
            else NotImplemented

    def __divmod__(self, other):
        return (self // other, self % other) if isinstance(other, timedelta) else NotImplemented


def _nearest(top, bottom):
    """The quotient, half to even."""
    if bottom < 0:
        top, bottom = -top, -bottom
    quotient, rest = divmod(top, bottom)
    return quotient + (2 * rest > bottom or (2 * rest == bottom and quotient % 2 == 1))


timedelta.min, timedelta.max = timedelta(-999999999), timedelta._of(10 ** 9 * DAY - 1)
timedelta.resolution = timedelta(microseconds=1)
