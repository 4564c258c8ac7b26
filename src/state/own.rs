//! The reader's own curriculum: the choices of the address, and what the device remembers.

use super::device;
use crate::calendar::{Choices, Mark, Marks};
use crate::dataset::StepId;
use crate::edition::Reader;
use crate::navigation::{Entry, Navigation};
use crate::search::Dropped;
use leptos::prelude::*;

/// The name under which the device keeps the last choices, as their query.
const CHOICES: &str = "choices";

/// The name under which the device keeps the marks.
const MARKS: &str = "progress";

/// The state of the curriculum's pages. The address holds the choices; the device keeps the marks, and the choices
/// for the next visit. Nothing of it is sent.
#[derive(Clone, Copy)]
pub struct Own {
    /// Where the reader is.
    pub navigation: Navigation,
    /// What the address chooses, and what of it has no meaning.
    pub asked: Memo<(Choices, Vec<Dropped>)>,
    /// Who reads.
    pub reader: Memo<Reader>,
    /// The same without the day, as long as no year is chosen: a page for nobody in particular stays as it was made.
    pub shown: Memo<Reader>,
    /// The marks on the steps.
    pub marks: RwSignal<Marks>,
    /// What the reader chose last, on this visit or another.
    pub last: RwSignal<Choices>,
}

impl Own {
    /// The state of a page that is being shown; what the device knows of comes once it is alive.
    pub fn new(navigation: Navigation) -> Own {
        let asked = Memo::new(move |_| navigation.query.with(|params| Choices::from_params(params)));
        let reader = Memo::new(move |_| Reader { choices: asked.with(|asked| asked.0), today: navigation.today.get() });
        let own = Own {
            navigation,
            asked,
            reader,
            shown: Memo::new(move |_| {
                let reader = reader.get();
                Reader { today: reader.today.filter(|_| reader.choices.start.is_some()), ..reader }
            }),
            marks: RwSignal::new(Marks::default()),
            last: RwSignal::new(Choices::default()),
        };
        Effect::new(move |_| own.remember());
        own
    }

    /// The one that [`crate::app::App`] provides.
    pub fn current() -> Own {
        expect_context::<Own>()
    }

    /// Reads what the device kept.
    fn remember(self) {
        self.last.set(Choices::from_params(&device::read(CHOICES).unwrap_or_default()).0);
        self.marks.set(Marks::from_text(&device::read(MARKS).unwrap_or_default()));
    }

    /// Makes a choice, as an entry of its own in the history. Says whether it means something.
    pub fn choose(self, name: &str, value: &str) -> bool {
        let before = self.reader.get_untracked().choices;
        let mut choices = before;
        let is_known = choices.choose(name, value);
        if choices != before {
            self.navigation.set_query(choices.to_params(), Entry::New);
            device::keep(CHOICES, &choices.to_params());
            self.last.set(choices);
        }
        is_known
    }

    /// Puts a mark on a step, or takes it away.
    pub fn mark(self, step: StepId, mark: Mark) {
        self.marks.update(|marks| marks.toggle(step, mark));
        device::keep(MARKS, &self.marks.with_untracked(Marks::to_text));
    }

    /// Forgets the marks and the last choices. Those of the address stay until it is left.
    pub fn forget(self) {
        device::forget(CHOICES);
        device::forget(MARKS);
        self.last.set(Choices::default());
        self.marks.set(Marks::default());
    }
}
