import unittest
from datetime import datetime

from schedule import Schedule, ScheduleError


def at(text):
    return datetime.strptime(text, "%Y-%m-%d %H:%M")


class ScheduleTest(unittest.TestCase):
    def test_every_quarter_of_an_hour(self):
        self.assertEqual(Schedule("*/15 * * * *").next_after(at("2024-03-05 10:16")), at("2024-03-05 10:30"))

    def test_office_hours(self):
        schedule = Schedule("0 9-17 * * mon-fri")
        self.assertTrue(schedule.matches(at("2024-03-08 17:00")))
        self.assertFalse(schedule.matches(at("2024-03-08 18:00")))
        self.assertFalse(schedule.matches(at("2024-03-09 12:00")))

    def test_friday_evening_is_followed_by_monday_morning(self):
        self.assertEqual(Schedule("0 9-17 * * mon-fri").next_after(at("2024-03-08 17:00")), at("2024-03-11 09:00"))

    def test_lists_of_values(self):
        schedule = Schedule("5,35 6 * * *")
        self.assertEqual(schedule.next_after(at("2024-03-05 06:05")), at("2024-03-05 06:35"))
        self.assertEqual(schedule.next_after(at("2024-03-05 06:35")), at("2024-03-06 06:05"))

    def test_months_by_name(self):
        self.assertEqual(Schedule("0 0 1 jan,jul *").next_after(at("2024-02-01 00:00")), at("2024-07-01 00:00"))

    def test_a_shorthand(self):
        self.assertEqual(Schedule("@monthly").next_after(at("2024-12-15 08:00")), at("2025-01-01 00:00"))

    def test_either_kind_of_day_is_enough(self):
        schedule = Schedule("0 12 13 * fri")
        self.assertEqual(schedule.next_after(at("2024-03-09 00:00")), at("2024-03-13 12:00"))
        self.assertEqual(schedule.next_after(at("2024-03-13 12:00")), at("2024-03-15 12:00"))

    def test_a_day_that_never_comes(self):
        self.assertIsNone(Schedule("0 0 31 feb *").next_after(at("2024-01-01 00:00")))

    def test_nonsense_is_refused(self):
        for text in ("* * * *", "61 * * * *", "*/0 * * * *", "0 17-9 * * *", "0 0 * * someday"):
            with self.assertRaises(ScheduleError):
                Schedule(text)


if __name__ == "__main__":
    unittest.main()
