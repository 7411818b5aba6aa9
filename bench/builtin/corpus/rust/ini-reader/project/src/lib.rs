//! Reads settings in sections.

use std::collections::HashMap;

#[derive(Debug, PartialEq, Eq)]
pub struct ParseError {
    pub line: usize,
    pub text: String,
}

#[derive(Debug, Default)]
pub struct Settings {
    values: HashMap<(String, String), String>,
}

impl Settings {
    /// Reads lines of `key = value` under headings in brackets; `;` and `#` begin comments.
    pub fn parse(text: &str) -> Result<Self, ParseError> {
        let mut settings = Self::default();
        let mut section = String::new();
        for (index, raw) in text.lines().enumerate() {
            let line = raw.trim();
            if line.is_empty() || line.starts_with([';', '#']) {
                continue;
            }
            if let Some(name) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
                section = name.trim().to_lowercase();
            } else if let Some((key, value)) = line.split_once('=') {
                let key = key.to_lowercase();
                settings.values.insert((section.clone(), key), value.trim().to_string());
            } else {
                return Err(ParseError { line: index + 1, text: raw.to_string() });
            }
        }
        Ok(settings)
    }

    pub fn get(&self, section: &str, key: &str) -> Option<&str> {
        self.values
            .get(&(section.to_lowercase(), key.to_lowercase()))
            .map(String::as_str)
    }

    pub fn number(&self, section: &str, key: &str, default: i64) -> i64 {
        self.get(section, key).and_then(|text| text.parse().ok()).unwrap_or(default)
    }
}
