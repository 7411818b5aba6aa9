import unittest

from wrap import bullet, wrap

TEXT = "it was a bright cold day and the clocks were all striking at once in the old town"


class WrapMoreTest(unittest.TestCase):
    def test_no_line_is_too_long_and_no_word_is_lost(self):
        for width in range(8, 40):
            lines = wrap(TEXT, width)
            self.assertLessEqual(max(map(len, lines)), width)
            self.assertEqual(" ".join(lines), TEXT)

    def test_lines_are_filled(self):
        self.assertEqual(wrap("aa bb cc", 5), ["aa bb", "cc"])

    def test_nothing(self):
        self.assertEqual(wrap("  ", 5), [])

    def test_long_word_after_a_short_one(self):
        self.assertEqual(wrap("a bcdef", 3), ["a", "bcd", "ef"])

    def test_bad_width(self):
        with self.assertRaises(ValueError):
            wrap("x", 0)

    def test_bullet_of_one_line(self):
        self.assertEqual(bullet("ok", 10), ["- ok"])
