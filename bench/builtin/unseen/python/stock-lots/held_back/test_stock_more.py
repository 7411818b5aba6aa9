import random
import unittest

from stock import OutOfStock, Store


class StockMoreTest(unittest.TestCase):
    def test_like_a_list_of_single_pieces(self):
        generator = random.Random(4)
        store = Store()
        pieces = []
        for day in range(1, 300):
            if generator.random() < 0.4:
                quantity, cost = generator.randint(1, 9), generator.randint(50, 400)
                store.receive(day, "tea", quantity, cost)
                pieces += [cost] * quantity
            else:
                quantity = generator.randint(1, 6)
                if quantity > len(pieces):
                    with self.assertRaises(OutOfStock):
                        store.sell(day, "tea", quantity, 500)
                else:
                    sale = store.sell(day, "tea", quantity, 500)
                    self.assertEqual(sale.cost, sum(pieces[:quantity]))
                    self.assertEqual(sale.profit, 500 * quantity - sum(pieces[:quantity]))
                    del pieces[:quantity]
            self.assertEqual(store.available("tea"), len(pieces))
            self.assertEqual(store.value(), sum(pieces))

    def test_an_unknown_product(self):
        store = Store()
        self.assertEqual(store.available("soap"), 0)
        with self.assertRaises(OutOfStock) as caught:
            store.sell(1, "soap", 1, 100)
        self.assertEqual(caught.exception.missing, 1)

    def test_selling_takes_no_expired_goods(self):
        store = Store()
        store.receive(1, "milk", 4, 80, expires=3)
        store.receive(2, "milk", 4, 90, expires=9)
        self.assertEqual(store.sell(4, "milk", 3, 150).cost, 270)
        self.assertEqual(store.available("milk"), 1)
        self.assertEqual(store.written_off("milk"), 4)

    def test_a_lot_of_which_some_was_sold_is_written_off_in_part(self):
        store = Store()
        store.receive(1, "milk", 10, 80, expires=5)
        store.sell(2, "milk", 4, 150)
        self.assertEqual(store.write_off(6), 6 * 80)
        self.assertEqual(store.written_off("milk"), 6)

    def test_goods_can_be_sold_on_the_day_they_expire_down_to_the_last(self):
        store = Store()
        store.receive(1, "milk", 4, 80, expires=3)
        self.assertEqual(store.sell(3, "milk", 4, 150).profit, 280)
        self.assertEqual(store.available("milk"), 0)
        self.assertEqual(store.written_off("milk"), 0)

    def test_the_average_cost_of_a_return_is_rounded(self):
        store = Store()
        store.receive(1, "tea", 2, 100)
        store.receive(1, "tea", 1, 101)
        store.take_back(store.sell(2, "tea", 3, 200), 4)
        self.assertEqual(store.value(), 300)

    def test_bad_deliveries(self):
        for quantity, expires in ((0, None), (-1, None), (5, 3)):
            with self.assertRaises(ValueError):
                Store().receive(4, "tea", quantity, 100, expires)

    def test_a_sale_can_be_returned_once(self):
        store = Store()
        store.receive(1, "tea", 3, 100)
        sale = store.sell(2, "tea", 2, 150)
        store.take_back(sale, 3)
        with self.assertRaises(ValueError):
            store.take_back(sale, 3)
        self.assertEqual(store.profit(1, 9), 0)

    def test_ends_of_the_profit_range(self):
        store = Store()
        store.receive(1, "tea", 9, 100)
        for day in (2, 4, 6):
            store.sell(day, "tea", 1, 101)
        self.assertEqual(store.profit(2, 6), 3)
        self.assertEqual(store.profit(3, 5), 1)
        self.assertEqual(store.profit(7, 9), 0)

    def test_best_sellers(self):
        store = Store()
        for product in ("b", "a", "c"):
            store.receive(1, product, 5, 10)
            store.sell(1, product, 2, 20)
        store.sell(2, "c", 1, 20)
        self.assertEqual(store.turnover(), [("c", 3), ("a", 2), ("b", 2)])
