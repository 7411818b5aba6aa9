use settings::{ParseError, Settings};

const TEXT: &str = "
; window
[Window]
width=80
Height = 25

[colors]
text = pale blue
";

#[test]
fn values_without_blanks() {
    assert_eq!(Settings::parse(TEXT).unwrap().get("window", "width"), Some("80"));
}

#[test]
fn blanks_around_the_sign_do_not_count() {
    let settings = Settings::parse(TEXT).unwrap();
    assert_eq!(settings.number("window", "height", 0), 25);
    assert_eq!(settings.get("colors", "text"), Some("pale blue"));
}

#[test]
fn a_missing_number_takes_its_default() {
    assert_eq!(Settings::parse("").unwrap().number("window", "depth", 7), 7);
}

#[test]
fn a_bad_line_is_told() {
    let error = Settings::parse("a=1\nnonsense").unwrap_err();
    assert_eq!(error, ParseError { line: 2, text: "nonsense".to_string() });
}
