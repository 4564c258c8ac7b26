//! The naive search: plain loops over plain lists, and Unicode's own decomposition. It is asked in clauses, not in the
//! language of the field, and knows neither errors nor initials; `tests/recall.rs` holds those to a list made by hand.

use double_cursus::dataset::{Dataset, Publication};
use double_cursus::search::{Choice, Facet, Query, Sort};
use std::cmp::Ordering;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

const GREEK: [&str; 25] = [
    "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu", "xi",
    "omicron", "pi", "rho", "sigma", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega",
];

/// A word as one part, or a compound as several.
pub type Compound = Vec<String>;

/// The compounds of a text. A letter's decomposition, a ligature's letters and a Greek letter's name stand for it.
pub fn compounds(text: &str) -> Vec<Compound> {
    let mut marked = String::new();
    for c in text.chars().flat_map(char::to_lowercase).nfd().filter(|c| !is_combining_mark(*c)) {
        match c {
            'α'..='ω' => marked += &format!("\u{1}{}\u{1}", GREEK[c as usize - 'α' as usize]),
            '\'' | '`' | '-' | '\u{2010}'..='\u{2015}' | '\u{2018}'..='\u{201B}' | '−' | 'ʼ' => marked.push('-'),
            '\u{AD}' | '\u{200B}'..='\u{200F}' => {}
            c if c.is_alphanumeric() => marked += &without_ligature(c),
            '.' => marked.push('.'),
            _ => marked.push(' '),
        }
    }
    let mut all = vec![vec![String::new()]];
    let letters: Vec<char> = marked.chars().collect();
    for (place, c) in letters.iter().enumerate() {
        let compound = all.last_mut().unwrap();
        let (parts, part) = (compound.len(), compound.last_mut().unwrap());
        let joins = place > 0
            && !part.is_empty()
            && letters.get(place + 1).is_some_and(|next| next.is_alphanumeric() || *next == '\u{1}');
        match c {
            '\u{1}' => compound.push(String::new()),
            '-' if joins || parts > 1 && letters[place - 1] == '\u{1}' => compound.push(String::new()),
            '.' if joins && part.chars().count() == 1 => compound.push(String::new()),
            c if c.is_alphanumeric() => part.push(*c),
            _ => all.push(vec![String::new()]),
        }
    }
    all.iter_mut().for_each(|compound| compound.retain(|part| !part.is_empty()));
    all.retain(|compound| !compound.is_empty());
    all
}

/// The words of a text one space apart.
pub fn naive_fold(text: &str) -> String {
    compounds(text).concat().join(" ")
}

fn without_ligature(letter: char) -> String {
    match letter {
        'æ' => "ae",
        'œ' => "oe",
        'ß' => "ss",
        'ĳ' => "ij",
        'þ' => "th",
        'ŋ' => "ng",
        'ø' => "o",
        'ł' | 'ŀ' => "l",
        'đ' | 'ð' => "d",
        'ħ' => "h",
        'ŧ' => "t",
        'ı' => "i",
        'ĸ' => "k",
        'ŉ' => "n",
        'ſ' => "s",
        letter => return letter.to_string(),
    }
    .to_owned()
}

/// One thing that is asked: one of these, or none of them.
#[derive(Debug, Clone)]
pub struct Clause {
    pub is_negative: bool,
    pub any_of: Vec<Term>,
}

/// One thing that is looked for, in the field of this number or in any.
#[derive(Debug, Clone)]
pub enum Term {
    Word(String, Option<usize>),
    Phrase(String, Option<usize>),
    Years(u16, u16),
}

impl Clause {
    /// Whether it takes away only.
    fn is_filter(&self) -> bool {
        self.is_negative || self.any_of.iter().all(|term| matches!(term, Term::Years(..)))
    }
}

/// The manners in which a word is met, the best is the least.
const WHOLE: usize = 0;
const BEGINNING: usize = 1;
const INSIDE: usize = 2;

/// A publication with its fields, in their order, as compounds.
struct Paper {
    publication: &'static Publication,
    fields: Vec<Vec<Compound>>,
    /// Each title and name by itself, with the number of its field: what a phrase may stand in.
    texts: Vec<(usize, Vec<Compound>)>,
    classes: Vec<String>,
}

/// The naive search.
pub struct Model {
    papers: Vec<Paper>,
}

/// How well a paper answers: the manners added up, then the fields.
pub type Rank = (usize, usize);

