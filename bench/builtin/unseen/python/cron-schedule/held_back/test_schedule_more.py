import unittest
from datetime import datetime, timedelta

from schedule import Schedule, ScheduleError


class ScheduleMoreTest(unittest.TestCase):
    def test_the_next_time_matches_and_none_before_it_does(self):
        for text in ("7/20 * * * *", "0 */5 * * *", "30 23 * * sun", "59 23 31 * *", "*/13 1-3 * 2,11 *"):
            schedule = Schedule(text)
            for start in (datetime(2024, 2, 27, 22, 58), datetime(2023, 10, 31, 23, 59), datetime(2024, 1, 1)):
                moment = schedule.next_after(start)
                self.assertTrue(schedule.matches(moment), text)
                step = start + timedelta(minutes=1)
                checked = 0
                while step < moment and checked < 3000:
                    self.assertFalse(schedule.matches(step), f"{text} at {step}")
                    step += timedelta(minutes=1)
                    checked += 1

    def test_a_start_with_a_step_runs_to_the_end_of_the_field(self):
        schedule = Schedule("7/20 * * * *")
        self.assertEqual(schedule.minutes, frozenset({7, 27, 47}))
        self.assertEqual(Schedule("0 20-23/3 * * *").hours, frozenset({20, 23}))

    def test_whole_fields(self):
        schedule = Schedule("* * * * *")
        self.assertEqual(schedule.minutes, frozenset(range(60)))
        self.assertEqual(schedule.hours, frozenset(range(24)))
        self.assertEqual(schedule.days, frozenset(range(1, 32)))
        self.assertEqual(schedule.months, frozenset(range(1, 13)))
        self.assertEqual(schedule.weekdays, frozenset(range(7)))

    def test_edges_of_fields(self):
        for text in ("0 0 0 * *", "0 24 * * *", "60 * * * *", "0 0 32 * *", "0 0 * 0 *", "0 0 * 13 *", "0 0 * * 7", "-1 * * * *"):
            with self.assertRaises(ScheduleError):
                Schedule(text)
        Schedule("59 23 31 12 6")
        Schedule("0 0 1 1 0")

    def test_names_in_any_case(self):
        self.assertEqual(Schedule("0 0 * DEC Sat").months, frozenset({12}))
        self.assertEqual(Schedule("0 0 * DEC Sat").weekdays, frozenset({6}))

    def test_seconds_are_dropped(self):
        self.assertEqual(Schedule("* * * * *").next_after(datetime(2024, 3, 5, 10, 16, 59, 5)), datetime(2024, 3, 5, 10, 17))

    def test_all_shorthands(self):
        start = datetime(2024, 6, 5, 12, 30)
        self.assertEqual(Schedule("@hourly").next_after(start), datetime(2024, 6, 5, 13, 0))
        self.assertEqual(Schedule("@daily").next_after(start), datetime(2024, 6, 6))
        self.assertEqual(Schedule("@weekly").next_after(start), datetime(2024, 6, 9))
        self.assertEqual(Schedule("@yearly").next_after(start), datetime(2025, 1, 1))

    def test_a_leap_day_within_five_years(self):
        self.assertEqual(Schedule("0 0 29 2 *").next_after(datetime(2024, 3, 1)), datetime(2028, 2, 29))

    def test_an_error_names_the_field(self):
        with self.assertRaisesRegex(ScheduleError, "hour"):
            Schedule("0 25 * * *")
