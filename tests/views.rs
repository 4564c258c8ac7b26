//! Views, rendered as the pre-renderer renders them, from data that is changed for the case.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used)] // allowed in tests, but clippy does not see that helpers belong to them

use double_cursus::app::App;
use double_cursus::bundle::Bundle;
use double_cursus::components::{filter::form, result_list::Found};
use double_cursus::dataset::publications::IdentityLevel;
use double_cursus::dataset::{Dataset, Doi, PartialDate, StepId, Text, site::Party};
use double_cursus::edition::Edition;
use double_cursus::locale::Locale;
use double_cursus::navigation::Navigation;
use double_cursus::route::{Page, Route};
use double_cursus::search::{Engine, Query, Shelf, View};
use double_cursus::tool::check::check;
use leptos::prelude::*;
use scraper::{ElementRef, Html, Selector};
use std::path::Path;
use std::sync::Arc;
use std::sync::LazyLock;

static DATA: LazyLock<Dataset> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data");
    check(&folder).unwrap().without_hidden().typeset().unwrap()
});

/// The public dataset after a change.
fn data(change: impl FnOnce(&mut Dataset)) -> &'static Dataset {
    let mut data = DATA.clone();
    change(&mut data);
    Box::leak(Box::new(data))
}

/// The HTML of an address, with the query that a reader may add to it.
fn html(route: &Route, query: &str, data: &'static Dataset) -> String {
    let owner = Owner::new();
    let html = owner.with(|| {
        let navigation = Navigation::at(route.clone());
        navigation.query.set(query.to_owned());
        let bundle: &'static Bundle = Box::leak(Box::new(Bundle::of(data.clone())));
        view! { <App bundle=bundle navigation=navigation /> }.to_html()
    });
    owner.unset_with_forced_cleanup();
    html
}

/// A page as a document.
struct Shown(Html);

impl Shown {
    fn page(locale: Locale, page: Page, data: &'static Dataset) -> Shown {
        Shown(Html::parse_document(&html(&Route::Page(locale, page), "", data)))
    }

    fn all(&self, selector: &str) -> Vec<ElementRef<'_>> {
        self.0.select(&Selector::parse(selector).unwrap()).collect()
    }

    fn one(&self, selector: &str) -> ElementRef<'_> {
        let found = self.all(selector);
        assert_eq!(found.len(), 1, "{selector}");
        found[0]
    }

    fn texts(&self, selector: &str) -> Vec<String> {
        self.all(selector).into_iter().map(text).collect()
    }

    fn text(&self) -> String {
        text(self.0.root_element())
    }
}

fn text(element: ElementRef<'_>) -> String {
    let text: String = element.text().collect();
    text.split([' ', '\n']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

fn inside(element: ElementRef<'_>, selector: &str) -> Vec<String> {
    element.select(&Selector::parse(selector).unwrap()).map(text).collect()
}

fn children<'a>(element: ElementRef<'a>, name: &str) -> Vec<ElementRef<'a>> {
    element.child_elements().filter(|child| child.value().name() == name).collect()
}

fn both(text: &str) -> Text {
    Text { fr: format!("{text} (fr)"), en: format!("{text} (en)") }
}

fn date(text: &str) -> PartialDate {
    PartialDate::try_from(text.to_owned()).unwrap()
}

mod stepper {
    use super::*;

    #[test]
    fn the_fork_stands_in_its_place_with_both_ways() {
        let page = Shown::page(Locale::En, Page::Step(StepId::Masters), data(|_| {}));
        let places = children(page.one(".stepper > ol"), "li");
        assert_eq!(places.len(), 8);
        for (index, place) in places.iter().enumerate() {
            let links = place.select(&Selector::parse("a").unwrap()).count();
            assert_eq!(links, if index == 5 { 2 } else { 1 }, "place {}", index + 1);
        }
        assert!(text(places[5]).starts_with("A choice of two paths"));
    }

    #[test]
    fn only_the_step_that_is_shown_is_marked() {
        for step in StepId::ALL {
            let page = Shown::page(Locale::Fr, Page::Step(step), data(|_| {}));
            let marked = page.one(".stepper [aria-current]");
            assert_eq!(marked.attr("href"), Some(Page::Step(step).path(Locale::Fr).as_str()));
            assert_eq!(marked.attr("aria-current"), Some("step"));
        }
        let whole = Shown::page(Locale::Fr, Page::Curriculum, data(|_| {}));
        assert!(whole.all(".stepper [aria-current]").is_empty());
    }

    #[test]
    fn the_curriculum_s_page_adds_each_step_s_summary() {
        let data = data(|data| Arc::make_mut(&mut data.school).steps[0].summary = both("A summary"));
        let summaries = |page| Shown::page(Locale::En, page, data).texts(".stepper p");
        assert_eq!(summaries(Page::Curriculum).len(), StepId::ALL.len());
        assert_eq!(summaries(Page::Curriculum)[0], "A summary (en)");
        assert!(summaries(Page::Step(StepId::Application)).is_empty());
    }
}

mod route_map {
    use super::*;
    use double_cursus::calendar::{AcademicYear, Choices, Path as Way};
    use double_cursus::components::route_map::route_map;
    use double_cursus::components::stepper::{Detail, stepper};
    use double_cursus::dataset::Field;
    use double_cursus::edition::Reader;

    /// The map of a reader, beside the list.
    fn map(locale: Locale, reader: Reader) -> Shown {
        let edition = Edition { data: &DATA, locale, reader };
        let list = stepper(edition, None, Detail::Summaries);
        Shown(Html::parse_fragment(&[route_map(edition).into_string(), list.into_string()].concat()))
    }

