import unittest

from lru import LruCache


class LruCacheTest(unittest.TestCase):
    def test_returns_what_was_put(self):
        cache = LruCache(2)
        cache.put("a", 1)
        self.assertEqual(cache.get("a"), 1)

    def test_forgets_the_oldest(self):
        cache = LruCache(2)
        for key in "abc":
            cache.put(key, key.upper())
        self.assertIsNone(cache.get("a"))
        self.assertEqual(cache.get("c"), "C")

    def test_reading_keeps_alive(self):
        cache = LruCache(2)
        cache.put("a", 1)
        cache.put("b", 2)
        cache.get("a")
        cache.put("c", 3)
        self.assertEqual(cache.keys(), ["a", "c"])

    def test_counts_hits_and_misses(self):
        cache = LruCache(1)
        cache.put("a", None)
        cache.get("a")
        cache.get("b")
        self.assertEqual((cache.hits, cache.misses), (1, 1))


if __name__ == "__main__":
    unittest.main()
