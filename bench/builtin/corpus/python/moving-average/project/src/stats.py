"""Statistics over a stream of numbers."""

from collections import deque
from math import sqrt


class MovingAverage:
    """The mean of the last few values, kept up to date in constant time."""

    def __init__(self, size):
        self._size = size
        self._values = deque()
        self._sum = 0

    def add(self, value):
        self._values.append(value)
        self._sum += value
        if len(self._values) > self._size:
            self._sum += self._values.popleft()
        return self.mean

    @property
    def mean(self):
        return self._sum / len(self._values) if self._values else 0.0


class RunningVariance:
    """Mean and variance of all values seen, without keeping them."""

    def __init__(self):
        self.count = 0
        self.mean = 0.0
        self._squares = 0.0

    def add(self, value):
        self.count += 1
        delta = value - self.mean
        self.mean += delta / self.count
        self._squares += delta * (value - self.mean)

    @property
    def deviation(self):
        return sqrt(self._squares / self.count) if self.count else 0.0
