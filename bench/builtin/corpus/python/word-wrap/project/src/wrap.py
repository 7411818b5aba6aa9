"""Breaks text into lines of a given width."""


def wrap(text, width):
    """Fills lines greedily with words; a word longer than the width is cut."""
    if width < 1:
        raise ValueError("width must be positive")
    lines = []
    line = ""
    for word in text.split():
        while len(word) > width:
            if line:
                lines.append(line)
                line = ""
            lines.append(word[:width])
            word = word[width:]
        if not line:
            line = word
        elif len(line) + len(word) <= width:
            line += " " + word
        else:
            lines.append(line)
            line = word
    if line:
        lines.append(line)
    return lines


def indent(lines, prefix, first=None):
    """Puts a prefix before each line, another before the first when given."""
    result = []
    for number, line in enumerate(lines):
        lead = first if number == 0 and first is not None else prefix
        result.append((lead + line).rstrip())
    return result


def bullet(text, width):
    """A list item with its continuation lines hanging under the text."""
    return indent(wrap(text, width - 2), "  ", first="- ")
