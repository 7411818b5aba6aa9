use packing::{best_fractional, best_value, Parcel};

fn by_trying_all(parcels: &[Parcel], capacity: usize) -> u64 {
    (0..1u32 << parcels.len())
        .filter_map(|choice| {
            let chosen = || parcels.iter().enumerate().filter(move |(i, _)| choice >> i & 1 == 1).map(|(_, p)| p);
            let weight: usize = chosen().map(|p| p.weight).sum();
            (weight <= capacity).then(|| chosen().map(|p| p.value).sum())
        })
        .max()
        .unwrap()
}

#[test]
fn agrees_with_trying_all() {
    let parcels: Vec<Parcel> = [(2, 3), (3, 4), (4, 5), (5, 8), (9, 10), (1, 1)]
        .map(|(weight, value)| Parcel { weight, value })
        .to_vec();
    for capacity in 0..26 {
        assert_eq!(best_value(&parcels, capacity), by_trying_all(&parcels, capacity));
    }
}

#[test]
fn each_parcel_is_taken_once() {
    assert_eq!(best_value(&[Parcel { weight: 1, value: 10 }], 5), 10);
}

#[test]
fn weightless_parcels_always_fit() {
    assert_eq!(best_value(&[Parcel { weight: 0, value: 2 }], 0), 2);
}

#[test]
fn no_parcels() {
    assert_eq!(best_value(&[], 9), 0);
    assert_eq!(best_fractional(&[], 9), 0.0);
}
