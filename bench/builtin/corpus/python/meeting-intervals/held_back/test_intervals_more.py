import unittest

from intervals import free_slots, merge, total_minutes


class IntervalsMoreTest(unittest.TestCase):
    def test_nothing(self):
        self.assertEqual(merge([]), [])

    def test_a_chain(self):
        self.assertEqual(merge([(5, 9), (1, 6), (8, 12)]), [(1, 12)])

    def test_many_inside_one(self):
        self.assertEqual(merge([(0, 100), (10, 20), (30, 99), (100, 101)]), [(0, 101)])

    def test_nested_meeting_does_not_free_time(self):
        self.assertEqual(free_slots([(480, 720), (500, 510)], 480, 780), [(720, 780)])

    def test_total_of_nested(self):
        self.assertEqual(total_minutes([(0, 60), (0, 5), (70, 80)]), 70)
