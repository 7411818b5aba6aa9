"""Layered settings: defaults, then what the user overrides."""

import copy


def merge(defaults, overrides):
    """Returns defaults with overrides laid on top; nested tables are merged, all else is replaced."""
    merged = copy.copy(defaults)
    _lay_on_top(merged, overrides)
    return merged


def _lay_on_top(target, overrides):
    for key, value in overrides.items():
        if isinstance(value, dict) and isinstance(target.get(key), dict):
            _lay_on_top(target[key], value)
        else:
            target[key] = copy.deepcopy(value)


def lookup(settings, path, default=None):
    """Reads a dotted path such as 'server.port'."""
    node = settings
    for part in path.split("."):
        if not isinstance(node, dict) or part not in node:
            return default
        node = node[part]
    return node
