//! Gives change.

/// The least number of coins that make an amount, or None when the coins cannot make it.
pub fn fewest_coins(coins: &[usize], amount: usize) -> Option<usize> {
    let mut fewest: Vec<Option<usize>> = vec![None; amount + 1];
    fewest[0] = Some(0);
    for sum in 1..=amount {
        fewest[sum] = coins
            .iter()
            .filter(|&&coin| coin > 0 && coin <= sum)
            .filter_map(|&coin| fewest[sum - coin])
            .max()
            .map(|count| count + 1);
    }
    fewest[amount]
}

/// In how many ways coins make an amount; their order does not matter.
pub fn ways(coins: &[usize], amount: usize) -> u64 {
    let mut ways = vec![0u64; amount + 1];
    ways[0] = 1;
    for &coin in coins {
        for sum in coin..=amount {
            ways[sum] += ways[sum - coin];
        }
    }
    ways[amount]
}
