use wallet::{Ledger, WalletError};

fn ledger() -> Ledger {
    let mut ledger = Ledger::default();
    ledger.open("ann", "EUR", 5000);
    ledger.open("bob", "EUR", 1000);
    ledger.open("eve", "USD", 1000);
    ledger.deposit(1, "ann", 8000).unwrap();
    ledger
}

#[test]
fn transfers_move_money() {
    let mut ledger = ledger();
    ledger.transfer(1, "ann", "bob", 3000).unwrap();
    assert_eq!(ledger.balance("ann"), Ok(5000));
    assert_eq!(ledger.balance("bob"), Ok(3000));
}

#[test]
fn a_refused_transfer_moves_nothing() {
    let mut ledger = ledger();
    assert_eq!(ledger.transfer(1, "bob", "ann", 1), Err(WalletError::NotEnough { missing: 1 }));
    assert!(matches!(ledger.transfer(1, "ann", "eve", 1), Err(WalletError::Currency { .. })));
    assert_eq!(ledger.transfer(1, "ann", "cid", 1), Err(WalletError::UnknownWallet("cid".to_string())));
    ledger.freeze("ann", true).unwrap();
    assert_eq!(ledger.transfer(1, "ann", "bob", 1), Err(WalletError::Frozen("ann".to_string())));
    assert_eq!(ledger.balance("ann"), Ok(8000));
}

#[test]
fn the_limit_counts_what_was_spent_today() {
    let mut ledger = ledger();
    ledger.transfer(1, "ann", "bob", 3000).unwrap();
    assert_eq!(ledger.transfer(1, "ann", "bob", 2001), Err(WalletError::OverLimit { limit: 5000 }));
    ledger.transfer(2, "ann", "bob", 2001).unwrap();
}

#[test]
fn held_money_cannot_be_spent() {
    let mut ledger = ledger();
    ledger.hold("ann", 6000).unwrap();
    assert_eq!(ledger.available("ann"), Ok(2000));
    assert_eq!(ledger.transfer(1, "ann", "bob", 2500), Err(WalletError::NotEnough { missing: 500 }));
    assert_eq!(ledger.hold("ann", 2001), Err(WalletError::NotEnough { missing: 1 }));
}

#[test]
fn a_hold_is_captured_in_part() {
    let mut ledger = ledger();
    let hold = ledger.hold("ann", 1000).unwrap();
    ledger.capture(1, hold, 700).unwrap();
    assert_eq!(ledger.available("ann"), Ok(7300));
    assert_eq!(ledger.capture(1, hold, 1), Err(WalletError::UnknownHold(hold)));
}

#[test]
fn a_failed_capture_leaves_the_hold() {
    let mut ledger = ledger();
    let hold = ledger.hold("ann", 1000).unwrap();
    assert_eq!(ledger.capture(1, hold, 1001), Err(WalletError::NotEnough { missing: 1 }));
    assert_eq!(ledger.available("ann"), Ok(7000));
    assert_eq!(ledger.release(hold), Ok(1000));
    assert_eq!(ledger.available("ann"), Ok(8000));
}

#[test]
fn statements() {
    let mut ledger = ledger();
    ledger.transfer(2, "ann", "bob", 500).unwrap();
    assert_eq!(ledger.statement("ann", 2, 9).unwrap(), ["2 to bob -500 = 7500"]);
    assert_eq!(ledger.statement("bob", 1, 2).unwrap(), ["2 from ann +500 = 500"]);
}
