use pattern::{matches, select};

#[test]
fn plain_names_match_themselves() {
    assert!(matches("main.rs", "main.rs"));
    assert!(!matches("main.rs", "lib.rs"));
}

#[test]
fn the_whole_name_must_match() {
    assert!(!matches("main", "main.rs"));
}

#[test]
fn a_star_is_any_text() {
    assert!(matches("*.rs", "main.rs"));
    assert!(matches("m*n.*", "main.rs"));
}

#[test]
fn a_question_mark_is_one_character() {
    assert!(matches("?.c", "a.c"));
    assert!(!matches("?.c", ".c"));
}

#[test]
fn unwanted_names_are_left_out() {
    assert_eq!(select(&["a.rs", "b.rs", "c.md"], &["*.rs", "!b*"]), ["a.rs"]);
}
