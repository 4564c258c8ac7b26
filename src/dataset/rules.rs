//! The rules of health studies and of the science degrees that the curriculum is built from.
//!
//! Lengths are in academic years. A rule that changed is a list, the oldest first: each says from which
//! year on it holds, and the one before holds until then.

use super::date::PartialDate;
use super::fact::{Fact, Text};
use super::ids::SourceId;
use super::record::record;
use super::school::CalendarEntry;

record! {
    /// All of them.
    pub struct Rules {
        /// The month in which an academic year begins.
        #[cfg_attr(not(target_arch = "wasm32"), schemars(range(min = 1, max = 12)))]
        pub first_month: u8,
        /// The year in which the School was created: nobody applied before.
        #[cfg_attr(not(target_arch = "wasm32"), schemars(range(min = 1900, max = 2100)))]
        pub founded: u16,
        /// What the sources say of the academic year.
        pub academic_year: Fact,
        /// The research Master's, between the first and the second cycle.
        pub masters: Length,
        /// The science thesis.
        pub thesis: Length,
        /// The interruption of residency for a science thesis, by the year in which it begins.
        #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 1)))]
        pub leave: Vec<Length>,
        /// The name of the thesis for practice, which is not the science thesis.
        pub practice_thesis: Text,
        /// The rules of each field.
        pub fields: Vec<FieldRules>,
    }

    /// How long something takes, and who says so.
    pub struct Length {
        /// The first year for which it holds; absent for the oldest rule of a list, and where nothing changed.
        #[serde(default)]
        pub since: Option<u16>,
        /// In academic years.
        pub years: Years,
        /// What it rests on.
        pub basis: Basis,
        /// What the sources say.
        #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 1)))]
        pub facts: Vec<Fact>,
    }

    /// A number of academic years, or the range it lies in.
    #[derive(Copy, Eq)]
    pub struct Years {
        /// The number, or the lower end of the range.
        #[cfg_attr(not(target_arch = "wasm32"), schemars(range(min = 1, max = 12)))]
        pub low: u8,
        /// The upper end of the range.
        #[serde(default)]
        #[cfg_attr(not(target_arch = "wasm32"), schemars(range(min = 1, max = 12)))]
        pub high: Option<u8>,
    }

    /// The rules of one field of study.
    pub struct FieldRules {
        /// The field.
        pub field: Field,
        /// Its name within a sentence: "medicine".
        pub name: Text,
        /// The first cycle, from the first year of study on, by the year in which the second year of study begins.
        #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 1)))]
        pub first_cycle: Vec<Cycle>,
        /// The second cycle, by the year in which it begins.
        #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 1)))]
        pub second_cycle: Vec<Cycle>,
        /// The ways to end one's studies, the shortest first.
        #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 1)))]
        pub third_cycles: Vec<ThirdCycle>,
        /// The national exams.
        pub exams: Vec<Exam>,
        /// What else a student of the field should know.
        #[serde(default)]
        pub remarks: Vec<Fact>,
    }

    /// A cycle, as one cohort of students knows it.
    pub struct Cycle {
        /// Its name.
        pub title: Text,
        /// How long it takes, and since when it is so.
        pub length: Length,
    }

    /// A way to end one's studies.
    pub struct ThirdCycle {
        /// Which.
        pub kind: Course,
        /// Its name.
        pub title: Text,
        /// The month in which it begins, where it is not the academic year's.
        #[serde(default)]
        #[cfg_attr(not(target_arch = "wasm32"), schemars(range(min = 1, max = 12)))]
        pub first_month: Option<u8>,
        /// How long it takes, by the year in which it begins.
        #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 1)))]
        pub lengths: Vec<Length>,
        /// When the thesis for practice is defended, by the year in which the third cycle begins.
        #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 1)))]
        pub practice_thesis: Vec<ThesisWindow>,
    }

