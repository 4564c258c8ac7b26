//! The operators of the search field against the naive search, which is asked the same in clauses.

use crate::model::{Clause, Term, compounds};
use crate::{LIBRARY, ask, choosing, found, question, typed_word};
use double_cursus::search::{Choice, Query};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select};

/// The names of the fields, by number, in both languages.
const FIELDS: [[&str; 2]; 3] = [["title", "titre"], ["author", "auteur"], ["journal", "revue"]];

fn field() -> impl Strategy<Value = Option<usize>> {
    option::weighted(0.3, 0..FIELDS.len())
}

fn word() -> impl Strategy<Value = String> {
    typed_word()
        .prop_filter("it is one word", |word| !compounds(word).is_empty() && !word.contains(char::is_whitespace))
}

/// One to three words of a title, of a name or of a journal, one after the other.
fn phrase() -> impl Strategy<Value = String> {
    let texts: Vec<String> = LIBRARY
        .data
        .publications
        .publications
        .iter()
        .flat_map(|paper| paper.authors.iter().chain([&paper.title]).cloned())
        .chain(LIBRARY.data.publications.journals.iter().map(|journal| journal.name.clone()))
        .collect();
    let phrases = (select(texts), any::<Index>(), 1_usize..4).prop_map(|(text, from, most)| {
        let words: Vec<&str> = text.split_whitespace().collect();
        let from = from.index(words.len());
        words[from..].iter().take(most).copied().collect::<Vec<_>>().join(" ")
    });
    phrases.prop_filter("it holds letters, and no quotation mark", |phrase| {
        !compounds(phrase).is_empty() && !phrase.contains(['"', '«', '»', '“', '”'])
    })
}

fn term() -> impl Strategy<Value = Term> {
    prop_oneof![
        5 => (word(), field()).prop_map(|(word, field)| Term::Word(word, field)),
        2 => (phrase(), field()).prop_map(|(phrase, field)| Term::Phrase(phrase, field)),
        1 => (2003_u16..2026, 2003_u16..2026, 0..4).prop_map(|(one, other, form)| match form {
            0 => Term::Years(0, one),
            1 => Term::Years(one, u16::MAX),
            _ => Term::Years(one.min(other), one.max(other)),
        }),
    ]
}

fn clauses() -> impl Strategy<Value = Vec<Clause>> {
    let clause = (any::<bool>(), any::<bool>(), vec(term(), 1..3));
    let clause = clause.prop_map(|(one, other, any_of)| Clause { is_negative: one && other, any_of });
    vec(clause, 1..4).prop_filter("nothing is found without errors", |clauses| LIBRARY.model.is_met(clauses))
}

/// The clauses as a reader types them.
fn typed(clauses: &[Clause], is_french: bool) -> String {
    let language = usize::from(is_french);
    let field = |field: &Option<usize>| field.map_or(String::new(), |field| FIELDS[field][language].to_owned() + ":");
    let years = ["year", "annee"][language];
    let term = |term: &Term| match term {
        Term::Word(word, place) => field(place) + word,
        Term::Phrase(phrase, place) if is_french => format!("{}«{phrase}»", field(place)),
        Term::Phrase(phrase, place) => format!("{}\"{phrase}\"", field(place)),
        Term::Years(from, to) if from == to => format!("{years}:{from}"),
        Term::Years(0, to) => format!("{years}:..{to}"),
        Term::Years(from, u16::MAX) => format!("{years}:{from}.."),
        Term::Years(from, to) => format!("{years}:{from}..{to}"),
    };
    let clause = |clause: &Clause| {
        let sign = if clause.is_negative { "-" } else { "" };
        let terms = clause.any_of.iter().map(|one| sign.to_owned() + &term(one));
        terms.collect::<Vec<_>>().join(if is_french { " OU " } else { " OR " })
    };
    clauses.iter().map(clause).collect::<Vec<_>>().join(if is_french { " " } else { " AND " })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, max_global_rejects: 20_000, ..ProptestConfig::default() })]

    #[test]
    fn operators_find_what_the_naive_search_finds_and_count_it(
        (clauses, is_french, is_filtered, query) in (clauses(), any::<bool>(), any::<bool>(), question())
    ) {
        let query = if is_filtered { query } else { Query { sort: query.sort, ..Query::default() } };
        let query = Query { text: typed(&clauses, is_french), ..query };
        let hits = LIBRARY.model.answer(&clauses);
        prop_assert_eq!(found(&query), LIBRARY.model.search(&query, &hits), "{}", query.text);
        for facet in &ask(&query).facets {
            for value in &facet.values {
                let asked = choosing(&query, Choice { facet: facet.facet, name: value.name.clone() });
                prop_assert_eq!(value.count as usize, LIBRARY.model.count(&asked, &hits), "{}: {:?}", query.text, value);
            }
        }
    }
}
