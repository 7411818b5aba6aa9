use coins::{fewest_coins, ways};

#[test]
fn one_coin_of_each_value() {
    for coin in [1, 2, 5, 10, 20, 50] {
        assert_eq!(fewest_coins(&[1, 2, 5, 10, 20, 50], coin), Some(1));
    }
}

#[test]
fn multiples_only() {
    assert_eq!(fewest_coins(&[4], 12), Some(3));
    assert_eq!(fewest_coins(&[4], 13), None);
}

#[test]
fn no_coins() {
    assert_eq!(fewest_coins(&[], 1), None);
    assert_eq!(fewest_coins(&[], 0), Some(0));
}

#[test]
fn gaps_are_stepped_over() {
    assert_eq!(fewest_coins(&[3, 7], 13), Some(3));
    assert_eq!(fewest_coins(&[3, 7], 11), None);
}

#[test]
fn more_ways() {
    assert_eq!(ways(&[1, 5, 10, 25], 100), 242);
}
