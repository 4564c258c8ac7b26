//! The facets, their values, and the counts beside them.

use super::order::{keyed, sort_all, value};
use super::shelf::Shelf;
use super::slots::Slots;
use crate::checksum::fnv1a;
use serde::{Deserialize, Serialize};
use std::cell::OnceCell;
use std::ops::Range;

/// A way of sorting publications into groups whose values can be chosen. The fifth facet, the years, is a range.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Facet {
    /// The alumnus.
    Person,
    /// The class of the alumnus.
    Class,
    /// The topic.
    Topic,
    /// The journal.
    Journal,
}

impl Facet {
    /// All facets with values to choose, as they are shown.
    pub const ALL: [Facet; 4] = [Facet::Person, Facet::Class, Facet::Topic, Facet::Journal];

    /// The name in the address.
    pub fn name(self) -> &'static str {
        match self {
            Facet::Person => "person",
            Facet::Class => "class",
            Facet::Topic => "topic",
            Facet::Journal => "journal",
        }
    }

    /// The facet of this name.
    pub fn from_name(name: &str) -> Option<Facet> {
        Facet::ALL.into_iter().find(|facet| facet.name() == name)
    }

    /// Whether its values stand in the order of their numbers: people by sorting name, classes by time. The values of
    /// the others stand by count, then by name.
    pub fn is_in_fixed_order(self) -> bool {
        matches!(self, Facet::Person | Facet::Class)
    }
}

/// A value that was chosen, by the name that the address has for it: an id, a year, or `unknown` for the class
/// that no source gives.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Choice {
    /// The facet.
    pub facet: Facet,
    /// The value's name.
    pub name: String,
}

/// The name of the class that no source gives.
const UNKNOWN_CLASS: &str = "unknown";

/// The longest id that is looked up.
const LONGEST_NAME: usize = 200;

impl Choice {
    /// Whether it could be a value's name.
    pub fn is_well_formed(&self) -> bool {
        let is_known = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        (1..=LONGEST_NAME).contains(&self.name.len()) && self.name.bytes().all(is_known)
    }
}

/// The values of every facet, by number: people in the order of their sorting names, classes by time with the
/// unknown one last, journals by name, topics by French name. All of them, and the years after them, are
/// numbered through as well, so that counting looks a record up once.
#[derive(Debug, Default)]
pub struct Values {
    /// The distinct class years; 0 for the unknown one.
    classes: Vec<u16>,
    /// Where the values of each facet, and then the years, begin among all, and where they end.
    starts: [u32; Facet::ALL.len() + 2],
    /// The year of the oldest record.
    pub first_year: u16,
    /// For each record the values it has among all, each once.
    of: Slots,
    /// The ids of people and journals by their hashes, for finding one; made when the first is looked for.
    people: OnceCell<Vec<u64>>,
    journals: OnceCell<Vec<u64>>,
}

impl Values {
    /// The values of a shelf.
    pub fn of(shelf: &Shelf) -> Values {
        let mut classes: Vec<u64> =
            shelf.people.classes.iter().map(|class| keyed(u32::from(class.wrapping_sub(1)), 0)).collect();
        sort_all(&mut classes);
        classes.dedup();
        let classes: Vec<u16> = classes.into_iter().map(|keyed| ((keyed >> 32) as u16).wrapping_add(1)).collect();
        let years = || (0..shelf.len()).map(|record| shelf.year(record));
        let mut values = Values { first_year: years().min().unwrap_or(0), classes, ..Values::default() };
        let mut end = 0;
        for (place, start) in values.starts.iter_mut().enumerate() {
            *start = end;
            end += match Facet::ALL.get(place) {
                Some(Facet::Person) => shelf.people.classes.len(),
                Some(Facet::Class) => values.classes.len(),
                Some(Facet::Topic) => shelf.topics.len(),
                Some(Facet::Journal) => shelf.journals.names.len(),
                None => usize::from(years().max().unwrap_or(0) - values.first_year) + 1,
            } as u32;
        }
        values.of = values.slots(shelf);
        values
    }

