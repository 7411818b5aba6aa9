import unittest

from roman import from_roman, to_roman


class RomanTest(unittest.TestCase):
    def test_writes_subtractive_forms(self):
        self.assertEqual(to_roman(1994), "MCMXCIV")

    def test_reads_subtractive_forms(self):
        self.assertEqual(from_roman("XIV"), 14)

    def test_reads_repeated_symbols(self):
        self.assertEqual(from_roman("III"), 3)
        self.assertEqual(from_roman("MMXX"), 2020)

    def test_reads_lower_case(self):
        self.assertEqual(from_roman("xl"), 40)

    def test_refuses_foreign_symbols(self):
        with self.assertRaises(ValueError):
            from_roman("XAI")


if __name__ == "__main__":
    unittest.main()
