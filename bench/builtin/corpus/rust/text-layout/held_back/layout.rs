use layout::{paragraph, place, Align};

#[test]
fn centred_lines_leave_as_much_room_on_both_sides() {
    for width in 1..30 {
        let placed = place("word", width, Align::Center);
        let before = placed.len() - 4;
        let after = width.saturating_sub(placed.len());
        assert!(after == before || after == before + 1, "{before} and {after} in {width}");
    }
}

#[test]
fn accents_count_once() {
    assert_eq!(place("été", 7, Align::Center), "  été");
    assert_eq!(place("été", 5, Align::Right), "  été");
}

#[test]
fn a_single_word_cannot_be_spread() {
    assert_eq!(place("word", 9, Align::Full), "word");
}

#[test]
fn full_lines_are_full() {
    let lines = paragraph("the cat sat on the mat and looked at the moon for a while", 14, Align::Full);
    let (last, full) = lines.split_last().unwrap();
    assert!(full.iter().all(|line| line.len() == 14));
    assert!(last.len() <= 14);
}

#[test]
fn nothing() {
    assert!(paragraph("  ", 10, Align::Center).is_empty());
    assert_eq!(place("", 4, Align::Center), "  ");
}
