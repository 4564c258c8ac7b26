//! The naive filter: plain loops over plain lists, and Unicode's own decomposition.

use double_cursus::dataset::{Dataset, Publication};
use double_cursus::search::{Query, Sort, Value};
use std::cmp::Ordering;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Lower case, decomposed, without marks, letters that Unicode does not take apart replaced, words set one space apart.
pub fn naive_fold(text: &str) -> String {
    let plain: String = text.to_lowercase().nfd().filter(|c| !is_combining_mark(*c)).map(without_ligature).collect();
    plain.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
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
        'ς' => "σ",
        letter => return letter.to_string(),
    }
    .to_owned()
}

/// A publication with its folded fields.
struct Paper {
    publication: &'static Publication,
    title: String,
    authors: String,
    rest: String,
    classes: Vec<Option<u16>>,
}

/// The naive filter.
pub struct Model {
    papers: Vec<Paper>,
}

/// For each paper, how well it answers a text; nothing where it does not.
pub type Hits = Vec<Option<usize>>;

impl Model {
    pub fn new(data: &'static Dataset) -> Model {
        Model { papers: data.publications.publications.iter().map(|paper| Paper::new(paper, data)).collect() }
    }

    pub fn searched_texts(&self) -> impl Iterator<Item = String> {
        self.papers.iter().map(|paper| {
            let doi = paper.publication.doi.as_ref().map_or("", |doi| doi.as_str());
            [&paper.publication.title, &paper.publication.authors.join(" "), &paper.rest, doi].join(" ")
        })
    }

    /// The papers that a question finds, in its order.
    pub fn search(&self, query: &Query) -> Vec<&'static Publication> {
        let hits = self.hits(&query.text);
        let mut found: Vec<(&Paper, usize)> = Vec::new();
        for (paper, hit) in self.papers.iter().zip(&hits) {
            if let Some(rank) = hit
                && paper.is_asked_for(query)
            {
                found.push((paper, *rank));
            }
        }
        found.sort_by(|one, other| compare(query.sort, *one, *other));
        found.into_iter().map(|(paper, _)| paper.publication).collect()
    }

    /// How many papers a question finds, its text's hits being known.
    pub fn count(&self, query: &Query, hits: &Hits) -> usize {
        self.papers.iter().zip(hits).filter(|(paper, hit)| hit.is_some() && paper.is_asked_for(query)).count()
    }

    pub fn hits(&self, text: &str) -> Hits {
        let text = naive_fold(text);
        let words: Vec<&str> = text.split(' ').filter(|word| !word.is_empty()).collect();
        self.papers.iter().map(|paper| paper.rank(&words)).collect()
    }
}

impl Paper {
    fn new(publication: &'static Publication, data: &'static Dataset) -> Paper {
        let mut authors = publication.authors.join(" ");
        let mut classes = Vec::new();
        for alumnus in &data.alumni.alumni {
            if publication.alumni.iter().any(|author| author.id == alumnus.id) {
                authors = format!("{authors} {}", alumnus.name);
                classes.push(alumnus.class_year);
            }
        }
        let journal = data.publications.journals.iter().find(|journal| journal.id == publication.journal).unwrap();
        let mut rest = format!("{} {} {}", journal.name, journal.abbreviation, publication.date.year);
        for identifier in [
            publication.doi.as_ref().map(|doi| doi.as_str()),
            publication.pmid.as_ref().map(|pmid| pmid.as_str()),
            publication.pmcid.as_ref().map(|pmcid| pmcid.as_str()),
        ] {
            rest = format!("{rest} {}", identifier.unwrap_or_default());
        }
        let title = naive_fold(&publication.title);
        Paper { publication, title, authors: naive_fold(&authors), rest: naive_fold(&rest), classes }
    }

    /// 0 for each word in the title, 1 for one among the authors, 2 for one elsewhere.
    fn rank(&self, words: &[&str]) -> Option<usize> {
        let mut rank = 0;
        for word in words {
            if self.title.contains(word) {
                continue;
            } else if self.authors.contains(word) {
                rank += 1;
            } else if self.rest.contains(word) {
                rank += 2;
            } else {
                return None;
            }
        }
        Some(rank)
    }

    /// Whether years and choices agree: one of the people, and one of the classes, and so on, where any is chosen.
    fn is_asked_for(&self, query: &Query) -> bool {
        let year = self.publication.date.year;
        if query.from.is_some_and(|from| year < from) || query.to.is_some_and(|to| year > to) {
            return false;
        }
        let (mut person, mut class, mut topic, mut journal) = (None, None, None, None);
        for value in &query.chosen {
            let (facet, holds) = match value {
                Value::Person(id) => (&mut person, self.publication.alumni.iter().any(|author| author.id == *id)),
                Value::Class(year) => (&mut class, self.classes.contains(year)),
                Value::Topic(id) => (&mut topic, self.publication.topics.contains(id)),
                Value::Journal(id) => (&mut journal, self.publication.journal == *id),
            };
            *facet = Some(facet.unwrap_or(false) || holds);
        }
        [person, class, topic, journal].into_iter().all(|facet| facet != Some(false))
    }
}

fn compare(sort: Sort, (one, rank): (&Paper, usize), (other, other_rank): (&Paper, usize)) -> Ordering {
    let date = |paper: &Paper| {
        let date = paper.publication.date;
        (date.year, date.month.unwrap_or(0), date.day.unwrap_or(0))
    };
    let by_id = one.publication.id.as_str().cmp(other.publication.id.as_str());
    let newest = date(other).cmp(&date(one)).then(by_id);
    match sort {
        Sort::Newest => newest,
        Sort::Oldest => date(one).cmp(&date(other)).then(by_id),
        Sort::Relevance => rank.cmp(&other_rank).then(newest),
        Sort::Title => one.title.cmp(&other.title).then(newest),
    }
}
