"""Splits amounts in cents so that no cent is lost."""


def split_evenly(cents, people):
    """Shares of an amount; the first ones carry the odd cents."""
    if people < 1:
        raise ValueError("nobody to share with")
    base = cents / people
    odd = cents % people
    return [base + 1 if index < odd else base for index in range(people)]


def split_by_weight(cents, weights):
    """Shares in proportion to weights; odd cents go to the largest remainders."""
    total = sum(weights)
    if total <= 0:
        raise ValueError("weights must have a positive sum")
    shares = [cents * weight // total for weight in weights]
    remainders = [cents * weight % total for weight in weights]
    odd = cents - sum(shares)
    by_remainder = sorted(range(len(weights)), key=lambda index: -remainders[index])
    for index in by_remainder[:odd]:
        shares[index] += 1
    return shares


def format_cents(cents):
    """Writes an amount such as 12.05."""
    sign = "-" if cents < 0 else ""
    whole, part = divmod(abs(cents), 100)
    return f"{sign}{whole}.{part:02d}"
