//! The search against a second, naive one: same publications, same order, same counts, for any question.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used)] // allowed in tests, but clippy does not see that helpers belong to them

#[path = "search/made_up.rs"]
mod made_up;
#[path = "search/model.rs"]
mod model;
#[path = "search/operators.rs"]
mod operators;

use brotli::enc::BrotliEncoderParams;
use double_cursus::dataset::Dataset;
use double_cursus::locale::Locale;
use double_cursus::search::{
    Answer, Choice, Dropped, Engine, Facet, FacetView, Label, MAX_TEXT, Page, PageSize, Query, Shelf, Sort, View,
};
use double_cursus::text::fold;
use double_cursus::tool::check::check;
use double_cursus::tool::{fixtures, import};
use model::{Hits, Model, compounds, naive_fold};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select, subsequence};
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use std::cell::RefCell;
use std::path::Path;
use std::sync::LazyLock;
use tempfile::TempDir;

/// A dataset with the naive search over it.
struct Library {
    data: &'static Dataset,
    shelf: Shelf,
    model: Model,
    /// What a reader may type: every word that stands in a title or a list of authors.
    words: Vec<String>,
    /// Every value of every facet.
    values: Vec<Choice>,
}

impl Library {
    fn new(data: Dataset) -> Library {
        let data: &'static Dataset = Box::leak(Box::new(data));
        let (model, shelf) = (Model::new(data), Shelf::of(data));
        let words =
            model.searched_texts().flat_map(|text| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>());
        let everything = Engine::new(shelf.clone()).ask(&Query::default(), &whole());
        let values = everything
            .facets
            .iter()
            .flat_map(|facet| facet.values.iter().map(|value| Choice { facet: facet.facet, name: value.name.clone() }));
        Library { data, words: words.collect(), values: values.collect(), model, shelf }
    }
}

/// Every value of every facet.
fn whole() -> View {
    View { locale: Locale::Fr, facets: Facet::ALL.map(|_| FacetView { limit: u32::MAX, filter: String::new() }) }
}

