import unittest

from mailing.subscribers import Subscribers


class SubscribersMoreTest(unittest.TestCase):
    def test_addresses_are_listed_in_one_spelling(self):
        subscribers = Subscribers()
        subscribers.subscribe("  B@Example.ORG")
        subscribers.subscribe("a@example.org\n")
        self.assertEqual(subscribers.addresses(), ["a@example.org", "b@example.org"])

    def test_typed_with_capitals_and_asked_without(self):
        subscribers = Subscribers()
        subscribers.subscribe("C@EXAMPLE.ORG")
        self.assertIn("c@example.org", subscribers)
        self.assertTrue(subscribers.unsubscribe("c@example.org"))

    def test_what_is_no_address_is_refused(self):
        with self.assertRaises(ValueError):
            Subscribers().subscribe("nobody")

    def test_two_people(self):
        subscribers = Subscribers()
        subscribers.subscribe("a@example.org")
        subscribers.subscribe("b@example.org")
        self.assertEqual(len(subscribers), 2)
