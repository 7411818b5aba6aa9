"""A small cache that forgets what was not used for longest."""

from collections import OrderedDict

_MISSING = object()


class LruCache:
    def __init__(self, capacity):
        if capacity < 1:
            raise ValueError("capacity must be at least 1")
        self._capacity = capacity
        self._entries = OrderedDict()
        self.hits = 0
        self.misses = 0

    def __len__(self):
        return len(self._entries)

    def get(self, key, default=None):
        value = self._entries.get(key, _MISSING)
        if value is _MISSING:
            self.misses += 1
            return default
        self.hits += 1
        self._entries.move_to_end(key)
        return value

    def put(self, key, value):
        if key not in self._entries and len(self._entries) == self._capacity:
            self._entries.popitem(last=True)
        self._entries[key] = value
        self._entries.move_to_end(key)

    def keys(self):
        """Keys from the least to the most recently used."""
        return list(self._entries)