    /// Every field, path and start that could be chosen, or left open.
    fn readers() -> impl Iterator<Item = Reader> {
        let fields = Field::ALL.into_iter().map(Some).chain([None]);
        let starts = [None, Some(2000), Some(2019), Some(2026), Some(2060)];
        fields.flat_map(move |field| {
            starts.into_iter().flat_map(move |start| {
                Way::ALL.into_iter().map(Some).chain([None]).map(move |path| {
                    let choices = Choices { field, start: start.map(AcademicYear), path };
                    Reader { choices, today: None }
                })
            })
        })
    }

    fn number(element: ElementRef<'_>, name: &str) -> f64 {
        element.attr(name).unwrap().parse().unwrap()
    }

    #[test]
    fn it_tells_the_same_steps_in_the_same_order_as_the_list_whatever_is_chosen() {
        for (locale, reader) in Locale::ALL.into_iter().flat_map(|locale| readers().map(move |reader| (locale, reader)))
        {
            let page = map(locale, reader);
            let hrefs =
                |selector| page.all(selector).iter().map(|link| link.attr("href").unwrap().to_owned()).collect();
            let (map, list): (Vec<String>, Vec<String>) = (hrefs(".route-map a"), hrefs(".stepper a"));
            assert_eq!(map.len(), StepId::ALL.len(), "{reader:?}");
            assert_eq!(map, list, "{reader:?}");
            for (link, step) in page.all(".route-map a").iter().zip(&DATA.school.steps) {
                assert_eq!(link.attr("data-tip"), Some(step.summary.get(locale)));
                let told = inside(*link, "text:not([aria-hidden])").join(" ");
                assert_eq!(told, format!("{} {}", step.id.label(), step.short.get(locale)));
            }
        }
    }

    #[test]
    fn no_sign_covers_another_and_all_lie_within_the_drawing() {
        for reader in readers() {
            let page = map(Locale::Fr, reader);
            let circles = page.all(".route-map circle");
            let bars = page.all(".route-map rect");
            let mut boxes: Vec<[f64; 4]> = Vec::new();
            for circle in circles {
                let (x, y, r) = (number(circle, "cx"), number(circle, "cy"), number(circle, "r"));
                boxes.push([x - r, y - r, x + r, y + r]);
            }
            for bar in bars {
                let (x, y) = (number(bar, "x"), number(bar, "y"));
                boxes.push([x, y, x + number(bar, "width"), y + number(bar, "height")]);
            }
            assert_eq!(boxes.len(), 10, "nine steps, of which the doctorate lies on both ways: {reader:?}");
            for (index, one) in boxes.iter().enumerate() {
                assert!(one[0] >= 0.0 && one[1] >= 0.0 && one[2] <= 1200.0 && one[3] <= 350.0, "{one:?} {reader:?}");
                for other in &boxes[index + 1..] {
                    let apart = one[2] <= other[0] || other[2] <= one[0] || one[3] <= other[1] || other[3] <= one[1];
                    assert!(apart, "{one:?} and {other:?}: {reader:?}");
                }
            }
        }
    }

    /// Somewhat more than a letter takes of the drawing's length, in the face and size of its names.
    const LETTER: f64 = 8.2;

    #[test]
    fn no_name_runs_into_another() {
        for (locale, reader) in Locale::ALL.into_iter().flat_map(|locale| readers().map(move |reader| (locale, reader)))
        {
            let page = map(locale, reader);
            let mut lines: Vec<(f64, f64, f64, String)> = Vec::new();
            for line in page.all(".route-map .name") {
                let half = text(line).chars().count() as f64 * LETTER / 2.0;
                lines.push((number(line, "y"), number(line, "x") - half, number(line, "x") + half, text(line)));
            }
            for (index, one) in lines.iter().enumerate() {
                assert!(one.1 >= 0.0 && one.2 <= 1206.0, "{one:?}");
                for other in lines[index + 1..].iter().filter(|other| other.0 == one.0) {
                    assert!(one.2 <= other.1 || other.2 <= one.1, "{one:?} and {other:?}: {reader:?}");
                }
            }
        }
    }

    #[test]
    fn years_are_one_s_own_once_they_are_chosen() {
        let ticks = |start: Option<u16>| {
            let choices = Choices { start: start.map(AcademicYear), ..Choices::default() };
            map(Locale::Fr, Reader { choices, today: None }).texts(".route-map .tick")
        };
        assert_eq!(ticks(None)[..3], ["2", "3", "4"]);
        assert_eq!(ticks(Some(2026))[..3], ["2026", "2027", "2028"]);
    }

    /// The lengths of what is drawn with a class, in years of those after the first three, which are alike.
    fn years_drawn(page: &Shown, class: &str) -> Vec<f64> {
        let ticks: Vec<f64> = page.all(".route-map .tick").iter().map(|tick| number(*tick, "x")).collect();
        let year = ticks[5] - ticks[4];
        let lines = page.all(&format!(".route-map path.{class}"));
        let ends = |line: &str| -> (f64, f64) {
            let (from, to) = line.split_once('H').unwrap();
            (from.split(' ').next().unwrap().parse().unwrap(), to.parse().unwrap())
        };
        let segments = lines.iter().flat_map(|line| line.attr("d").unwrap().split('M').skip(1).map(ends));
        segments
            .filter(|(from, _)| *from > ticks[3] - 1.0)
            .map(|(from, to)| ((to - from) / year * 10.0).round() / 10.0)
            .collect()
    }

    #[test]
    fn health_studies_are_interrupted_for_the_thesis_on_both_paths() {
        for field in Field::ALL {
            for (start, leave) in [(2026, 3.0), (2005, 2.0)] {
                let choices = Choices { field: Some(field), start: Some(AcademicYear(start)), path: None };
                let page = map(Locale::Fr, Reader { choices, today: None });
                assert_eq!(years_drawn(&page, "pause"), [3.0, leave], "{field:?} {start}");
            }
        }
    }

