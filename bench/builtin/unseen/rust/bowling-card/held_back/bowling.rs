use bowling::{Card, CardError};

struct Random(u64);

impl Random {
    fn below(&mut self, limit: u32) -> u32 {
        self.0 = self.0.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        ((self.0 >> 33) % u64::from(limit)) as u32
    }
}

fn mark(pins: u32) -> String {
    if pins == 0 { "-".to_string() } else { pins.to_string() }
}

/// A random card with the rolls it stands for.
fn game(random: &mut Random) -> (Vec<String>, Vec<u32>) {
    let mut words = Vec::new();
    let mut rolls = Vec::new();
    for frame in 1..=10 {
        let mut word = String::new();
        let mut balls = 0;
        let mut standing = 10;
        let mut allowed = 2;
        while balls < allowed {
            let strikes = standing == 10 && random.below(3) == 0;
            let fallen = if strikes { 10 } else { random.below(standing + 1).min(9 + u32::from(standing < 10)) };
            rolls.push(fallen);
            balls += 1;
            word += &if fallen == 10 && standing == 10 {
                "X".to_string()
            } else if fallen == standing {
                "/".to_string()
            } else {
                mark(fallen)
            };
            standing -= fallen;
            if standing == 0 {
                standing = 10;
                if frame < 10 {
                    break;
                }
                if balls < 3 {
                    allowed = 3;
                }
            }
        }
        words.push(word);
    }
    (words, rolls)
}

/// The score straight from the rolls.
fn expected(rolls: &[u32]) -> Vec<u32> {
    let mut at = 0;
    let mut total = 0;
    (0..10)
        .map(|_| {
            if rolls[at] == 10 {
                total += rolls[at..at + 3].iter().sum::<u32>();
                at += 1;
            } else if rolls[at] + rolls[at + 1] == 10 {
                total += rolls[at..at + 3].iter().sum::<u32>();
                at += 2;
            } else {
                total += rolls[at] + rolls[at + 1];
                at += 2;
            }
            total
        })
        .collect()
}

#[test]
fn random_games_are_scored_like_their_rolls() {
    let mut random = Random(6);
    for _ in 0..2000 {
        let (words, rolls) = game(&mut random);
        let card = Card::parse(&words.join(" ")).unwrap();
        let scores = expected(&rolls);
        assert!(card.is_complete());
        assert_eq!(card.running(), scores, "{words:?}");
        assert_eq!(card.score(), scores.last().copied());
        assert_eq!(card.best_possible(), scores[9]);
        for frames in 0..10 {
            let begun = Card::parse(&words[..frames].join(" ")).unwrap();
            let known = begun.running();
            assert!(known.len() <= frames && known.len() + 2 >= frames);
            assert_eq!(known, scores[..known.len()]);
            assert_eq!(begun.score(), None);
            assert!(begun.best_possible() >= scores[9]);
        }
    }
}

#[test]
fn how_far_a_score_is_known() {
    assert_eq!(Card::parse("X").unwrap().running(), []);
    assert_eq!(Card::parse("X 5").unwrap().running(), []);
    assert_eq!(Card::parse("X 5/").unwrap().running(), [20]);
    assert_eq!(Card::parse("X X").unwrap().running(), []);
    assert_eq!(Card::parse("X X 5").unwrap().running(), [25]);
    assert_eq!(Card::parse("5/ 3").unwrap().running(), [13]);
    assert_eq!(Card::parse("-- -- -- -- -- -- -- -- -- X3").unwrap().running().len(), 9);
}

#[test]
fn last_frames() {
    for (last, score) in [("XXX", Some(30)), ("XX1", Some(21)), ("X5/", Some(20)), ("X53", Some(18)), ("5/X", Some(20)), ("5/5", Some(15)), ("53", Some(8)), ("X", None), ("XX", None), ("5", None), ("5/", None)] {
        let card = Card::parse(&format!("{}{last}", "-- ".repeat(9))).unwrap();
        assert_eq!(card.score(), score, "{last}");
        assert_eq!(card.is_complete(), score.is_some());
    }
    for (last, error) in [("531", CardError::Length(10)), ("X56", CardError::TooManyPins(10)), ("XXXX", CardError::Length(10)), ("5/55", CardError::Length(10)), ("5X", CardError::TooManyPins(10)), ("X/", CardError::Mark('/'))] {
        assert_eq!(Card::parse(&format!("{}{last}", "-- ".repeat(9))), Err(error), "{last}");
    }
}

#[test]
fn the_best_from_some_beginnings() {
    for (text, best) in [("9-", 279), ("9", 290), ("-/", 290), ("X 9", 280), ("-- -- -- -- -- -- -- -- --", 30), ("-- -- -- -- -- -- -- -- -- 5", 20), ("-- -- -- -- -- -- -- -- -- X", 30)] {
        assert_eq!(Card::parse(text).unwrap().best_possible(), best, "{text}");
    }
}

#[test]
fn strikes_in_a_row() {
    assert_eq!(Card::parse("").unwrap().longest_run(), 0);
    assert_eq!(Card::parse("9/ -/").unwrap().longest_run(), 0);
    assert_eq!(Card::parse("X X X X X X X X X XXX").unwrap().longest_run(), 12);
    assert_eq!(Card::parse("-- -- -- -- -- -- -- -- X X1/").unwrap().longest_run(), 2);
    assert_eq!(Card::parse("-- -- -- -- -- -- -- -- X 1/X").unwrap().longest_run(), 1);
}

#[test]
fn an_incomplete_frame_is_named() {
    for number in 1..10 {
        let text = format!("{}4 X X", "X ".repeat(number - 1));
        assert_eq!(Card::parse(&text), Err(CardError::Length(number)), "{text}");
    }
}

#[test]
fn mistakes() {
    assert_eq!(Card::parse("0-"), Err(CardError::Mark('0')));
    assert_eq!(Card::parse("a"), Err(CardError::Mark('a')));
    assert_eq!(Card::parse("X5"), Err(CardError::Length(1)));
    assert_eq!(Card::parse("3X"), Err(CardError::TooManyPins(1)));
    assert_eq!(Card::parse("4/1"), Err(CardError::Length(1)));
    assert_eq!(Card::parse("x x"), Ok(Card::parse("X X").unwrap()));
}
