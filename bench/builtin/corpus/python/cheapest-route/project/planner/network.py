"""A transport network with travel costs."""


class Network:
    """Stops joined by lines; a line may be served in one direction only."""

    def __init__(self):
        self._lines = {}

    def add_line(self, start, end, cost, both_ways=True):
        if cost < 0:
            raise ValueError("costs cannot be negative")
        self._lines.setdefault(start, {})[end] = cost
        self._lines.setdefault(end, {})
        if both_ways:
            self._lines[end][start] = cost

    def stops(self):
        return sorted(self._lines)

    def lines_from(self, stop):
        return self._lines.get(stop, {}).items()

    def cost(self, start, end):
        return self._lines[start][end]
