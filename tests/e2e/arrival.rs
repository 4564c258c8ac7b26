//! What a link does for readers who don't see the page change: a title of its own, and the focus on the heading.

use super::visit;
use crate::probes::arrival;
use double_cursus::locale::Locale;
use double_cursus::route::Page;
use serde_json::json;

#[tokio::test(flavor = "multi_thread")]
async fn each_page_of_the_menu_has_its_title_and_the_focus_on_its_heading() {
    visit()
        .run(async |page| {
            for locale in Locale::ALL {
                page.open(&Page::Home.path(locale)).await;
                page.mark().await;
                for next in [Page::School, Page::Curriculum, Page::Publications, Page::Alumni(1), Page::Lille] {
                    let before = page.js("document.title").await;
                    page.click(&format!("header nav a[href='{}']", next.path(locale))).await;
                    page.expect("location.pathname", next.path(locale)).await;
                    page.expect(&arrival(before.as_str().unwrap()), json!([])).await;
                }
                page.assert_same_document().await;
            }
        })
        .await;
}
