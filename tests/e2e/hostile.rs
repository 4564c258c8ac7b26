//! Addresses that mean harm: the page reads them as text, or leaves them out. A breach of the content security policy
//! would be a message in the console, and every visit ends with none.

use super::visit;
use crate::harness::head;
use crate::results::path;
use double_cursus::locale::Locale;
use double_cursus::route::{self, Route};
use double_cursus::search::MAX_TEXT;
use serde_json::json;

/// Whatever would have run says so here.
const HARM: &str = "<img src=x onerror=window.hit=1><script>window.hit=1</script>\"onfocus=\"window.hit=1";

#[tokio::test(flavor = "multi_thread")]
async fn a_hostile_query_is_text_in_the_field_and_nothing_else() {
    visit()
        .run(async |page| {
            let list = Route::Page(Locale::Fr, route::Page::Publications);
            let encoded: String = url::form_urlencoded::byte_serialize(HARM.as_bytes()).collect();
            let long = "long+".repeat(1_500);
            let repeated = "q=a&topic=none&".repeat(400);
            for query in [
                format!("q={encoded}"),
                format!("topic={encoded}&sort={encoded}&page=-1&from=99999&{encoded}={encoded}"),
                format!("q={long}"),
                repeated,
                "q=%E9%&%&%zz=%00&=&&&q".to_owned(),
                "q=javascript:alert(1)&size=1000000&page=18446744073709551616#<script>window.hit=1</script>".to_owned(),
            ] {
                page.open(&format!("{}?{query}", path(Locale::Fr))).await;
                page.expect("document.title", head(&list).title).await;
                page.expect("document.querySelectorAll('h1').length", 1).await;
                page.expect("window.hit === undefined && !document.querySelector('main img')", true).await;
                let length = page.js("document.querySelector('input[name=q]').value.length").await;
                assert!(length.as_u64().unwrap() as usize <= MAX_TEXT, "{query}");
            }
            page.open(&format!("{}?q={encoded}", path(Locale::Fr))).await;
            page.expect("document.querySelector('input[name=q]').value", json!(HARM)).await;
        })
        .await;
}

/// The page's own guard looks at what is made HTML: texts may say what tags may not.
#[tokio::test(flavor = "multi_thread")]
async fn a_text_that_looks_like_a_script_s_address_is_shown() {
    visit()
        .run(async |page| {
            let text = "x=javascript:1 onload=2";
            for kind in [route::Page::Publications, route::Page::Curriculum] {
                let encoded: String = url::form_urlencoded::byte_serialize(text.as_bytes()).collect();
                page.open(&format!("{}?x={encoded}", kind.path(Locale::En))).await;
                page.expect(&format!("document.querySelector('.notice').textContent.includes('{text}')"), true).await;
                page.mark().await;
                page.click("#language").await;
                page.expect(&format!("document.querySelector('.notice').textContent.includes('{text}')"), true).await;
                page.expect("document.documentElement.lang", "fr").await;
                page.assert_same_document().await;
            }
            page.open(&path(Locale::En)).await;
            page.mark().await;
            page.run("document.querySelector('#q').focus()").await;
            for key in "=javascript: amy".chars() {
                page.press(key).await;
            }
            page.expect("document.querySelector('#words').textContent.startsWith('=javascript: amy')", true).await;
            page.click("#language").await;
            page.expect("document.documentElement.lang", "fr").await;
            page.expect("document.querySelector('#q').value", "=javascript: amy").await;
            page.assert_same_document().await;
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hostile_path_is_an_unknown_page() {
    visit()
        .run(async |page| {
            page.expect_console("404");
            page.allow_console("the `csr` feature is not enabled"); // Leptos advises so, in debug builds only
            for address in
                ["/fr/%3Cscript%3Ewindow.hit=1%3C/script%3E/", "/fr/publications/%22onload=%22x/", "/%F0%9F%98%80/"]
            {
                page.open(address).await;
                page.expect("document.title", head(&Route::NotFound).title).await;
                page.expect("window.hit === undefined", true).await;
            }
        })
        .await;
}
