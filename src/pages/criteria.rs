//! The 106 criteria of the RGAA 4.1.2 and how each stands with this site: `docs/rgaa.tsv`.

/// A criterion. What is empty does not hold of it.
#[derive(Clone, Copy)]
pub struct Criterion {
    /// Theme and number, like `8.2`.
    pub number: &'static str,
    /// What is asked, in the words of the RGAA.
    pub title: &'static str,
    /// Why nothing on the site is subject to it.
    pub without_object: &'static str,
    /// What tests look at.
    pub tested: &'static str,
    /// What is left to a person.
    pub for_a_person: &'static str,
}

/// Every criterion, in the order of the RGAA.
pub fn criteria() -> impl Iterator<Item = Criterion> + Clone {
    include_str!("../../docs/rgaa.tsv").lines().map(|line| {
        let mut cells = line.split('\t');
        let mut next = || cells.next().unwrap_or_default();
        Criterion { number: next(), title: next(), without_object: next(), tested: next(), for_a_person: next() }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_criterion_has_its_number_and_an_answer() {
        let sizes = [9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12];
        let numbers =
            (1..).zip(sizes).flat_map(|(theme, size)| (1..=size).map(move |place| format!("{theme}.{place}")));
        assert!(criteria().map(|criterion| criterion.number.to_owned()).eq(numbers));
        for criterion in criteria() {
            let applies = !criterion.tested.is_empty() || !criterion.for_a_person.is_empty();
            assert!(applies == criterion.without_object.is_empty(), "{}", criterion.number);
        }
    }
}
