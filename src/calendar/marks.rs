//! How far a reader has come: marks on the steps, and how the device keeps them.

use crate::dataset::StepId;

/// The form in which they are kept. Another version is another program's: it is left alone until something is marked.
const VERSION: &str = "1";

/// A mark on a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// It is done.
    Done,
    /// The reader is there.
    Here,
}

/// The marks. Steps are known by their names: one that this version of the site does not know keeps its mark.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Marks(Vec<(String, Mark)>);

impl Mark {
    /// Both marks, in the order they are offered.
    pub const ALL: [Mark; 2] = [Mark::Done, Mark::Here];

    /// Its name on the device and in attributes.
    pub const fn name(self) -> &'static str {
        ["done", "here"][self as usize]
    }

    /// The mark of this name.
    pub fn from_name(name: &str) -> Option<Mark> {
        Mark::ALL.into_iter().find(|mark| mark.name() == name)
    }
}

impl Marks {
    /// Reads what the device kept. Of what is damaged, everything that can be read stays.
    pub fn from_text(text: &str) -> Marks {
        let mut marks = Marks::default();
        let mut version = None;
        for (name, value) in form_urlencoded::parse(text.as_bytes()) {
            if name == "version" {
                version = Some(value.into_owned());
            } else if let Some(mark) = Mark::from_name(&value) {
                marks.set(&name, Some(mark));
            }
        }
        if version.as_deref() == Some(VERSION) { marks } else { Marks::default() }
    }

    /// What the device is to keep.
    pub fn to_text(&self) -> String {
        let mut text = form_urlencoded::Serializer::new(String::new());
        text.append_pair("version", VERSION);
        self.0.iter().for_each(|(name, mark)| {
            text.append_pair(name, mark.name());
        });
        text.finish()
    }

    /// The mark on a step.
    pub fn get(&self, step: StepId) -> Option<Mark> {
        self.0.iter().find(|(name, _)| name == step.name()).map(|(_, mark)| *mark)
    }

    /// Puts a mark on a step, or takes it away where it is there.
    pub fn toggle(&mut self, step: StepId, mark: Mark) {
        let new = if self.get(step) == Some(mark) { None } else { Some(mark) };
        self.set(step.name(), new);
    }

    /// Whether there is no mark at all.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether a step needs no attention any more: it is done, or the reader is there or further.
    pub fn is_past(&self, step: StepId) -> bool {
        let is_here = |other: &StepId| self.get(*other) == Some(Mark::Here);
        self.get(step).is_some()
            || StepId::ALL.iter().filter(|other| is_here(other)).any(|here| step.place() < here.place())
    }

    /// A reader is at one step only.
    fn set(&mut self, step: &str, mark: Option<Mark>) {
        self.0.retain(|(name, other)| name != step && (mark != Some(Mark::Here) || *other != Mark::Here));
        self.0.extend(mark.map(|mark| (step.to_owned(), mark)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_mark_is_put_and_taken_away() {
        let mut marks = Marks::default();
        marks.toggle(StepId::Application, Mark::Done);
        assert_eq!(marks.to_text(), "version=1&application=done");
        marks.toggle(StepId::Application, Mark::Here);
        assert_eq!(marks.get(StepId::Application), Some(Mark::Here));
        marks.toggle(StepId::Application, Mark::Here);
        assert!(marks.is_empty());
    }

    #[test]
    fn a_reader_is_at_one_step() {
        let mut marks = Marks::default();
        marks.toggle(StepId::Application, Mark::Here);
        marks.toggle(StepId::Masters, Mark::Here);
        assert_eq!((marks.get(StepId::Application), marks.get(StepId::Masters)), (None, Some(Mark::Here)));
        assert!(marks.is_past(StepId::EntranceExam) && !marks.is_past(StepId::Doctorate));
    }

    #[test]
    fn a_step_that_is_not_known_keeps_its_mark_and_hides_no_other() {
        let mut marks = Marks::from_text("version=1&winter-school=done&masters=done");
        assert_eq!(marks.get(StepId::Masters), Some(Mark::Done));
        marks.toggle(StepId::Doctorate, Mark::Here);
        assert_eq!(marks.to_text(), "version=1&winter-school=done&masters=done&doctorate=here");
    }

    #[test]
    fn what_is_damaged_is_left_out() {
        let read = |text: &str| Marks::from_text(text).to_text();
        assert_eq!(read("version=1&masters=done&application=maybe&=&%FF"), "version=1&masters=done");
        for text in ["", "{\"masters\":\"done\"}", "masters=done", "version=2&masters=done", "version"] {
            assert!(Marks::from_text(text).is_empty(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn anything_is_read_and_what_is_written_comes_back(text in "\\PC{0,80}") {
            let marks = Marks::from_text(&text);
            prop_assert_eq!(&Marks::from_text(&marks.to_text()), &marks);
            let marks = Marks::from_text(&["version=1&", &text].concat());
            prop_assert_eq!(Marks::from_text(&marks.to_text()), marks);
        }
    }
}
