import unittest

from mailing.subscribers import Subscribers


class SubscribersTest(unittest.TestCase):
    def test_a_new_address(self):
        self.assertTrue(Subscribers().subscribe("kim@example.org"))

    def test_the_same_address_in_another_spelling(self):
        subscribers = Subscribers()
        subscribers.subscribe("kim@example.org")
        self.assertFalse(subscribers.subscribe(" Kim@Example.org"))
        self.assertEqual(len(subscribers), 1)

    def test_membership_ignores_the_spelling(self):
        subscribers = Subscribers()
        subscribers.subscribe("lee@example.org")
        self.assertIn("LEE@example.org ", subscribers)

    def test_leaving(self):
        subscribers = Subscribers()
        subscribers.subscribe("lee@example.org")
        self.assertTrue(subscribers.unsubscribe("lee@example.org"))
        self.assertFalse(subscribers.unsubscribe("lee@example.org"))


if __name__ == "__main__":
    unittest.main()
