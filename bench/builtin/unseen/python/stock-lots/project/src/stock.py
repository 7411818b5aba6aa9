"""Stock in lots: goods leave the store in the order they came, each at the price it was bought for."""

from collections import deque
from dataclasses import dataclass


class OutOfStock(Exception):
    def __init__(self, product, wanted, available):
        super().__init__(f"{wanted} of {product} wanted, {available} available")
        self.product = product
        self.missing = wanted - available


@dataclass
class Lot:
    day: int
    quantity: int
    unit_cost: int
    expires: int | None = None


@dataclass(frozen=True)
class Sale:
    day: int
    product: str
    quantity: int
    cost: int
    revenue: int

    @property
    def profit(self):
        return self.revenue - self.cost


class Store:
    def __init__(self):
        self._lots = {}
        self._sales = []
        self._written_off = {}

    def receive(self, day, product, quantity, unit_cost, expires=None):
        if quantity <= 0:
            raise ValueError("a delivery holds at least one piece")
        if expires is not None and expires < day:
            raise ValueError("the goods have expired already")
        self._lots.setdefault(product, deque()).append(Lot(day, quantity, unit_cost, expires))

    def available(self, product):
        return sum(lot.quantity for lot in self._lots.get(product, ()))

    def value(self):
        """What all goods in the store were bought for."""
        return sum(lot.quantity * lot.unit_cost for lots in self._lots.values() for lot in lots)

    def write_off(self, day):
        """Throws away what expired before the day and returns the loss."""
        loss = 0
        for product, lots in self._lots.items():
            kept = deque()
            for lot in lots:
                if lot.expires is not None and lot.expires < day:
                    loss += lot.quantity * lot.unit_cost
                    self._written_off[product] = self._written_off.get(product, 0) + lot.quantity
                else:
                    kept.append(lot)
            self._lots[product] = kept
        return loss

    def sell(self, day, product, quantity, unit_price):
        """Takes the goods out of the oldest lots; nothing is taken when there are not enough."""
        self.write_off(day)
        if quantity > self.available(product):
            raise OutOfStock(product, quantity, self.available(product))
        lots = self._lots.get(product, deque())
        cost = 0
        open_quantity = quantity
        while open_quantity > 0:
            lot = lots[0]
            taken = min(lot.quantity, open_quantity)
            cost += taken * lot.unit_cost
            open_quantity -= taken
            if lot.quantity == 0:
                lots.popleft()
        sale = Sale(day, product, quantity, cost, quantity * unit_price)
        self._sales.append(sale)
        return sale

    def take_back(self, sale, day):
        """A customer returns a whole sale; the goods become a lot of their own at the average cost."""
        if sale not in self._sales:
            raise ValueError("no such sale")
        self._sales.remove(sale)
        self.receive(day, sale.product, sale.quantity, round(sale.cost / sale.quantity))

    def written_off(self, product):
        return self._written_off.get(product, 0)

    def profit(self, first_day, last_day):
        """The profit of the sales from the first to the last day, both included."""
        return sum(sale.profit for sale in self._sales if first_day <= sale.day <= last_day)

    def turnover(self):
        """Pieces sold by product, best seller first."""
        pieces = {}
        for sale in self._sales:
            pieces[sale.product] = pieces.get(sale.product, 0) + sale.quantity
        return sorted(pieces.items(), key=lambda entry: (-entry[1], entry[0]))
