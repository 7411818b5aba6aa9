use pattern::{matches, select};

#[test]
fn empty_patterns_and_names() {
    assert!(matches("", ""));
    assert!(!matches("", "a"));
    assert!(matches("*", ""));
    assert!(!matches("?", ""));
}

#[test]
fn stars_may_repeat() {
    assert!(matches("a**b", "ab"));
    assert!(matches("*a*b*", "xxaxxbxx"));
    assert!(!matches("*a*b", "bca"));
}

#[test]
fn a_star_at_the_start_must_reach_the_end() {
    assert!(!matches("*.rs", "main.rs.bak"));
    assert!(matches("*.rs", "a.rs.rs"));
}

#[test]
fn other_letters() {
    assert!(matches("über?", "übers"));
}

#[test]
fn nothing_selected() {
    assert!(select(&["a"], &["!a"]).is_empty());
}
