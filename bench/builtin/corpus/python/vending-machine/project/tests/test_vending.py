import unittest

from vending import VendingError, VendingMachine


class VendingMachineTest(unittest.TestCase):
    def setUp(self):
        self.machine = VendingMachine({"tea": 120, "soup": 180}, {"tea": 1, "soup": 2})

    def test_cancelling_returns_the_coins(self):
        self.machine.insert(50)
        self.machine.insert(20)
        self.assertEqual(self.machine.state, "collecting")
        self.assertEqual(self.machine.cancel(), [50, 20])
        self.assertEqual(self.machine.state, "idle")

    def test_change(self):
        self.machine.insert(200)
        self.assertEqual(self.machine.select("tea"), [50, 20, 10])

    def test_the_exact_price(self):
        for coin in (100, 50, 20, 10):
            self.machine.insert(coin)
        self.assertEqual(self.machine.select("soup"), [])
        self.assertEqual(self.machine.credit, 0)

    def test_too_little_credit_is_kept(self):
        self.machine.insert(100)
        with self.assertRaisesRegex(VendingError, "20 more needed"):
            self.machine.select("tea")
        self.assertEqual(self.machine.credit, 100)

    def test_sold_out(self):
        self.machine.insert(200)
        self.machine.select("tea")
        with self.assertRaisesRegex(VendingError, "sold out"):
            self.machine.select("tea")

    def test_unknown_coins(self):
        with self.assertRaises(VendingError):
            self.machine.insert(3)


if __name__ == "__main__":
    unittest.main()
