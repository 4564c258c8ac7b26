//! More papers than there are: made up, and the same at each run.

use double_cursus::dataset::publications::{Authorship, Journal, Topic};
use double_cursus::dataset::{AlumnusId, Dataset, JournalId, PartialDate, PublicationId, Text, TopicId};
use double_cursus::locale::Locale;

const WORDS: [&str; 24] = [
    "cœur",
    "d’État",
    "l'hôpital",
    "amyloid-β",
    "Straße",
    "IL-17A",
    "cortex",
    "hippocampe",
    "thérapie",
    "naïve",
    "T-cell",
    "of",
    "in",
    "élan",
    "œdème",
    "Ångström",
    "gène",
    "CD4+",
    "mémoire",
    "sommeil",
    "and",
    "rôle",
    "β-arrestine",
    "Sjögren",
];
const NAMES: [&str; 12] = [
    "Lefèvre",
    "D'Hérouville",
    "Łukasik",
    "Ørsted",
    "Muñoz",
    "Žižek",
    "Gößling",
    "Þórsson",
    "Saint-Rémy",
    "de la Croix",
    "Çelik",
    "Ng",
];

/// A sequence without a visible pattern: the multiplier of Knuth's MMIX.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % limit
    }

    fn one_of<T: Clone>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())].clone()
    }
}

fn text(text: &str) -> Text {
    Text { fr: text.to_owned(), en: text.to_owned() }
}

/// The dataset with that many papers more, and people, journals and topics for them.
pub fn with_more(mut data: Dataset, papers: usize) -> Dataset {
    let mut dice = Dice(7);
    add_people(&mut data, &mut dice);
    data.publications.journals.extend((0..12).map(|number| Journal {
        id: JournalId(format!("journal-{number}")),
        name: format!("{} & {}", dice.one_of(&WORDS), dice.one_of(&WORDS)),
        abbreviation: format!("J {number}"),
    }));
    data.publications
        .topics
        .extend((0..4).map(|number| Topic { id: TopicId(format!("topic-{number}")), label: text("Thème") }));
    for number in 0..papers {
        add_paper(&mut data, number, &mut dice);
    }
    data
}

/// Half of the made-up people have no class, and some have no paper.
fn add_people(data: &mut Dataset, dice: &mut Dice) {
    let example = data.alumni.alumni[0].clone();
    for (number, name) in NAMES.iter().cycle().take(30).enumerate() {
        let mut alumnus = example.clone();
        alumnus.id = AlumnusId(format!("person-{number}"));
        alumnus.name = format!("Zoé {name}");
        alumnus.sort_name = format!("{name}, Zoé");
        alumnus.class_year = (number % 2 == 0).then(|| 2004 + u16::try_from(dice.below(15)).unwrap());
        data.alumni.alumni.push(alumnus);
    }
}

fn add_paper(data: &mut Dataset, number: usize, dice: &mut Dice) {
    let mut paper = data.publications.publications[0].clone();
    paper.id = PublicationId(format!("paper-{}-{number}", dice.below(1000)));
    paper.title = (0..4 + dice.below(6)).map(|_| dice.one_of(&WORDS)).collect::<Vec<_>>().join(" ");
    paper.lang = dice.one_of(&Locale::ALL);
    paper.authors = (0..1 + dice.below(5)).map(|_| format!("{} Z", dice.one_of(&NAMES))).collect();
    paper.journal = dice.one_of(&data.publications.journals).id;
    // Many share a date, so that the order of their names decides; many have no month, or no day.
    let month = (dice.below(3) > 0).then(|| u8::try_from(1 + dice.below(3)).unwrap());
    let day = month.filter(|_| dice.below(2) > 0).map(|_| 14);
    paper.date = PartialDate { year: 2006 + u16::try_from(dice.below(18)).unwrap(), month, day };
    paper.topics = (0..1 + dice.below(2)).map(|_| dice.one_of(&data.publications.topics).id).collect();
    paper.alumni =
        (0..1 + dice.below(3)).map(|_| authorship(&paper.alumni[0], dice.one_of(&data.alumni.alumni).id)).collect();
    (paper.doi, paper.pmid, paper.pmcid) = (None, None, None);
    data.publications.publications.push(paper);
}

fn authorship(example: &Authorship, id: AlumnusId) -> Authorship {
    Authorship { id, ..example.clone() }
}
