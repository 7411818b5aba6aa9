//! Matches buyers and sellers of one good by price, then by time.

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Order {
    pub id: u32,
    pub price: u32,
    pub amount: u32,
}

#[derive(Debug, PartialEq, Eq)]
pub struct Trade {
    pub buyer: u32,
    pub seller: u32,
    pub price: u32,
    pub amount: u32,
}

/// Open orders, the best price of each side first.
#[derive(Default)]
pub struct Book {
    buys: Vec<Order>,
    sells: Vec<Order>,
}

impl Book {
    pub fn buy(&mut self, mut order: Order) -> Vec<Trade> {
        let mut trades = Vec::new();
        while order.amount > 0 && self.sells.first().is_some_and(|sell| sell.price <= order.price) {
            let amount = order.amount.min(self.sells[0].amount);
            let sell = &mut self.sells[0];
            trades.push(Trade { buyer: order.id, seller: sell.id, price: sell.price, amount });
            sell.amount -= amount;
            order.amount -= amount;
            if sell.amount == 0 {
                self.sells.remove(0);
            }
        }
        if order.amount > 0 {
            let at = self.buys.partition_point(|other| other.price >= order.price);
            self.buys.insert(at, order);
        }
        trades
    }

    pub fn sell(&mut self, mut order: Order) -> Vec<Trade> {
        let mut trades = Vec::new();
        while order.amount > 0 && self.sells.first().is_some_and(|buy| buy.price >= order.price) {
            let amount = order.amount.min(self.buys[0].amount);
            let buy = &mut self.buys[0];
            trades.push(Trade { buyer: buy.id, seller: order.id, price: buy.price, amount });
            buy.amount -= amount;
            order.amount -= amount;
            if buy.amount == 0 {
                self.buys.remove(0);
            }
        }
        if order.amount > 0 {
            let at = self.sells.partition_point(|other| other.price <= order.price);
            self.sells.insert(at, order);
        }
        trades
    }

    /// Difference between the best prices of both sides, when both have orders.
    pub fn spread(&self) -> Option<u32> {
        Some(self.sells.first()?.price - self.buys.first()?.price)
    }
}