/// For each paper, how well it answers a text; nothing where it does not.
pub type Hits = Vec<Option<Rank>>;

impl Model {
    pub fn new(data: &'static Dataset) -> Model {
        Model { papers: data.publications.publications.iter().map(|paper| Paper::new(paper, data)).collect() }
    }

    pub fn searched_texts(&self) -> impl Iterator<Item = String> {
        self.papers.iter().map(|paper| paper.publication.title.clone() + " " + &paper.publication.authors.join(" "))
    }

    /// The ids of the papers that a question finds, in its order.
    pub fn search(&self, query: &Query, hits: &Hits) -> Vec<String> {
        let mut found: Vec<(&Paper, Rank)> = Vec::new();
        for (paper, hit) in self.papers.iter().zip(hits) {
            if let Some(rank) = hit
                && paper.is_asked_for(query)
            {
                found.push((paper, *rank));
            }
        }
        found.sort_by(|one, other| compare(query.order(), *one, *other));
        found.into_iter().map(|(paper, _)| paper.publication.id.to_string()).collect()
    }

    /// How many papers a question finds, its text's hits being known.
    pub fn count(&self, query: &Query, hits: &Hits) -> usize {
        self.papers.iter().zip(hits).filter(|(paper, hit)| hit.is_some() && paper.is_asked_for(query)).count()
    }

    /// What the words of a text find.
    pub fn hits(&self, text: &str) -> Hits {
        let words = text.split_whitespace().filter(|word| !compounds(word).is_empty());
        let clause = |word: &str| Clause { is_negative: false, any_of: vec![Term::Word(word.to_owned(), None)] };
        self.answer(&words.map(clause).collect::<Vec<_>>())
    }

    /// What clauses find.
    pub fn answer(&self, clauses: &[Clause]) -> Hits {
        self.papers.iter().map(|paper| paper.rank(clauses.iter())).collect()
    }

    /// Whether anything is found before something is taken away.
    pub fn is_met(&self, clauses: &[Clause]) -> bool {
        let finding = || clauses.iter().filter(|clause| !clause.is_filter());
        self.papers.iter().any(|paper| paper.rank(finding()).is_some())
    }
}

impl Paper {
    fn new(publication: &'static Publication, data: &'static Dataset) -> Paper {
        let mut authors = publication.authors.join(" / ");
        let mut classes = Vec::new();
        for alumnus in &data.alumni.alumni {
            if publication.alumni.iter().any(|author| author.id == alumnus.id) {
                authors = format!("{authors} / {}", alumnus.name);
                classes.push(alumnus.class_year.map_or("unknown".to_owned(), |year| year.to_string()));
            }
        }
        let journal = data.publications.journals.iter().find(|journal| journal.id == publication.journal).unwrap();
        let journal = format!("{} / {}", journal.name, journal.abbreviation);
        let fields = [publication.title.clone(), authors, journal, publication.date.year.to_string()];
        let names = fields[..3].iter().enumerate();
        let texts = names.flat_map(|(place, field)| field.split(" / ").map(move |text| (place, compounds(text))));
        let texts = texts.collect();
        Paper { publication, fields: fields.iter().map(|field| compounds(field)).collect(), texts, classes }
    }

