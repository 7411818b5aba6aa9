import unittest

from roman import from_roman, to_roman


class RomanMoreTest(unittest.TestCase):
    def test_every_number_survives_the_round_trip(self):
        for number in range(1, 4000):
            self.assertEqual(from_roman(to_roman(number)), number)

    def test_the_ends_of_the_range(self):
        self.assertEqual(from_roman("I"), 1)
        self.assertEqual(from_roman("MMMCMXCIX"), 3999)

    def test_out_of_range(self):
        for number in (0, 4000, -3):
            with self.assertRaises(ValueError):
                to_roman(number)

    def test_the_empty_numeral_is_nothing(self):
        self.assertEqual(from_roman(""), 0)
