use cipher::{caesar, vigenere};

#[test]
fn letters_are_shifted() {
    assert_eq!(caesar("abc", 3), "def");
}

#[test]
fn the_alphabet_wraps() {
    assert_eq!(caesar("Xyz!", 3), "Abc!");
}

#[test]
fn shifting_back_decodes() {
    assert_eq!(caesar(&caesar("Meet at noon", 11), -11), "Meet at noon");
}

#[test]
fn a_key_shifts_each_letter_on_its_own() {
    assert_eq!(vigenere("attack at dawn", "lemon"), "lxfopv ef rnhr");
}
