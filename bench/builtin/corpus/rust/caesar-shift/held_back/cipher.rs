use cipher::{caesar, vigenere};

#[test]
fn thirteen_twice_is_nothing() {
    let text = "The quick brown fox jumps over the lazy dog, 12 times.";
    assert_eq!(caesar(&caesar(text, 13), 13), text);
    assert_eq!(caesar("nopqr", 13), "abcde");
}

#[test]
fn whole_turns_change_nothing() {
    assert_eq!(caesar("Zz Aa", 26), "Zz Aa");
    assert_eq!(caesar("Zz Aa", -52), "Zz Aa");
}

#[test]
fn negative_shifts() {
    assert_eq!(caesar("abc", -1), "zab");
}

#[test]
fn other_characters_stay() {
    assert_eq!(caesar("é 1-2 ß", 5), "é 1-2 ß");
}

#[test]
fn a_key_of_one_letter_is_a_plain_shift() {
    assert_eq!(vigenere("Zebra", "b"), caesar("Zebra", 1));
}
