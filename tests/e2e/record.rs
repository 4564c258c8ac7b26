//! The page that shows any publication, on a site that has too many for a page each.

use crate::harness::{Fault, Page, Visit};
use crate::large;
use crate::results::SHOWN;
use double_cursus::dataset::{AlumnusId, PublicationId};
use double_cursus::edition::Edition;
use double_cursus::head::{self, Head};
use double_cursus::locale::Locale;
use double_cursus::pages;
use double_cursus::route::{self, Route, publication_path, publication_query};
use double_cursus::text::typography;
use scraper::Html;
use serde_json::json;

const TAGS: &str = "[...document.head.querySelectorAll('meta[name^=citation_]')].map(tag => [tag.name, tag.content])";
const JSON_LD: &str =
    "[...document.querySelectorAll('script[type=\"application/ld+json\"]')].map(block => block.textContent)";
const TEXT: &str = "document.querySelector('main').textContent.replace(/\\s/g, '')";
/// Where the excerpts are.
const RECORDS: (&str, &str) = ("/data/papers/", ".bin");
const SWITCH: &str = "header a[hreflang]";

/// A reader who comes to that site.
fn visit() -> Visit {
    super::visit().of(large::folder())
}

fn address(locale: Locale, id: &PublicationId) -> String {
    publication_path(&large::data().site, locale, id)
}

/// A publication that is not on the first page of the list.
fn some_paper() -> &'static PublicationId {
    &large::data().publications.publications[137].id
}

/// A text without its spaces: a fragment's and a document's differ in them.
fn words(text: &str) -> String {
    text.split_whitespace().collect()
}

/// Title, head and content are those of the publication.
async fn expect_paper(page: &Page, locale: Locale, id: &PublicationId) {
    let route = Route::Page(locale, route::Page::Publication(id.clone()));
    let head = Head::of(&route, large::data());
    let html = pages::html(&route, Edition::new(large::data(), locale)).into_string();
    let text = words(&Html::parse_fragment(&html).root_element().text().collect::<String>());
    let paper = large::data().publication(id).unwrap();
    assert!(text.contains(&words(&typography::set(paper.lang, &paper.title))), "{text}: {}", paper.title);
    page.expect(TEXT, text).await;
    page.expect("document.title", head.title).await;
    page.expect("document.documentElement.lang", locale.tag()).await;
    assert!(head.citation.iter().any(|(name, _)| *name == "citation_title"));
    page.expect(TAGS, json!(head.citation)).await;
    page.expect(JSON_LD, json!([head::json_ld(&route, large::data()).unwrap()])).await;
    assert_eq!(page.address().await, address(locale, id));
}

/// The page that the reader came to has the head of a page, with the publication's own address in it.
async fn expect_paper_in_its_place(page: &Page, locale: Locale, id: &PublicationId) {
    expect_paper(page, locale, id).await;
    let canonical = Head::of(&Route::Page(locale, route::Page::Publication(id.clone())), large::data()).canonical;
    page.expect("document.querySelector('link[rel=canonical]').href", canonical.unwrap()).await;
}