fn public() -> Dataset {
    check(&Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data")).unwrap().without_hidden()
}

/// Two hundred papers that are made up.
static LIBRARY: LazyLock<Library> = LazyLock::new(|| {
    let real = public();
    let mut data = made_up::with_more(real.clone(), 200);
    // The names of the real authors have initials, which the naive search does not know; those that are left of the
    // alumni's are not asked for.
    data.publications.publications.drain(..real.publications.publications.len());
    Library::new(data)
});

thread_local! {
    static ENGINE: RefCell<Engine> = RefCell::new(Engine::new(LIBRARY.shelf.clone()));
}

fn ask(query: &Query) -> Answer {
    ENGINE.with_borrow_mut(|engine| engine.ask(query, &whole()))
}

fn found(query: &Query) -> Vec<String> {
    ENGINE.with_borrow_mut(|engine| {
        let hits = engine.find(query);
        hits.iter().map(|hit| engine.shelf().id(hit.0 as usize)).collect()
    })
}

/// Of Zoé D'Hérouville, Saint-Rémy Z and Renaud La Joie.
const INITIALS: [&str; 3] = ["dh", "sr", "rl"];

/// A word as somebody types it: whole or in part, in any case, with or without its accents; or nonsense.
fn typed_word() -> impl Strategy<Value = String> {
    let piece =
        (select(LIBRARY.words.as_slice()), any::<(Index, Index)>(), 0..5).prop_map(|(word, (from, to), form)| {
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
    let typed = prop_oneof![6 => piece, 1 => "[a-zà-öø-ÿœŒŁłß0-9'’.,;/()]{0,4}", 1 => "[ -~À-ſΑ-ΡΣ-Ωα-ω]{0,3}"];
    typed.prop_filter("operators are not the naive search's affair", |word| {
        !word.starts_with('-')
            && !word.contains(['"', '«', '»', '“', '”'])
            && !["OR", "OU", "AND"].contains(&word.as_str())
            && !INITIALS.contains(&compounds(word).concat().concat().as_str())
    })
}

fn question() -> impl Strategy<Value = Query> {
    let text = vec(typed_word(), 0..3).prop_map(|words| words.join(" ").chars().take(MAX_TEXT).collect());
    let chosen = subsequence(LIBRARY.values.as_slice(), 0..5).prop_shuffle();
    let years = (option::weighted(0.3, 2003_u16..2026), option::weighted(0.3, 2003_u16..2026));
    let years = years.prop_map(|(from, to)| if to.is_some() && from > to { (to, from) } else { (from, to) });
    let shown = (option::of(select(Sort::ALL.as_slice())), select(PageSize::ALL.as_slice()), 1_usize..12);
    (text, chosen, years, shown).prop_map(|(text, chosen, (from, to), (sort, size, page))| Query {
        text,
        chosen,
        from,
        to,
        sort,
        size,
        page: Page(page),
    })
}

/// The question with this value in place of those of its facet.
fn choosing(query: &Query, choice: Choice) -> Query {
    let mut asked = query.clone();
    asked.chosen.retain(|chosen| chosen.facet != choice.facet);
    asked.chosen.push(choice);
    asked
}

/// A question whose text is found as it stands, or asks for nothing: the naive search forgives no errors.
fn plain_question() -> impl Strategy<Value = (Query, Hits)> {
    let asked = question().prop_map(|query| {
        let hits = LIBRARY.model.hits(&query.text);
        (query, hits)
    });
    asked.prop_filter("nothing is found without errors", |(_, hits)| hits.iter().any(Option::is_some))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, max_global_rejects: 20_000, ..ProptestConfig::default() })]

    #[test]
    fn finds_what_the_naive_search_finds_and_in_its_order((query, hits) in plain_question()) {
        prop_assert_eq!(found(&query), LIBRARY.model.search(&query, &hits));
    }

    #[test]
    fn every_count_is_what_choosing_the_value_would_give((query, hits) in plain_question()) {
        let answer = ask(&query);
        for facet in &answer.facets {
            prop_assert_eq!(facet.more, 0);
            for value in &facet.values {
                let choice = Choice { facet: facet.facet, name: value.name.clone() };
                prop_assert_eq!(value.is_chosen, query.chosen.contains(&choice));
                let expected = LIBRARY.model.count(&choosing(&query, choice), &hits);
                prop_assert_eq!(value.count as usize, expected, "{:?}", value);
            }
        }
        for (year, count) in &answer.years {
            let asked = Query { from: Some(*year), to: Some(*year), ..query.clone() };
            prop_assert_eq!(*count as usize, LIBRARY.model.count(&asked, &hits), "{}", year);
        }
    }

    #[test]
    fn chosen_values_stay_at_no_result_and_no_value_with_results_is_missing((query, hits) in plain_question()) {
        let answer = ask(&query);
        for choice in &LIBRARY.values {
            let facet = &answer.facets[choice.facet as usize];
            let asked = choosing(&query, choice.clone());
            let is_wanted = query.chosen.contains(choice) || LIBRARY.model.count(&asked, &hits) > 0;
            prop_assert!(!is_wanted || facet.values.iter().any(|value| value.name == choice.name), "{:?}", choice);
        }
    }

    #[test]
    fn the_pages_together_show_every_result_once(query in question()) {
        let all = found(&query);
        let page = |page| ask(&Query { page: Page(page), ..query.clone() });
        let pages = page(1).pages as usize;
        prop_assert_eq!(pages, all.len().div_ceil(query.size.number()).max(1));
        let shown: Vec<String> = (1..=pages).flat_map(|number| page(number).rows).map(|row| row.id).collect();
        prop_assert_eq!(shown, all);
        let past = page(pages + 1);
        prop_assert_eq!(past.page as usize, pages, "an address past the end shows the last page");
        prop_assert_eq!(past.dropped, [Dropped { name: "page".into(), value: (pages + 1).to_string() }], "and says so");
    }

    #[test]
    fn the_address_says_the_whole_question(mut query in question()) {
        let (read, dropped) = Query::from_params(&query.to_params());
        // The address lists the choices facet by facet, each in the order in which they were made.
        query.chosen.sort_by_key(|choice| choice.facet as usize);
        query.text = query.text.replace(char::is_control, " ");
        prop_assert_eq!((read, dropped), (query, vec![]));
    }

    #[test]
    fn what_is_unknown_is_dropped_and_told(query in question(), name in "[a-z]{1,8}", value in "\\PC{0,8}") {
        let unknown = format!("{name}-{name}");
        let params = format!("{}&{}", query.to_params(), encoded(&unknown, &value));
        let (read, dropped) = Query::from_params(&params);
        prop_assert_eq!(dropped, vec![Dropped { name: unknown, value }]);
        prop_assert_eq!(read.to_params(), query.to_params());
    }

    #[test]
    fn no_address_breaks_the_search(params in "(\\PC{0,12}|q=|&|person=|class=|topic=|journal=|from=|to=|page=|size=|sort=|%|=|[0-9]{1,5}|%[0-9A-F]{2}|%22|%20|-|:|OR|AND |pmid: ?|PMCID: ?|doi:|/|#|\\?|PMC3391683){0,14}") {
        let (query, _) = Query::from_params(&params);
        prop_assert!(query.text.chars().count() <= MAX_TEXT);
        let answer = ask(&query);
        prop_assert!(answer.rows.len() <= query.size.number());
        for row in &answer.rows {
            for text in [&row.title, &row.journal].into_iter().chain(row.authors.iter().map(|author| &author.name)) {
                prop_assert_eq!(text.pieces().map(|piece| piece.0).collect::<String>(), text.text.clone());
            }
        }
        prop_assert_eq!(Query::from_params(&query.to_params()), (query, vec![]));
    }

    #[test]
    fn folding_agrees_with_unicode_and_a_list_of_ligatures(text in "[ -~À-žα-ω’«»\u{A0}\u{202F}\u{300}-\u{36F}]{0,30}") {
        prop_assert_eq!(fold(&text), naive_fold(&text));
    }
}

