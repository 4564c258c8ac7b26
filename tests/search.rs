//! The filter against a second, naive one: same publications, same order, same counts, for any question.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used)] // allowed in tests, but clippy does not see that helpers belong to them

#[path = "search/made_up.rs"]
mod made_up;
#[path = "search/model.rs"]
mod model;

use double_cursus::dataset::{Dataset, Publication};
use double_cursus::search::{Catalogue, Dropped, Facet, MAX_TEXT, PAGE_SIZE, Page, Query, Results, Sort, Value};
use double_cursus::text::fold;
use double_cursus::tool::check::check;
use model::{Model, naive_fold};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select, subsequence};
use std::fmt;
use std::path::Path;
use std::sync::LazyLock;

/// A dataset with both filters over it.
struct Shelf {
    data: &'static Dataset,
    catalogue: Catalogue,
    model: Model,
    /// What a reader may type: every word that stands in a field that is searched.
    words: Vec<String>,
    values: Vec<Value>,
}

impl Shelf {
    fn new(data: Dataset) -> Shelf {
        let data: &'static Dataset = Box::leak(Box::new(data));
        let model = Model::new(data);
        let words =
            model.searched_texts().flat_map(|text| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>());
        Shelf {
            data,
            catalogue: Catalogue::new(data),
            words: words.collect(),
            values: Facet::ALL.into_iter().flat_map(|facet| Value::all(facet, data)).collect(),
            model,
        }
    }
}

/// A failing case names the dataset; its text would fill pages.
impl fmt::Debug for Shelf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} publications", self.data.publications.publications.len())
    }
}

/// The public dataset as it is, and the same with some two hundred papers more.
static SHELVES: LazyLock<[Shelf; 2]> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data");
    let data = check(&folder).unwrap().without_hidden();
    [Shelf::new(data.clone()), Shelf::new(made_up::with_more(data, 200))]
});

fn real() -> &'static Shelf {
    &SHELVES[0]
}

/// A word as somebody types it: whole or in part, in any case, with or without its accents; or nonsense,
/// of the letters that folding knows.
fn typed_word(shelf: &'static Shelf) -> impl Strategy<Value = String> {
    let piece = (select(shelf.words.as_slice()), any::<(Index, Index)>(), 0..5).prop_map(|(word, (from, to), form)| {
        let letters: Vec<char> = word.chars().collect();
        let (from, to) = (from.index(letters.len()), to.index(letters.len()) + 1);
        match form {
            0 => word,
            1 => letters[..to].iter().collect(),
            2 => letters[from.min(to - 1)..to].iter().collect(),
            3 => word.to_uppercase(),
            _ => naive_fold(&word),
        }
    });
    prop_oneof![6 => piece, 1 => "[a-zà-öø-ÿœŒŁłß0-9'’.,;:/()-]{0,4}", 1 => "[ -~À-ſΑ-ΡΣ-Ωα-ω]{0,3}"]
}

fn question(shelf: &'static Shelf) -> impl Strategy<Value = Query> {
    let text = vec(typed_word(shelf), 0..3).prop_map(|words| words.join(" ").chars().take(MAX_TEXT).collect());
    let chosen = subsequence(shelf.values.as_slice(), 0..5).prop_shuffle();
    let year = || option::weighted(0.3, 2003_u16..2026);
    (text, chosen, year(), year(), select(Sort::ALL.as_slice()), 1_usize..12)
        .prop_map(|(text, chosen, from, to, sort, page)| Query { text, chosen, from, to, sort, page: Page(page) })
}

/// A dataset and a question about it.
fn asked() -> impl Strategy<Value = (&'static Shelf, Query)> {
    (0..SHELVES.len()).prop_flat_map(|shelf| (Just(&SHELVES[shelf]), question(&SHELVES[shelf])))
}

