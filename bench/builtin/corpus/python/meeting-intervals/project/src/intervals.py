"""Operations on half-open time intervals given as (start, end) pairs of minutes."""


def merge(intervals):
    """Joins overlapping and touching intervals."""
    merged = []
    for start, end in sorted(intervals):
        if merged and start <= merged[-1][1]:
            last_start, last_end = merged[-1]
            merged[-1] = (last_start, end)
        else:
            merged.append((start, end))
    return merged


def free_slots(busy, opening, closing, length=1):
    """Gaps of at least a length between opening and closing time."""
    slots = []
    cursor = opening
    for start, end in merge(busy):
        if start - cursor >= length:
            slots.append((cursor, min(start, closing)))
        cursor = max(cursor, end)
        if cursor >= closing:
            break
    if closing - cursor >= length:
        slots.append((cursor, closing))
    return slots


def total_minutes(intervals):
    return sum(end - start for start, end in merge(intervals))
