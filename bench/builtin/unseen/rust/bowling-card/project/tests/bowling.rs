use bowling::{Card, CardError};

fn score(text: &str) -> Option<u32> {
    Card::parse(text).unwrap().score()
}

#[test]
fn whole_games() {
    assert_eq!(score("X X X X X X X X X XXX"), Some(300));
    assert_eq!(score("9- 9- 9- 9- 9- 9- 9- 9- 9- 9-"), Some(90));
    assert_eq!(score("5/ 5/ 5/ 5/ 5/ 5/ 5/ 5/ 5/ 5/5"), Some(150));
    assert_eq!(score("X 7/ 9- X -8 8/ -6 X X X81"), Some(167));
}

#[test]
fn the_score_frame_by_frame() {
    let card = Card::parse("X 7/ 9- X").unwrap();
    assert_eq!(card.running(), [20, 39, 48]);
    assert_eq!(card.score(), None);
}

#[test]
fn an_unfinished_frame_is_not_counted() {
    assert_eq!(Card::parse("12 3").unwrap().running(), [3]);
    assert_eq!(Card::parse("12 3/").unwrap().running(), [3]);
}

#[test]
fn what_is_still_possible() {
    assert_eq!(Card::parse("").unwrap().best_possible(), 300);
    assert_eq!(Card::parse("X X 5").unwrap().best_possible(), 275);
    assert_eq!(Card::parse("-- -- -- -- -- -- -- -- -- X3").unwrap().best_possible(), 20);
}

#[test]
fn runs_of_strikes() {
    assert_eq!(Card::parse("X X 9/ X X X 12").unwrap().longest_run(), 3);
    assert_eq!(Card::parse("12 12 12 12 12 12 12 12 X XX1").unwrap().longest_run(), 3);
}

#[test]
fn cards_that_cannot_be() {
    assert_eq!(Card::parse("73 82"), Ok(Card::parse("7/ 8/").unwrap()));
    assert_eq!(Card::parse("74"), Err(CardError::TooManyPins(1)));
    assert_eq!(Card::parse("/3"), Err(CardError::Mark('/')));
    assert_eq!(Card::parse("12 3 4"), Err(CardError::Length(2)));
    assert_eq!(Card::parse("12 345"), Err(CardError::Length(2)));
    assert_eq!(Card::parse("X X X X X X X X X X1 2"), Err(CardError::TooManyFrames));
}
