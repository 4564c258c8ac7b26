//! The known name that a misspelt one probably means.

/// The closest of the known names, if it is close.
pub(in crate::tool) fn nearest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let name: Vec<char> = name.to_lowercase().chars().take(LONGEST).collect();
    let limit = name.len().div_ceil(3).min(4);
    known
        .into_iter()
        .map(|candidate| (distance(&name, &candidate.to_lowercase().chars().collect::<Vec<_>>(), limit), candidate))
        .filter(|(distance, _)| *distance <= limit)
        .min()
        .map(|(_, candidate)| candidate.to_owned())
}

/// Longer names than this are no slips of the pen, and would take long to compare.
const LONGEST: usize = 100;

/// How many letters to add, drop or change; anything above the limit where the lengths already say so.
fn distance(a: &[char], b: &[char], limit: usize) -> usize {
    if a.len().abs_diff(b.len()) > limit {
        return limit + 1;
    }
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, left) in a.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, right) in b.iter().enumerate() {
            let changed = diagonal + usize::from(left != right);
            diagonal = row[j + 1];
            row[j + 1] = changed.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn finds_the_name_that_was_meant() {
        let known = ["title", "lang", "authors", "journal"];
        assert_eq!(nearest("titel", known).as_deref(), Some("title"));
        assert_eq!(nearest("Authors", known).as_deref(), Some("authors"));
        assert_eq!(nearest("volume", known), None);
        assert_eq!(nearest("", known), None);
    }
}
