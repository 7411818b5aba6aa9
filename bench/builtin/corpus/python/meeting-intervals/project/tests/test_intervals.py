import unittest

from intervals import free_slots, merge, total_minutes


class IntervalsTest(unittest.TestCase):
    def test_apart_stays_apart(self):
        self.assertEqual(merge([(30, 40), (0, 10)]), [(0, 10), (30, 40)])

    def test_touching_intervals_join(self):
        self.assertEqual(merge([(0, 10), (10, 20)]), [(0, 20)])

    def test_an_interval_inside_another_changes_nothing(self):
        self.assertEqual(merge([(0, 60), (10, 20)]), [(0, 60)])

    def test_free_slots_of_a_morning(self):
        self.assertEqual(free_slots([(540, 600), (630, 660)], 540, 720, 15), [(600, 630), (660, 720)])

    def test_total(self):
        self.assertEqual(total_minutes([(0, 30), (15, 45)]), 45)


if __name__ == "__main__":
    unittest.main()
