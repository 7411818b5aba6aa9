import unittest

from build_order import CycleError, build_order


class BuildOrderTest(unittest.TestCase):
    def test_independent_modules_are_alphabetical(self):
        self.assertEqual(build_order({"b": [], "a": []}), ["a", "b"])

    def test_needs_come_first(self):
        self.assertEqual(build_order({"app": ["core"], "core": []}), ["core", "app"])

    def test_a_diamond(self):
        order = build_order({"top": ["left", "right"], "left": ["base"], "right": ["base"]})
        self.assertEqual(order, ["base", "left", "right", "top"])

    def test_a_cycle_is_named(self):
        with self.assertRaises(CycleError) as caught:
            build_order({"a": ["b"], "b": ["a"], "c": []})
        self.assertEqual(caught.exception.modules, ["a", "b"])


if __name__ == "__main__":
    unittest.main()
