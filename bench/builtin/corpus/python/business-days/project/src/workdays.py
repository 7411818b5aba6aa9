"""Calendar arithmetic on business days."""

from datetime import date, timedelta

_SATURDAY = 6


class WorkCalendar:
    """Knows weekends and a set of public holidays."""

    def __init__(self, holidays=()):
        self._holidays = frozenset(holidays)

    def is_workday(self, day):
        return day.weekday() < _SATURDAY and day not in self._holidays

    def add(self, start, days):
        """The day that lies a number of workdays after start (or before, when negative)."""
        step = timedelta(days=1 if days >= 0 else -1)
        day = start
        left = abs(days)
        while left:
            day += step
            if self.is_workday(day):
                left -= 1
        return day

    def between(self, start, end):
        """How many workdays lie in the half-open range from start to end."""
        span = (end - start).days
        return sum(self.is_workday(start + timedelta(days=offset)) for offset in range(span))


def first_workday(year, month, calendar):
    day = date(year, month, 1)
    while not calendar.is_workday(day):
        day += timedelta(days=1)
    return day
