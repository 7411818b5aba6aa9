import unittest
from datetime import date

from workdays import WorkCalendar, first_workday


class WorkdaysMoreTest(unittest.TestCase):
    def setUp(self):
        self.calendar = WorkCalendar()

    def test_the_weekend(self):
        self.assertFalse(self.calendar.is_workday(date(2024, 6, 8)))
        self.assertFalse(self.calendar.is_workday(date(2024, 6, 9)))
        self.assertTrue(self.calendar.is_workday(date(2024, 6, 7)))

    def test_first_workday_after_a_weekend(self):
        self.assertEqual(first_workday(2024, 6, self.calendar), date(2024, 6, 3))

    def test_adding_nothing(self):
        self.assertEqual(self.calendar.add(date(2024, 6, 8), 0), date(2024, 6, 8))

    def test_two_weeks(self):
        self.assertEqual(self.calendar.add(date(2024, 6, 3), 10), date(2024, 6, 17))

    def test_backwards_over_the_weekend(self):
        self.assertEqual(self.calendar.add(date(2024, 6, 10), -1), date(2024, 6, 7))

    def test_no_days_between_equal_dates(self):
        self.assertEqual(self.calendar.between(date(2024, 6, 3), date(2024, 6, 3)), 0)
