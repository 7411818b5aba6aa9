use window::{window_maxima, SlidingMaximum};

#[test]
fn the_maximum_so_far() {
    let mut window = SlidingMaximum::new(3);
    assert_eq!(window.push(2), 2);
    assert_eq!(window.push(1), 2);
    assert_eq!(window.push(5), 5);
}

#[test]
fn old_values_leave() {
    assert_eq!(window_maxima(&[9, 1, 2, 3], 2), [9, 2, 3]);
}

#[test]
fn a_longer_series() {
    assert_eq!(window_maxima(&[1, 3, -1, -3, 5, 3, 6, 7], 3), [3, 3, 5, 5, 6, 7]);
}

#[test]
fn a_short_series_has_no_full_window() {
    assert!(window_maxima(&[1, 2], 3).is_empty());
}
