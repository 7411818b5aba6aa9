"""A vending machine as a state machine: idle, collecting coins, out of order."""

COINS = (200, 100, 50, 20, 10)


class VendingError(Exception):
    """Something the machine refuses."""


class VendingMachine:
    def __init__(self, prices, stock):
        self._prices = dict(prices)
        self._stock = dict(stock)
        self._credit = 0
        self.state = "idle"

    @property
    def credit(self):
        return self._credit

    def insert(self, coin):
        if self.state == "out of order":
            raise VendingError("out of order")
        if coin not in COINS:
            raise VendingError(f"unknown coin: {coin}")
        self._credit += coin
        self.state = "collecting"

    def select(self, item):
        """Sells an item and returns the coins of the change."""
        if item not in self._prices:
            raise VendingError(f"no such item: {item}")
        if self._stock.get(item, 0) == 0:
            raise VendingError(f"sold out: {item}")
        if self._credit < self._prices[item]:
            raise VendingError(f"{self._prices[item] - self._credit} more needed")
        self._stock[item] -= 1
        self._credit = self._prices[item]
        return self.cancel()

    def cancel(self):
        """Gives back what is left of the credit."""
        coins = []
        for coin in COINS:
            count, self._credit = divmod(self._credit, coin)
            coins += [coin] * count
        self.state = "idle" if any(self._stock.values()) else "out of order"
        return coins
