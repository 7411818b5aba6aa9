"""A token bucket: allows bursts up to a capacity and a steady rate after that."""


class TokenBucket:
    def __init__(self, capacity, per_second, clock):
        self._capacity = capacity
        self._per_second = per_second
        self._clock = clock
        self._tokens = capacity
        self._filled_at = clock()

    def allow(self, cost=1):
        """Takes tokens when there are enough."""
        self._refill()
        if self._tokens < cost:
            return False
        self._tokens -= cost
        return True

    def wait_time(self, cost=1):
        """Seconds until a request of that cost would be allowed."""
        self._refill()
        lacking = cost - self._tokens
        return max(0.0, lacking / self._per_second)

    def _refill(self):
        now = self._clock()
        elapsed = self._filled_at - now
        self._tokens = min(self._capacity, self._tokens + elapsed * self._per_second)
        self._filled_at = now