/// The page says what is wrong, in a message of that role, and where to go on.
async fn expect_message(page: &Page, locale: Locale, role: &str, part: &str) {
    let says = format!("document.querySelector('main [role={role}]').textContent.includes({})", json!(part));
    page.expect(&says, true).await;
    for kind in [route::Page::Publications, route::Page::Alumni(1)] {
        assert_eq!(page.count(&format!("main a[href='{}']", kind.path(locale))).await, 1);
    }
    page.expect(TAGS, json!([])).await;
    page.expect(JSON_LD, json!([])).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn its_address_shows_the_publication_as_a_page_of_its_own_would() {
    visit()
        .run(async |page| {
            for locale in Locale::ALL {
                page.open(&address(locale, some_paper())).await;
                expect_paper_in_its_place(&page, locale, some_paper()).await;
            }
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_switch_of_the_language_keeps_the_publication() {
    visit()
        .run(async |page| {
            page.open(&address(Locale::Fr, some_paper())).await;
            expect_paper_in_its_place(&page, Locale::Fr, some_paper()).await;
            page.mark().await;
            for locale in [Locale::En, Locale::Fr] {
                page.click(SWITCH).await;
                expect_paper_in_its_place(&page, locale, some_paper()).await;
                page.expect("document.activeElement.id", "language").await;
            }
            page.back().await.unwrap();
            expect_paper_in_its_place(&page, Locale::En, some_paper()).await;
            page.assert_same_document().await;
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn links_lead_from_the_list_to_a_publication_and_on_to_a_related_one() {
    visit()
        .run(async |page| {
            let (person, papers) = person_with_two_papers();
            page.open(&format!("{}?person={person}", route::Page::Publications.path(Locale::Fr))).await;
            page.expect(&format!("{SHOWN}.length"), papers.len()).await;
            page.mark().await;
            let link = page.js(&format!("{SHOWN}[0]")).await;
            let first = shown_by(link.as_str().unwrap());
            let other = papers.into_iter().find(|id| **id != first).unwrap();
            page.click("main article h3 a").await;
            expect_paper(&page, Locale::Fr, &first).await;
            page.click(&format!("main .related a[href='{}']", address(Locale::Fr, other))).await;
            expect_paper(&page, Locale::Fr, other).await;
            page.back().await.unwrap();
            expect_paper(&page, Locale::Fr, &first).await;
            page.assert_same_document().await;
        })
        .await;
}

/// The made-up data have nearly as many people as papers; some have more.
fn person_with_two_papers() -> (&'static str, Vec<&'static PublicationId>) {
    let papers = &large::data().publications.publications;
    let of = |person: &AlumnusId| {
        let theirs = papers.iter().filter(|paper| paper.alumni.iter().any(|link| link.id == *person));
        theirs.map(|paper| &paper.id).collect::<Vec<_>>()
    };
    let people = large::data().alumni.alumni.iter().map(|person| (person.id.as_str(), of(&person.id)));
    people.into_iter().find(|(_, papers)| papers.len() > 1).unwrap()
}

/// The publication that an address shows.
fn shown_by(address: &str) -> PublicationId {
    route::publication_in(address.split_once('?').unwrap().1).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_address_that_a_page_would_have_leads_to_it() {
    visit()
        .run(async |page| {
            page.expect_console("404");
            for locale in Locale::ALL {
                page.open(&route::Page::Publication(some_paper().clone()).path(locale)).await;
                expect_paper(&page, locale, some_paper()).await;
            }
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_name_that_no_publication_has_is_told() {
    visit()
        .run(async |page| {
            for locale in Locale::ALL {
                let id = PublicationId("nobody-1999".into());
                page.open(&address(locale, &id)).await;
                expect_message(&page, locale, "status", id.as_str()).await;
                page.open(&format!("{}?id=%3Cb%3Ebold", route::Page::Record.path(locale))).await;
                expect_message(&page, locale, "status", "<b>bold").await;
                page.open(&route::Page::Record.path(locale)).await;
                let none = locale.pick("ne dit pas quelle publication", "does not say which publication");
                expect_message(&page, locale, "status", none).await;
            }
        })
        .await;
}

/// The page says so, says it again while it lasts, and shows the publication at the button's press afterwards.
async fn fault(fault: Fault, messages: [&'static str; 2]) {
    visit()
        .run(async move |page| {
            if matches!(fault, Fault::Missing) {
                page.expect_console("404");
            }
            for locale in Locale::ALL {
                page.forget().await;
                page.faults.set(RECORDS.0, RECORDS.1, fault);
                page.open(&address(locale, some_paper())).await;
                expect_message(&page, locale, "alert", messages[locale as usize]).await;
                page.run("document.querySelector('main [role=alert]').old = true").await;
                page.click("main [role=alert] button").await;
                page.expect(
                    "[...document.querySelectorAll('main [role=alert]')].map(alert => !alert.old)",
                    json!([true]),
                )
                .await;
                page.faults.clear();
                page.click("main [role=alert] button").await;
                expect_paper(&page, locale, some_paper()).await;
                page.expect("document.activeElement.localName", "h1").await;
            }
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lost_record_can_be_fetched_again() {
    fault(Fault::Missing, ["n’a pas pu être chargée", "could not be loaded"]).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_truncated_record_can_be_fetched_again() {
    fault(Fault::Truncated, ["abîmées", "damaged"]).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_scripts_it_says_what_it_needs_and_where_the_records_are() {
    visit()
        .without_scripts()
        .run(async |page| {
            page.load(&format!("{}?{}", route::Page::Record.path(Locale::Fr), publication_query(some_paper()))).await;
            assert!(page.element("main .without-scripts").await.is_displayed().await.unwrap());
            assert!(!page.element("main .with-scripts").await.is_displayed().await.unwrap());
            page.click(&format!("main a[href='{}']", route::Page::Publications.path(Locale::Fr))).await;
            assert!(page.count("main article h3 a").await > 0);
        })
        .await;
}
