import unittest

from bill import format_cents, split_by_weight, split_evenly


class BillMoreTest(unittest.TestCase):
    def test_nothing_is_lost(self):
        for cents in (0, 1, 7, 99, 12345):
            for people in (1, 2, 3, 7):
                shares = split_evenly(cents, people)
                self.assertEqual(sum(shares), cents)
                self.assertEqual(len(shares), people)
                self.assertTrue(all(isinstance(share, int) for share in shares))

    def test_fewer_cents_than_people(self):
        self.assertEqual(split_evenly(2, 4), [1, 1, 0, 0])

    def test_weights_keep_the_sum(self):
        self.assertEqual(sum(split_by_weight(1001, [3, 5, 9])), 1001)

    def test_nobody(self):
        with self.assertRaises(ValueError):
            split_evenly(10, 0)

    def test_small_amounts(self):
        self.assertEqual(format_cents(5), "0.05")