    #[test]
    fn today_is_marked_within_one_s_own_years_and_nowhere_else() {
        let marks = |start: Option<u16>, today: Option<&str>| {
            let choices = Choices { start: start.map(AcademicYear), ..Choices::default() };
            map(Locale::Fr, Reader { choices, today: today.map(date) }).all(".route-map path.today").len()
        };
        assert_eq!(marks(Some(2026), Some("2026-09-01")), 1);
        assert_eq!(marks(Some(2026), Some("2029-02-28")), 1);
        assert_eq!(marks(Some(2026), Some("2026-08-31")), 0);
        assert_eq!(marks(Some(2026), Some("2060-01-01")), 0);
        assert_eq!(marks(Some(2026), None), 0);
        assert_eq!(marks(None, Some("2026-11-26")), 0);
    }

    #[test]
    fn the_path_that_was_not_chosen_is_set_apart_in_words_too() {
        let others = |path| {
            let page = map(Locale::En, Reader { choices: Choices { path, ..Choices::default() }, today: None });
            let thin = page.all(".route-map g.other, .route-map a.other").len();
            assert_eq!(page.all(".route-map circle.other").len(), usize::from(path.is_some()), "the PhD's sign");
            (thin, text(page.one(".route-map figcaption")).contains("did not choose"))
        };
        assert_eq!(others(None), (0, false));
        for path in Way::ALL {
            assert_eq!(others(Some(path)), (2, true));
        }
    }
}

mod step_links {
    use super::*;

    fn links(step: StepId, rel: &str) -> (Vec<String>, Vec<String>) {
        let page = Shown::page(Locale::En, Page::Step(step), data(|_| {}));
        let links = page.all(&format!(".step-links a[rel={rel}]"));
        let labels = page.texts(&format!(".step-links .{rel} > span"));
        (links.iter().map(|link| link.attr("href").unwrap().to_owned()).collect(), labels)
    }

    fn ways() -> Vec<String> {
        [StepId::EarlyThesis, StepId::ThesisInResidency].map(|step| Page::Step(step).path(Locale::En)).to_vec()
    }

    #[test]
    fn both_ways_follow_the_masters_and_lead_to_the_doctorate() {
        assert_eq!(links(StepId::Masters, "next"), (ways(), vec!["Next step, two paths".to_owned()]));
        assert_eq!(links(StepId::Doctorate, "prev"), (ways(), vec!["Previous step, two paths".to_owned()]));
    }

    #[test]
    fn each_way_leads_back_to_the_masters_and_on_to_the_doctorate() {
        for way in [StepId::EarlyThesis, StepId::ThesisInResidency] {
            assert_eq!(links(way, "prev").0, [Page::Step(StepId::Masters).path(Locale::En)]);
            assert_eq!(
                links(way, "next"),
                (vec![Page::Step(StepId::Doctorate).path(Locale::En)], vec!["Next step".to_owned()])
            );
        }
    }

    #[test]
    fn the_ends_lead_one_way_only() {
        assert_eq!(links(StepId::Application, "prev"), (vec![], vec![]));
        assert_eq!(links(StepId::DoubleDegree, "next"), (vec![], vec![]));
    }
}

mod paper {
    use super::*;

    /// The list with one paper only, after a change to it.
    fn listed(locale: Locale, change: impl FnOnce(&mut double_cursus::dataset::Publication)) -> Shown {
        let data = data(|data| {
            data.publications.publications.truncate(1);
            change(&mut data.publications.publications[0]);
        });
        Shown::page(locale, Page::Publications, data)
    }

    #[test]
    fn the_alumni_among_the_authors_are_links_and_the_others_are_not() {
        let page = listed(Locale::En, |paper| {
            paper.authors = ["First A", "Second B", "Third C", "Fourth D"].map(str::to_owned).to_vec();
            paper.alumni[0].printed = "Third C".to_owned();
        });
        assert_eq!(text(page.one(".paper .authors")), "First A, Second B, Third C, Fourth D");
        let alumnus = page.one(".paper .authors a");
        assert_eq!(text(alumnus), "Third C");
        assert!(alumnus.attr("href").unwrap().starts_with("/en/alumni/"));
    }

    #[test]
    fn a_title_says_its_language_where_it_is_not_the_page_s() {
        for locale in Locale::ALL {
            let own = listed(locale, |paper| paper.lang = locale);
            assert_eq!(own.one(".paper h3").attr("lang"), None);
            let other = listed(locale, |paper| paper.lang = locale.other());
            assert_eq!(other.one(".paper h3").attr("lang"), Some(locale.other().tag()));
        }
    }

    #[test]
    fn a_title_is_set_by_the_rules_of_its_own_language() {
        let title = |lang| {
            let page = listed(Locale::Fr, |paper| {
                paper.title = "What's new: a \"review\" ?".to_owned();
                paper.lang = lang;
            });
            text(page.one(".paper h3"))
        };
        assert_eq!(title(Locale::En), "What’s new: a “review” ?");
        assert_eq!(title(Locale::Fr), "What’s new: a \"review\"\u{202F}?");
    }

    #[test]
    fn names_of_authors_and_journals_have_no_straight_apostrophe() {
        for locale in Locale::ALL {
            let data = data(|data| {
                data.publications.publications.truncate(1);
                data.publications.publications[0].authors = vec!["D'Artagnan C".to_owned(), "O'Neill E".to_owned()];
                data.publications.publications[0].alumni[0].printed = "O'Neill E".to_owned();
                data.publications.journals.iter_mut().for_each(|journal| journal.name = "Alzheimer's".to_owned());
            });
            let id = data.publications.publications[0].id.clone();
            for page in [Page::Publications, Page::Publication(id)] {
                let page = Shown::page(locale, page, data);
                assert!(page.text().contains("D’Artagnan C, O’Neill E") && !page.text().contains('\''));
                assert_eq!(page.texts("cite"), ["Alzheimer’s"]);
                assert_eq!(page.texts("main a.alumnus"), ["O’Neill E"]);
            }
        }
    }

