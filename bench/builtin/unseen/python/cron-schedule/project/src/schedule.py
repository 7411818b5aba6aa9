"""Schedules in the five fields of cron: minute, hour, day of month, month, day of week."""

from datetime import datetime, timedelta

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
WEEKDAYS = ("sun", "mon", "tue", "wed", "thu", "fri", "sat")
SHORTHANDS = {
    "@hourly": "0 * * * *",
    "@daily": "0 0 * * *",
    "@weekly": "0 0 * * 0",
    "@monthly": "0 0 1 * *",
    "@yearly": "0 0 1 1 *",
}
HORIZON = timedelta(days=366 * 5)


class ScheduleError(ValueError):
    """The text is not a schedule."""


class Field:
    """One of the five fields: the set of values it lets through."""

    def __init__(self, name, lowest, highest, words=(), first_word=0):
        self.name = name
        self.lowest = lowest
        self.highest = highest
        self.words = words
        self.first_word = first_word

    def parse(self, text):
        values = set()
        for part in text.split(","):
            values.update(self.parse_part(part))
        return frozenset(values)

    def parse_part(self, part):
        span, slash, step_text = part.partition("/")
        step = 1
        if slash:
            step = self.number(step_text)
            if step == 0:
                raise ScheduleError(f"{self.name}: a step of 0 leads nowhere")
        if span == "*":
            first, last = self.lowest, self.highest
        elif "-" in span:
            first_text, last_text = span.split("-", 1)
            first, last = self.value(first_text), self.value(last_text)
            if first > last:
                raise ScheduleError(f"{self.name}: {span} runs backwards")
        else:
            first = self.value(span)
            last = self.highest if slash else first
        return range(first, last + 1, step)

    def value(self, text):
        if text.lower() in self.words:
            return self.words.index(text.lower()) + self.first_word
        value = self.number(text)
        if value < self.lowest or value >= self.highest:
            raise ScheduleError(f"{self.name}: {value} is not within {self.lowest} to {self.highest}")
        return value

    def number(self, text):
        if not text.isdigit():
            raise ScheduleError(f"{self.name}: {text!r} is not a number")
        return int(text)


FIELDS = (
    Field("minute", 0, 59),
    Field("hour", 0, 23),
    Field("day", 1, 31),
    Field("month", 1, 12, MONTHS, 1),
    Field("weekday", 0, 6, WEEKDAYS),
)


class Schedule:
    def __init__(self, text):
        parts = SHORTHANDS.get(text, text).split()
        if len(parts) != len(FIELDS):
            raise ScheduleError(f"a schedule has {len(FIELDS)} fields, not {len(parts)}")
        self.minutes, self.hours, self.days, self.months, self.weekdays = (
            field.parse(part) for field, part in zip(FIELDS, parts))
        self.any_day = parts[2] == "*"
        self.any_weekday = parts[4] == "*"

    def runs_on(self, date):
        """When both kinds of day are restricted, either is enough, as in cron."""
        if date.month not in self.months:
            return False
        by_day = date.day in self.days
        by_weekday = (date.weekday() + 1) % 7 in self.weekdays
        if self.any_day or self.any_weekday:
            return by_day and by_weekday
        return by_day or by_weekday

    def matches(self, moment):
        return self.runs_on(moment) and moment.hour in self.hours and moment.minute in self.minutes

    def next_after(self, moment):
        """The first minute after the given moment that the schedule lets through, or None within five years."""
        candidate = moment.replace(second=0, microsecond=0) + timedelta(minutes=1)
        limit = moment + HORIZON
        while candidate < limit:
            if not self.runs_on(candidate):
                candidate = datetime(candidate.year, candidate.month, candidate.day) + timedelta(days=1)
            elif candidate.hour not in self.hours:
                candidate = candidate.replace(minute=0) + timedelta(hours=1)
            elif candidate.minute not in self.minutes:
                candidate += timedelta(minutes=1)
            else:
                return candidate
        return None
