//! The text itself is in the HTML: a reader without scripts has the whole site.

use crate::dist::{PRINTED, Page, pages, pages_and_not_found, text_of};
use double_cursus::dataset::Fact;
use double_cursus::head::heading;
use double_cursus::locale::Locale;
use double_cursus::route::{self, Route};
use double_cursus::text::typography;

#[test]
fn every_page_has_one_heading_and_it_is_the_title_s() {
    for page in pages_and_not_found() {
        let heading_shown = text_of(page.one("h1"));
        assert!(!heading_shown.is_empty(), "{}", page.path);
        let Route::Page(locale, named) = &page.route else {
            continue;
        };
        let expected = heading(named, *locale, &PRINTED);
        match named {
            route::Page::Step(_) => assert!(heading_shown.ends_with(&expected), "{}: {heading_shown}", page.path),
            _ => assert_eq!(heading_shown, expected, "{}", page.path),
        }
        assert!(text_of(page.one("title")).starts_with(&expected), "{}", page.path);
    }
}

#[test]
fn headings_skip_no_level() {
    for page in pages_and_not_found() {
        let levels: Vec<u32> = page
            .all("h1, h2, h3, h4, h5, h6")
            .iter()
            .map(|heading| heading.value().name()[1..].parse().unwrap())
            .collect();
        assert_eq!(levels.first(), Some(&1), "{}", page.path);
        for pair in levels.windows(2) {
            assert!(pair[1] <= pair[0] + 1, "{}: h{} under h{}", page.path, pair[1], pair[0]);
        }
    }
}

#[test]
fn a_step_s_page_says_everything_that_is_known_of_it() {
    for (locale, step) in
        Locale::ALL.into_iter().flat_map(|locale| PRINTED.school.steps.iter().map(move |step| (locale, step)))
    {
        let page = Page::open(Route::Page(locale, route::Page::Step(step.id)));
        let text = page.main_text();
        let facts: Vec<&Fact> = step.facts().collect();
        let questions = PRINTED.school.questions.iter().filter(|question| question.step == Some(step.id));
        let answers =
            questions.flat_map(|question| question.answer.iter().map(|fact| &fact.text).chain([&question.question]));
        let periods = facts.iter().filter_map(|fact| fact.period.as_ref());
        let readings = PRINTED.school.selection.iter().filter(|reading| Some(reading.stage) == step.selection);
        let texts = facts
            .iter()
            .map(|fact| &fact.text)
            .chain(answers)
            .chain(periods)
            .chain(readings.map(|reading| &reading.period));
        for expected in texts.chain([&step.summary, &step.study_year, &step.title]).map(|text| text.get(locale)) {
            // A fact's period stands before its full stop.
            let expected = expected.strip_suffix('.').unwrap_or(expected);
            assert!(text.contains(expected), "{}: {expected}", page.path);
        }
    }
}

#[test]
fn where_sources_disagree_the_page_says_what_each_one_says() {
    for locale in Locale::ALL {
        let page = Page::open(Route::Page(locale, route::Page::Disagreements));
        let text = page.main_text();
        assert!(!PRINTED.sources.disagreements.is_empty());
        for one in &PRINTED.sources.disagreements {
            assert_eq!(text_of(page.one(&format!("h2#{}", one.id))), one.topic.get(locale).to_owned());
            for said in one.readings.iter().map(|reading| &reading.text).chain(&one.comment) {
                let said = said.get(locale).trim_end_matches('.');
                assert!(text.contains(said), "{}: {said}", page.path);
            }
        }
        let list = Page::open(Route::Page(locale, route::Page::Sources));
        assert_eq!(list.all(&format!("main a[href='{}']", page.path)).len(), 1);
    }
}

#[test]
fn the_publications_page_lists_every_paper() {
    let papers = &PRINTED.publications.publications;
    for locale in Locale::ALL {
        let page = Page::open(Route::Page(locale, route::Page::Publications));
        let mut listed: Vec<String> = page.all(".paper h3").into_iter().map(text_of).collect();
        let mut expected: Vec<String> = papers.iter().map(|paper| typography::set(paper.lang, &paper.title)).collect();
        listed.sort();
        expected.sort();
        assert_eq!(listed, expected);
        assert!(text_of(page.one(".total")).starts_with(&papers.len().to_string()));
    }
}

#[test]
fn a_title_in_the_other_language_says_its_language() {
    let titles: Vec<(String, &str)> = PRINTED
        .publications
        .publications
        .iter()
        .map(|paper| (typography::set(paper.lang, &paper.title), paper.lang.tag()))
        .collect();
    let mut in_other_language = 0;
    for page in pages() {
        for element in page.all("body *") {
            let Some((title, lang)) = titles.iter().find(|(title, _)| text_of(element) == *title) else {
                continue;
            };
            let ancestors = std::iter::once(element).chain(element.ancestors().filter_map(scraper::ElementRef::wrap));
            // The heading around a link may carry the language for it; an element around the heading need not.
            let inner = element
                .descendants()
                .filter_map(scraper::ElementRef::wrap)
                .any(|inner| inner.attr("lang") == Some(lang));
            let nearest = ancestors.into_iter().find_map(|element| element.attr("lang"));
            assert!(nearest == Some(lang) || inner, "{}: {title} is read as {nearest:?}", page.path);
            in_other_language += usize::from(page.locale().tag() != *lang);
        }
    }
    assert!(in_other_language > 10, "only {in_other_language} titles were looked at");
}

#[test]
fn every_page_says_that_it_is_a_demonstration_as_long_as_it_is_one() {
    for page in pages_and_not_found() {
        let note = page.locale().pick("Démonstration indépendante", "Independent demonstration");
        let is_said = text_of(page.one("footer")).contains(note);
        assert_eq!(is_said, PRINTED.site.demonstration, "{}", page.path);
    }
}

#[test]
fn the_home_page_says_in_the_law_s_words_how_accessible_the_site_is() {
    for (locale, words) in
        [(Locale::Fr, "Accessibilité\u{A0}: non conforme"), (Locale::En, "Accessibility: not compliant")]
    {
        let page = Page::open(Route::Page(locale, route::Page::Home));
        let statement = route::Page::Accessibility.path(locale);
        assert_eq!(text_of(page.one(&format!("footer a[href='{statement}']"))), words);
    }
}

#[test]
fn landmarks_that_come_twice_have_names_of_their_own() {
    for page in pages_and_not_found() {
        for landmark in ["header", "main", "body footer"] {
            page.one(landmark);
        }
        let mut names: Vec<Option<&str>> = page.all("nav").iter().map(|nav| nav.attr("aria-label")).collect();
        let count = names.len();
        names.sort();
        names.dedup();
        assert!(names.len() == count && !names.contains(&None), "{}: {names:?}", page.path);
    }
}