    #[test]
    fn what_is_not_known_of_a_date_is_not_shown() {
        for (known, shown) in [("2012", "2012"), ("2012-06", "juin 2012"), ("2012-06-21", "21\u{A0}juin 2012")] {
            let page = listed(Locale::Fr, |paper| paper.date = date(known));
            let time = page.one(".paper time");
            assert_eq!((text(time), time.attr("datetime")), (shown.to_owned(), Some(known)));
        }
    }

    #[test]
    fn a_paper_without_doi_has_no_link_to_one() {
        let doi = |page: Shown| page.texts(".paper .doi").len();
        assert_eq!(doi(listed(Locale::Fr, |paper| assert!(paper.doi.is_some()))), 1);
        assert_eq!(doi(listed(Locale::Fr, |paper| paper.doi = None)), 0);
        let page = listed(Locale::Fr, |paper| paper.doi = Some(Doi("10.1002/1(1977)40:1<105::x>3.0.co;2-#".into())));
        let link = page.one(".paper .doi");
        assert_eq!(link.attr("href"), Some("https://doi.org/10.1002/1(1977)40:1%3C105::x%3E3.0.co;2-%23"));
        assert_eq!(text(link), "doi:10.1002/1(1977)40:1<105::x>3.0.co;2-#");
    }

    #[test]
    fn the_record_says_how_well_the_author_is_known() {
        for (level, words) in [(IdentityLevel::A, "Identity established"), (IdentityLevel::B, "Identity consistent")] {
            let data = data(|data| data.publications.publications[0].alumni[0].level = level);
            let id = data.publications.publications[0].id.clone();
            let page = Shown::page(Locale::En, Page::Publication(id), data);
            assert!(page.text().contains(words), "{words}");
        }
    }
}

mod publications {
    use super::*;
    use double_cursus::search::{Choice, Facet, FacetAnswer, Page as ListPage, PageSize, Sort};
    use proptest::option;
    use proptest::prelude::*;
    use proptest::sample::{select, subsequence};

