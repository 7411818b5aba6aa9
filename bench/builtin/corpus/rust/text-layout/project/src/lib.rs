//! Lays out text in a column of fixed width.

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    Left,
    Right,
    Center,
    Full,
}

/// Puts one line into a column; a line that is too wide stays as it is.
pub fn place(line: &str, width: usize, align: Align) -> String {
    let length = line.chars().count();
    if length >= width {
        return line.to_string();
    }
    let room = width - length;
    match align {
        Align::Left => line.to_string(),
        Align::Right => format!("{}{line}", " ".repeat(room)),
        Align::Center => format!("{}{line}", " ".repeat(width / 2)),
        Align::Full => spread(line, room),
    }
}

/// Widens the gaps between words from the left until the line is full.
fn spread(line: &str, room: usize) -> String {
    let words: Vec<&str> = line.split_whitespace().collect();
    let gaps = words.len().saturating_sub(1);
    if gaps == 0 {
        return line.to_string();
    }
    let mut result = String::from(words[0]);
    for (index, word) in words[1..].iter().enumerate() {
        let extra = room / gaps + usize::from(index < room % gaps);
        result.push_str(&" ".repeat(1 + extra));
        result.push_str(word);
    }
    result
}

/// Lays out a paragraph; the last line of a full one stays ragged.
pub fn paragraph(text: &str, width: usize, align: Align) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        if !line.is_empty() && line.chars().count() + 1 + word.chars().count() > width {
            lines.push(place(&line, width, align));
            line.clear();
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    if !line.is_empty() {
        let last = if align == Align::Full { Align::Left } else { align };
        lines.push(place(&line, width, last));
    }
    lines
}
