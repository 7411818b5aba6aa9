import unittest

from limiter import TokenBucket


class TokenBucketMoreTest(unittest.TestCase):
    def setUp(self):
        self.now = 0.0
        self.bucket = TokenBucket(4, 2, lambda: self.now)

    def test_never_holds_more_than_its_capacity(self):
        self.now = 1000.0
        self.assertTrue(self.bucket.allow(4))
        self.assertFalse(self.bucket.allow())

    def test_parts_of_tokens_add_up(self):
        self.bucket.allow(4)
        for _ in range(4):
            self.now += 0.125
            self.bucket.wait_time()
        self.assertTrue(self.bucket.allow())
        self.assertFalse(self.bucket.allow())

    def test_too_large_a_cost_takes_nothing(self):
        self.assertFalse(self.bucket.allow(5))
        self.assertTrue(self.bucket.allow(4))

    def test_waiting_shrinks_with_time(self):
        self.bucket.allow(4)
        self.now += 0.5
        self.assertEqual(self.bucket.wait_time(3), 1.0)
