//! Matching of file names against simple patterns.

/// Whether a name matches a pattern in which `*` stands for any text and `?` for one character.
pub fn matches(pattern: &str, name: &str) -> bool {
    let pattern: Vec<char> = pattern.chars().collect();
    let name: Vec<char> = name.chars().collect();
    match_from(&pattern, &name)
}

fn match_from(pattern: &[char], name: &[char]) -> bool {
    match pattern.split_first() {
        None => true,
        Some(('*', rest)) => (0..=name.len()).any(|skipped| match_from(rest, &name[skipped..])),
        Some(('?', rest)) => !name.is_empty() && match_from(rest, &name[1..]),
        Some((symbol, rest)) => name.first() == Some(symbol) && match_from(rest, &name[1..]),
    }
}

/// The names that match at least one pattern and none of those that begin with `!`.
pub fn select<'a>(names: &[&'a str], patterns: &[&str]) -> Vec<&'a str> {
    let (unwanted, wanted): (Vec<&str>, Vec<&str>) = patterns.iter().partition(|pattern| pattern.starts_with('!'));
    names
        .iter()
        .copied()
        .filter(|name| wanted.iter().any(|pattern| matches(pattern, name)))
        .filter(|name| !unwanted.iter().any(|pattern| matches(&pattern[1..], name)))
        .collect()
}
