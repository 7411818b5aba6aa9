import unittest

from settings import lookup, merge


class SettingsMoreTest(unittest.TestCase):
    def test_lists_of_the_result_are_its_own(self):
        base = {"paths": ["/usr"]}
        merge(base, {})["paths"].append("/opt")
        self.assertEqual(base, {"paths": ["/usr"]})

    def test_overrides_stay_as_they_are(self):
        overrides = {"a": {"b": [1]}}
        merge({}, overrides)["a"]["b"].append(2)
        self.assertEqual(overrides, {"a": {"b": [1]}})

    def test_deep_nesting(self):
        base = {"a": {"b": {"c": 1, "d": 2}}}
        self.assertEqual(merge(base, {"a": {"b": {"c": 3}}}), {"a": {"b": {"c": 3, "d": 2}}})
        self.assertEqual(base, {"a": {"b": {"c": 1, "d": 2}}})

    def test_a_table_replaces_a_value(self):
        self.assertEqual(merge({"a": 1}, {"a": {"b": 2}}), {"a": {"b": 2}})

    def test_lookup_through_a_value(self):
        self.assertEqual(lookup({"a": 1}, "a.b", "none"), "none")
