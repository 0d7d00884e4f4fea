"""What dates and times are made of: the calendar's arithmetic, formats, and text that is read."""

import re
import time

MINYEAR, MAXYEAR = 1, 9999
DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September",
          "October", "November", "December"]
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


# ---- the calendar

def is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in(year, month):
    return 29 if month == 2 and is_leap(year) else DAYS[month - 1]


def days_before(year):
    """In all the years before it."""
    year -= 1
    return year * 365 + year // 4 - year // 100 + year // 400


def number_of(year, month, day):
    for before in range(1, month):
        day += days_in(year, before)
    return days_before(year) + day


def day_of(number):
    """(year, month, day) of a day counted from 1 at the first of January of year 1."""
    year = number * 400 // 146097 + 1
    while days_before(year) >= number:
        year -= 1
    day, month = number - days_before(year), 1
    while day > days_in(year, month):
        day -= days_in(year, month)
        month += 1
    return year, month, day


def check_date(year, month, day):
    for field in (year, month, day):
        if not isinstance(field, int):
            raise TypeError(f"'{type(field).__name__}' object cannot be interpreted as an integer")
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"year {year} is out of range")
    if not 1 <= month <= 12:
        raise ValueError("month must be in 1..12")
    if not 1 <= day <= days_in(year, month):
        raise ValueError("day is out of range for month")


def check_time(hour, minute, second, microsecond):
    limits = {"hour": (hour, 23), "minute": (minute, 59), "second": (second, 59),
              "microsecond": (microsecond, 999999)}
    for name, (field, last) in limits.items():
        if not isinstance(field, int):
            raise TypeError(f"'{type(field).__name__}' object cannot be interpreted as an integer")
        if not 0 <= field <= last:
            raise ValueError(f"{name} must be in 0..{last}")


# ---- writing

def plural(count, noun):
    return f"{count} {noun}" + ("" if abs(count) == 1 else "s")


def offset_text(total):
    """+HH:MM of a zone's distance from UTC in microseconds."""
    sign = "-" if total < 0 else "+"
    minutes, seconds = divmod(abs(total) // 10 ** 6, 60)
    text = f"{sign}{minutes // 60:02}:{minutes % 60:02}"
    return text + f":{seconds:02}" if seconds else text


def time_text(value, timespec):
    if timespec == "auto":
        timespec = "microseconds" if value.microsecond else "seconds"
    parts = {"hours": "{0:02}", "minutes": "{0:02}:{1:02}", "seconds": "{0:02}:{1:02}:{2:02}",
             "milliseconds": "{0:02}:{1:02}:{2:02}.{4:03}",
             "microseconds": "{0:02}:{1:02}:{2:02}.{3:06}"}
    if timespec not in parts:
        raise ValueError("Unknown timespec value")
    text = parts[timespec].format(value.hour, value.minute, value.second, value.microsecond,
                                  value.microsecond // 1000)
    offset = value.utcoffset()
    return text if offset is None else text + offset_text(offset._total)


def formatted(value, format):
    """Microseconds and zones are written here, the rest by time.strftime()."""
    if not isinstance(format, str):
        raise TypeError(f"strftime() argument 1 must be str, not {type(format).__name__}")
    offset = value.utcoffset() if hasattr(value, "utcoffset") else None
    own = {"%f": f"{getattr(value, 'microsecond', 0):06}",
           "%z": "" if offset is None else offset_text(offset._total).replace(":", ""),
           "%Z": "" if offset is None else value.tzinfo.tzname(value)}
    format = re.sub("%.", lambda found: own.get(found.group(), found.group()), format)
    if hasattr(value, "timetuple"):
        return time.strftime(format, value.timetuple())
    return time.strftime(format, (1900, 1, 1, value.hour, value.minute, value.second, 0, 1, -1))


# ---- reading

def _names(names):
    return "|".join(sorted(names, key=len, reverse=True))


_SHORT = [name[:3] for name in MONTHS]
_PATTERNS = {"Y": r"\d{4}", "y": r"\d\d", "m": r"1[0-2]|0[1-9]|[1-9]",
             "d": r"3[0-1]|[1-2]\d|0[1-9]|[1-9]| [1-9]", "H": r"2[0-3]|[0-1]\d|\d",
             "I": r"1[0-2]|0[1-9]|[1-9]", "M": r"[0-5]\d|\d", "S": r"6[0-1]|[0-5]\d|\d",
             "f": r"\d{1,6}", "p": "AM|PM", "B": _names(MONTHS), "b": _names(_SHORT),
             "A": _names(WEEKDAYS), "a": _names([name[:3] for name in WEEKDAYS]),
             "j": r"\d{1,3}"}


def _pattern(format):
    pieces, at = [], 0
    while at < len(format):
        c = format[at]
        if c == "%":
            at += 1
            letter = format[at:at + 1]
            if letter == "%":
                pieces.append("%")
            elif letter in _PATTERNS:
                pieces.append(f"(?P<{letter}>{_PATTERNS[letter]})")
            else:
                raise ValueError(f"'{letter}' is a bad directive in format '{format}'")
        else:
            pieces.append(r"\s+" if c.isspace() else re.escape(c))
        at += 1
    return "".join(pieces)


def _hour(fields):
    if "I" not in fields:
        return int(fields.get("H", 0))
    return int(fields["I"]) % 12 + (12 if fields.get("p", "").upper() == "PM" else 0)


def _month(fields):
    for letter, names in (("B", MONTHS), ("b", _SHORT)):
        if letter in fields:
            return [name.lower() for name in names].index(fields[letter].lower()) + 1
    return int(fields.get("m", 1))


def _year(fields):
    if "y" in fields:
        return int(fields["y"]) + (1900 if int(fields["y"]) >= 69 else 2000)
    return int(fields.get("Y", 1900))


def parsed(text, format):
    """(year, month, day, hour, minute, second, microsecond) of a text in that format."""
    for position, value in (1, text), (2, format):
        if not isinstance(value, str):
            raise TypeError(f"strptime() argument {position} must be str, not "
                            + type(value).__name__)
    found = re.match(_pattern(format), text, re.IGNORECASE)
    if not found:
        raise ValueError(f"time data {text!r} does not match format {format!r}")
    if found.end() != len(text):
        raise ValueError("unconverted data remains: " + text[found.end():])
    fields = found.groupdict()
    year, month, day = _year(fields), _month(fields), int(fields.get("d", 1))
    if "j" in fields:
        year, month, day = day_of(days_before(year) + int(fields["j"]))
    return (year, month, day, _hour(fields), int(fields.get("M", 0)), int(fields.get("S", 0)),
            int(fields.get("f", "0").ljust(6, "0")))


def ordered(like):
    """The comparisons of a class whose values are ordered by _key(); [like] says which go with it."""
    def operator(name):
        def compare(self, other):
            if not like(self, other, name == "__eq__"):
                return NotImplemented
            return getattr(self._key(), name)(other._key())
        return compare

    def decorate(cls):
        for name in ("__eq__", "__lt__", "__le__", "__gt__", "__ge__"):
            setattr(cls, name, operator(name))
        cls.__hash__ = lambda self: hash(self._key())
        return cls
    return decorate
