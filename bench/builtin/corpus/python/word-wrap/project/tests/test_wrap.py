import unittest

from wrap import bullet, wrap


class WrapTest(unittest.TestCase):
    def test_a_short_line_stays(self):
        self.assertEqual(wrap("to be", 10), ["to be"])

    def test_breaks_before_the_word_that_does_not_fit(self):
        self.assertEqual(wrap("the quick brown fox", 9), ["the quick", "brown fox"])

    def test_the_space_counts(self):
        self.assertEqual(wrap("abc def", 6), ["abc", "def"])

    def test_long_words_are_cut(self):
        self.assertEqual(wrap("abcdefgh", 3), ["abc", "def", "gh"])

    def test_bullets_hang(self):
        self.assertEqual(bullet("one two", 6), ["- one", "  two"])


if __name__ == "__main__":
    unittest.main()
