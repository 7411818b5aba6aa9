"""Conversion between integers and Roman numerals."""

_SYMBOLS = [
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"),
    (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
    (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
]
_VALUES = {symbol: value for value, symbol in _SYMBOLS if len(symbol) == 1}


def to_roman(number):
    """Writes a number between 1 and 3999 as a Roman numeral."""
    if not 1 <= number <= 3999:
        raise ValueError(f"{number} has no Roman numeral")
    parts = []
    for value, symbol in _SYMBOLS:
        count, number = divmod(number, value)
        parts.append(symbol * count)
    return "".join(parts)


def from_roman(numeral):
    """Reads a Roman numeral; a smaller symbol before a larger one is subtracted."""
    total = 0
    previous = 0
    for symbol in reversed(numeral.upper()):
        if symbol not in _VALUES:
            raise ValueError(f"{symbol!r} is no Roman symbol")
        value = _VALUES[symbol]
        if value <= previous:
            total -= value
        else:
            total += value
        previous = value
    return total
