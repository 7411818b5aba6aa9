"""Payment plans of loans, in whole cents."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal


@dataclass(frozen=True)
class Payment:
    month: int
    interest: int
    repayment: int
    left: int


def _cents(amount):
    return int(amount.quantize(Decimal(1), rounding=ROUND_HALF_UP))


def monthly_interest(debt, yearly_percent):
    """Interest of one month on a debt."""
    return _cents(Decimal(debt) * Decimal(yearly_percent) / 100 * 12)


def plan(debt, yearly_percent, monthly_rate):
    """The payments until a debt is paid back; the last one may be smaller."""
    payments = []
    month = 0
    while debt > 0:
        month += 1
        interest = monthly_interest(debt, yearly_percent)
        if interest >= monthly_rate:
            raise ValueError("the rate does not even pay the interest")
        repayment = min(monthly_rate - interest, debt)
        debt -= repayment
        payments.append(Payment(month, interest, repayment, debt))
    return payments


def total_interest(payments):
    return sum(payment.interest for payment in payments)
