//! Wallets in several currencies with holds, limits and a journal; amounts are whole cents.

use std::collections::BTreeMap;

#[derive(Debug, Clone, PartialEq)]
pub enum WalletError {
    UnknownWallet(String),
    NotEnough { missing: u64 },
    OverLimit { limit: u64 },
    Currency { expected: String, actual: String },
    Frozen(String),
    UnknownHold(u64),
}

#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    pub day: u32,
    pub wallet: String,
    pub change: i64,
    pub reason: String,
}

#[derive(Debug)]
struct Wallet {
    currency: String,
    balance: u64,
    daily_limit: u64,
    is_frozen: bool,
}

#[derive(Debug)]
struct Hold {
    wallet: String,
    amount: u64,
}

#[derive(Debug, Default)]
pub struct Ledger {
    wallets: BTreeMap<String, Wallet>,
    holds: BTreeMap<u64, Hold>,
    journal: Vec<Entry>,
    next_hold: u64,
}

impl Ledger {
    pub fn open(&mut self, name: &str, currency: &str, daily_limit: u64) {
        let wallet = Wallet { currency: currency.to_string(), balance: 0, daily_limit, is_frozen: false };
        self.wallets.entry(name.to_string()).or_insert(wallet);
    }

    fn wallet(&self, name: &str) -> Result<&Wallet, WalletError> {
        self.wallets.get(name).ok_or_else(|| WalletError::UnknownWallet(name.to_string()))
    }

    fn wallet_mut(&mut self, name: &str) -> Result<&mut Wallet, WalletError> {
        self.wallets.get_mut(name).ok_or_else(|| WalletError::UnknownWallet(name.to_string()))
    }

    pub fn balance(&self, name: &str) -> Result<u64, WalletError> {
        Ok(self.wallet(name)?.balance)
    }

    /// What can be spent: the balance less all that is held.
    pub fn available(&self, name: &str) -> Result<u64, WalletError> {
        let held: u64 = self.holds.values().filter(|hold| hold.wallet == name).map(|hold| hold.amount).sum();
        Ok(self.wallet(name)?.balance - held)
    }

    pub fn freeze(&mut self, name: &str, is_frozen: bool) -> Result<(), WalletError> {
        self.wallet_mut(name)?.is_frozen = is_frozen;
        Ok(())
    }

    fn spent_on(&self, name: &str, day: u32) -> u64 {
        self.journal
            .iter()
            .filter(|entry| entry.wallet == name && entry.day == day && entry.change < 0)
            .map(|entry| entry.change.unsigned_abs())
            .sum()
    }

    /// Whether an amount may leave a wallet today.
    fn check_spending(&self, name: &str, amount: u64, available: u64, day: u32) -> Result<(), WalletError> {
        let wallet = self.wallet(name)?;
        if wallet.is_frozen {
            return Err(WalletError::Frozen(name.to_string()));
        }
        if amount > available {
            return Err(WalletError::NotEnough { missing: amount - available });
        }
        if self.spent_on(name, day) + amount > wallet.daily_limit {
            return Err(WalletError::OverLimit { limit: wallet.daily_limit });
        }
        Ok(())
    }

    fn change(&mut self, day: u32, name: &str, change: i64, reason: &str) -> Result<(), WalletError> {
        let wallet = self.wallet_mut(name)?;
        wallet.balance = wallet.balance.checked_add_signed(change).expect("the change was checked before");
        self.journal.push(Entry { day, wallet: name.to_string(), change, reason: reason.to_string() });
        Ok(())
    }

    pub fn deposit(&mut self, day: u32, name: &str, amount: u64) -> Result<(), WalletError> {
        self.change(day, name, amount as i64, "deposit")
    }

    /// Moves money between wallets of one currency; nothing moves when anything is wrong.
    pub fn transfer(&mut self, day: u32, from: &str, to: &str, amount: u64) -> Result<(), WalletError> {
        let expected = self.wallet(from)?.currency.clone();
        let actual = self.wallet(to)?.currency.clone();
        if expected != actual {
            return Err(WalletError::Currency { expected, actual });
        }
        self.check_spending(from, amount, self.available(from)?, day)?;
        self.change(day, from, -(amount as i64), &format!("to {to}"))?;
        self.change(day, to, amount as i64, &format!("from {from}"))
    }

    /// Sets money aside for a payment to come and returns the number of the hold.
    pub fn hold(&mut self, name: &str, amount: u64) -> Result<u64, WalletError> {
        let available = self.available(name)?;
        if amount > available {
            return Err(WalletError::NotEnough { missing: amount - available });
        }
        self.next_hold += 1;
        self.holds.insert(self.next_hold, Hold { wallet: name.to_string(), amount });
        Ok(self.next_hold)
    }

    pub fn release(&mut self, hold: u64) -> Result<u64, WalletError> {
        self.holds.remove(&hold).map(|hold| hold.amount).ok_or(WalletError::UnknownHold(hold))
    }

    /// Pays out of a hold, all of it or less; what is left is available again. A payment that fails leaves the hold.
    pub fn capture(&mut self, day: u32, number: u64, amount: u64) -> Result<(), WalletError> {
        let hold = self.holds.remove(&number).ok_or(WalletError::UnknownHold(number))?;
        let name = hold.wallet.clone();
        self.check_spending(&name, amount, hold.amount, day)?;
        self.change(day, &name, -(amount as i64), &format!("hold {number}"))
    }

    /// Moves of a wallet from the first to the last day, both included, with the balance after each.
    pub fn statement(&self, name: &str, first: u32, last: u32) -> Result<Vec<String>, WalletError> {
        self.wallet(name)?;
        let mut balance = 0i64;
        let mut lines = Vec::new();
        for entry in self.journal.iter().filter(|entry| entry.wallet == name) {
            balance += entry.change;
            if (first..=last).contains(&entry.day) {
                lines.push(format!("{} {} {:+} = {}", entry.day, entry.reason, entry.change, balance));
            }
        }
        Ok(lines)
    }

    /// The sum of all balances in each currency.
    pub fn totals(&self) -> BTreeMap<String, u64> {
        let mut totals = BTreeMap::new();
        for wallet in self.wallets.values() {
            *totals.entry(wallet.currency.clone()).or_insert(0) += wallet.balance;
        }
        totals
    }
}