    #[test]
    fn an_error_is_reported_with_the_record_s_id() {
        let records = |data: &'static Dataset| {
            let (paper, alumnus) = (&data.publications.publications[0].id, &data.alumni.alumni[0].id);
            [
                (paper.to_string(), Page::Publication(paper.clone())),
                (alumnus.to_string(), Page::Alumnus(alumnus.clone(), 1)),
            ]
        };
        let with = data(|data| data.site.contact = Some(serde_json::from_str("\"write@example.org\"").unwrap()));
        for (id, page) in records(with) {
            let page = Shown::page(Locale::Fr, page, with);
            let message = format!("mailto:write@example.org?subject=Correction%C2%A0%3A%20{id}");
            assert_eq!(page.one("a[href^='mailto:']").attr("href"), Some(&*message));
        }
        let without = data(|data| data.site.contact = None);
        for (id, page) in records(without) {
            let text = Shown::page(Locale::En, page, without).text();
            assert!(text.contains(&format!("Report an error: {id}. This copy of the site gives no contact")), "{text}");
        }
    }

    /// The form and the results of a query.
    fn shown(locale: Locale, params: &str) -> Shown {
        let data = data(|_| {});
        let (query, unknown) = Query::from_params(params);
        let answer = Engine::new(Shelf::of(data)).ask(&query, &View::new(Locale::Fr));
        let edition = Edition::new(data, locale);
        let found = Found { edition, query: &query, unknown: &unknown, answer: &answer, failure: None };
        let results = found.markup().into_string();
        Shown(Html::parse_document(&format!(
            "<form class=filter>{}</form>{results}",
            form(&answer, locale).into_string()
        )))
    }

    /// Every name, value and number that the filter offers.
    fn offers(locale: Locale, query: &str) -> (Vec<String>, Vec<String>, Vec<String>) {
        let page = shown(locale, query);
        let attribute = |element: &ElementRef<'_>, name| element.attr(name).unwrap_or_default().to_owned();
        let inputs = page.all(".filter input, .filter select, .filter option");
        let name = |input: &ElementRef<'_>| attribute(input, "name") + "=" + &attribute(input, "value");
        let mut names: Vec<String> = inputs.iter().map(name).collect();
        // Values with the same count stand in the order of the language.
        names.sort();
        let papers = page.all(".paper a[href*='doi.org']").iter().map(|link| attribute(link, "href")).collect();
        let mut numbers = page.texts(".filter .count");
        numbers.extend(
            page.texts(".total").iter().map(|total| total.split('\u{A0}').next().unwrap_or_default().to_owned()),
        );
        (names, numbers, papers)
    }

    #[test]
    fn an_address_means_the_same_in_both_languages() {
        for query in [
            "",
            "q=hippocamp",
            "person=renaud-la-joie&sort=oldest",
            "class=unknown&from=2012&to=2019",
            "q=alzheimer&sort=title",
        ] {
            let (fr, en) = (offers(Locale::Fr, query), offers(Locale::En, query));
            assert!(!fr.0.is_empty() && !fr.1.is_empty());
            assert_eq!(fr, en, "{query}");
        }
    }

    /// Any state of the page, with values that are known.
    fn state() -> impl Strategy<Value = Query> {
        let everything = Engine::new(Shelf::of(&DATA)).ask(&Query::default(), &View::new(Locale::Fr));
        let choice = |facet: &FacetAnswer, name: &str| Choice { facet: facet.facet, name: name.to_owned() };
        let values =
            |facet: FacetAnswer| facet.values.iter().map(|value| choice(&facet, &value.name)).collect::<Vec<_>>();
        let values: Vec<Choice> = everything.facets.into_iter().flat_map(values).collect();
        let text = "(la joie|hippocamp|\"tau\"|-rat|d’État|50 % & #1|a\\+b|œ|year:2010\\.\\.2016| ){0,3}";
        let year = || option::weighted(0.3, 2003_u16..2026);
        let shown = (option::of(select(&Sort::ALL[..])), select(&PageSize::ALL[..]), 1_usize..3);
        (text, subsequence(values, 0..4), year(), year(), shown).prop_map(
            |(text, chosen, from, to, (sort, size, page))| Query {
                text,
                chosen,
                from,
                to,
                sort,
                size,
                page: ListPage(page),
            },
        )
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn the_language_switch_loses_nothing(query in state()) {
            let params = query.to_params();
            for locale in Locale::ALL {
                let page = Html::parse_document(&html(&Route::Page(locale, Page::Publications), &params, &DATA));
                let address = Shown(page).one("#language").attr("href").unwrap().to_owned();
                let (path, asked) = address.split_once('?').unwrap_or((&address, ""));
                prop_assert_eq!(Route::parse(path), Route::Page(locale.other(), Page::Publications));
                prop_assert_eq!(Query::from_params(asked), Query::from_params(&params));
            }
            prop_assert_eq!(offers(Locale::Fr, &params), offers(Locale::En, &params));
        }
    }

    #[test]
    fn what_the_site_does_not_know_of_an_address_is_told() {
        assert_eq!(
            shown(Locale::En, "colour=blue&person=nobody").texts(".notice"),
            ["The address also asked for this, which was left out: colour=blue, person=nobody."]
        );
    }

    #[test]
    fn a_page_beyond_the_last_is_the_last_and_is_told() {
        let page = shown(Locale::Fr, "sort=title&page=99");
        assert_eq!(page.texts(".notice"), ["L’adresse demandait aussi ceci, qui a été laissé de côté\u{A0}: page=99."]);
        assert_eq!(page.all(".paper").len(), 11);
    }

    #[test]
    fn a_facet_without_what_is_sought_says_so_under_what_is_chosen() {
        let data = data(|_| {});
        let query = Query::from_params("person=renaud-la-joie").0;
        let mut view = View::new(Locale::Fr);
        view.facets[Facet::Person as usize].filter = "xyzzy".into();
        let answer = Engine::new(Shelf::of(data)).ask(&query, &view);
        let page = Shown(Html::parse_document(&form(&answer, Locale::Fr).into_string()));
        assert_eq!(page.texts(".values p"), ["Rien ne correspond"]);
        assert_eq!(page.one(".values p").prev_siblings().filter(|node| node.value().is_element()).count(), 1);
    }

    #[test]
    fn an_empty_list_says_what_to_try() {
        let page = shown(Locale::Fr, "q=xyzzy");
        assert_eq!(page.texts(".total"), ["0\u{A0}publication"]);
        assert_eq!(page.texts(".results h2"), ["Aucune publication ne correspond"]);
        assert_eq!(page.one(".results a").attr("href"), Some("/fr/publications/"));
    }

    #[test]
    fn what_was_found_is_marked_and_what_can_t_be_seen_is_said() {
        let page = shown(Locale::En, "q=hipocampal+10.1016");
        assert!(page.texts(".results mark").iter().any(|mark| mark.to_lowercase() == "hippocampal"));
        assert!(page.texts(".why").iter().all(|why| why.contains("DOI") && why.to_lowercase().contains("hippocampal")));
        assert_eq!(page.all(".why").len(), page.all(".paper").len());
    }

    #[test]
    fn chosen_filters_can_be_taken_away_at_no_result_too() {
        let page = shown(Locale::Fr, "q=xyzzy&person=renaud-la-joie&from=2012&page=3");
        let chips: Vec<&str> = page.all(".chips a").iter().filter_map(|chip| chip.attr("href")).collect();
        assert_eq!(chips, ["/fr/publications/?q=xyzzy&from=2012", "/fr/publications/?q=xyzzy&person=renaud-la-joie"]);
    }
}

mod figures {
    use super::*;
    use double_cursus::dataset::Reserve;

    #[test]
    fn a_figure_says_its_reserve_period_and_source() {
        let data = data(|data| {
            let figure = &mut Arc::make_mut(&mut data.school).figures[0];
            figure.featured = true;
            figure.value.low = 1200;
            figure.value.high = None;
            figure.value.reserve = Reserve::MoreThan;
            figure.label = both("people");
            figure.period = Some(both("2003–2023"));
        });
        let figure = &data.school.figures[0];
        for (locale, number) in [(Locale::Fr, "plus de 1\u{202F}200"), (Locale::En, "more than 1,200")] {
            for page in [Page::Home, Page::School] {
                let page = Shown::page(locale, page, data);
                let shown = page.one(&format!("#{}", figure.id));
                assert_eq!(text(children(shown, "dt")[0]), number);
                let label = text(children(shown, "dd")[0]);
                let expected =
                    format!("{} ({})", figure.label.get(locale), figure.period.as_ref().unwrap().get(locale));
                assert!(label.starts_with(&expected), "{label}");
                let source = format!("{}#{}", Page::Sources.path(locale), figure.sources[0]);
                assert_eq!(
                    shown.select(&Selector::parse("a").unwrap()).next().unwrap().attr("href"),
                    Some(source.as_str())
                );
            }
        }
    }
}

mod facts {
    use super::*;

