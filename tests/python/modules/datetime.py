### dates count days
from datetime import date, timedelta
d = date(2024, 2, 29)
print(d, repr(d), d.weekday(), d.isoweekday(), tuple(d.isocalendar()), d.toordinal(), d.timetuple())
print(d + timedelta(days=1), d - date(2023, 1, 1), d < date(2025, 1, 1), (date(2024, 12, 25) - d).days)
def dates(start, end):
    while start < end:
        yield start
        start += timedelta(days=1)
print(*dates(date(2023, 12, 30), date(2024, 1, 3)))
### dates and times as text, and back
from datetime import date, datetime, time
e = datetime(2024, 2, 29, 13, 5, 9, 123456)
print(e, repr(e), e.isoformat(), e.isoformat(" ", "minutes"), f"{e:%H:%M}", e.date(), repr(e.time()))
print(e.strftime("%Y-%m-%d %H:%M:%S.%f %a %A %b %B %j %p %I %y %%"), time(10, 30), repr(time(1, 2)))
print(datetime.strptime("15 Jan 24 03:04 PM", "%d %b %y %I:%M %p"), datetime.fromisoformat("2024-01-15T10:30:00"))
print(date.fromisoformat("2024-01-15"), datetime.combine(date(2024, 1, 1), time(1, 2)), e.replace(hour=0))
### what lies between two moments
from datetime import datetime, timedelta
print(timedelta(days=1, hours=2, seconds=4.5), repr(timedelta(seconds=-1)), timedelta(seconds=-1), timedelta(0))
print(timedelta(hours=25).total_seconds(), timedelta(2) * 1.5, timedelta(1) / 2, timedelta(1) / timedelta(hours=1))
print(divmod(timedelta(hours=5), timedelta(hours=2)), -timedelta(1), sum([timedelta(1), timedelta(2)], timedelta()))
print(datetime(2024, 1, 1) - datetime(2023, 12, 31, 23), datetime(2024, 1, 1) + timedelta(minutes=-1))
### zones
from datetime import datetime, timedelta, timezone
z = datetime(2024, 1, 1, tzinfo=timezone.utc)
east = timezone(timedelta(hours=2))
print(z, repr(z), z.tzname(), z.astimezone(east), z.timestamp(), z == datetime(2024, 1, 1, 2, tzinfo=east))
print(repr(timezone(timedelta(hours=-5, minutes=-30))), datetime.fromtimestamp(0, timezone.utc))
### what is no date is refused
from datetime import date, datetime, timedelta
d, e = date(2024, 1, 1), datetime(2024, 1, 1)
for wrong in (lambda: date(2023, 2, 29), lambda: date(2023, 13, 1), lambda: date(2024), lambda: datetime(2020, 1, 1, 25),
              lambda: d + 1, lambda: d - e, lambda: d < e, lambda: d < 5, lambda: datetime.strptime("x", "%Y"),
              lambda: date.fromisoformat("2024-1-1"), lambda: date.max + timedelta(1), lambda: d == e):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
### months and leap years
import calendar
print(calendar.isleap(1900), calendar.isleap(2000), calendar.monthrange(2024, 2), calendar.monthcalendar(2024, 2))
print(calendar.month(2024, 2), calendar.month_name[3], calendar.day_abbr[0], calendar.leapdays(2000, 2024))
calendar.prmonth(2023, 12)
print(calendar.TextCalendar(calendar.SUNDAY).formatmonth(2025, 7))
