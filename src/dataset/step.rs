//! The steps of the curriculum.

use super::fact::{Fact, Text};
use super::ids::{AlumnusId, PublicationId};
use super::record::record;

record! {
    /// The steps by their stable names, in their order; the two theses are the two ways of the fork.
    #[derive(Copy, Eq, Hash, PartialOrd, Ord)]
    #[serde(rename_all = "kebab-case")]
    pub enum StepId {
        /// The written application.
        Application,
        /// The two weeks of February.
        FebruarySchool,
        /// The entrance exam of June.
        EntranceExam,
        /// The research internships, with the Master 1 units.
        ResearchInternship,
        /// The research Master's, second year.
        Masters,
        /// The science thesis right after the Master's.
        EarlyThesis,
        /// The science thesis during residency.
        ThesisInResidency,
        /// The science doctorate.
        Doctorate,
        /// Both degrees, and what comes after.
        DoubleDegree,
    }

    /// The studies that a step belongs to: the two lines of the route map.
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum Track {
        /// Health studies: medicine, pharmacy or dentistry.
        Health,
        /// Science.
        Science,
        /// Both at once.
        Both,
    }

    /// A stage of the selection, for which sources give numbers.
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum SelectionStage {
        /// Those who apply.
        Applicants,
        /// Those admitted to the February school.
        FebruarySchool,
        /// Those who pass the exam of June.
        Admitted,
    }
}

record! {
    /// One step: what happens, when, where, who decides, what one gets.
    pub struct Step {
        /// Its stable name.
        pub id: StepId,
        /// The heading of its page.
        pub title: Text,
        /// A few words, for the route map and the stepper.
        pub short: Text,
        /// One or two sentences that stand alone: the stepper's text and the page's description.
        pub summary: Text,
        /// The studies it belongs to.
        pub track: Track,
        /// When in the studies: "2nd year of health studies".
        pub study_year: Text,
        /// The same as a number, where the step falls within one year of the first cycle.
        #[serde(default)]
        #[cfg_attr(not(target_arch = "wasm32"), schemars(range(min = 2, max = 10)))]
        pub year: Option<u8>,
        /// The same in one or two words, for the route map: "Year 2". Neighbours with the same words share a band.
        pub map_label: Text,
        /// The School's own count: "1st year of the School".
        #[serde(default)]
        pub school_year: Option<Text>,
        /// When in the year and for how long.
        pub duration: Vec<Fact>,
        /// Where.
        #[serde(default)]
        pub place: Vec<Fact>,
        /// What happens.
        pub happens: Vec<Fact>,
        /// Who decides.
        #[serde(default)]
        pub decides: Vec<Fact>,
        /// How many, beyond the numbers of `selection`.
        #[serde(default)]
        pub numbers: Vec<Fact>,
        /// The stage whose numbers the page shows.
        #[serde(default)]
        pub selection: Option<SelectionStage>,
        /// What one needs before.
        #[serde(default)]
        pub requires: Vec<Fact>,
        /// What one obtains.
        pub obtained: Vec<Fact>,
        /// What can go differently.
        #[serde(default)]
        pub variants: Vec<Fact>,
        /// What it costs, or pays.
        #[serde(default)]
        pub money: Vec<Fact>,
        /// Alumni who went through it, where a source says so, and papers that came out of it.
        #[serde(default)]
        pub alumni: Vec<Example>,
        /// What the sources disagree about, or leave open.
        #[serde(default)]
        pub remarks: Vec<Fact>,
    }

    /// An alumnus at a step.
    pub struct Example {
        /// The alumnus.
        pub person: AlumnusId,
        /// What ties the person, and the paper, to the step.
        pub what: Fact,
        /// The paper.
        #[serde(default)]
        pub paper: Option<PublicationId>,
    }
}

impl SelectionStage {
    /// All stages, in their order.
    pub const ALL: [SelectionStage; 3] =
        [SelectionStage::Applicants, SelectionStage::FebruarySchool, SelectionStage::Admitted];
}

impl StepId {
    /// All steps, in their order.
    pub const ALL: [StepId; 9] = [
        StepId::Application,
        StepId::FebruarySchool,
        StepId::EntranceExam,
        StepId::ResearchInternship,
        StepId::Masters,
        StepId::EarlyThesis,
        StepId::ThesisInResidency,
        StepId::Doctorate,
        StepId::DoubleDegree,
    ];

    /// Its name, as the data files and the device have it.
    pub const fn name(self) -> &'static str {
        [
            "application",
            "february-school",
            "entrance-exam",
            "research-internship",
            "masters",
            "early-thesis",
            "thesis-in-residency",
            "doctorate",
            "double-degree",
        ][self as usize]
    }

    /// Whether it belongs to the School's selection, which takes one academic year.
    pub fn is_selection(self) -> bool {
        self.place() <= StepId::EntranceExam.place()
    }

    /// How many numbered places the route has: the two ways of the fork share one.
    pub const PLACES: usize = 8;

    /// The step's place on the route, from 1 to [`StepId::PLACES`].
    pub fn place(self) -> usize {
        match self {
            StepId::Application => 1,
            StepId::FebruarySchool => 2,
            StepId::EntranceExam => 3,
            StepId::ResearchInternship => 4,
            StepId::Masters => 5,
            StepId::EarlyThesis | StepId::ThesisInResidency => 6,
            StepId::Doctorate => 7,
            StepId::DoubleDegree => 8,
        }
    }

    /// The place as the maps write it: the two ways of the fork have a letter each.
    pub fn label(self) -> String {
        match self {
            StepId::EarlyThesis => "6a".to_owned(),
            StepId::ThesisInResidency => "6b".to_owned(),
            step => step.place().to_string(),
        }
    }

    /// Whether this is one of the two ways of the fork.
    pub fn is_fork(self) -> bool {
        matches!(self, StepId::EarlyThesis | StepId::ThesisInResidency)
    }

    /// The steps one can go on to: two at the fork.
    pub fn next(self) -> Vec<StepId> {
        StepId::ALL.into_iter().filter(|step| step.place() == self.place() + 1).collect()
    }

    /// The steps one can come from: two after the fork.
    pub fn previous(self) -> Vec<StepId> {
        StepId::ALL.into_iter().filter(|step| step.place() + 1 == self.place()).collect()
    }
}

impl Step {
    /// Everything that is known of it.
    pub fn facts(&self) -> impl Iterator<Item = &Fact> + Clone {
        let lists = [
            &self.duration,
            &self.place,
            &self.happens,
            &self.decides,
            &self.numbers,
            &self.requires,
            &self.obtained,
            &self.variants,
            &self.money,
            &self.remarks,
        ];
        lists.into_iter().flatten().chain(self.alumni.iter().map(|example| &example.what))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_s_name_is_the_one_of_the_data_files() {
        for step in StepId::ALL {
            assert_eq!(serde_json::to_value(step).unwrap(), step.name());
        }
    }
}
