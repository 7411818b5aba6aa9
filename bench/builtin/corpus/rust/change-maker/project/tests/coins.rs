use coins::{fewest_coins, ways};

#[test]
fn nothing_needs_no_coin() {
    assert_eq!(fewest_coins(&[1, 2], 0), Some(0));
}

#[test]
fn few_large_coins() {
    assert_eq!(fewest_coins(&[1, 2, 5, 10], 18), Some(4));
}

#[test]
fn the_largest_coin_is_not_always_best() {
    assert_eq!(fewest_coins(&[1, 3, 4], 6), Some(2));
}

#[test]
fn some_amounts_cannot_be_made() {
    assert_eq!(fewest_coins(&[5, 10], 3), None);
}

#[test]
fn counts_the_ways() {
    assert_eq!(ways(&[1, 2, 5], 5), 4);
}
