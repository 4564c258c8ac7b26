//! What a reader chooses on the curriculum's page, as the address holds it.

use super::AcademicYear;
use crate::dataset::{Field, StepId};
use crate::search::Dropped;

/// The earliest second year of study that can be chosen.
pub const FIRST_START: u16 = 2000;

/// The latest one.
pub const LAST_START: u16 = 2060;

/// The way at the fork.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Path {
    /// The science thesis right after the Master's.
    Early,
    /// The science thesis during residency.
    Residency,
}

/// The choices. What is not chosen stays open: a plan shows all that it may be.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Choices {
    /// The field of study.
    pub field: Option<Field>,
    /// The academic year in which the second year of study begins.
    pub start: Option<AcademicYear>,
    /// The path at the fork.
    pub path: Option<Path>,
}

impl Path {
    /// Both paths, in the order they are offered.
    pub const ALL: [Path; 2] = [Path::Early, Path::Residency];

    /// Its name in the address.
    pub const fn name(self) -> &'static str {
        ["early", "residency"][self as usize]
    }

    /// Its step.
    pub const fn step(self) -> StepId {
        [StepId::EarlyThesis, StepId::ThesisInResidency][self as usize]
    }
}

impl Choices {
    /// Reads the query of an address, without its `?`. What is unknown is dropped, and told.
    pub fn from_params(params: &str) -> (Choices, Vec<Dropped>) {
        let mut choices = Choices::default();
        let mut dropped = Vec::new();
        for (name, value) in form_urlencoded::parse(params.as_bytes()) {
            if !choices.choose(&name, &value) {
                dropped.push(Dropped { name: name.into_owned(), value: value.into_owned() });
            }
        }
        (choices, dropped)
    }

    /// Makes one choice, by the name and the value that the address and the form have for it; an empty value
    /// takes it back. Says whether both mean something; if not, nothing changes.
    pub fn choose(&mut self, name: &str, value: &str) -> bool {
        fn read<T>(place: &mut Option<T>, value: &str, known: Option<T>) -> bool {
            let is_known = value.is_empty() || known.is_some();
            if is_known {
                *place = known;
            }
            is_known
        }
        match name {
            "field" => read(&mut self.field, value, Field::ALL.into_iter().find(|field| field.name() == value)),
            "start" => read(&mut self.start, value, start(value)),
            "path" => read(&mut self.path, value, Path::ALL.into_iter().find(|path| path.name() == value)),
            _ => false,
        }
    }

    /// The query of their address, without a `?`; empty where nothing is chosen.
    pub fn to_params(self) -> String {
        let start = self.start.map(|year| year.0.to_string());
        let parts = [
            ("field=", self.field.map(Field::name)),
            ("start=", start.as_deref()),
            ("path=", self.path.map(Path::name)),
        ];
        let chosen = parts.into_iter().filter_map(|(name, value)| Some([name, value?].concat()));
        chosen.collect::<Vec<_>>().join("&")
    }
}

/// A year as four digits, within the bounds.
fn start(value: &str) -> Option<AcademicYear> {
    let year = value.parse().ok().filter(|year| value.len() == 4 && (FIRST_START..=LAST_START).contains(year))?;
    Some(AcademicYear(year))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn dropped(params: &str) -> Vec<(String, String)> {
        Choices::from_params(params).1.into_iter().map(|part| (part.name, part.value)).collect()
    }

    #[test]
    fn an_address_holds_the_three_choices() {
        let (choices, dropped) = Choices::from_params("start=2026&path=early&field=pharmacy");
        let expected =
            Choices { field: Some(Field::Pharmacy), start: Some(AcademicYear(2026)), path: Some(Path::Early) };
        assert_eq!((choices, dropped.len()), (expected, 0));
        assert_eq!(choices.to_params(), "field=pharmacy&start=2026&path=early");
        assert_eq!(Choices::default().to_params(), "");
    }

    #[test]
    fn what_means_nothing_is_told_and_leaves_the_rest() {
        for params in
            ["start=1999", "start=2061", "start=+2026", "start=02026", "field=law", "path=both", "colour=blue"]
        {
            let (name, value) = params.split_once('=').unwrap();
            let value = value.replace('+', " ");
            assert_eq!(dropped(params), [(name.to_owned(), value)], "{params}");
            let (choices, _) = Choices::from_params(&[params, "&field=medicine"].concat());
            assert_eq!(choices, Choices { field: Some(Field::Medicine), ..Choices::default() }, "{params}");
        }
        assert_eq!(dropped("field=&start=&path="), []);
    }

    proptest! {
        #[test]
        fn every_choice_comes_back_from_its_address(
            field in proptest::option::of(0usize..3),
            start in proptest::option::of(FIRST_START..=LAST_START),
            path in proptest::option::of(0usize..2),
        ) {
            let choices = Choices {
                field: field.map(|index| Field::ALL[index]),
                start: start.map(AcademicYear),
                path: path.map(|index| Path::ALL[index]),
            };
            prop_assert_eq!(Choices::from_params(&choices.to_params()), (choices, Vec::new()));
        }

        #[test]
        fn any_address_is_read(params in "\\PC{0,60}") {
            let (choices, _) = Choices::from_params(&params);
            prop_assert_eq!(Choices::from_params(&choices.to_params()).0, choices);
        }
    }
}
