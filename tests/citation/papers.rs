//! Papers to take away: the bundled ones, some that were thought up to break a format, and random ones.

use double_cursus::citation::Record;
use double_cursus::dataset::{Dataset, Doi, JournalId, PartialDate, Pmcid, Pmid, Publication, PublicationId};
use double_cursus::edition::Edition;
use double_cursus::locale::Locale;
use double_cursus::tool::check::check;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use std::path::Path;
use std::sync::LazyLock;

/// The bundled dataset.
static DATA: LazyLock<Dataset> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data");
    check(&folder).unwrap().without_hidden()
});

/// How many random papers a test reads back.
const RANDOM: usize = 300;

/// A paper and the journal it stands in.
pub struct Paper {
    pub paper: Publication,
    pub journal: String,
    pub abbreviation: String,
}

impl Paper {
    /// What is written.
    pub fn record(&self) -> Record<'_> {
        Record {
            paper: &self.paper,
            journal: &self.journal,
            abbreviation: &self.abbreviation,
            topics: vec!["Neurosciences", "R & D"],
            address: format!("https://example.org/en/publications/{}/", self.paper.id),
        }
    }
}

/// The bundled papers.
pub fn bundled() -> Vec<Paper> {
    let edition = Edition::new(&DATA, Locale::En);
    let with_journal = |paper: &Publication| {
        let record = edition.record(paper);
        Paper { paper: paper.clone(), journal: record.journal.into(), abbreviation: record.abbreviation.into() }
    };
    DATA.publications.publications.iter().map(with_journal).collect()
}

/// Titles that mean something to a format, and are plain text.
const TITLES: [&str; 22] = [
    "Étude de l'œdème à l'hôpital : état des lieux",
    "Effects of <i>p53</i> & <b>MYC</b> on x < y > z",
    "{Braces} around {every {nested} thing}",
    "An unbalanced } brace { in the title",
    "50% of $x_1$ costs $5 & more #1 ~ ^2",
    "\\alpha \\textit{not italic} \\ and \\\\ and \\",
    "\"Quoted\" 'twice' ''straight'' ``ticks'' «guillemets»",
    "Ranges 1--2 and---dashes – — ‐ -",
    "=SUM(A1:A9)",
    "@article{trap, title = {x}}",
    "+33 calls",
    "-1 ribosomal frameshifting",
    "ER - the end of a record",
    "TY - JOUR: ER -",
    "A;B,C: D",
    "Aβ42/Aβ40 ratio, 5′-UTR and Ca²⁺ ≥ 10 µM",
    "&amp; &lt;entities&gt; &#233;",
    "What is a T cell? An IgG! Done.",
    "mRNA in McArdle's disease: a New York study",
    "% only a comment",
    "日本語の題名 🧠",
    "Comma, and and AND And others",
];

/// Lists of authors in forms that journals print.
const AUTHORS: [&[&str]; 6] = [
    &["La Joie R", "de La Sayette V", "D. van Raamsdonk", "Bienvenu TCM", "Smith J Jr", "Einarsson EÖ"],
    &["The Alzheimer's Disease Neuroimaging Initiative"],
    &["EADB Consortium", "King ML 3rd", "Garcia de la Torre M", "d'Alembert J"],
    &["Müller & Söhne, R&D {50%}", "Inserm, U1172", "O'Brien-Łoś Ž"],
    &["Renaud La Joie", "au nom de l'association médecine/pharmacie-sciences (AMPS)", "Chartier-Harlin MC"],
    &["Marie Christine Chartier-Harlin", "Kim J O", "The Research and Development Group"],
];

/// Every title above, with authors, dates and places of each kind in turn.
pub fn thought_up() -> Vec<Paper> {
    let dates = [(Some(3), Some(9)), (Some(12), None), (None, None)];
    let places = [
        (Some("9"), Some("8/9"), None),
        (Some("81"), Some("6"), Some("1417–1428")),
        (Some("12"), None, Some("e650–e661")),
        (None, Some("7-8"), Some("5067")),
        (None, None, None),
        (Some("3"), Some("Suppl 1"), None),
    ];
    let journals = [("Alzheimer's & Dementia", "Alzheimers Dement"), ("médecine/sciences", "Med Sci (Paris)")];
    let make = |(index, title): (usize, &&str)| {
        let (month, day) = dates[index % dates.len()];
        let (volume, issue, pages) = places[index % places.len()];
        let (journal, abbreviation) = journals[index % journals.len()];
        let paper = Publication {
            title: (*title).into(),
            lang: if index == 0 { Locale::Fr } else { Locale::En },
            authors: AUTHORS[index % AUTHORS.len()].iter().map(|author| (*author).into()).collect(),
            date: PartialDate { year: 2014, month, day },
            volume: volume.map(str::to_owned),
            issue: issue.map(str::to_owned),
            pages: pages.map(str::to_owned),
            doi: (index % 4 > 0).then(|| Doi(format!("10.1002/(SICI)1097_{index}%3C4:7;2-#"))),
            pmid: (index % 4 != 2).then(|| Pmid(format!("2465{index}"))),
            pmcid: (index % 3 == 1).then(|| Pmcid(format!("PMC3391{index}"))),
            ..blank(format!("thought-up-{index}"))
        };
        Paper { paper, journal: journal.into(), abbreviation: abbreviation.into() }
    };
    TITLES.iter().enumerate().map(make).collect()
}

/// Papers with random titles and authors.
pub fn random() -> Vec<Paper> {
    let mut runner = TestRunner::deterministic();
    let papers = (words(8), prop::collection::vec(author(), 1..5), words(3));
    let make = |index: usize| {
        let (title, authors, journal) = papers.new_tree(&mut runner).unwrap().current();
        let paper = Publication { title, authors, ..blank(format!("random-{index}")) };
        Paper { paper, abbreviation: journal.clone(), journal }
    };
    (0..RANDOM).map(make).collect()
}

fn blank(id: String) -> Publication {
    Publication { id: PublicationId(id), journal: JournalId("journal".into()), ..bundled()[0].paper.clone() }
}

/// Words of letters and of every sign that a format gives a meaning, one space between them.
fn words(most: usize) -> impl Strategy<Value = String> {
    let word = "([A-Za-zÀ-ÿŁœβΔ0-9]|[-{}\\\\%$#&_~^\"'`<>@=;,:.!?/()+*|–—’“”«»]){1,9}";
    prop::collection::vec(word, 1..most).prop_map(|words| words.join(" "))
}

fn author() -> impl Strategy<Value = String> {
    prop_oneof![
        "((de|van der|von) )?[A-ZÀÉÖŁ][a-zéèüł]{2,8}(-[A-Z][a-z]{2,5})?( [A-Z][a-z]{2,6})? [A-ZÉ]{1,3}( Jr| 3rd)?",
        "[A-ZÀÉÖ]\\. ?(van )?[A-Z][a-zéü]{2,8}",
        words(5).prop_filter("an initiative of nobody is no name", |name| name.chars().any(char::is_alphanumeric)),
    ]
}
