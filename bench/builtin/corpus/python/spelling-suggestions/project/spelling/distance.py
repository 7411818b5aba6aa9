"""Edit distance between words."""


def edit_distance(source, target):
    """The least number of insertions, deletions and replacements that turn source into target."""
    if len(source) < len(target):
        source, target = target, source
    previous = list(range(len(target) + 1))
    for row, left in enumerate(source, start=1):
        current = [row]
        for column, right in enumerate(target, start=1):
            insertion = current[column - 1] + 1
            deletion = previous[column] + 1
            replacement = current[column - 1] + (left != right)
            current.append(min(insertion, deletion, replacement))
        previous = current
    return previous[-1]
