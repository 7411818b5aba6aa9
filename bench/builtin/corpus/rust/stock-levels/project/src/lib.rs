//! What lies in a warehouse.

use std::collections::BTreeMap;

#[derive(Debug, PartialEq, Eq)]
pub enum StockError {
    Unknown(String),
    NotEnough { wanted: u32, present: u32 },
}

#[derive(Default)]
pub struct Warehouse {
    levels: BTreeMap<String, u32>,
}

impl Warehouse {
    pub fn new() -> Self {
        Self::default()
    }

    pub fn receive(&mut self, item: &str, count: u32) {
        *self.levels.entry(item.to_string()).or_insert(0) += count;
    }

    pub fn ship(&mut self, item: &str, count: u32) -> Result<u32, StockError> {
        let level = self
            .levels
            .get_mut(item)
            .ok_or_else(|| StockError::Unknown(item.to_string()))?;
        if *level < count {
            return Err(StockError::NotEnough { wanted: count, present: *level });
        }
        *level += count;
        Ok(*level)
    }

    pub fn level(&self, item: &str) -> u32 {
        self.levels.get(item).copied().unwrap_or(0)
    }

    /// Items of which fewer than a minimum are left, in alphabetical order.
    pub fn to_reorder(&self, minimum: u32) -> Vec<&str> {
        self.levels
            .iter()
            .filter(|(_, &count)| count < minimum)
            .map(|(item, _)| item.as_str())
            .collect()
    }
}
