"""Suggestions for a misspelt word."""

from spelling.distance import edit_distance


def suggest(word, dictionary, limit=3, max_distance=2):
    """The closest words of a dictionary, nearest first, ties in alphabetical order."""
    word = word.casefold()
    scored = []
    for entry in dictionary:
        distance = edit_distance(word, entry.casefold())
        if distance <= max_distance:
            scored.append((distance, entry))
    scored.sort()
    return [entry for _, entry in scored[:limit]]