    fn slots(&self, shelf: &Shelf) -> Slots {
        let number = |class: &u16| self.classes.iter().position(|one| one == class).unwrap_or(0) as u32;
        let class_of: Vec<u32> = shelf.people.classes.iter().map(number).collect();
        let [_, classes, topics, journals, years, _] = self.starts;
        let (mut slots, mut has) = (Slots::with_room(shelf.len()), Vec::new());
        for record in 0..shelf.len() {
            has.clear();
            let people = shelf.people_of.of(record);
            has.extend(people);
            for person in people {
                let class = classes + class_of[*person as usize];
                if !has[people.len()..].contains(&class) {
                    has.push(class);
                }
            }
            has.extend(shelf.topics_of.of(record).iter().map(|topic| topics + topic));
            has.push(journals + shelf.journal_of[record]);
            has.push(years + u32::from(shelf.year(record) - self.first_year));
            slots.push(&has, self.filling());
        }
        slots
    }

    /// The value that no record has: it fills up.
    pub fn filling(&self) -> u32 {
        self.years().end
    }

    /// Where the values of each facet stand among all, and last the years.
    pub fn ranges(&self) -> impl Iterator<Item = Range<u32>> {
        self.starts.windows(2).map(|ends| ends[0]..ends[1])
    }

    /// Where the values of a facet stand among all.
    pub fn range(&self, facet: Facet) -> Range<u32> {
        self.starts[facet as usize]..self.starts[facet as usize + 1]
    }

    /// Where the years stand among all.
    pub fn years(&self) -> Range<u32> {
        self.starts[Facet::ALL.len()]..self.starts[Facet::ALL.len() + 1]
    }

    /// The number of a chosen value.
    pub fn number(&self, choice: &Choice, shelf: &Shelf) -> Option<u32> {
        let named = |hashes: &[u64]| {
            let hash = fnv1a(choice.name.as_bytes());
            let first = hashes.partition_point(|entry| *entry < keyed(hash, 0));
            let mut same =
                hashes[first..].iter().take_while(|entry| **entry <= keyed(hash, u32::MAX)).map(|entry| value(*entry));
            same.find(|number| self.name(choice.facet, *number, shelf) == choice.name)
        };
        match choice.facet {
            Facet::Person => {
                named(self.people.get_or_init(|| hashes(shelf.people.classes.len(), |person| shelf.people.id(person))))
            }
            Facet::Journal => {
                let hashes = || hashes(shelf.journals.names.len(), |journal| shelf.journals.id(journal));
                named(self.journals.get_or_init(hashes))
            }
            Facet::Topic => shelf.topics.iter().position(|topic| topic.id == choice.name).map(|number| number as u32),
            Facet::Class => {
                let mut numbers = 0..self.classes.len() as u32;
                numbers.find(|number| self.name(Facet::Class, *number, shelf) == choice.name)
            }
        }
    }

    /// The name of a value in the address.
    pub fn name(&self, facet: Facet, number: u32, shelf: &Shelf) -> String {
        let number = number as usize;
        match facet {
            Facet::Person => shelf.people.id(number),
            Facet::Journal => shelf.journals.id(number),
            Facet::Topic => shelf.topics.get(number).map_or_else(String::new, |topic| topic.id.clone()),
            Facet::Class => match self.classes[number] {
                0 => UNKNOWN_CLASS.to_owned(),
                year => year.to_string(),
            },
        }
    }

    /// What a reader sees of a value.
    pub fn label(&self, facet: Facet, number: u32, shelf: &Shelf) -> Label {
        let number = number as usize;
        match facet {
            Facet::Person => Label::Plain(shelf.people.names.get(number).to_owned()),
            Facet::Journal => Label::Plain(shelf.journals.names.get(number).to_owned()),
            Facet::Topic => Label::Pair(shelf.topics[number].label.clone()),
            Facet::Class => match self.classes[number] {
                0 => Label::UnknownClass,
                year => Label::Plain(year.to_string()),
            },
        }
    }

    /// The values of a record among all, each once, then maybe the one that fills up.
    #[inline(always)]
    pub fn of_record(&self, record: u32) -> &[u32] {
        self.of.get(record).as_flattened()
    }

    /// Visits the values of some records, with the one that fills up, in no order.
    #[inline(always)]
    pub fn each_of(&self, records: &[u32], visit: impl FnMut(u32)) {
        self.of.each(records, visit);
    }
}

/// What a reader sees of a value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Label {
    /// The same in both languages.
    Plain(String),
    /// One for each language.
    Pair(crate::dataset::Text),
    /// The class that no source gives, for which the interface has a word.
    UnknownClass,
}

/// The hash of each id above its number, sorted.
fn hashes(count: usize, id: impl Fn(usize) -> String) -> Vec<u64> {
    let mut hashes: Vec<u64> = (0..count).map(|number| keyed(fnv1a(id(number).as_bytes()), number as u32)).collect();
    sort_all(&mut hashes);
    hashes
}
