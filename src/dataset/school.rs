//! The École de l'Inserm Liliane Bettencourt: `school.json`.

use super::date::PartialDate;
use super::fact::{Count, Event, Fact, Figure, Section, Text};
use super::ids::{AlumnusId, Anchor, SourceId};
use super::record::record;
use super::rules::{Rules, Session};
use super::step::{SelectionStage, Step, StepId};
use crate::locale::Locale;

record! {
    /// Everything about the school.
    pub struct School {
        /// The JSON Schema that editors complete from.
        #[serde(rename = "$schema", default)]
        pub schema: Option<String>,
        /// Its full name.
        pub name: Text,
        /// What it is, in one or two sentences.
        pub summary: Text,
        /// Why it exists.
        pub purpose: Vec<Fact>,
        /// How the curriculum is built as a whole.
        pub design: Vec<Fact>,
        /// Who may apply.
        pub eligibility: Vec<Fact>,
        /// What the Foundation pays for.
        pub funding: Vec<Fact>,
        /// The steps, in their order.
        pub steps: Vec<Step>,
        /// How long health studies stop, and when.
        pub interruptions: Vec<Fact>,
        /// What goes on all along.
        pub throughout: Vec<Fact>,
        /// How many apply, enter and pass, by source and period.
        pub selection: Vec<SelectionReading>,
        /// The rules that one's own years follow from.
        pub rules: Rules,
        /// The year of an applicant and a student, month by month.
        pub calendar: Vec<CalendarEntry>,
        /// The two ways of the fork, row by row.
        pub comparison: Vec<ComparisonRow>,
        /// Numbers worth showing large.
        pub figures: Vec<Figure>,
        /// What happened, year by year.
        pub timeline: Vec<Event>,
        /// What one can do after the double degree.
        pub careers: Vec<Section>,
        /// What alumni said, word for word.
        pub testimonials: Vec<Testimonial>,
        /// What others said, restated.
        pub voices: Vec<Voice>,
        /// What people ask.
        pub questions: Vec<Question>,
        /// Terms and their counterpart in the other language.
        pub terms: Vec<Term>,
    }

    /// One source's numbers for one stage of the selection.
    pub struct SelectionReading {
        /// The stage.
        pub stage: SelectionStage,
        /// How many a year; absent where the source gives a share only.
        #[serde(default)]
        pub count: Option<Count>,
        /// The source's words where they are not a number, or limit it: "half of them".
        #[serde(default)]
        pub note: Option<Text>,
        /// When it held.
        pub period: Text,
        /// Who says so.
        #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 1)))]
        pub sources: Vec<SourceId>,
    }

    /// Something that comes back every year.
    pub struct CalendarEntry {
        /// Its name in a reader's calendar: it must never change.
        pub id: Anchor,
        /// The month, 1 to 12, where one is known.
        #[serde(default)]
        #[cfg_attr(not(target_arch = "wasm32"), schemars(range(min = 1, max = 12)))]
        pub month: Option<u8>,
        /// The last month, where it goes on into another.
        #[serde(default)]
        #[cfg_attr(not(target_arch = "wasm32"), schemars(range(min = 1, max = 12)))]
        pub last_month: Option<u8>,
        /// When, in words: "about April", "the next year".
        pub when: Text,
        /// What happens.
        pub event: Text,
        /// The step it belongs to.
        #[serde(default)]
        pub step: Option<StepId>,
        /// The year that the source describes.
        #[serde(default)]
        pub year_of_source: Option<PartialDate>,
        /// The dates that were announced, year by year.
        #[serde(default)]
        pub sessions: Vec<Session>,
        /// Who says so.
        #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 1)))]
        pub sources: Vec<SourceId>,
    }

    /// One question, answered for both ways.
    pub struct ComparisonRow {
        /// Its name within the page.
        pub id: Anchor,
        /// What is compared.
        pub title: Text,
        /// For the early thesis.
        pub early: Fact,
        /// For the thesis during residency.
        pub residency: Fact,
        /// The difference in words; absent where there is none.
        #[serde(default)]
        pub difference: Option<Text>,
    }

    /// A quotation, word for word in its original language.
    pub struct Testimonial {
        /// Who said it.
        pub person: AlumnusId,
        /// The language in which the source prints it; the other one is our translation.
        pub original: Locale,
        /// The words.
        pub quote: Text,
        /// Where they stand.
        #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 1)))]
        pub sources: Vec<SourceId>,
    }

    /// What somebody said, in our words.
    pub struct Voice {
        /// The alumnus, where it is one of ours.
        #[serde(default)]
        pub person: Option<AlumnusId>,
        /// Who it is: name and role, or "an unnamed dermatologist".
        pub who: Text,
        /// What they say.
        pub says: Fact,
    }

    /// A question that people ask, and what the sources answer.
    pub struct Question {
        /// Its name within the page.
        pub id: Anchor,
        /// The question.
        pub question: Text,
        /// The answer.
        #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 1)))]
        pub answer: Vec<Fact>,
        /// The step it is about.
        #[serde(default)]
        pub step: Option<StepId>,
    }

    /// A term in both languages.
    pub struct Term {
        /// Its name within the page.
        pub id: Anchor,
        /// The words in each language.
        pub words: Text,
        /// How texts of the site write it: there a reader can ask for its meaning.
        #[serde(default)]
        pub forms: Forms,
        /// What it means, in a sentence.
        pub meaning: Text,
        /// Which of the two words official pages use.
        pub attested: Attested,
        /// Where.
        #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 1)))]
        pub sources: Vec<SourceId>,
    }
}

record! {
    /// The ways in which a term is written in each language, where it is to be explained.
    #[derive(Default)]
    pub struct Forms {
        /// In French.
        pub fr: Vec<String>,
        /// In English.
        pub en: Vec<String>,
    }

    /// Which side of a pair of terms stands on official pages.
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum Attested {
        /// Both versions of one page use them.
        Both,
        /// The French word; the English one is ours.
        French,
        /// The English word; the French one is ours.
        English,
    }
}

impl Forms {
    /// The forms in a language.
    pub fn get(&self, locale: Locale) -> &[String] {
        locale.pick(&self.fr, &self.en)
    }
}
