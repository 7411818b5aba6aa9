import unittest

from limiter import TokenBucket


class Clock:
    def __init__(self):
        self.now = 100.0

    def __call__(self):
        return self.now


class TokenBucketTest(unittest.TestCase):
    def setUp(self):
        self.clock = Clock()
        self.bucket = TokenBucket(3, 0.5, self.clock)

    def test_a_burst_is_allowed_up_to_the_capacity(self):
        self.assertEqual([self.bucket.allow() for _ in range(4)], [True, True, True, False])

    def test_time_refills(self):
        self.bucket.allow(3)
        self.clock.now += 2
        self.assertTrue(self.bucket.allow())
        self.assertFalse(self.bucket.allow())

    def test_wait_time(self):
        self.bucket.allow(3)
        self.assertEqual(self.bucket.wait_time(), 2.0)

    def test_nothing_to_wait_for(self):
        self.assertEqual(self.bucket.wait_time(2), 0.0)


if __name__ == "__main__":
    unittest.main()
