use layout::{paragraph, place, Align};

#[test]
fn left_and_right() {
    assert_eq!(place("ab", 5, Align::Left), "ab");
    assert_eq!(place("ab", 5, Align::Right), "   ab");
}

#[test]
fn the_middle() {
    assert_eq!(place("title", 11, Align::Center), "   title");
    assert_eq!(place("even", 9, Align::Center), "  even");
}

#[test]
fn full_lines_have_even_gaps() {
    assert_eq!(place("a b c", 8, Align::Full), "a   b  c");
}

#[test]
fn wide_lines_stay() {
    assert_eq!(place("too wide", 4, Align::Center), "too wide");
}

#[test]
fn paragraphs() {
    assert_eq!(paragraph("one two three four", 9, Align::Full), ["one   two", "three", "four"]);
}
