import unittest

from bill import format_cents, split_by_weight, split_evenly


class BillTest(unittest.TestCase):
    def test_an_even_split(self):
        self.assertEqual(split_evenly(900, 3), [300, 300, 300])

    def test_odd_cents_go_to_the_first(self):
        self.assertEqual(split_evenly(1000, 3), [334, 333, 333])

    def test_weights(self):
        self.assertEqual(split_by_weight(100, [2, 1]), [67, 33])

    def test_shares_can_be_printed(self):
        self.assertEqual([format_cents(share) for share in split_evenly(1001, 2)], ["5.01", "5.00"])

    def test_negative_amounts_are_printed_with_a_sign(self):
        self.assertEqual(format_cents(-250), "-2.50")


if __name__ == "__main__":
    unittest.main()
