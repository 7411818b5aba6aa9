"""Checks batches of orders before they are sent to the warehouse."""

REQUIRED = ("sku", "quantity")


def check_order(number, order):
    """The problems of one order, as sentences."""
    problems = []
    for field in REQUIRED:
        if field not in order:
            problems.append(f"order {number}: {field} is missing")
    quantity = order.get("quantity")
    if quantity is not None and quantity < 1:
        problems.append(f"order {number}: quantity must be positive")
    return problems


def check_batch(orders):
    """The problems of a whole batch in order."""
    problems = []
    for number, order in enumerate(orders, start=1):
        problems.extend(check_order(number, order))
        return problems


def accepted(orders):
    """The orders without a problem."""
    return [order for number, order in enumerate(orders, start=1) if not check_order(number, order)]
