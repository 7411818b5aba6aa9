import unittest

from jsonpointer import PointerError, escape, get, unescape, walk


class PointerMoreTest(unittest.TestCase):
    def test_escaping_survives(self):
        for key in ("", "~", "/", "~0", "~1", "~01", "~/~", "a~1~0/b"):
            self.assertEqual(unescape(escape(key)), key)

    def test_walked_pointers_lead_back(self):
        data = {"~1": {"/": [0, {"~0~1": "deep"}]}, "": {"": "empty"}}
        for pointer, value in walk(data):
            self.assertEqual(get(data, pointer), value)

    def test_text_is_not_entered(self):
        with self.assertRaises(PointerError):
            get({"a": "text"}, "/a/b")

    def test_what_is_no_pointer(self):
        with self.assertRaises(ValueError):
            get({}, "a")
