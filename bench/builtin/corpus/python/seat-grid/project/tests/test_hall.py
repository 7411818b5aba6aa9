import unittest

from hall import Hall


class HallTest(unittest.TestCase):
    def test_a_new_hall_is_free(self):
        self.assertEqual(Hall(3, 4).free_count(), 12)

    def test_taking_one_seat_leaves_the_others(self):
        hall = Hall(2, 3)
        hall.take(0, 1)
        self.assertEqual(str(hall), ".#.\n...")

    def test_a_seat_cannot_be_taken_twice(self):
        hall = Hall(1, 1)
        hall.take(0, 0)
        with self.assertRaises(ValueError):
            hall.take(0, 0)

    def test_finds_neighbouring_seats(self):
        hall = Hall(1, 4)
        hall.take(0, 1)
        self.assertEqual(hall.find_adjacent(2), (0, 2))


if __name__ == "__main__":
    unittest.main()
