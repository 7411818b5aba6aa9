use book::{Book, Order, Trade};

fn order(id: u32, price: u32, amount: u32) -> Order {
    Order { id, price, amount }
}

#[test]
fn orders_wait_for_each_other() {
    let mut book = Book::default();
    assert!(book.buy(order(1, 90, 5)).is_empty());
    assert!(book.sell(order(2, 110, 5)).is_empty());
    assert_eq!(book.spread(), Some(20));
}

#[test]
fn a_buyer_meets_the_cheapest_seller() {
    let mut book = Book::default();
    book.sell(order(1, 105, 5));
    book.sell(order(2, 100, 3));
    assert_eq!(book.buy(order(3, 105, 2)), [Trade { buyer: 3, seller: 2, price: 100, amount: 2 }]);
}

#[test]
fn a_seller_meets_the_best_buyer() {
    let mut book = Book::default();
    book.buy(order(1, 95, 5));
    book.buy(order(2, 99, 4));
    assert_eq!(
        book.sell(order(3, 95, 6)),
        [
            Trade { buyer: 2, seller: 3, price: 99, amount: 4 },
            Trade { buyer: 1, seller: 3, price: 95, amount: 2 },
        ]
    );
}

#[test]
fn without_orders_there_is_no_spread() {
    assert_eq!(Book::default().spread(), None);
}