    /// The school's page with that many facts about its purpose.
    fn purpose(count: usize) -> Shown {
        let data = data(|data| {
            let fact = data.school.purpose[0].clone();
            let school = Arc::make_mut(&mut data.school);
            school.purpose = (0..count).map(|_| fact.clone()).collect();
            school.purpose.iter_mut().for_each(|fact| fact.text = both("A purpose"));
        });
        Shown::page(Locale::En, Page::School, data)
    }

    fn saying_it<'a>(page: &'a Shown, element: &str) -> Vec<ElementRef<'a>> {
        page.all(element).into_iter().filter(|element| text(*element).starts_with("A purpose (en)")).collect()
    }

    #[test]
    fn one_fact_is_a_paragraph_and_several_are_a_list() {
        let (one, three) = (purpose(1), purpose(3));
        assert_eq!((saying_it(&one, "main p").len(), saying_it(&one, "main li").len()), (1, 0));
        assert_eq!((saying_it(&three, "main p").len(), saying_it(&three, "main li").len()), (0, 3));
        assert_eq!(saying_it(&three, "main ul").len(), 1);
    }

    #[test]
    fn without_facts_there_is_no_heading() {
        let heading = "Why this school".to_owned();
        assert!(purpose(1).texts("h2").contains(&heading));
        assert!(!purpose(0).texts("h2").contains(&heading));
    }

    #[test]
    fn every_fact_leads_to_its_source() {
        let page = purpose(2);
        let facts = saying_it(&page, "main li");
        assert_eq!(facts.len(), 2);
        for fact in facts {
            let links: Vec<&str> =
                fact.select(&Selector::parse("a").unwrap()).filter_map(|link| link.attr("href")).collect();
            assert!(!links.is_empty() && links.iter().all(|href| href.starts_with("/en/sources/#")), "{links:?}");
        }
    }
}

mod frame {
    use super::*;

    #[test]
    fn the_menu_marks_the_page_and_the_section_it_belongs_to() {
        for (page, marked) in [
            (Page::Curriculum, vec![("/fr/cursus/", "page")]),
            (Page::Step(StepId::Masters), vec![("/fr/cursus/", "true")]),
            (Page::Comparison, vec![("/fr/cursus/", "true")]),
            (Page::Alumnus(DATA.alumni.alumni[0].id.clone(), 1), vec![("/fr/anciens/", "true")]),
            (Page::Home, vec![("/fr/", "page")]),
            (Page::Sources, vec![]),
        ] {
            let shown = Shown::page(Locale::Fr, page.clone(), data(|_| {}));
            let links = shown.all("header [aria-current]");
            let links: Vec<_> =
                links.iter().map(|link| (link.attr("href").unwrap(), link.attr("aria-current").unwrap())).collect();
            assert_eq!(links, marked, "{page:?}");
        }
    }

    #[test]
    fn the_language_switch_leads_to_the_same_page() {
        for page in Page::all(&DATA) {
            for locale in Locale::ALL {
                let shown = Shown::page(locale, page.clone(), data(|_| {}));
                let switch = shown.one("#language");
                assert_eq!(switch.attr("href"), Some(page.path(locale.other()).as_str()));
                assert_eq!(
                    (switch.attr("lang"), switch.attr("hreflang")),
                    (Some(locale.other().tag()), Some(locale.other().tag()))
                );
                assert_eq!(text(switch), locale.other().own_name());
            }
        }
    }

    #[test]
    fn the_language_switch_keeps_the_query() {
        let route = Route::Page(Locale::Fr, Page::Publications);
        let page = Shown(Html::parse_document(&html(&route, "q=tau&class=2006", data(|_| {}))));
        assert_eq!(page.one("#language").attr("href"), Some("/en/publications/?q=tau&class=2006"));
    }
}

mod many_records {
    use super::*;
    use double_cursus::dataset::{AlumnusId, PublicationId};
    use double_cursus::excerpt;
    use double_cursus::head::{Head, json_ld};
    use double_cursus::{pages, paging};

