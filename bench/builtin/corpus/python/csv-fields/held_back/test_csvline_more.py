import unittest

from csvline import format_line, parse_line


class CsvLineMoreTest(unittest.TestCase):
    def test_doubled_quotes(self):
        self.assertEqual(parse_line('"say ""hi""",x'), ['say "hi"', "x"])

    def test_a_quote_in_the_middle_is_text(self):
        self.assertEqual(parse_line('5" disk,2'), ['5" disk', "2"])

    def test_other_separator(self):
        self.assertEqual(parse_line('a;"b;c"', ";"), ["a", "b;c"])

    def test_round_trip(self):
        fields = ["", "plain", "with, comma", 'with "quotes"', '"']
        self.assertEqual(parse_line(format_line(fields)), fields)

    def test_empty_line_is_one_empty_field(self):
        self.assertEqual(parse_line(""), [""])