    fn rank<'a>(&self, mut clauses: impl Iterator<Item = &'a Clause>) -> Option<Rank> {
        clauses.try_fold((0, 0), |rank, clause| {
            let met = clause.any_of.iter().filter_map(|term| self.term_rank(term, clause.is_negative)).min();
            if clause.is_negative { met.is_none().then_some(rank) } else { Some(sum(rank, met?)) }
        })
    }

    /// What takes away is not looked for inside words.
    fn term_rank(&self, term: &Term, is_negative: bool) -> Option<Rank> {
        match term {
            Term::Years(from, to) => (*from..=*to).contains(&self.publication.date.year).then_some((0, 0)),
            Term::Word(word, field) => {
                self.token_rank(&compounds(word), *field, if is_negative { BEGINNING } else { INSIDE })
            }
            Term::Phrase(phrase, field) => {
                let words = compounds(phrase).concat();
                let is_asked = |place: usize| field.is_none_or(|field| field == place);
                let holds = |text: &Vec<Compound>| (0..text.len()).any(|from| follows(&text[from..], &words));
                let mut texts = self.texts.iter().filter(|(place, _)| is_asked(*place));
                texts.any(|(_, text)| holds(text)).then(|| self.parts_rank(&words, *field, WHOLE))?
            }
        }
    }

    /// All parts, or the one compound as a whole: whichever is better.
    fn token_rank(&self, token: &[Compound], field: Option<usize>, worst: usize) -> Option<Rank> {
        let parts = self.parts_rank(&token.concat(), field, worst);
        let joined = match token {
            [only] if only.len() > 1 => self.word_rank(&only.concat(), field, worst),
            _ => None,
        };
        parts.into_iter().chain(joined).min()
    }

    fn parts_rank(&self, parts: &[String], field: Option<usize>, worst: usize) -> Option<Rank> {
        parts.iter().try_fold((0, 0), |rank, part| Some(sum(rank, self.word_rank(part, field, worst)?)))
    }

    /// The best way in which a word is met, up to the worst that counts; then the best field.
    fn word_rank(&self, word: &str, wanted: Option<usize>, worst: usize) -> Option<Rank> {
        let mut best = None;
        for (place, field) in self.fields.iter().enumerate() {
            for compound in field.iter().filter(|_| wanted.is_none_or(|wanted| wanted == place)) {
                let whole = (compound.len() > 1).then(|| compound.concat());
                for term in compound.iter().chain(&whole) {
                    let manner = if term == word {
                        WHOLE
                    } else if term.starts_with(word) {
                        BEGINNING
                    } else if word.len() >= 3 && term.contains(word) {
                        INSIDE
                    } else {
                        continue;
                    };
                    best = best.into_iter().chain((manner <= worst).then_some((manner, place))).min();
                }
            }
        }
        best
    }

    /// Whether years and choices agree: one of the people, and one of the classes, and so on, where any is chosen.
    fn is_asked_for(&self, query: &Query) -> bool {
        let year = self.publication.date.year;
        if query.from.is_some_and(|from| year < from) || query.to.is_some_and(|to| year > to) {
            return false;
        }
        let (mut person, mut class, mut topic, mut journal) = (None, None, None, None);
        for Choice { facet, name } in &query.chosen {
            let (facet, holds) = match facet {
                Facet::Person => (&mut person, self.publication.alumni.iter().any(|author| author.id.as_str() == name)),
                Facet::Class => (&mut class, self.classes.contains(name)),
                Facet::Topic => (&mut topic, self.publication.topics.iter().any(|id| id.as_str() == name)),
                Facet::Journal => (&mut journal, self.publication.journal.as_str() == name),
            };
            *facet = Some(facet.unwrap_or(false) || holds);
        }
        [person, class, topic, journal].into_iter().all(|facet| facet != Some(false))
    }
}

/// Whether a phrase begins in the first compound of a text, at any of its parts.
fn follows(text: &[Compound], phrase: &[String]) -> bool {
    let (compound, rest) = text.split_first().unwrap();
    let later = (1..compound.len()).any(|from| {
        let (here, parts) = (&compound[from..], phrase.len().min(compound.len() - from));
        here[..parts] == phrase[..parts] && continues(rest, &phrase[parts..])
    });
    later || continues(text, phrase)
}

/// Whether a text begins with a phrase; a compound is its parts or, joined, one word.
fn continues(text: &[Compound], phrase: &[String]) -> bool {
    let Some(first) = phrase.first() else { return true };
    let Some((compound, rest)) = text.split_first() else { return false };
    let parts = phrase.len().min(compound.len());
    compound[..parts] == phrase[..parts] && continues(rest, &phrase[parts..])
        || *first == compound.concat() && continues(rest, &phrase[1..])
}

fn sum(one: Rank, other: Rank) -> Rank {
    (one.0 + other.0, one.1 + other.1)
}

fn compare(sort: Sort, (one, rank): (&Paper, Rank), (other, other_rank): (&Paper, Rank)) -> Ordering {
    let date = |paper: &Paper| {
        let date = paper.publication.date;
        (date.year, date.month.unwrap_or(0), date.day.unwrap_or(0))
    };
    let by_id = one.publication.id.as_str().cmp(other.publication.id.as_str());
    let newest = date(other).cmp(&date(one)).then(by_id);
    match sort {
        Sort::Newest => newest,
        Sort::Oldest => newest.reverse(),
        Sort::Relevance => rank.cmp(&other_rank).then(newest),
        Sort::Title => naive_fold(&one.publication.title).cmp(&naive_fold(&other.publication.title)).then(newest),
    }
}
