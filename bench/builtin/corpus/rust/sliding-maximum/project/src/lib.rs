//! Extremes over a sliding window.

use std::collections::VecDeque;

/// The largest of the last `size` values, in constant time per value.
pub struct SlidingMaximum {
    size: usize,
    seen: usize,
    candidates: VecDeque<(usize, i64)>,
}

impl SlidingMaximum {
    pub fn new(size: usize) -> Self {
        assert!(size > 0, "a window holds at least one value");
        Self { size, seen: 0, candidates: VecDeque::new() }
    }

    /// Adds a value and returns the maximum of the window.
    pub fn push(&mut self, value: i64) -> i64 {
        while self.candidates.back().is_some_and(|&(_, other)| other <= value) {
            self.candidates.pop_back();
        }
        self.candidates.push_back((self.seen, value));
        let (oldest, _) = self.candidates[0];
        if oldest + self.size < self.seen {
            self.candidates.pop_front();
        }
        self.seen += 1;
        self.candidates[0].1
    }
}

/// The maxima of all full windows of a series.
pub fn window_maxima(values: &[i64], size: usize) -> Vec<i64> {
    let mut window = SlidingMaximum::new(size);
    values
        .iter()
        .map(|&value| window.push(value))
        .skip(size - 1)
        .collect()
}