/// A working size: a faculty's papers of ten years. The words and the values are those of the two hundred.
#[test]
fn ten_thousand_publications_are_found_put_in_order_and_counted_alike() {
    let large = Library::new(made_up::with_more(public(), 10_000));
    let mut engine = Engine::new(large.shelf.clone());
    let (asked, mut runner) = (question(), TestRunner::deterministic());
    let mut most = 0;
    for _ in 0..60 {
        let query = asked.new_tree(&mut runner).unwrap().current();
        let hits = large.model.hits(&query.text);
        if hits.iter().all(Option::is_none) {
            continue;
        }
        let expected = large.model.search(&query, &hits);
        let found = engine.find(&query);
        let found: Vec<String> = found.iter().map(|hit| engine.shelf().id(hit.0 as usize)).collect();
        assert_eq!(found, expected, "{query:?}");
        most = most.max(found.len());
        let answer = engine.ask(&query, &whole());
        for facet in &answer.facets {
            for value in facet.values.iter().take(5) {
                let asked = choosing(&query, Choice { facet: facet.facet, name: value.name.clone() });
                assert_eq!(value.count as usize, large.model.count(&asked, &hits), "{query:?}: {value:?}");
            }
        }
    }
    assert!(most > 5_000, "no question finds many: {most}");
}