    /// When the thesis for practice may be defended.
    pub struct ThesisWindow {
        /// The first year for which it holds; absent for the oldest rule.
        #[serde(default)]
        pub since: Option<u16>,
        /// The first year of the third cycle in which it may be, counted from 1; absent where no source says.
        #[serde(default)]
        #[cfg_attr(not(target_arch = "wasm32"), schemars(range(min = 1, max = 12)))]
        pub from_year: Option<u8>,
        /// The last year in which it may be, counted from the third cycle's last: -1 is the year before,
        /// 2 the second year after; absent where no source says.
        #[serde(default)]
        #[cfg_attr(not(target_arch = "wasm32"), schemars(range(min = -3, max = 6)))]
        pub until_end: Option<i8>,
        /// What it rests on.
        pub basis: Basis,
        /// What the sources say.
        #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 1)))]
        pub facts: Vec<Fact>,
    }

    /// A national exam, or what follows from it.
    pub struct Exam {
        /// The year of study in which it is taken.
        #[cfg_attr(not(target_arch = "wasm32"), schemars(range(min = 4, max = 12)))]
        pub year: u8,
        /// The first academic year, of those in which a second cycle begins, for which it is the rule.
        #[serde(default)]
        pub since: Option<u16>,
        /// The last one.
        #[serde(default)]
        pub until: Option<u16>,
        /// When in the year, and its name.
        pub entry: CalendarEntry,
        /// What it rests on.
        pub basis: Basis,
        /// What one needs, and what it decides.
        pub facts: Vec<Fact>,
    }

    /// The dates that were announced for one year.
    pub struct Session {
        /// The first day.
        pub first: PartialDate,
        /// The last day, where there is more than one.
        #[serde(default)]
        pub last: Option<PartialDate>,
        /// Who announced them.
        #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 1)))]
        pub sources: Vec<SourceId>,
    }
}

record! {
    /// A field of health studies.
    #[derive(Copy, Eq, Hash, PartialOrd, Ord)]
    #[serde(rename_all = "snake_case")]
    pub enum Field {
        /// Medicine.
        Medicine,
        /// Pharmacy.
        Pharmacy,
        /// Dentistry.
        Dentistry,
    }

    /// The ways to end one's health studies.
    #[derive(Copy, Eq, Hash, PartialOrd, Ord)]
    #[serde(rename_all = "snake_case")]
    pub enum Course {
        /// The short third cycle of pharmacy and dentistry.
        Short,
        /// Residency.
        Residency,
    }

    /// What a rule rests on.
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum Basis {
        /// A text of law, or the body that applies it.
        Law,
        /// Universities, unions, the press, or an older version of a text.
        Reported,
        /// Our own arithmetic.
        Ours,
    }
}

impl Field {
    /// All fields.
    pub const ALL: [Field; 3] = [Field::Medicine, Field::Pharmacy, Field::Dentistry];

    /// Its name in the address.
    pub const fn name(self) -> &'static str {
        ["medicine", "pharmacy", "dentistry"][self as usize]
    }
}

impl Rules {
    /// The rules of a field.
    pub fn of(&self, field: Field) -> Option<&FieldRules> {
        self.fields.iter().find(|rules| rules.field == field)
    }
}

impl Years {
    /// The upper end: the number itself where it is no range.
    pub fn high(self) -> u8 {
        self.high.unwrap_or(self.low)
    }
}

/// A rule that may have taken another's place.
pub trait Cohort {
    /// The first year for which it holds.
    fn since(&self) -> Option<u16>;
}

impl Cohort for Length {
    fn since(&self) -> Option<u16> {
        self.since
    }
}

impl Cohort for Cycle {
    fn since(&self) -> Option<u16> {
        self.length.since
    }
}

impl Cohort for ThesisWindow {
    fn since(&self) -> Option<u16> {
        self.since
    }
}

/// The rule that holds for a year: the last that began by then.
pub fn in_force<T: Cohort>(rules: &[T], year: u16) -> Option<&T> {
    rules.iter().rev().find(|rule| rule.since().is_none_or(|since| since <= year))
}

impl Exam {
    /// Whether it is the rule for those whose second cycle begins in a year.
    pub fn holds(&self, second_cycle: u16) -> bool {
        self.since.is_none_or(|since| since <= second_cycle) && self.until.is_none_or(|until| second_cycle <= until)
    }
}
