import unittest

from orders import accepted, check_batch, check_order


class OrdersMoreTest(unittest.TestCase):
    def test_an_empty_batch_is_an_empty_list(self):
        self.assertEqual(check_batch([]), [])

    def test_all_problems_of_all_orders(self):
        self.assertEqual(len(check_batch([{}, {}, {"sku": "x", "quantity": -1}])), 5)

    def test_the_last_order_counts(self):
        self.assertEqual(check_batch([{"sku": "a", "quantity": 1}, {"sku": "b"}]), ["order 2: quantity is missing"])

    def test_one_order(self):
        self.assertEqual(check_order(9, {"sku": "q", "quantity": 1}), [])

    def test_nothing_accepted(self):
        self.assertEqual(accepted([{"sku": "a", "quantity": 0}]), [])