    /// As many alumni and, by the first of them, as many papers.
    fn many(alumni: usize, papers: usize) -> &'static Dataset {
        data(|data| {
            let (person, paper) = (data.alumni.alumni[0].clone(), data.publications.publications[0].clone());
            data.alumni.alumni = (0..alumni)
                .map(|number| double_cursus::dataset::Alumnus {
                    id: AlumnusId(format!("person-{number}")),
                    name: format!("P. {number}"),
                    sort_name: format!("{}{number:05}, P.", char::from(b'A' + (number % 26) as u8)),
                    ..person.clone()
                })
                .collect();
            data.publications.publications = (0..papers)
                .map(|number| {
                    let mut paper = paper.clone();
                    paper.id = PublicationId(format!("paper-{number}"));
                    paper.date.year = 2000 + (number % 20) as u16;
                    paper.alumni.truncate(1);
                    paper.alumni[0].id = AlumnusId("person-0".into());
                    if number % 3 == 0 && alumni > 1 {
                        let mut other = paper.alumni[0].clone();
                        other.id = AlumnusId(format!("person-{}", 1 + number % (alumni - 1)));
                        paper.alumni.push(other);
                    }
                    paper
                })
                .collect();
        })
    }

    const MOST_ELEMENTS: usize = 3_000;

    /// What the pages of a list link to in `main`, one page after the other.
    fn links(data: &'static Dataset, pages: impl Iterator<Item = Page>, selector: &str) -> Vec<String> {
        pages
            .flat_map(|page| {
                let shown = Shown::page(Locale::En, page, data);
                assert!(shown.all("*").len() < MOST_ELEMENTS);
                let links = shown.all(selector);
                links.iter().map(|link| link.attr("href").unwrap().to_owned()).collect::<Vec<_>>()
            })
            .collect()
    }

    #[test]
    fn the_pages_of_the_alumni_list_each_once_in_order() {
        let data = many(2 * paging::ALUMNI + 1, 1);
        let pages: Vec<Page> = Page::all(data).into_iter().filter(|page| matches!(page, Page::Alumni(_))).collect();
        assert_eq!(pages, [Page::Alumni(1), Page::Alumni(2), Page::Alumni(3)]);
        let listed = links(data, pages.into_iter(), ".people a");
        let expected: Vec<String> =
            data.alumni_by_name().iter().map(|alumnus| Page::Alumnus(alumnus.id.clone(), 1).path(Locale::En)).collect();
        assert_eq!(listed, expected);
    }

    #[test]
    fn an_initial_leads_to_the_page_on_which_it_begins() {
        let data = many(2 * paging::ALUMNI + 1, 1);
        let shown = Shown::page(Locale::Fr, Page::Alumni(2), data);
        let links = shown.all("nav[aria-label='Par initiale'] a");
        assert_eq!(links.len(), 26);
        for link in links {
            let Route::Page(_, Page::Alumni(page)) = Route::parse(link.attr("href").unwrap()) else { panic!() };
            let begins = |page| {
                let names = Shown::page(Locale::Fr, Page::Alumni(page), data).all(".people a").len();
                assert!(names > 0);
                let all = data.alumni_by_name();
                paging::part(&all, paging::ALUMNI, page).iter().any(|person| person.sort_name.starts_with(&text(link)))
            };
            assert!(begins(page) && (page == 1 || !begins(page - 1)), "{}", text(link));
        }
    }

    #[test]
    fn the_pages_of_an_alumnus_list_each_paper_once() {
        let data = many(300, 2 * paging::PAPERS + 7);
        let id = AlumnusId("person-0".into());
        let pages = (1..=3).map(|page| Page::Alumnus(id.clone(), page));
        let listed = links(data, pages, ".paper h3 a");
        let mut papers: Vec<_> = data.papers_of(&id).collect();
        papers.sort_by(|one, other| other.date.cmp(&one.date).then_with(|| one.id.cmp(&other.id)));
        let expected: Vec<String> =
            papers.into_iter().map(|paper| Page::Publication(paper.id.clone()).path(Locale::En)).collect();
        assert_eq!(listed, expected);
        let first = Shown::page(Locale::Fr, Page::Alumnus(id.clone(), 1), data);
        assert_eq!(first.one("nav [rel=next]").attr("href"), Some("/fr/anciens/person-0/page/2/"));
        assert!(Page::all(data).contains(&Page::Alumnus(id, 3)));
    }

    #[test]
    fn after_the_last_page_there_is_none() {
        let data = many(paging::ALUMNI, paging::PAPERS);
        for page in [Page::Alumni(2), Page::Alumnus(AlumnusId("person-0".into()), 2), Page::Record] {
            assert!(!Page::all(data).contains(&page));
            assert_eq!(Shown::page(Locale::Fr, page, data).texts("h1"), ["Page introuvable · Page not found"]);
        }
    }

    #[test]
    fn an_index_changes_nothing_but_the_time() {
        let plain = many(60, 200);
        let indexed = plain.clone().indexed();
        assert!(*plain == indexed);
        for alumnus in &plain.alumni.alumni {
            assert!(plain.papers_of(&alumnus.id).eq(indexed.papers_of(&alumnus.id)));
            assert_eq!(plain.alumnus(&alumnus.id), indexed.alumnus(&alumnus.id));
        }
        assert_eq!(plain.alumni_by_name(), indexed.alumni_by_name());
        assert_eq!(plain.initials(), indexed.initials());
        for route in Route::all(plain) {
            let html = |data| pages::html(&route, Edition::new(data, route.locale())).into_string();
            assert!(html(plain) == html(&indexed), "{}", route.path());
        }
    }

    /// The dataset where no publication has a page.
    fn without_pages() -> Dataset {
        let mut data = many(40, 120).clone();
        data.site.most_publication_pages = Some(119);
        data.site.settle(120);
        data.indexed()
    }

    #[test]
    fn a_page_for_each_or_one_for_all() {
        let mut data = many(2, 5).clone();
        for (most, has_pages) in [(None, true), (Some(5), true), (Some(4), false), (Some(0), false)] {
            data.site.most_publication_pages = most;
            data.site.settle(5);
            assert_eq!(data.site.has_publication_pages(), has_pages, "{most:?}");
            let pages = Page::all(&data);
            assert_eq!(
                pages.iter().filter(|page| matches!(page, Page::Publication(_))).count(),
                if has_pages { 5 } else { 0 }
            );
            assert_eq!(pages.contains(&Page::Record), !has_pages);
        }
    }

    #[test]
    fn every_link_leads_to_the_page_of_any_publication() {
        let data: &'static Dataset = Box::leak(Box::new(without_pages()));
        for (page, selector) in
            [(Page::Publications, ".paper h3 a"), (Page::Alumnus(AlumnusId("person-0".into()), 1), ".paper h3 a")]
        {
            let shown = Shown::page(Locale::Fr, page, data);
            let links = shown.all(selector);
            assert!(links.len() > 20);
            for link in links {
                let (path, query) = link.attr("href").unwrap().split_once('?').unwrap();
                assert_eq!(Route::parse(path), Route::Page(Locale::Fr, Page::Record));
                assert!(data.publication(&double_cursus::route::publication_in(query).unwrap()).is_some());
            }
        }
    }

    #[test]
    fn the_papers_that_a_step_names_are_among_them() {
        let mut data = DATA.clone();
        data.site.most_publication_pages = Some(0);
        data.site.settle(data.publications.publications.len());
        let data: &'static Dataset = Box::leak(Box::new(data));
        let is_paper = |href: &str| matches!(Route::parse(href), Route::Page(_, Page::Publication(_)));
        let steps = || StepId::ALL.into_iter().map(|step| Shown::page(Locale::Fr, Page::Step(step), data));
        let hrefs = |page: Shown| page.all("main a").iter().map(|link| link.attr("href").unwrap().to_owned()).collect();
        let links: Vec<String> = steps().flat_map(|page| -> Vec<String> { hrefs(page) }).collect();
        assert!(links.iter().any(|href| href.starts_with("/fr/notice/?id=")));
        assert!(!links.iter().any(|href| is_paper(href)), "{links:?}");
    }

    #[test]
    fn the_page_of_any_publication_says_without_scripts_what_it_is() {
        let data: &'static Dataset = Box::leak(Box::new(without_pages()));
        for locale in Locale::ALL {
            let shown = Shown::page(locale, Page::Record, data);
            assert_eq!(shown.texts("h1"), [locale.pick("Une publication", "A publication")]);
            assert!(text(shown.one(".without-scripts")).contains("JavaScript"));
            let ways = shown.all("main .ways a");
            let ways: Vec<&str> = ways.iter().map(|link| link.attr("href").unwrap()).collect();
            assert_eq!(ways, [Page::Publications.path(locale), Page::Alumni(1).path(locale)]);
        }
    }

    #[test]
    fn a_page_made_of_an_excerpt_is_the_page_made_of_everything() {
        let data = without_pages();
        let files: Vec<Vec<u8>> = excerpt::all(&data).iter().map(|one| one.pack().unwrap()).collect();
        assert!(files.len() > 1);
        let excerpts = excerpt::Excerpts { address: "*".into(), count: files.len() as u32 };
        for paper in &data.publications.publications {
            let number: usize = excerpts.address_of(&paper.id).parse().unwrap();
            let excerpt = excerpt::Excerpt::unpack(&files[number]).unwrap();
            for locale in Locale::ALL {
                let route = Route::Page(locale, Page::Publication(paper.id.clone()));
                assert_eq!(excerpt.json_ld(&paper.id, locale).map(str::to_owned), json_ld(&route, &data));
                let small = excerpt.clone().within(&data);
                assert!(small.publications.publications.len() < data.publications.publications.len());
                assert_eq!(Head::of(&route, &small), Head::of(&route, &data));
                let html = |data| pages::html(&route, Edition::new(data, locale)).into_string();
                assert_eq!(html(&small), html(&data));
            }
        }
        let unknown = PublicationId("x".into());
        let number: usize = excerpts.address_of(&unknown).parse().unwrap();
        assert_eq!(excerpt::Excerpt::unpack(&files[number]).unwrap().json_ld(&unknown, Locale::En), None);
    }
}

