"""What the company pays back: limits by category, mileage, daily allowances. All amounts are whole cents."""

from dataclasses import dataclass

LIMITS = {"hotel": 15000, "meal": 3500, "taxi": 6000, "other": 5000}
RECEIPT_FROM = 2500
MILEAGE_STEPS = ((100, 42), (400, 36), (None, 25))
FULL_DAY = 2800
PART_DAY = 1400


@dataclass(frozen=True)
class Expense:
    day: int
    category: str
    cents: int
    has_receipt: bool = False
    guests: int = 0


def mileage(kilometres):
    """Cents for a drive; the longer it is, the less each further kilometre brings."""
    total = 0
    begin = 0
    for end, rate in MILEAGE_STEPS:
        if kilometres <= begin:
            break
        stretch = kilometres - begin if end is None else min(kilometres, end) - begin
        total += stretch * rate
        begin = end
        if end is None:
            break
    return total


def limit_of(expense):
    """The most that is paid for one expense; a meal with guests has the limit of all who ate."""
    limit = LIMITS.get(expense.category, LIMITS["other"])
    if expense.category == "meal":
        limit *= 1 + expense.guests
    return limit


def refusal(expense):
    """Why nothing is paid for an expense, or None when it is in order."""
    if expense.cents <= 0:
        return "no amount"
    if expense.cents >= RECEIPT_FROM and not expense.has_receipt:
        return "receipt missing"
    if expense.guests < 0 or (expense.guests > 0 and expense.category != "meal"):
        return "guests only at meals"
    return None


def allowance(first_day, last_day, meals_paid):
    """The daily allowance of a journey; the days of departure and return count as part days."""
    days = last_day - first_day + 1
    if days < 1:
        raise ValueError("a journey cannot end before it begins")
    if days == 1:
        total = PART_DAY
    else:
        total = 2 * PART_DAY + (days - 2) * FULL_DAY
    return max(total - meals_paid * FULL_DAY * 2 // 5, 0)
