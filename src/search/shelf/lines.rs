//! Many short texts in one string.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Texts by their number. None holds a line feed: what is added loses it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Lines {
    text: String,
    /// Where each ends in the text, at its line feed.
    ends: Vec<u32>,
}

impl Lines {
    /// The text of a number; empty where there is none.
    pub fn get(&self, index: usize) -> &str {
        let start = if index == 0 { 0 } else { self.ends.get(index - 1).map_or(usize::MAX, |end| *end as usize + 1) };
        self.ends.get(index).and_then(|end| self.text.get(start..*end as usize)).unwrap_or_default()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// All of them, in order.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).map(|index| self.get(index))
    }

    /// All of them, a line feed after each.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The lines of such a text; none if it is too long.
    pub fn from_text(text: String) -> Option<Lines> {
        u32::try_from(text.len()).ok()?;
        let ends = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(place, _)| place as u32).collect();
        Some(Lines { text, ends })
    }
}

impl<T: AsRef<str>> FromIterator<T> for Lines {
    fn from_iter<I: IntoIterator<Item = T>>(lines: I) -> Lines {
        let mut all = Lines::default();
        for line in lines {
            let line = line.as_ref();
            // Nearly every text can be copied as it is.
            if line.bytes().all(|byte| byte != b'\n') {
                all.text.push_str(line);
            } else {
                all.text.extend(line.chars().filter(|c| *c != '\n'));
            }
            all.ends.push(all.text.len() as u32);
            all.text.push('\n');
        }
        all
    }
}

/// The ends are found again when it is read.
impl Serialize for Lines {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text)
    }
}

impl<'de> Deserialize<'de> for Lines {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Lines, D::Error> {
        let text = String::deserialize(deserializer)?;
        Lines::from_text(text).ok_or_else(|| serde::de::Error::custom("too long"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_found_by_number() {
        let lines: Lines = ["ab", "", "c\nd"].iter().collect();
        assert_eq!(lines.iter().collect::<Vec<_>>(), ["ab", "", "cd"]);
        assert_eq!(lines.get(3), "");
        assert_eq!(Lines::from_text(lines.text.clone()), Some(lines));
    }
}
