"""Addresses inside nested data, such as /rooms/0/name."""

_MISSING = object()


class PointerError(LookupError):
    """A pointer that leads nowhere."""


def unescape(token):
    """Within a token, ~1 stands for a slash and ~0 for a tilde."""
    return token.replace("~0", "~").replace("~1", "/")


def escape(token):
    return token.replace("~", "~0").replace("/", "~1")


def tokens(pointer):
    if pointer == "":
        return []
    if not pointer.startswith("/"):
        raise ValueError(f"a pointer begins with a slash: {pointer}")
    return [unescape(token) for token in pointer[1:].split("/")]


def get(data, pointer, default=_MISSING):
    """The value a pointer leads to."""
    node = data
    for token in tokens(pointer):
        try:
            node = node[int(token)] if isinstance(node, list) else node[token]
        except (KeyError, IndexError, ValueError, TypeError):
            if default is _MISSING:
                raise PointerError(pointer) from None
            return default
    return node


def walk(data, prefix=""):
    """All pointers to plain values with the values, in order."""
    if isinstance(data, dict):
        children = data.items()
    elif isinstance(data, list):
        children = enumerate(data)
    else:
        yield prefix, data
        return
    for key, child in children:
        yield from walk(child, f"{prefix}/{escape(str(key))}")
