//! Ten-pin bowling: reads a card such as "X 9/ 81 …", scores it, says what is still possible.

const FRAMES: usize = 10;
const PINS: u32 = 10;

#[derive(Debug, Clone, PartialEq)]
pub struct Frame {
    pub rolls: Vec<u32>,
}

impl Frame {
    pub fn is_strike(&self) -> bool {
        self.rolls[0] == PINS
    }

    pub fn is_spare(&self) -> bool {
        !self.is_strike() && self.rolls.len() > 1 && self.rolls[0] + self.rolls[1] == PINS
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct Card {
    frames: Vec<Frame>,
}

#[derive(Debug, PartialEq)]
pub enum CardError {
    Mark(char),
    TooManyPins(usize),
    TooManyFrames,
    Length(usize),
}

/// Pins of one mark: X a strike, / the rest of the pins, - none.
fn pins(mark: char, standing: u32) -> Result<u32, CardError> {
    match mark {
        'X' | 'x' => Ok(PINS),
        '/' => Ok(standing),
        '-' => Ok(0),
        '1'..='9' => Ok(mark as u32 - '0' as u32),
        other => Err(CardError::Mark(other)),
    }
}

impl Card {
    /// Reads a whole card or the beginning of one; frames are parted by blanks, the last may be incomplete.
    pub fn parse(text: &str) -> Result<Card, CardError> {
        let mut card = Card::default();
        for word in text.split_whitespace() {
            let number = card.frames.len() + 1;
            if number > FRAMES {
                return Err(CardError::TooManyFrames);
            }
            if card.frames.last().is_some_and(|frame| !frame.is_strike() && frame.rolls.len() < 2) {
                return Err(CardError::Length(number + 1));
            }
            card.frames.push(Card::parse_frame(word, number)?);
        }
        Ok(card)
    }

    fn parse_frame(word: &str, number: usize) -> Result<Frame, CardError> {
        let is_last = number == FRAMES;
        let mut standing = PINS;
        let mut thrown = 0;
        let mut rolls = Vec::new();
        for mark in word.chars() {
            if mark == '/' && thrown == 0 {
                return Err(CardError::Mark(mark));
            }
            let fallen = pins(mark, standing)?;
            if fallen > standing {
                return Err(CardError::TooManyPins(number));
            }
            standing -= fallen;
            thrown += 1;
            rolls.push(fallen);
            if standing == 0 || (thrown == 2 && !is_last) {
                standing = PINS;
                thrown = 0;
            }
        }
        let frame = Frame { rolls };
        let allowed = match (is_last, frame.is_strike() || frame.is_spare()) {
            (true, true) => 3,
            (false, _) if frame.is_strike() => 1,
            _ => 2,
        };
        if frame.rolls.len() > allowed {
            return Err(CardError::Length(number));
        }
        Ok(frame)
    }

    pub fn is_complete(&self) -> bool {
        self.frames.len() == FRAMES && self.frames.last().is_some_and(|frame| {
            let wanted = if frame.is_strike() || frame.is_spare() { 3 } else { 2 };
            frame.rolls.len() == wanted
        })
    }

    /// The pins of the next rolls after a frame, fewer when they have not been rolled yet.
    fn following(&self, index: usize, count: usize) -> Vec<u32> {
        self.frames[index + 1..].iter().flat_map(|frame| frame.rolls.iter().copied()).take(count).collect()
    }

    /// The score after each frame, as far as it is known.
    pub fn running(&self) -> Vec<u32> {
        let mut total = 0;
        let mut scores = Vec::new();
        for (index, frame) in self.frames.iter().enumerate() {
            let is_last = index + 1 == FRAMES;
            let bonus = match (is_last, frame.is_strike(), frame.is_spare()) {
                (false, true, _) => 2,
                (false, _, true) => 1,
                _ => 0,
            };
            let extra = self.following(index, bonus);
            let is_open = if is_last { !self.is_complete() } else { !frame.is_strike() && frame.rolls.len() < 2 };
            if extra.len() < bonus || is_open {
                break;
            }
            total += frame.rolls.iter().sum::<u32>() + extra.iter().sum::<u32>();
            scores.push(total);
        }
        scores
    }

    /// The score of a complete card.
    pub fn score(&self) -> Option<u32> {
        if self.is_complete() { self.running().last().copied() } else { None }
    }

    /// The score when all rolls to come are strikes or spares.
    pub fn best_possible(&self) -> u32 {
        let mut card = self.clone();
        if let Some(frame) = card.frames.last_mut() {
            if !frame.is_strike() && frame.rolls.len() == 1 {
                frame.rolls.push(PINS - frame.rolls[0]);
            }
        }
        while card.frames.len() < FRAMES {
            card.frames.push(Frame { rolls: vec![PINS] });
        }
        while !card.is_complete() {
            let last = &mut card.frames[FRAMES - 1].rolls;
            let standing = if last[0] == PINS && last.len() == 2 && last[1] < PINS { PINS - last[1] } else { PINS };
            last.push(standing);
        }
        card.score().unwrap_or(0)
    }

    /// The most strikes in a row; those of the last frame count each.
    pub fn longest_run(&self) -> usize {
        let mut longest = 0;
        let mut current = 0;
        for frame in &self.frames {
            if !frame.is_strike() {
                current = 0;
                continue;
            }
            current += frame.rolls.iter().take_while(|roll| **roll == PINS).count();
            longest = longest.max(current);
        }
        longest
    }
}