/// What is fetched before the first query is answered, at a working size.
#[test]
fn ten_thousand_records_are_sent_in_650_kilobytes() {
    let place = TempDir::new().unwrap();
    let (records, data) = (place.path().join("records.jsonl"), place.path().join("data"));
    fixtures::write(10_000, &records).unwrap();
    let imported = import::import(&records, &Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data"), &data);
    imported.map_err(|error| error.message(Locale::En)).unwrap();
    let shelf = Shelf::of(&check(&data).unwrap());
    assert_eq!(shelf.len(), 10_000);
    let (file, mut sent) = (shelf.pack().unwrap(), Vec::new());
    let params = BrotliEncoderParams { quality: 11, lgwin: 24, size_hint: file.len(), ..Default::default() };
    brotli::BrotliCompress(&mut file.as_slice(), &mut sent, &params).unwrap();
    assert!(sent.len() <= 650_000, "{} bytes", sent.len());
}

fn encoded(name: &str, value: &str) -> String {
    form_urlencoded::Serializer::new(String::new()).append_pair(name, value).finish()
}

/// What a query finds among the real papers.
fn search(params: &str) -> Answer {
    let (query, dropped) = Query::from_params(params);
    assert_eq!(dropped, [], "{params}");
    Engine::new(Shelf::of(&public())).ask(&query, &whole())
}

#[test]
fn an_error_finds_what_was_meant_and_says_so() {
    for (typed, meant) in [("hipocampal", "hippocampal"), ("la jioe", "la joie"), ("alzhiemer", "alzheimer")] {
        let (one, other) = (search(&format!("q={typed}")), search(&format!("q={meant}")));
        assert!(one.has_typos && !other.has_typos, "{typed}");
        let ids = |answer: &Answer| answer.rows.iter().map(|row| row.id.clone()).collect::<Vec<_>>();
        assert!(!one.rows.is_empty() && ids(&other).iter().any(|id| ids(&one).contains(id)), "{typed}");
    }
}

#[test]
fn where_nothing_is_found_another_text_is_suggested() {
    for (typed, offered) in [
        ("la joie xylophone", "la joie"),
        ("lajoie", "la joie"),
        ("lajoie connectivity", "la joie connectivity"),
        ("delasayette", "de la sayette"),
    ] {
        let answer = search(&format!("q={typed}"));
        assert_eq!(answer.total, 0, "{typed}");
        let is_offered = answer.suggestions.iter().any(|other| other.text == offered && other.total > 0);
        assert!(is_offered, "{typed}: {:?}", answer.suggestions);
    }
    let answer = search("q=xylophone+connectivity+trombones");
    assert!(answer.suggestions.is_empty(), "no one change helps: {:?}", answer.suggestions);
    let answer = search("q=xylophone+%22xylophone%22");
    assert!(answer.suggestions.is_empty(), "{:?}", answer.suggestions);
}

/// Nearly every pair of letters is a word somewhere.
#[test]
fn three_short_words_are_not_offered() {
    assert!(search("q=la+de+in").total > 0);
    let answer = search("q=ladein");
    assert!(answer.suggestions.iter().all(|other| other.text != "la de in"), "{:?}", answer.suggestions);
}

#[test]
fn what_is_left_of_a_text_joins_nothing() {
    let answer = search("q=xylophone+connectivity+OR");
    assert!(answer.suggestions.iter().any(|other| other.text == "connectivity"), "{:?}", answer.suggestions);
}

#[test]
fn a_class_that_no_source_gives_is_found_by_its_label_in_the_language_of_the_page() {
    let mut engine = Engine::new(LIBRARY.shelf.clone());
    for (typed, locale, is_found) in [
        ("inconn", Locale::Fr, true),
        ("unkn", Locale::En, true),
        ("unkn", Locale::Fr, false),
        ("inconn", Locale::En, false),
    ] {
        let mut view = View { locale, ..whole() };
        view.facets[Facet::Class as usize].filter = typed.into();
        let facet = &engine.ask(&Query::default(), &view).facets[Facet::Class as usize];
        let labels: Vec<_> = facet.values.iter().map(|value| &value.label).collect();
        assert_eq!(labels, [&Label::UnknownClass][usize::from(!is_found)..], "{typed}");
    }
}

#[test]
fn initials_are_marked_over_the_given_names_and_a_letter_over_one() {
    let mut data = public();
    data.publications.publications.truncate(1);
    data.publications.publications[0].authors.push("Mary Ann Smith".into());
    let mut engine = Engine::new(Shelf::of(&data));
    for (typed, marks) in [("smith ma", ["Mary Ann", "Smith"]), ("smith m", ["Mary", "Smith"])] {
        let answer = engine.ask(&Query { text: typed.into(), ..Query::default() }, &whole());
        let author = answer.rows[0].authors.last().unwrap();
        let marked: Vec<&str> = author.name.pieces().filter(|piece| piece.1).map(|piece| piece.0).collect();
        assert_eq!(marked, marks, "{typed}");
    }
}

#[test]
fn a_result_says_what_was_found_and_where() {
    let answer = search("q=joie+connectivity");
    let row = &answer.rows[0];
    let marked: Vec<&str> = row.title.pieces().filter(|piece| piece.1).map(|piece| piece.0).collect();
    assert!(!marked.is_empty() && marked.iter().all(|piece| fold(piece).contains("connectivity")), "{marked:?}");
    assert_eq!(row.why.len(), 2);
    assert!(row.authors.iter().any(|author| author.name.marks.len() == 1));
}

#[test]
fn the_last_word_is_completed_by_words_that_exist() {
    let answer = search("q=la+hippo");
    assert!(!answer.completions.is_empty());
    assert!(answer.completions.iter().all(|text| text.starts_with("la ") && fold(text).contains("hippo")));
}

#[test]
fn a_paper_of_two_alumni_counts_once_in_the_total_and_once_for_each_of_them() {
    let mut data = public();
    let mut paper = data.publications.publications[0].clone();
    paper.alumni = [0, 1].map(|index| public().publications.publications[index].alumni[0].clone()).to_vec();
    let people: Vec<String> = paper.alumni.iter().map(|author| author.id.to_string()).collect();
    assert_ne!(people[0], people[1]);
    data.publications.publications = vec![paper];
    let answer = Engine::new(Shelf::of(&data)).ask(&Query::default(), &whole());
    assert_eq!(answer.total, 1);
    let counts =
        |facet: Facet| answer.facets[facet as usize].values.iter().map(|value| (value.name.clone(), value.count));
    assert_eq!(counts(Facet::Person).filter(|(name, count)| people.contains(name) && *count == 1).count(), 2);
}

#[test]
fn a_year_that_would_be_written_otherwise_is_told() {
    for params in
        ["from=0999", "to=0000", "from=99", "to=20140", "from=+201", "page=0", "sort=best", "size=26", "class=A"]
    {
        let (query, dropped) = Query::from_params(params);
        assert_eq!(query, Query::default(), "{params}");
        assert_eq!(dropped.len(), 1, "{params}");
    }
    let unknown = Engine::new(Shelf::of(&public())).ask(&Query::from_params("class=1999&person=nobody").0, &whole());
    assert_eq!(unknown.dropped.len(), 2);
    assert_eq!(unknown.total, unknown.all);
}

#[test]
fn what_is_said_again_or_too_long_is_told() {
    let (query, dropped) =
        Query::from_params("q=tau&q=amyloid&from=2003&from=2010&class=2003&class=2004&page=2&page=3");
    assert_eq!(query.to_params(), "q=tau&class=2003&class=2004&from=2003&page=2");
    let told: Vec<String> = dropped.iter().map(|part| format!("{}={}", part.name, part.value)).collect();
    assert_eq!(told, ["q=amyloid", "from=2010", "page=3"]);
    let (query, dropped) = Query::from_params(&format!("q={}beyond&q=tau", "é".repeat(MAX_TEXT)));
    assert_eq!(query.text, "é".repeat(MAX_TEXT));
    assert_eq!(dropped.iter().map(|part| &part.value).collect::<Vec<_>>(), ["beyond", "tau"]);
}

#[test]
fn years_that_cross_are_the_range_between_them() {
    let (query, dropped) = Query::from_params("from=2014&to=2012");
    assert_eq!((query.from, query.to, dropped.len()), (Some(2012), Some(2014), 0));
}

#[test]
fn a_long_facet_shows_a_part_what_is_chosen_and_what_is_looked_for() {
    let name = |answer: &Answer, facet: Facet| -> Vec<String> {
        answer.facets[facet as usize].values.iter().map(|value| value.name.clone()).collect()
    };
    let mut engine = Engine::new(LIBRARY.shelf.clone());
    let all = name(&engine.ask(&Query::default(), &whole()), Facet::Person);
    let last = Choice { facet: Facet::Person, name: all.last().unwrap().clone() };
    let mut view = View::new(Locale::Fr);
    let query = Query { chosen: vec![last.clone()], ..Query::default() };
    let answer = engine.ask(&query, &view);
    assert_eq!(
        name(&answer, Facet::Person),
        [&all[..view.facets[0].limit as usize], std::slice::from_ref(&last.name)].concat()
    );
    assert_eq!(answer.facets[0].more as usize, all.len() - view.facets[0].limit as usize - 1);
    view.facets[0].filter = "lefev".to_owned();
    let labels = engine.ask(&Query::default(), &view);
    assert!(!labels.facets[0].values.is_empty());
    let ids: Vec<&str> = LIBRARY
        .data
        .alumni
        .alumni
        .iter()
        .filter(|one| fold(&one.name).contains("lefev"))
        .map(|one| one.id.as_str())
        .collect();
    assert!(labels.facets[0].values.iter().all(|value| ids.contains(&value.name.as_str())));
    // What is chosen stays, whatever is looked for.
    let both = engine.ask(&query, &view);
    assert_eq!(both.facets[0].more, labels.facets[0].more);
    let names = name(&both, Facet::Person);
    assert!(names.contains(&last.name) && names.len() >= labels.facets[0].values.len(), "{names:?}");
}

#[test]
fn topics_and_journals_stand_by_count_then_by_name() {
    let mut engine = Engine::new(LIBRARY.shelf.clone());
    for text in ["", "of", "hippocampe"] {
        let answer = engine.ask(&Query { text: text.into(), ..Query::default() }, &whole());
        for facet in [Facet::Topic, Facet::Journal] {
            let name = |label: &Label| match label {
                Label::Plain(name) => fold(name),
                Label::Pair(name) => fold(&name.fr),
                Label::UnknownClass => String::new(),
            };
            let values = &answer.facets[facet as usize].values;
            assert!(values.len() > 1);
            assert!(values.is_sorted_by_key(|value| (std::cmp::Reverse(value.count), name(&value.label))), "{text}");
        }
    }
}

#[test]
fn a_facet_is_searched_by_words_in_any_order() {
    let mut data = public();
    for (alumnus, name) in data.alumni.alumni.iter_mut().zip(["Nora O'Brien", "Renaud La Joie"]) {
        alumnus.name = name.into();
    }
    let mut engine = Engine::new(Shelf::of(&data));
    for (typed, expected) in [("obrien", "Nora O'Brien"), ("o’bri", "Nora O'Brien"), ("joie renaud", "Renaud La Joie")]
    {
        let mut view = whole();
        view.facets[Facet::Person as usize].filter = typed.into();
        let answer = engine.ask(&Query::default(), &view);
        let labels: Vec<&Label> =
            answer.facets[Facet::Person as usize].values.iter().map(|value| &value.label).collect();
        assert_eq!(labels, [&Label::Plain(expected.into())], "{typed}");
    }
}
