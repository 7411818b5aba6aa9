"""Splits result lists into pages and works out which page links to show."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Page:
    number: int
    items: list
    page_count: int

    @property
    def has_next(self):
        return self.number < self.page_count

    @property
    def has_previous(self):
        return self.number > 1


def page_count(total, per_page):
    """Number of pages needed; an empty result still has one page."""
    if per_page < 1:
        raise ValueError("per_page must be positive")
    return max(1, -(-total // per_page))


def paginate(items, number, per_page=10):
    """Cuts one page out of items; numbers outside the range are clamped."""
    count = page_count(len(items), per_page)
    number = min(max(number, 1), count)
    start = (number - 1) * per_page
    return Page(number, items[start:start + per_page], count)


def link_window(current, count, radius=2):
    """The page numbers to link to: those within radius of the current one."""
    first = max(1, current - radius)
    last = min(count, current + radius)
    return list(range(first, last))
