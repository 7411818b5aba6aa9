import unittest

from vending import VendingError, VendingMachine


class VendingMachineMoreTest(unittest.TestCase):
    def test_change_is_what_was_paid_too_much(self):
        for paid in ((200,), (200, 200), (100, 50), (50, 50, 20, 10)):
            machine = VendingMachine({"gum": 110}, {"gum": 9})
            for coin in paid:
                machine.insert(coin)
            self.assertEqual(sum(machine.select("gum")), sum(paid) - 110)
            self.assertEqual(machine.credit, 0)

    def test_out_of_order_when_empty(self):
        machine = VendingMachine({"gum": 10}, {"gum": 1})
        machine.insert(10)
        self.assertEqual(machine.select("gum"), [])
        self.assertEqual(machine.state, "out of order")
        with self.assertRaises(VendingError):
            machine.insert(10)

    def test_a_failed_sale_keeps_the_stock(self):
        machine = VendingMachine({"gum": 100}, {"gum": 1})
        with self.assertRaises(VendingError):
            machine.select("gum")
        machine.insert(100)
        self.assertEqual(machine.select("gum"), [])

    def test_unknown_items(self):
        with self.assertRaises(VendingError):
            VendingMachine({}, {}).select("gum")

    def test_two_sales(self):
        machine = VendingMachine({"gum": 30}, {"gum": 2})
        machine.insert(50)
        self.assertEqual(machine.select("gum"), [20])
        machine.insert(50)
        self.assertEqual(machine.select("gum"), [20])
