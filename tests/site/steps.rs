//! The curriculum's pages: where one is, and where one can go.

use crate::dist::{Page, text_of};
use double_cursus::dataset::StepId::{self, *};
use double_cursus::locale::Locale;
use double_cursus::route::{self, Route};

/// The places of the route, in their order; at the fork, two steps.
const PLACES: [&[StepId]; 8] = [
    &[Application],
    &[FebruarySchool],
    &[EntranceExam],
    &[ResearchInternship],
    &[Masters],
    &[EarlyThesis, ThesisInResidency],
    &[Doctorate],
    &[DoubleDegree],
];

fn addresses(steps: &[StepId], locale: Locale) -> Vec<String> {
    steps.iter().map(|step| route::Page::Step(*step).path(locale)).collect()
}

fn hrefs(page: &Page, selector: &str) -> Vec<String> {
    page.all(selector).iter().map(|link| link.attr("href").unwrap().to_owned()).collect()
}

/// Every step's page in both languages, with the index of its place.
fn step_pages() -> impl Iterator<Item = (Page, StepId, usize)> {
    Locale::ALL.into_iter().flat_map(|locale| {
        PLACES.iter().enumerate().flat_map(move |(place, steps)| {
            steps.iter().map(move |step| (Page::open(Route::Page(locale, route::Page::Step(*step))), *step, place))
        })
    })
}

#[test]
fn the_stepper_marks_the_step_that_is_shown_and_no_other() {
    for (page, _, _) in step_pages() {
        let marked = page.all("nav.stepper > ol [aria-current]");
        let [marked] = marked.as_slice() else { panic!("{}: {} steps are marked", page.path, marked.len()) };
        assert_eq!((marked.attr("aria-current"), marked.attr("href")), (Some("step"), Some(page.path.as_str())));
    }
}

#[test]
fn the_heading_says_the_place_on_the_route() {
    for (page, _, place) in step_pages() {
        let expected = page.locale().pick(format!("Étape {} sur 8", place + 1), format!("Step {} of 8", place + 1));
        assert!(text_of(page.one("h1")).starts_with(&expected), "{}: {}", page.path, text_of(page.one("h1")));
    }
}

#[test]
fn each_step_leads_to_the_one_before_and_the_one_after_and_at_the_fork_to_both() {
    for (page, _, place) in step_pages() {
        let steps = |place: Option<usize>| place.and_then(|place| PLACES.get(place)).copied().unwrap_or_default();
        let (previous, next) = (steps(place.checked_sub(1)), steps(Some(place + 1)));
        assert_eq!(hrefs(&page, "a[rel=prev]"), addresses(previous, page.locale()), "{}", page.path);
        assert_eq!(hrefs(&page, "a[rel=next]"), addresses(next, page.locale()), "{}", page.path);
    }
}

#[test]
fn list_and_map_show_the_same_steps_in_the_same_order() {
    let curricula = Locale::ALL.into_iter().map(|locale| Page::open(Route::Page(locale, route::Page::Curriculum)));
    for page in curricula.chain(step_pages().map(|(page, _, _)| page)) {
        let expected = addresses(&PLACES.concat(), page.locale());
        assert_eq!(hrefs(&page, "nav.stepper a"), expected, "{}", page.path);
        assert_eq!(hrefs(&page, ".route-map a, .route-sketch a"), expected, "{}", page.path);
    }
}

#[test]
fn the_two_ways_stand_at_one_place_of_the_list() {
    for (page, _, _) in step_pages() {
        assert_eq!(page.all("nav.stepper > ol > li").len(), PLACES.len(), "{}", page.path);
        let ways = hrefs(&page, "nav.stepper > ol > li:nth-child(6) li a");
        assert_eq!(ways, addresses(PLACES[5], page.locale()), "{}", page.path);
    }
}

#[test]
fn at_the_fork_the_comparison_is_one_link_away() {
    for (page, step, _) in step_pages() {
        let comparison = route::Page::Comparison.path(page.locale());
        let is_fork = matches!(step, EarlyThesis | ThesisInResidency);
        assert_eq!(hrefs(&page, "main a").contains(&comparison), is_fork, "{}", page.path);
    }
}