fn ids(papers: &[&Publication]) -> Vec<String> {
    papers.iter().map(|paper| paper.id.to_string()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn finds_what_the_naive_filter_finds_and_in_its_order((shelf, query) in asked()) {
        let found = shelf.catalogue.search(&query).found;
        prop_assert_eq!(ids(&found), ids(&shelf.model.search(&query)));
    }

    #[test]
    fn every_count_is_what_choosing_the_value_would_give((shelf, query) in asked()) {
        let results = shelf.catalogue.search(&query);
        let hits = shelf.model.hits(&query.text);
        prop_assert_eq!(results.facets.len(), Facet::ALL.len());
        for counts in &results.facets {
            prop_assert_eq!(counts.values.len(), Value::all(counts.facet, shelf.data).len());
            for (value, count) in &counts.values {
                let mut asked = query.clone();
                asked.chosen.retain(|chosen| chosen.facet() != counts.facet);
                asked.chosen.push(value.clone());
                prop_assert_eq!(*count, shelf.model.count(&asked, &hits), "{:?}", value);
            }
        }
        for (year, count) in &results.from_years {
            let asked = Query { from: Some(*year), ..query.clone() };
            prop_assert_eq!(*count, shelf.model.count(&asked, &hits), "from {}", year);
        }
        for (year, count) in &results.to_years {
            let asked = Query { to: Some(*year), ..query.clone() };
            prop_assert_eq!(*count, shelf.model.count(&asked, &hits), "to {}", year);
        }
    }

    #[test]
    fn the_pages_together_show_every_result_once((shelf, query) in asked()) {
        let all = shelf.catalogue.search(&query).found;
        let page = |page| shelf.catalogue.search(&Query { page: Page(page), ..query.clone() });
        let pages = page(1).pages;
        prop_assert_eq!(pages, all.len().div_ceil(PAGE_SIZE).max(1));
        let shown: Vec<&Publication> = (1..=pages).flat_map(|number| page(number).shown().to_vec()).collect();
        prop_assert_eq!(ids(&shown), ids(&all));
        prop_assert_eq!(page(pages + 1).page, pages, "an address past the end shows the last page");
    }

    #[test]
    fn the_address_says_the_whole_question((shelf, mut query) in asked()) {
        let (read, dropped) = Query::from_params(&query.to_params(), shelf.data);
        // The address lists the choices facet by facet, each in the order in which they were made.
        query.chosen.sort_by_key(|value| Facet::ALL.iter().position(|facet| *facet == value.facet()));
        query.text.retain(|c| !c.is_control());
        prop_assert_eq!((read, dropped), (query, vec![]));
    }

    #[test]
    fn what_is_unknown_is_dropped_and_told((shelf, query) in asked(), name in "[a-z]{1,8}", value in "\\PC{0,8}") {
        let unknown = format!("{name}-{name}");
        let params = format!("{}&{}", query.to_params(), encoded(&unknown, &value));
        let (read, dropped) = Query::from_params(&params, shelf.data);
        prop_assert_eq!(dropped, vec![Dropped { name: unknown, value }]);
        prop_assert_eq!(read.to_params(), query.to_params());
    }

    #[test]
    fn no_address_breaks_the_page(params in "(\\PC{0,12}|q=|&|person=|class=|topic=|journal=|from=|to=|page=|sort=|%|=|[0-9]{1,5}|%[0-9A-F]{2}){0,12}") {
        for shelf in SHELVES.iter() {
            let (query, _) = Query::from_params(&params, shelf.data);
            prop_assert!(query.text.chars().count() <= MAX_TEXT);
            let results = shelf.catalogue.search(&query);
            prop_assert!(results.shown().len() <= PAGE_SIZE);
            prop_assert_eq!(Query::from_params(&query.to_params(), shelf.data), (query, vec![]));
        }
    }

    #[test]
    fn folding_agrees_with_unicode_and_a_list_of_ligatures(text in "[ -~À-ſ’«»\u{A0}\u{202F}\u{300}-\u{36F}]{0,30}") {
        prop_assert_eq!(fold(&text), naive_fold(&text));
    }
}

fn encoded(name: &str, value: &str) -> String {
    form_urlencoded::Serializer::new(String::new()).append_pair(name, value).finish()
}

fn search(params: &str) -> Results {
    let (query, dropped) = Query::from_params(params, real().data);
    assert_eq!(dropped, [], "{params}");
    real().catalogue.search(&query)
}

#[test]
fn accents_and_ligatures_need_not_be_typed() {
    let made_up = &SHELVES[1];
    for [plain, printed] in [["lefevre", "LEFÈVRE"], ["coeur", "cœur"], ["d'etat", "d’État"]] {
        let find = |text: &str| {
            let query = Query { text: text.to_owned(), ..Query::default() };
            ids(&made_up.catalogue.search(&query).found)
        };
        assert!(!find(plain).is_empty(), "{plain} finds nothing");
        assert_eq!(find(plain), find(printed));
    }
}

#[test]
fn the_beginning_of_a_word_finds_it_and_another_language_s_word_does_not() {
    assert_eq!(search("q=hippocampe").found.len(), 0);
    let found = search("q=hippocamp").found;
    assert!(found.len() >= 3, "{found:?}");
    assert!(found.iter().all(|paper| paper.title.to_lowercase().contains("hippocamp")));
}

#[test]
fn a_paper_of_two_alumni_counts_once_in_the_total_and_once_for_each_of_them() {
    let mut data = real().data.clone();
    let mut paper = data.publications.publications[0].clone();
    let people = || [0, 1].map(|index| real().data.publications.publications[index].alumni[0].clone());
    let [one, other] = people();
    assert_ne!(one.id, other.id);
    paper.alumni = people().to_vec();
    data.publications.publications = vec![paper];
    let results = Catalogue::new(Box::leak(Box::new(data))).search(&Query::default());
    assert_eq!(results.found.len(), 1);
    let people = results.facets.iter().find(|counts| counts.facet == Facet::Person).unwrap();
    assert_eq!(people.values.len(), 2);
    assert!(people.values.iter().all(|(_, count)| *count == 1));
    assert!([one.id, other.id].into_iter().all(|id| people.values.contains(&(Value::Person(id), 1))));
}

#[test]
fn a_choice_leaves_the_other_values_of_its_facet_as_they_were() {
    let (plain, chosen) = (search(""), search("person=renaud-la-joie"));
    let people = |results: &Results| results.facets.iter().find(|counts| counts.facet == Facet::Person).cloned();
    assert_eq!(people(&plain), people(&chosen));
    assert!(chosen.found.len() < plain.found.len());
}

#[test]
fn a_year_that_would_be_written_otherwise_is_told() {
    for params in ["from=0999", "to=0000", "from=99", "to=20140", "from=+201", "page=0", "sort=best", "class=1999"] {
        let (query, dropped) = Query::from_params(params, real().data);
        assert_eq!(query, Query::default(), "{params}");
        assert_eq!(dropped.len(), 1, "{params}");
    }
}
