use book::{Book, Order};

fn order(id: u32, price: u32, amount: u32) -> Order {
    Order { id, price, amount }
}

#[test]
fn earlier_orders_of_the_same_price_come_first() {
    let mut book = Book::default();
    book.buy(order(1, 10, 1));
    book.buy(order(2, 10, 1));
    assert_eq!(book.sell(order(3, 10, 1))[0].buyer, 1);
    assert_eq!(book.sell(order(4, 1, 1))[0].buyer, 2);
    assert!(book.sell(order(5, 1, 1)).is_empty());
}

#[test]
fn nothing_is_lost_or_made() {
    let mut book = Book::default();
    let (mut bought, mut sold) = (0, 0);
    let mut value = 5u32;
    let mut open = [0u32; 2];
    for id in 0..300 {
        value = value.wrapping_mul(1664525).wrapping_add(1013904223);
        let next = order(id, 90 + (value >> 24) % 20, 1 + (value >> 16) % 9);
        let amount = next.amount;
        let side = usize::from(value >> 31 == 1);
        let trades = if side == 0 { book.buy(next) } else { book.sell(next) };
        let traded: u32 = trades.iter().map(|trade| trade.amount).sum();
        open[side] += amount - traded;
        open[1 - side] -= traded;
        if side == 0 { bought += traded } else { sold += traded }
        assert!(book.spread().is_none_or(|spread| spread > 0));
    }
    assert!(bought > 0 && sold > 0);
}

#[test]
fn a_seller_who_asks_too_much_waits() {
    let mut book = Book::default();
    book.buy(order(1, 10, 1));
    assert!(book.sell(order(2, 11, 1)).is_empty());
    assert_eq!(book.spread(), Some(1));
}

#[test]
fn the_rest_of_a_seller_stays_open() {
    let mut book = Book::default();
    book.buy(order(1, 10, 2));
    assert_eq!(book.sell(order(2, 8, 5)).len(), 1);
    assert_eq!(book.buy(order(3, 9, 9))[0].amount, 3);
}
