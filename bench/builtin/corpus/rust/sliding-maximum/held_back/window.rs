use window::{window_maxima, SlidingMaximum};

fn slow(values: &[i64], size: usize) -> Vec<i64> {
    values.windows(size).map(|part| *part.iter().max().unwrap()).collect()
}

#[test]
fn agrees_with_the_slow_way() {
    let mut value: i64 = 17;
    let values: Vec<i64> = (0..200)
        .map(|_| {
            value = (value * 31 + 7) % 101;
            value
        })
        .collect();
    for size in 1..20 {
        assert_eq!(window_maxima(&values, size), slow(&values, size));
    }
}

#[test]
fn a_window_of_one_is_the_series() {
    assert_eq!(window_maxima(&[4, 2, 8, 1], 1), [4, 2, 8, 1]);
}

#[test]
fn falling_values() {
    assert_eq!(window_maxima(&[5, 4, 3, 2, 1], 2), [5, 4, 3, 2]);
}

#[test]
fn equal_values() {
    assert_eq!(window_maxima(&[3, 3, 3, 1, 1], 2), [3, 3, 3, 1]);
}

#[test]
#[should_panic]
fn an_empty_window_is_refused() {
    SlidingMaximum::new(0);
}
