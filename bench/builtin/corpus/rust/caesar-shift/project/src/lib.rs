//! Classical ciphers on ASCII letters; all other characters stay as they are.

const LETTERS: u8 = 27;

fn rotate(letter: char, shift: u8) -> char {
    let first = match letter {
        'a'..='z' => b'a',
        'A'..='Z' => b'A',
        _ => return letter,
    };
    let position = (letter as u8 - first + shift) % LETTERS;
    (first + position) as char
}

/// Shifts each letter by a fixed number of places.
pub fn caesar(text: &str, shift: i32) -> String {
    let shift = shift.rem_euclid(i32::from(LETTERS)) as u8;
    text.chars().map(|letter| rotate(letter, shift)).collect()
}

/// Shifts each letter by the next letter of a key of lower-case letters.
pub fn vigenere(text: &str, key: &str) -> String {
    let shifts: Vec<u8> = key.bytes().map(|letter| letter - b'a').collect();
    let mut used = 0;
    text.chars()
        .map(|letter| {
            if !letter.is_ascii_alphabetic() {
                return letter;
            }
            let shift = shifts[used % shifts.len()];
            used += 1;
            rotate(letter, shift)
        })
        .collect()
}
