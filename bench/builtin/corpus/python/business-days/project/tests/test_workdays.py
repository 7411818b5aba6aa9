import unittest
from datetime import date

from workdays import WorkCalendar, first_workday


class WorkdaysTest(unittest.TestCase):
    def setUp(self):
        self.calendar = WorkCalendar([date(2024, 5, 1)])

    def test_a_monday_is_a_workday(self):
        self.assertTrue(self.calendar.is_workday(date(2024, 4, 29)))

    def test_holidays_are_free(self):
        self.assertFalse(self.calendar.is_workday(date(2024, 5, 1)))

    def test_adding_skips_the_weekend(self):
        self.assertEqual(self.calendar.add(date(2024, 5, 10), 1), date(2024, 5, 13))

    def test_subtracting_skips_the_holiday(self):
        self.assertEqual(self.calendar.add(date(2024, 5, 2), -1), date(2024, 4, 30))

    def test_counts_a_week(self):
        self.assertEqual(self.calendar.between(date(2024, 5, 6), date(2024, 5, 13)), 5)


if __name__ == "__main__":
    unittest.main()
