"""Settles the expenses of a journey."""

from dataclasses import dataclass, field

from policy import allowance, limit_of, mileage, refusal


@dataclass
class Claim:
    first_day: int
    last_day: int
    kilometres: int = 0
    meals_paid: int = 0
    advance: int = 0
    expenses: list = field(default_factory=list)


@dataclass
class Settlement:
    paid: int
    due: int
    refused: list
    by_category: dict


def settle(claim):
    """Pays each expense up to its limit, adds mileage and allowance, and takes the advance off."""
    refused = []
    by_category = {}
    for expense in sorted(claim.expenses, key=lambda expense: expense.day):
        reason = expense
        if reason is None and not claim.first_day <= expense.day <= claim.last_day:
            reason = "outside the journey"
        if reason is not None:
            refused.append((expense.category, reason))
            continue
        accepted = min(expense.cents, limit_of(expense))
        by_category[expense.category] = by_category.get(expense.category, 0) + accepted
    paid = sum(by_category.values())
    paid += mileage(claim.kilometres)
    paid += allowance(claim.first_day, claim.last_day, claim.meals_paid)
    return Settlement(paid, paid - claim.advance, refused, by_category)


def statement(settlement):
    """The settlement as lines of text, the dearest category first."""
    categories = sorted(settlement.by_category.items(), key=lambda entry: (-entry[1], entry[0]))
    lines = [f"{category:<8}{format_cents(cents):>12}" for category, cents in categories]
    lines.append(f"{'due':<8}{format_cents(settlement.due):>12}")
    return lines


def format_cents(cents):
    sign = "-" if cents < 0 else ""
    return f"{sign}{abs(cents) // 100:,}.{abs(cents) % 100:02}"
