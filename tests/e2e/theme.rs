//! Light and dark.

use super::visit;
use crate::harness::Wish;
use double_cursus::locale::Locale;
use double_cursus::route;
use double_cursus::text::messages as m;

const SWITCH: &str = "header button";

/// Storage as it is where the reader forbids it.
const NO_STORAGE: &str = "Object.defineProperty(window, 'localStorage', {
    get() { throw new DOMException('forbidden', 'SecurityError'); },
})";

#[tokio::test(flavor = "multi_thread")]
async fn the_switch_turns_to_the_other_theme_and_is_remembered() {
    visit()
        .run(async |page| {
            page.open("/fr/").await;
            assert_eq!(page.count("html[data-theme]").await, 0);
            for theme in ["dark", "light", "dark"] {
                page.click(SWITCH).await;
                page.expect("document.documentElement.dataset.theme", theme).await;
            }
            page.open("/en/").await;
            page.expect("document.documentElement.dataset.theme", "dark").await;
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn where_the_device_is_dark_the_switch_turns_to_light() {
    visit()
        .wishing(Wish::Dark)
        .run(async |page| {
            page.open("/fr/").await;
            page.click(SWITCH).await;
            page.expect("document.documentElement.dataset.theme", "light").await;
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_switch_has_the_same_name_in_both_themes() {
    visit()
        .run(async |page| {
            for locale in Locale::ALL {
                page.open(&route::Page::Home.path(locale)).await;
                for _ in 0..2 {
                    page.expect(
                        &format!("document.querySelector('{SWITCH}').textContent.trim()"),
                        m::THEME.get(locale),
                    )
                    .await;
                    page.click(SWITCH).await;
                }
            }
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn where_storage_is_forbidden_the_switch_works_for_the_page() {
    visit()
        .run(async |page| {
            page.before_each_page(NO_STORAGE).await;
            page.open("/fr/").await;
            page.click(SWITCH).await;
            page.expect("document.documentElement.dataset.theme", "dark").await;
            page.mark().await;
            page.click("header nav a[href='/fr/cursus/']").await;
            page.expect("location.pathname", "/fr/cursus/").await;
            page.expect("document.documentElement.dataset.theme", "dark").await;
            page.assert_same_document().await;
        })
        .await;
}