mod not_found {
    use super::*;

    fn assert_speaks_both_languages(route: &Route) {
        let page = Shown(Html::parse_document(&html(route, "", data(|_| {}))));
        assert_eq!(page.texts("h1"), ["Page introuvable · Page not found"]);
        assert_eq!(page.texts("h1 [lang=en]"), ["Page not found"]);
        for (lang, home) in [("fr", "/fr/"), ("en", "/en/")] {
            let half = page.one(&format!("section[lang={lang}]"));
            assert!(half.select(&Selector::parse("a").unwrap()).any(|link| link.attr("href") == Some(home)));
        }
    }

    #[test]
    fn it_speaks_both_languages() {
        assert_speaks_both_languages(&Route::NotFound);
    }

    #[test]
    fn records_that_are_not_there_are_not_found() {
        for path in ["/fr/publications/x/", "/en/alumni/x/"] {
            let route = Route::parse(path);
            assert!(matches!(route, Route::Page(..)), "{path}");
            assert_speaks_both_languages(&route);
        }
    }
}

mod legal_notice {
    use super::*;

    const GAP: &str = "Not filled in";

    #[test]
    fn every_gap_is_said_as_long_as_nothing_is_filled_in() {
        let page = Shown::page(Locale::En, Page::LegalNotice, data(|data| data.site.publisher = None));
        assert_eq!(page.text().matches(GAP).count(), 4);
    }

    #[test]
    fn what_is_filled_in_is_shown() {
        let party = |name: &str| Party {
            name: name.to_owned(),
            address: vec!["1 rue X".to_owned(), "59000 Lille".to_owned()],
            phone: None,
        };
        let data = data(|data| {
            data.site.publisher = Some(party("Publisher & Co"));
            data.site.director = Some("Ada Director".to_owned());
            data.site.host = Some(party("Host Ltd"));
            data.site.contact = Some(serde_json::from_str("\"write@example.org\"").unwrap());
        });
        let page = Shown::page(Locale::En, Page::LegalNotice, data);
        assert!(!page.text().contains(GAP));
        assert_eq!(page.texts("address"), ["Publisher & Co, 1 rue X, 59000 Lille", "Host Ltd, 1 rue X, 59000 Lille"]);
        assert!(page.text().contains("Ada Director"));
        assert_eq!(page.one("main a").attr("href"), Some("mailto:write@example.org"));
    }

    #[test]
    fn a_demonstration_says_so_and_nothing_else_does() {
        for demonstration in [true, false] {
            let data = data(|data| data.site.demonstration = demonstration);
            for page in [Page::LegalNotice, Page::Home] {
                let is_said = Shown::page(Locale::Fr, page.clone(), data).text().contains("Démonstration indépendante");
                assert_eq!(is_said, demonstration, "{page:?}");
            }
        }
    }
}

#[test]
fn a_page_rendered_twice_is_the_same() {
    let data = data(|_| {});
    let routes: Vec<Route> = Route::all(data).into_iter().chain([Route::NotFound]).collect();
    let first: Vec<String> = routes.iter().map(|route| html(route, "", data)).collect();
    for (route, first) in routes.iter().zip(first).rev() {
        assert!(html(route, "", data) == first, "{}", route.path());
    }
}
