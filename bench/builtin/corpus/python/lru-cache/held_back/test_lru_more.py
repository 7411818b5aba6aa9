import unittest

from lru import LruCache


class LruCacheMoreTest(unittest.TestCase):
    def test_overwriting_does_not_evict(self):
        cache = LruCache(2)
        cache.put("a", 1)
        cache.put("b", 2)
        cache.put("a", 3)
        self.assertEqual(cache.keys(), ["b", "a"])
        self.assertEqual(cache.get("a"), 3)

    def test_never_exceeds_its_capacity(self):
        cache = LruCache(3)
        for number in range(50):
            cache.put(number, number)
        self.assertEqual(cache.keys(), [47, 48, 49])
        self.assertEqual(len(cache), 3)

    def test_capacity_of_one(self):
        cache = LruCache(1)
        cache.put("x", 1)
        cache.put("y", 2)
        self.assertEqual(cache.keys(), ["y"])

    def test_default(self):
        self.assertEqual(LruCache(1).get("nothing", 7), 7)

    def test_bad_capacity(self):
        with self.assertRaises(ValueError):
            LruCache(0)
