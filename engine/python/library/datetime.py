"""Dates, times of day and what lies between them. Local time is UTC, by the program's clock."""

# lacks: datetime_CAPI

import time as _time
from _datetime import (MAXYEAR, MINYEAR, check_date as _check_date, check_time as _check_time,
                       day_of as _day_of, formatted as _formatted, number_of as _number_of,
                       parsed as _parsed, time_text as _time_text,
                       offset_text as _offset_text, ordered as _ordered)
from _timedelta import DAY as _DAY, shown as _shown, timedelta

__all__ = ["date", "datetime", "time", "timedelta", "timezone", "tzinfo", "MINYEAR", "MAXYEAR",
           "UTC"]


# ---- time zones

class tzinfo:
    __spelled__ = "datetime.tzinfo"

    def utcoffset(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement utcoffset()")

    def dst(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement dst()")

    def tzname(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement tzname()")


class timezone(tzinfo):
    __spelled__ = "datetime.timezone"

    def __init__(self, offset, name=None):
        if not isinstance(offset, timedelta):
            raise TypeError("timezone() argument 1 must be datetime.timedelta, not "
                            + type(offset).__name__)
        if abs(offset._total) >= _DAY:
            raise ValueError("offset must be a timedelta strictly between -timedelta(hours=24) and "
                             f"timedelta(hours=24), not {offset!r}.")
        self._offset, self._name = offset, name

    def utcoffset(self, dt):
        return self._offset

    def dst(self, dt):
        return None

    def tzname(self, dt):
        if self._name is not None:
            return self._name
        return "UTC" + (_offset_text(self._offset._total) if self._offset else "")

    def __str__(self):
        return self.tzname(None)

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __repr__(self):
        if self is timezone.utc:
            return "datetime.timezone.utc"
        name = "" if self._name is None else f", {self._name!r}"
        return f"datetime.timezone({self._offset!r}{name})"


UTC = timezone.utc = timezone(timedelta(0))


# ---- dates

@_ordered(lambda self, other, _: isinstance(other, date) and not isinstance(other, datetime))
class date:
    __spelled__ = "datetime.date"

    def __new__(cls, year, month=None, day=None):
        self = object.__new__(cls)
        self._set_date(year, month, day)
        return self

    def _set_date(self, year, month, day):
        if month is None or day is None:
            missing, position = ("month", 2) if month is None else ("day", 3)
            raise TypeError(f"function missing required argument '{missing}' (pos {position})")
        _check_date(year, month, day)
        self._year, self._month, self._day = year, month, day

    year = property(lambda self: self._year)
    month = property(lambda self: self._month)
    day = property(lambda self: self._day)

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromtimestamp(cls, timestamp):
        return cls(*_time.gmtime(timestamp)[:3])

    @classmethod
    def fromordinal(cls, n):
        if n < 1:
            raise ValueError("ordinal must be >= 1")
        return cls(*_day_of(n))

    @classmethod
    def fromisoformat(cls, date_string):
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        parts = date_string.split("-")
        if [len(part) for part in parts] != [4, 2, 2] or not "".join(parts).isdigit():
            raise ValueError(f"Invalid isoformat string: {date_string!r}")
        return cls(*map(int, parts))

    def toordinal(self):
        return _number_of(self._year, self._month, self._day)

    def weekday(self):
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return self.weekday() + 1

    def isocalendar(self):
        """The year, the week and its day: a week belongs to the year of its Thursday."""
        thursday = self.toordinal() - self.weekday() + 3
        year = _day_of(thursday)[0]
        week = (thursday - _number_of(year, 1, 1)) // 7 + 1
        return IsoCalendarDate((year, week, self.isoweekday()))

    def replace(self, year=None, month=None, day=None):
        return type(self)(self._year if year is None else year,
                          self._month if month is None else month,
                          self._day if day is None else day)

    def timetuple(self):
        return _time.struct_time((self._year, self._month, self._day, 0, 0, 0, self.weekday(),
                                  self.toordinal() - _number_of(self._year, 1, 1) + 1, -1))

    def ctime(self):
        return self.strftime("%a %b %e %H:%M:%S %Y")

    def strftime(self, format):
        return _formatted(self, format)

    def __format__(self, spec):
        return self.strftime(spec) if spec else str(self)

    def isoformat(self):
        return f"{self._year:04}-{self._month:02}-{self._day:02}"

    __str__ = isoformat

    def __repr__(self):
        return f"{_shown(self)}({self._year}, {self._month}, {self._day})"

    def _key(self):
        return self.toordinal()

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        number = self.toordinal() + other.days
        if not 1 <= number <= 3652059:
            raise OverflowError("date value out of range")
        return type(self)(*_day_of(number))

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + timedelta(-other.days)
        if isinstance(other, date) and not isinstance(other, datetime):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented


class IsoCalendarDate(tuple):
    year = property(lambda self: self[0])
    week = property(lambda self: self[1])
    weekday = property(lambda self: self[2])

    def __repr__(self):
        return "datetime.IsoCalendarDate(year=%d, week=%d, weekday=%d)" % tuple(self)


# ---- times

@_ordered(lambda self, other, _: isinstance(other, time))
class time:
    __spelled__ = "datetime.time"

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        self = object.__new__(cls)
        self._set_time(hour, minute, second, microsecond, tzinfo, fold)
        return self

    def _set_time(self, hour, minute, second, microsecond, tzinfo, fold):
        _check_time(hour, minute, second, microsecond)
        self._hour, self._minute, self._second = hour, minute, second
        self._microsecond, self._tzinfo, self._fold = microsecond, tzinfo, fold

    hour = property(lambda self: self._hour)
    minute = property(lambda self: self._minute)
    second = property(lambda self: self._second)
    microsecond = property(lambda self: self._microsecond)
    tzinfo = property(lambda self: self._tzinfo)
    fold = property(lambda self: self._fold)

    def utcoffset(self):
        return None if self._tzinfo is None else self._tzinfo.utcoffset(None)

    def _key(self):
        offset = self.utcoffset()
        return ((self._hour * 60 + self._minute) * 60 + self._second) * 10 ** 6 \
            + self._microsecond - (offset._total if offset else 0)

    def isoformat(self, timespec="auto"):
        return _time_text(self, timespec)

    __str__ = isoformat

    def strftime(self, format):
        return _formatted(self, format)

    def __format__(self, spec):
        return self.strftime(spec) if spec else str(self)

    def replace(self, hour=None, minute=None, second=None, microsecond=None):
        return type(self)(self._hour if hour is None else hour,
                          self._minute if minute is None else minute,
                          self._second if second is None else second,
                          self._microsecond if microsecond is None else microsecond, self._tzinfo)

    def _repr_fields(self):
        fields = [self._hour, self._minute, self._second, self._microsecond]
        while len(fields) > 2 and not fields[-1]:
            fields.pop()
        zone = [] if self._tzinfo is None else [f"tzinfo={self._tzinfo!r}"]
        return ", ".join([str(field) for field in fields] + zone)

    def __repr__(self):
        return f"{_shown(self)}({self._repr_fields()})"


def _is_comparable(self, other, equality):
    """A moment with a zone and one without are never equal, and have no order."""
    if not isinstance(other, datetime):
        if isinstance(other, date) and not equality:
            raise TypeError("can't compare datetime.datetime to datetime.date")
        return False
    if (self._tzinfo is None) == (other._tzinfo is None):
        return True
    if equality:
        return False
    raise TypeError("can't compare offset-naive and offset-aware datetimes")


@_ordered(_is_comparable)
class datetime(date):
    __spelled__ = "datetime.datetime"

    def __new__(cls, year, month=None, day=None, hour=0, minute=0, second=0, microsecond=0,
                tzinfo=None, *, fold=0):
        self = object.__new__(cls)
        self._set_date(year, month, day)
        time._set_time(self, hour, minute, second, microsecond, tzinfo, fold)
        return self

    hour, minute, second = time.hour, time.minute, time.second
    microsecond, tzinfo, fold = time.microsecond, time.tzinfo, time.fold
    _repr_fields = time._repr_fields

    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(_time.time(), tz)

    @classmethod
    def utcnow(cls):
        return cls.now()

    today = now

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        total = round(timestamp * 10 ** 6)
        made = cls(1970, 1, 1, tzinfo=tz) + timedelta._of(total)
        return made + tz.utcoffset(made) if tz else made

    utcfromtimestamp = fromtimestamp

    @classmethod
    def combine(cls, date, time, tzinfo=None):
        return cls(date._year, date._month, date._day, time._hour, time._minute, time._second,
                   time._microsecond, tzinfo or time._tzinfo)

    @classmethod
    def strptime(cls, date_string, format):
        return cls(*_parsed(date_string, format))

    @classmethod
    def fromisoformat(cls, date_string):
        day, clock = date.fromisoformat(date_string[:10]), date_string[11:]
        for format in ("", "%H", "%H:%M", "%H:%M:%S", "%H:%M:%S.%f"):
            try:
                return cls(day._year, day._month, day._day, *_parsed(clock, format)[3:])
            except ValueError as error:
                if "unconverted" not in str(error) and "does not match" not in str(error):
                    raise
        raise ValueError(f"Invalid isoformat string: {date_string!r}")

    def utcoffset(self):
        return None if self._tzinfo is None else self._tzinfo.utcoffset(self)

    def tzname(self):
        return None if self._tzinfo is None else self._tzinfo.tzname(self)

    def astimezone(self, tz=None):
        tz = tz or UTC
        moment = self - (self.utcoffset() or timedelta(0))
        return (moment + tz.utcoffset(moment)).replace(tzinfo=tz)

    def timestamp(self):
        return (self.replace(tzinfo=None) - datetime(1970, 1, 1)
                - (self.utcoffset() or timedelta(0))).total_seconds()

    def date(self):
        return date(self._year, self._month, self._day)

    def time(self):
        return time(self._hour, self._minute, self._second, self._microsecond)

    def timetuple(self):
        return _time.struct_time(date.timetuple(self)[:3]
                                 + (self._hour, self._minute, self._second)
                                 + date.timetuple(self)[6:])

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None,
                microsecond=None, tzinfo=True):
        given = {"year": year, "month": month, "day": day, "hour": hour, "minute": minute,
                 "second": second, "microsecond": microsecond}
        fields = [getattr(self, name) if value is None else value
                  for name, value in given.items()]
        return type(self)(*fields, self._tzinfo if tzinfo is True else tzinfo)

    def isoformat(self, sep="T", timespec="auto"):
        return date.isoformat(self) + sep + _time_text(self, timespec)

    def __str__(self):
        return self.isoformat(" ")

    def __repr__(self):
        return (f"{_shown(self)}({self._year}, {self._month}, {self._day}, "
                f"{self._repr_fields()})")

    def _key(self):
        return self.toordinal() * _DAY + time._key(self)

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        clock = ((self._hour * 60 + self._minute) * 60 + self._second) * 10 ** 6
        days, rest = divmod(clock + self._microsecond + other._total, _DAY)
        day = date.fromordinal(self.toordinal()) + timedelta(days)
        seconds, microsecond = divmod(rest, 10 ** 6)
        return type(self)(day._year, day._month, day._day, seconds // 3600, seconds // 60 % 60,
                          seconds % 60, microsecond, self._tzinfo)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + -other
        if not isinstance(other, datetime):
            return NotImplemented
        if (self._tzinfo is None) != (other._tzinfo is None):
            raise TypeError("can't subtract offset-naive and offset-aware datetimes")
        return timedelta._of(self._key() - other._key())


date.min, date.max, date.resolution = date(1, 1, 1), date(9999, 12, 31), timedelta(1)
time.min, time.max = time(), time(23, 59, 59, 999999)
datetime.min, datetime.max = datetime(1, 1, 1), datetime(9999, 12, 31, 23, 59, 59, 999999)
