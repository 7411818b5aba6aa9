import unittest

from spelling.distance import edit_distance
from spelling.suggest import suggest


class SpellingMoreTest(unittest.TestCase):
    def test_it_is_symmetric(self):
        for left, right in [("flaw", "lawn"), ("abc", ""), ("gumbo", "gambol")]:
            self.assertEqual(edit_distance(left, right), edit_distance(right, left))

    def test_known_distances(self):
        self.assertEqual(edit_distance("flaw", "lawn"), 2)
        self.assertEqual(edit_distance("gumbo", "gambol"), 2)
        self.assertEqual(edit_distance("saturday", "sunday"), 3)

    def test_both_empty(self):
        self.assertEqual(edit_distance("", ""), 0)

    def test_case_is_ignored_by_suggestions(self):
        self.assertEqual(suggest("OSLO", ["Oslo", "Osla"]), ["Oslo", "Osla"])

    def test_limit(self):
        self.assertEqual(len(suggest("aa", ["ab", "ac", "ad", "ae"], limit=2)), 2)
