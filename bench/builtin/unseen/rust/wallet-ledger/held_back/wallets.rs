use wallet::{Ledger, WalletError};

struct Random(u64);

impl Random {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        (self.0 >> 33) % limit
    }
}

const NAMES: [&str; 3] = ["a", "b", "c"];

#[test]
fn money_is_neither_made_nor_lost() {
    let mut random = Random(10);
    let mut ledger = Ledger::default();
    let mut deposited = 0;
    let mut paid = 0;
    let mut holds: Vec<(u64, u64, usize)> = Vec::new();
    for name in NAMES {
        ledger.open(name, "EUR", 900);
    }
    for step in 0..4000 {
        let day = step / 40;
        let who = random.below(3) as usize;
        let name = NAMES[who];
        let amount = random.below(400);
        let before: Vec<(u64, u64)> = NAMES.iter().map(|name| (ledger.balance(name).unwrap(), ledger.available(name).unwrap())).collect();
        let mut failed = false;
        match random.below(5) {
            0 => {
                ledger.deposit(day, name, amount).unwrap();
                deposited += amount;
            }
            1 => failed = ledger.transfer(day, name, NAMES[(who + 1) % 3], amount).is_err(),
            2 => match ledger.hold(name, amount) {
                Ok(number) => holds.push((number, amount, who)),
                Err(_) => failed = true,
            },
            3 if !holds.is_empty() => {
                let index = random.below(holds.len() as u64) as usize;
                match ledger.capture(day, holds[index].0, amount) {
                    Ok(()) => {
                        assert!(amount <= holds[index].1);
                        holds.remove(index);
                        paid += amount;
                    }
                    Err(_) => failed = true,
                }
            }
            _ if !holds.is_empty() => {
                let (number, held, _) = holds.remove(0);
                assert_eq!(ledger.release(number), Ok(held));
            }
            _ => {}
        }
        let after: Vec<(u64, u64)> = NAMES.iter().map(|name| (ledger.balance(name).unwrap(), ledger.available(name).unwrap())).collect();
        if failed {
            assert_eq!(before, after);
        }
        for (index, (balance, available)) in after.iter().enumerate() {
            let held: u64 = holds.iter().filter(|hold| hold.2 == index).map(|hold| hold.1).sum();
            assert_eq!(balance - available, held);
        }
        assert_eq!(ledger.totals()["EUR"], deposited - paid);
    }
}

#[test]
fn a_capture_over_the_limit_leaves_the_hold() {
    let mut ledger = Ledger::default();
    ledger.open("a", "EUR", 100);
    ledger.deposit(1, "a", 1000).unwrap();
    let hold = ledger.hold("a", 300).unwrap();
    assert_eq!(ledger.capture(1, hold, 101), Err(WalletError::OverLimit { limit: 100 }));
    ledger.freeze("a", true).unwrap();
    assert_eq!(ledger.capture(1, hold, 50), Err(WalletError::Frozen("a".to_string())));
    ledger.freeze("a", false).unwrap();
    assert_eq!(ledger.capture(1, hold, 100), Ok(()));
    assert_eq!(ledger.available("a"), Ok(900));
    assert_eq!(ledger.release(hold), Err(WalletError::UnknownHold(hold)));
}

#[test]
fn exactly_what_is_there_can_be_spent() {
    let mut ledger = Ledger::default();
    ledger.open("a", "EUR", 1000);
    ledger.open("b", "EUR", 0);
    ledger.deposit(1, "a", 1000).unwrap();
    assert_eq!(ledger.transfer(1, "a", "b", 1000), Ok(()));
    assert_eq!(ledger.available("a"), Ok(0));
    assert_eq!(ledger.transfer(1, "b", "a", 0), Ok(()));
    assert_eq!(ledger.transfer(1, "b", "a", 1), Err(WalletError::OverLimit { limit: 0 }));
}

#[test]
fn how_much_is_missing() {
    let mut ledger = Ledger::default();
    ledger.open("a", "EUR", 1000);
    ledger.open("b", "EUR", 1000);
    ledger.deposit(1, "a", 70).unwrap();
    let hold = ledger.hold("a", 50).unwrap();
    assert_eq!(ledger.hold("a", 25), Err(WalletError::NotEnough { missing: 5 }));
    assert_eq!(ledger.transfer(1, "a", "b", 27), Err(WalletError::NotEnough { missing: 7 }));
    assert_eq!(ledger.capture(1, hold, 59), Err(WalletError::NotEnough { missing: 9 }));
    assert_eq!(ledger.transfer(1, "a", "b", 20), Ok(()));
}

#[test]
fn opening_twice_keeps_the_money() {
    let mut ledger = Ledger::default();
    ledger.open("a", "EUR", 10);
    ledger.deposit(1, "a", 5).unwrap();
    ledger.open("a", "USD", 10);
    assert_eq!(ledger.balance("a"), Ok(5));
    assert_eq!(ledger.totals().keys().collect::<Vec<_>>(), ["EUR"]);
}

#[test]
fn the_order_of_complaints() {
    let mut ledger = Ledger::default();
    ledger.open("a", "EUR", 0);
    ledger.open("b", "USD", 0);
    assert_eq!(ledger.transfer(1, "x", "y", 5), Err(WalletError::UnknownWallet("x".to_string())));
    assert_eq!(ledger.transfer(1, "a", "b", 5), Err(WalletError::Currency { expected: "EUR".to_string(), actual: "USD".to_string() }));
    assert_eq!(ledger.hold("x", 0), Err(WalletError::UnknownWallet("x".to_string())));
    assert_eq!(ledger.capture(1, 9, 0), Err(WalletError::UnknownHold(9)));
    assert!(ledger.statement("x", 0, 9).is_err());
    assert!(ledger.freeze("x", true).is_err());
    assert!(ledger.deposit(1, "x", 1).is_err());
}

#[test]
fn statements_run_on_from_before() {
    let mut ledger = Ledger::default();
    ledger.open("a", "EUR", 1000);
    for day in 1..=5 {
        ledger.deposit(day, "a", 10).unwrap();
    }
    let hold = ledger.hold("a", 7).unwrap();
    ledger.capture(6, hold, 7).unwrap();
    assert_eq!(ledger.statement("a", 4, 6).unwrap(), ["4 deposit +10 = 40", "5 deposit +10 = 50", "6 hold 1 -7 = 43"]);
    assert!(ledger.statement("a", 7, 6).unwrap().is_empty());
}
