import unittest

from orders import accepted, check_batch

GOOD = {"sku": "A-1", "quantity": 2}


class OrdersTest(unittest.TestCase):
    def test_good_orders_have_no_problem(self):
        self.assertEqual(check_batch([GOOD, GOOD]), [])

    def test_a_missing_field_is_named(self):
        self.assertEqual(check_batch([{"quantity": 1}]), ["order 1: sku is missing"])

    def test_each_order_is_checked(self):
        problems = check_batch([GOOD, {"sku": "B-2", "quantity": 0}, {"quantity": 3}])
        self.assertEqual(problems, ["order 2: quantity must be positive", "order 3: sku is missing"])

    def test_accepted_orders(self):
        self.assertEqual(accepted([{}, GOOD]), [GOOD])


if __name__ == "__main__":
    unittest.main()
