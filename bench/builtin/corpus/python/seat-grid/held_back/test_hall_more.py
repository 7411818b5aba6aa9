import unittest

from hall import Hall


class HallMoreTest(unittest.TestCase):
    def test_counts_free_seats(self):
        hall = Hall(3, 3)
        hall.take(1, 1)
        hall.take(2, 1)
        self.assertEqual(hall.free_count(), 7)

    def test_looks_into_later_rows(self):
        hall = Hall(2, 2)
        hall.take(0, 0)
        self.assertEqual(hall.find_adjacent(2), (1, 0))

    def test_no_room(self):
        self.assertIsNone(Hall(2, 2).find_adjacent(3))

    def test_release(self):
        hall = Hall(2, 1)
        hall.take(1, 0)
        hall.release(1, 0)
        self.assertEqual(str(hall), ".\n.")

    def test_same_seat_in_each_row(self):
        hall = Hall(2, 1)
        hall.take(0, 0)
        hall.take(1, 0)
        self.assertEqual(hall.free_count(), 0)
