import unittest

from settings import lookup, merge


def defaults():
    return {"server": {"port": 8080, "host": "localhost"}, "paths": ["/usr"], "debug": False}


class SettingsTest(unittest.TestCase):
    def test_overrides_win(self):
        self.assertTrue(merge(defaults(), {"debug": True})["debug"])

    def test_nested_tables_are_merged(self):
        merged = merge(defaults(), {"server": {"port": 9000}})
        self.assertEqual(merged["server"], {"port": 9000, "host": "localhost"})

    def test_the_defaults_stay_as_they_are(self):
        base = defaults()
        merge(base, {"server": {"port": 9000}})
        self.assertEqual(base, defaults())

    def test_lookup(self):
        self.assertEqual(lookup(defaults(), "server.host"), "localhost")
        self.assertIsNone(lookup(defaults(), "server.name"))


if __name__ == "__main__":
    unittest.main()
