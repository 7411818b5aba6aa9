use settings::Settings;

#[test]
fn tabs_count_as_blanks() {
    let settings = Settings::parse("\tdepth\t=\t3\t").unwrap();
    assert_eq!(settings.number("", "depth", 0), 3);
}

#[test]
fn a_value_may_hold_the_sign() {
    let settings = Settings::parse("rule = a = b").unwrap();
    assert_eq!(settings.get("", "rule"), Some("a = b"));
}

#[test]
fn the_last_value_counts() {
    let settings = Settings::parse("k=1\nK =2\n k = 3").unwrap();
    assert_eq!(settings.get("", "k"), Some("3"));
}

#[test]
fn sections_are_apart() {
    let settings = Settings::parse("[ A ]\nx = 1\n[b]\nx = 2").unwrap();
    assert_eq!(settings.get("a", "X"), Some("1"));
    assert_eq!(settings.get("B", "x"), Some("2"));
}

#[test]
fn what_is_no_number_takes_the_default() {
    assert_eq!(Settings::parse("x = many").unwrap().number("", "x", 5), 5);
}
