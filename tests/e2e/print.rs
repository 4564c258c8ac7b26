//! What comes out on paper: rendered to PDF, and read back by a parser that is not ours.

use super::visit;
use crate::harness::{Page, ROOT, data};
use double_cursus::dataset::Dataset;
use double_cursus::locale::Locale;
use double_cursus::route;
use double_cursus::text::messages as m;
use fantoccini::wd::{PrintConfigurationBuilder, PrintMargins, PrintSize};
use serde_json::json;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

/// A choice of field and year, as an address has it.
const CHOSEN: &str = "?field=medicine&start=2026";

/// The text of each page on A4 paper, without spaces: lines break where they must. There is none where the engine's
/// driver does not print.
async fn printed(page: &Page, address: &str) -> Option<Vec<String>> {
    page.open(address).await;
    let a4 = PrintSize { width: 21.0, height: 29.7 };
    let margins = PrintMargins { top: 1.3, bottom: 1.3, left: 1.3, right: 1.3 };
    let paper = PrintConfigurationBuilder::default().size(a4).margins(margins).build().expect("a paper");
    let pdf = page.print(paper).await;
    assert_eq!(pdf.is_ok(), page.engine().prints(), "{pdf:?}");
    Some(read(&pdf.ok()?).iter().map(|text| squeezed(text)).collect())
}

fn read(pdf: &[u8]) -> Vec<String> {
    let parsers =
        std::env::var("DOUBLE_CURSUS_PARSERS").expect("run `.ci/setup parsers`, then `eval \"$(.ci/setup env)\"`");
    let mut child = Command::new(Path::new(&parsers).join("venv/bin/python"))
        .arg(Path::new(ROOT).join("tests/e2e/pages_of.py"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("python");
    child.stdin.take().unwrap().write_all(pdf).expect("the PDF is read");
    serde_json::from_slice(&child.wait_with_output().unwrap().stdout).expect("the text of each page")
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|sign| !sign.is_whitespace()).collect()
}

#[track_caller]
fn assert_holds<'a>(text: &str, wanted: impl IntoIterator<Item = &'a str>) {
    let missing: Vec<&str> = wanted.into_iter().filter(|wanted| !text.contains(&squeezed(wanted))).collect();
    assert!(missing.is_empty(), "not on paper: {missing:#?}");
}

#[track_caller]
fn assert_no_controls(text: &str, locale: Locale) {
    for label in [m::THEME, m::MENU, m::COMPARE, m::SKIP] {
        assert!(!text.contains(&squeezed(&label.get(locale))), "a control is printed: {}", label.get(locale));
    }
}

/// The addresses of the sources that the curriculum's own facts rest on.
fn addresses(data: &Dataset) -> Vec<&str> {
    let school = &data.school;
    let facts = school.design.iter().chain(&school.eligibility).chain(&school.interruptions).chain(&school.throughout);
    let cited: Vec<_> = facts.flat_map(|fact| &fact.sources).collect();
    let sources = data.sources.sources.iter().filter(|source| cited.contains(&&source.id));
    sources.filter_map(|source| Some(source.url.as_ref()?.as_str())).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_whole_curriculum_fits_on_four_pages_with_years_and_addresses() {
    visit()
        .run(async |page| {
            let data = data();
            for locale in Locale::ALL {
                let path = route::Page::Curriculum.path(locale);
                for query in ["", CHOSEN, "?field=pharmacy&start=2012", "?field=dentistry&start=2026&path=early"] {
                    let address = [path.as_str(), query].concat();
                    let Some(pages) = printed(&page, &address).await else { continue };
                    assert!((1..=4).contains(&pages.len()), "{address}: {} pages", pages.len());
                    if !page.engine().prints_letters() {
                        continue;
                    }
                    let text = pages.concat();
                    let steps = data.school.steps.iter().flat_map(|step| [&step.title, &step.summary]);
                    assert_holds(&text, steps.map(|text| text.get(locale)));
                    assert_holds(&text, addresses(data));
                    assert_holds(&text, [data.site.absolute(&address).as_str()]);
                    assert_no_controls(&text, locale);
                }
            }
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn one_s_own_years_are_printed_once_they_are_chosen() {
    visit()
        .run(async |page| {
            if !page.engine().prints_letters() {
                return;
            }
            let path = route::Page::Curriculum.path(Locale::Fr);
            let text = async |address: &str| printed(&page, address).await.expect("pages").concat();
            let (without, with) = (text(&path).await, text(&[path.as_str(), CHOSEN].concat()).await);
            for year in 2027..2040 {
                let year = json!(year).to_string();
                assert!(with.contains(&year), "{year}");
            }
            assert!(!without.contains("2037") && !without.contains("2039"));
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_comparison_fits_on_one_page_with_every_row() {
    visit()
        .run(async |page| {
            let data = data();
            for locale in Locale::ALL {
                let path = route::Page::Comparison.path(locale);
                for query in ["", CHOSEN, "?field=pharmacy&start=2026"] {
                    let address = [path.as_str(), query].concat();
                    let Some(pages) = printed(&page, &address).await else { continue };
                    assert_eq!(pages.len(), 1, "{address}");
                    if !page.engine().prints_letters() {
                        continue;
                    }
                    for row in &data.school.comparison {
                        let texts = [&row.title, &row.early.text, &row.residency.text];
                        let texts = texts.into_iter().chain(&row.difference).map(|text| text.get(locale));
                        assert_holds(&pages[0], texts.map(|text| text.trim_end_matches('.')));
                    }
                    assert_holds(&pages[0], [data.site.absolute(&address).as_str()]);
                }
            }
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_step_s_page_prints_what_its_questions_hide_on_the_screen() {
    visit()
        .run(async |page| {
            if !page.engine().prints_letters() {
                return;
            }
            let data = data();
            let question = data.school.questions.iter().find(|question| question.step.is_some()).unwrap();
            let step = route::Page::Step(question.step.unwrap());
            let text = printed(&page, &step.path(Locale::En)).await.expect("pages").concat();
            let answers = question.answer.iter().map(|fact| fact.text.en.trim_end_matches('.'));
            assert_holds(&text, answers);
            assert_no_controls(&text, Locale::En);
        })
        .await;
}
