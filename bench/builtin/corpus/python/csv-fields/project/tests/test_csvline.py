import unittest

from csvline import CsvError, format_line, parse_line


class CsvLineTest(unittest.TestCase):
    def test_plain_fields(self):
        self.assertEqual(parse_line("a,b,c"), ["a", "b", "c"])

    def test_empty_fields_count(self):
        self.assertEqual(parse_line(",x,"), ["", "x", ""])

    def test_a_quoted_separator_is_text(self):
        self.assertEqual(parse_line('"Doe, John",42'), ["Doe, John", "42"])

    def test_an_open_quote_is_refused(self):
        with self.assertRaises(CsvError):
            parse_line('"never closed')

    def test_writing_quotes_where_needed(self):
        self.assertEqual(format_line(["a,b", "c"]), '"a,b",c')


if __name__ == "__main__":
    unittest.main()
