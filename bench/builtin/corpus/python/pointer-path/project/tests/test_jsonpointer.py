import unittest

from jsonpointer import PointerError, get, walk

DATA = {"rooms": [{"name": "hall"}, {"name": "attic"}], "a/b": 1, "m~n": 2, "~1": 3}


class PointerTest(unittest.TestCase):
    def test_the_whole(self):
        self.assertIs(get(DATA, ""), DATA)

    def test_lists_and_tables(self):
        self.assertEqual(get(DATA, "/rooms/1/name"), "attic")

    def test_escaped_keys(self):
        self.assertEqual(get(DATA, "/a~1b"), 1)
        self.assertEqual(get(DATA, "/m~0n"), 2)

    def test_a_key_that_looks_escaped(self):
        self.assertEqual(get(DATA, "/~01"), 3)

    def test_leading_nowhere(self):
        with self.assertRaises(PointerError):
            get(DATA, "/rooms/2")
        self.assertIsNone(get(DATA, "/cellar", None))

    def test_walking(self):
        self.assertEqual(list(walk({"x": [1, {"y/z": 2}]})), [("/x/0", 1), ("/x/1/y~1z", 2)])


if __name__ == "__main__":
    unittest.main()
