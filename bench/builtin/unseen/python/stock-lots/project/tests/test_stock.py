import unittest

from stock import OutOfStock, Store


class StockTest(unittest.TestCase):
    def setUp(self):
        self.store = Store()
        self.store.receive(1, "tea", 10, 200)
        self.store.receive(3, "tea", 5, 260)

    def test_deliveries_add_up(self):
        self.assertEqual(self.store.available("tea"), 15)
        self.assertEqual(self.store.value(), 10 * 200 + 5 * 260)

    def test_the_oldest_goods_leave_first(self):
        sale = self.store.sell(4, "tea", 12, 300)
        self.assertEqual(sale.cost, 10 * 200 + 2 * 260)
        self.assertEqual(self.store.available("tea"), 3)

    def test_a_lot_is_used_up_over_several_sales(self):
        costs = [self.store.sell(4, "tea", 4, 300).cost for _ in range(3)]
        self.assertEqual(costs, [800, 800, 2 * 200 + 2 * 260])

    def test_nothing_is_taken_when_there_is_not_enough(self):
        with self.assertRaises(OutOfStock) as caught:
            self.store.sell(4, "tea", 20, 300)
        self.assertEqual(caught.exception.missing, 5)
        self.assertEqual(self.store.available("tea"), 15)

    def test_expired_goods_are_written_off(self):
        self.store.receive(2, "milk", 8, 90, expires=6)
        self.assertEqual(self.store.write_off(6), 0)
        self.assertEqual(self.store.write_off(7), 720)
        self.assertEqual(self.store.written_off("milk"), 8)

    def test_a_return_comes_back_at_its_average_cost(self):
        sale = self.store.sell(4, "tea", 15, 300)
        self.store.take_back(sale, 6)
        self.assertEqual(self.store.available("tea"), 15)
        self.assertEqual(self.store.value(), 15 * 220)

    def test_profit_of_some_days(self):
        self.store.sell(4, "tea", 5, 300)
        self.store.sell(6, "tea", 10, 300)
        self.assertEqual(self.store.profit(1, 5), 500)


if __name__ == "__main__":
    unittest.main()
