//! Chooses what to pack.

#[derive(Clone, Copy, Debug)]
pub struct Parcel {
    pub weight: usize,
    pub value: u64,
}

/// The greatest total value of parcels whose weight does not exceed the capacity.
pub fn best_value(parcels: &[Parcel], capacity: usize) -> u64 {
    let mut best = vec![0u64; capacity + 1];
    for parcel in parcels {
        for room in (0..=capacity).rev() {
            if room > parcel.weight {
                best[room] = best[room].max(best[room - parcel.weight] + parcel.value);
            }
        }
    }
    best[capacity]
}

/// The greatest value when each parcel may be taken in part, with values per weight compared.
pub fn best_fractional(parcels: &[Parcel], capacity: usize) -> f64 {
    let mut order: Vec<&Parcel> = parcels.iter().filter(|parcel| parcel.weight > 0).collect();
    order.sort_by_key(|parcel| std::cmp::Reverse(parcel.value * 1000 / parcel.weight as u64));
    let mut room = capacity;
    let mut total = 0.0;
    for parcel in order {
        let taken = room.min(parcel.weight);
        total += parcel.value as f64 * taken as f64 / parcel.weight as f64;
        room -= taken;
    }
    total
}
