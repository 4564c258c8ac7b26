//! Citations and files that readers take away, and what reference managers see while they go from page to page.

use super::visit;
use crate::harness::{Page, data, head};
use double_cursus::citation::{Citation, Format, Style, Subject, file_name};
use double_cursus::dataset::Publication;
use double_cursus::edition::Edition;
use double_cursus::locale::Locale;
use double_cursus::route::{self, Route};
use fantoccini::key::Key;
use serde_json::{Value, json};

/// The names and contents of the citation tags, in their order.
const TAGS: &str = "[...document.head.querySelectorAll('meta[name^=citation_]')].map(tag => [tag.name, tag.content])";

/// Counts how often Zotero is told of a new page, and with what tags in the head.
const LISTEN: &str = "window.told = []; document.addEventListener('ZoteroItemUpdated', event =>
    window.told.push(event.bubbles && event.cancelable && document.querySelectorAll('meta[name=citation_title]').length));";

fn first_paper() -> &'static Publication {
    &data().publications.publications[0]
}

fn route_of(locale: Locale, paper: &Publication) -> Route {
    Route::Page(locale, route::Page::Publication(paper.id.clone()))
}

fn tags(route: &Route) -> Value {
    json!(head(route).citation)
}

async fn press(page: &Page, attribute: &str, value: &str) {
    page.click(&format!("button[{attribute}='{value}']")).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn zotero_is_told_of_each_page_and_finds_its_tags() {
    visit()
        .run(async |page| {
            let list = Route::Page(Locale::Fr, route::Page::Publications);
            let paper = route_of(Locale::Fr, first_paper());
            page.open(&list.path()).await;
            page.run(LISTEN).await;
            page.mark().await;
            assert_eq!(page.js(TAGS).await, json!([]));
            page.click(&format!(".results a[href='{}']", paper.path())).await;
            page.expect(TAGS, tags(&paper)).await;
            page.expect("window.told", json!([1])).await;
            page.click("a[data-keep-place]").await;
            let english = route_of(Locale::En, first_paper());
            page.expect(TAGS, tags(&english)).await;
            page.click(&format!("header nav a[href='{}']", route::Page::School.path(Locale::En))).await;
            page.expect(TAGS, json!([])).await;
            page.expect("window.told", json!([1, 1, 0])).await;
            page.assert_same_document().await;
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_paper_opened_by_its_address_loses_its_json_ld_with_its_tags() {
    visit()
        .run(async |page| {
            let paper = route_of(Locale::En, first_paper());
            page.open(&paper.path()).await;
            page.expect(TAGS, tags(&paper)).await;
            assert_eq!(page.count("script[type='application/ld+json']").await, 1);
            page.click(&format!("header nav a[href='{}']", route::Page::School.path(Locale::En))).await;
            page.expect(TAGS, json!([])).await;
            assert_eq!(page.count("script[type='application/ld+json']").await, 0);
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_format_is_saved_under_a_name_that_says_what_it_is() {
    visit()
        .run(async |page| {
            let paper = first_paper();
            for locale in Locale::ALL {
                page.open(&route_of(locale, paper).path()).await;
                let record = Edition::new(data(), locale).record(paper);
                for format in Format::ALL {
                    let name = file_name(format, Subject::Paper(paper.id.as_str()));
                    press(&page, "data-export", format.name()).await;
                    page.wait_until(&format!(
                        "document.querySelector('.citation-menu [role=status]').textContent.includes({})",
                        json!(name)
                    ))
                    .await;
                    let expected = format.write(std::slice::from_ref(&record), locale);
                    assert_eq!(page.saved(&name).await, expected, "{name}");
                }
            }
        })
        .await;
}

/// The menu of a list stays while the list changes, but what became of one list's file is not said of another's.
#[tokio::test(flavor = "multi_thread")]
async fn the_menu_of_a_list_says_nothing_of_another_list() {
    visit()
        .run(async |page| {
            page.open(&Route::Page(Locale::En, route::Page::Publications).path()).await;
            page.run("window.menu = document.querySelector('.citation-menu')").await;
            page.expect("menu.querySelectorAll('button').length", Format::ALL.len()).await;
            press(&page, "data-export", Format::Csv.name()).await;
            page.wait_until("menu.innerText.includes('.csv')").await;
            page.run("document.querySelector('#q').focus()").await;
            page.press('e').await;
            page.wait_until("!menu.innerText.includes('.csv')").await;
            page.expect("menu.checkVisibility() && menu === document.querySelector('.citation-menu')", true).await;
            for key in ['z'; 4] {
                page.press(key).await;
            }
            page.wait_until("!menu.checkVisibility()").await;
        })
        .await;
}

/// Keeps what is given to the clipboard.
const NOTE_COPIES: &str = "
    const { clipboard } = navigator;
    const [copy, copyText] = [clipboard.write.bind(clipboard), clipboard.writeText.bind(clipboard)];
    const read = async (item, type) => item.types.includes(type) ? (await item.getType(type)).text() : '';
    clipboard.write = ([item]) => {
        Promise.all([read(item, 'text/plain'), read(item, 'text/html')]).then(copied => { window.copied = copied; });
        return copy([item]);
    };
    clipboard.writeText = text => { window.copied = [text, '']; return copyText(text); };";

/// What is copied is pasted as text, and into a document, where it has so many words in italics.
async fn expect_copied(page: &Page, style: Style, text: &str, italics: usize) {
    if !page.engine().pastes() {
        let expected = json!([text, italics]);
        page.expect("window.copied && [copied[0], copied[1].split('<i>').length - 1]", expected).await;
        return;
    }
    page.wait_until(&format!(
        "document.querySelector('.citation-menu [role=status]').textContent.includes({})",
        json!(style.label())
    ))
    .await;
    page.run(
        "document.body.append(Object.assign(document.createElement('textarea'), { id: 'plain' }),
            Object.assign(document.createElement('p'), { id: 'rich', contentEditable: true }));
        plain.focus()",
    )
    .await;
    page.press_with(Key::Control, 'v').await;
    page.expect("plain.value", text).await;
    page.run("rich.focus()").await;
    page.press_with(Key::Control, 'v').await;
    page.expect("[rich.textContent, rich.querySelectorAll('i').length]", json!([text, italics])).await;
    page.run("plain.remove(); rich.remove()").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_style_is_copied() {
    expect_copies("", |citation| citation.html.matches("<i>").count()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_style_is_copied_as_text_where_the_browser_knows_nothing_else() {
    expect_copies("delete window.ClipboardItem;", |_| 0).await;
}

/// Copies a citation in every style, in a browser that a script has changed.
async fn expect_copies(script: &'static str, italics: fn(&Citation) -> usize) {
    visit()
        .run(async move |page| {
            if page.engine().has_devtools() {
                let permissions = json!({ "permissions": ["clipboardSanitizedWrite"] });
                page.devtools("Browser.grantPermissions", permissions).await;
            }
            if !page.engine().pastes() {
                page.before_each_page(NOTE_COPIES).await;
            }
            page.before_each_page(script).await;
            let paper = first_paper();
            page.open(&route_of(Locale::Fr, paper).path()).await;
            let record = Edition::new(data(), Locale::Fr).record(paper);
            for style in Style::ALL {
                press(&page, "data-cite", style.name()).await;
                let citation = style.cite(&record);
                expect_copied(&page, style, &citation.text, italics(&citation)).await;
            }
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn where_the_browser_refuses_to_copy_the_citation_is_selected() {
    visit()
        .run(async |page| {
            page.before_each_page("Object.defineProperty(navigator, 'clipboard', { value: undefined });").await;
            let paper = first_paper();
            page.open(&route_of(Locale::Fr, paper).path()).await;
            press(&page, "data-cite", Style::Apa.name()).await;
            let record = Edition::new(data(), Locale::Fr).record(paper);
            page.expect("getSelection().toString()", Style::Apa.cite(&record).text).await;
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_scripts_there_is_no_menu() {
    visit()
        .without_scripts()
        .run(async |page| {
            page.load(&route_of(Locale::Fr, first_paper()).path()).await;
            assert!(!page.element(".citation-menu").await.is_displayed().await.unwrap());
        })
        .await;
}
