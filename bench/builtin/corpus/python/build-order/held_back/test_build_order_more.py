import unittest

from build_order import CycleError, build_order


class BuildOrderMoreTest(unittest.TestCase):
    def test_nothing(self):
        self.assertEqual(build_order({}), [])

    def test_each_module_once_and_after_its_needs(self):
        dependencies = {"e": ["d", "c", "a"], "d": ["b"], "c": ["b", "a"], "b": ["a"], "f": []}
        order = build_order(dependencies)
        self.assertEqual(sorted(order), list("abcdef"))
        for module, needed in dependencies.items():
            for need in needed:
                self.assertLess(order.index(need), order.index(module))

    def test_needing_oneself_is_a_cycle(self):
        with self.assertRaises(CycleError):
            build_order({"a": ["a"]})

    def test_a_need_that_is_not_listed(self):
        self.assertEqual(build_order({"app": ["zlib"]}), ["zlib", "app"])

    def test_behind_a_cycle(self):
        with self.assertRaises(CycleError) as caught:
            build_order({"a": ["b"], "b": ["a"], "user": ["a"]})
        self.assertEqual(caught.exception.modules, ["a", "b", "user"])
