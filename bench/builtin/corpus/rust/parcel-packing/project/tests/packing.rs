use packing::{best_fractional, best_value, Parcel};

fn parcels() -> Vec<Parcel> {
    vec![
        Parcel { weight: 1, value: 1 },
        Parcel { weight: 3, value: 4 },
        Parcel { weight: 4, value: 5 },
        Parcel { weight: 5, value: 7 },
    ]
}

#[test]
fn nothing_fits_into_nothing() {
    assert_eq!(best_value(&parcels(), 0), 0);
}

#[test]
fn a_full_box() {
    assert_eq!(best_value(&parcels(), 7), 9);
}

#[test]
fn a_single_parcel_that_just_fits() {
    assert_eq!(best_value(&[Parcel { weight: 5, value: 3 }], 5), 3);
}

#[test]
fn parts_of_parcels() {
    let value = best_fractional(&[Parcel { weight: 4, value: 8 }, Parcel { weight: 2, value: 10 }], 4);
    assert!((value - 14.0).abs() < 1e-9);
}
