import unittest

from spelling.distance import edit_distance
from spelling.suggest import suggest

WORDS = ["carrot", "cart", "card", "chart", "parrot", "garret"]


class SpellingTest(unittest.TestCase):
    def test_equal_words_have_no_distance(self):
        self.assertEqual(edit_distance("lamp", "lamp"), 0)

    def test_classic_example(self):
        self.assertEqual(edit_distance("kitten", "sitting"), 3)

    def test_distance_to_nothing_is_the_length(self):
        self.assertEqual(edit_distance("", "oak"), 3)

    def test_nearest_first(self):
        self.assertEqual(suggest("carrt", WORDS), ["carrot", "cart", "card"])

    def test_far_words_are_left_out(self):
        self.assertEqual(suggest("umbrella", WORDS), [])


if __name__ == "__main__":
    unittest.main()
