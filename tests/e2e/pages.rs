//! Every page, opened by its address.

use super::visit;
use crate::harness::{all_pages, head, raw_html};
use double_cursus::locale::Locale;
use scraper::{Html, Selector};
use serde_json::json;

/// Marks the heading that came with the file, before any script of the page's runs.
const MARK_THE_HEADING: &str = "document.addEventListener('readystatechange', () => {
    const heading = document.querySelector('#app h1');
    if (document.readyState === 'interactive' && heading) heading.cameWithTheFile = true;
});";

/// The faces that the page's text needs: what was fetched can't be asked for, since a browser may tell of what the
/// page before needed too.
const FACES: &str = "(() => {
    const faces = [...document.fonts].filter(face => !face.family.includes('Fallback')).map(face => {
        const weights = face.weight.replace('normal', 400).replace('bold', 700).split(' ').map(Number);
        const ranges = face.unicodeRange.split(',').map(range => range.replace(/.*[+]/, '').split('-').map(code => parseInt(code, 16)));
        return {
            family: face.family.replaceAll('\"', ''), style: face.style, name: face.weight + face.style + face.unicodeRange,
            isNear: weight => weights.length > 1 || (weights[0] > 500) === (weight > 500),
            has: letter => ranges.some(([low, high = low]) => low <= letter && letter <= high),
        };
    });
    const needed = new Set(), texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
        const element = texts.currentNode.parentElement, style = getComputedStyle(element);
        if (!element.getClientRects().length) continue;
        const own = style.fontFamily.replaceAll('\"', '').split(', ').flatMap(family => {
            const near = faces.filter(face => face.family === family && face.isNear(Number(style.fontWeight)));
            const slanted = near.filter(face => face.style === style.fontStyle);
            return slanted.length ? slanted : near;
        });
        for (const letter of texts.currentNode.data.trim()) {
            const face = own.find(face => face.has(letter.codePointAt(0)));
            if (face) needed.add(face.family + face.name);
        }
    }
    return [...needed];
})()";

/// Title, content and size of a file before hydration.
fn as_built(path: &str) -> serde_json::Value {
    let mut html = Html::parse_document(&raw_html(path));
    let select = |selector: &str| Selector::parse(selector).unwrap();
    // What to do next follows the reader's clock.
    let next: Vec<_> = html.select(&select(".next > *")).map(|element| element.id()).collect();
    next.into_iter().for_each(|id| html.tree.get_mut(id).unwrap().detach());
    let (app, title) = (select("#app"), select("title"));
    let app = html.select(&app).next().expect("#app");
    let title: String = html.select(&title).next().expect("a title").text().collect();
    json!({
        "title": title,
        "text": app.text().collect::<String>(),
        "elements": app.select(&select("*")).count(),
    })
}

async fn every_page_comes_to_life(locale: Locale) {
    visit()
        .run(async move |page| {
            page.before_each_page(MARK_THE_HEADING).await;
            for route in all_pages(locale) {
                let path = route.path();
                page.open(&path).await;
                page.run("document.querySelectorAll('.next').forEach(next => next.replaceChildren())").await;
                let now = "({
                    title: document.title,
                    text: document.querySelector('#app').textContent,
                    elements: document.querySelectorAll('#app *').length,
                })";
                assert_eq!(page.js(now).await, as_built(&path), "{path} changes when it comes to life");
                assert_eq!(page.js("document.title").await, head(&route).title, "{path}");
                assert_eq!(page.js("document.documentElement.lang").await, locale.tag(), "{path}");
                let is_kept = page.js("document.querySelector('h1').cameWithTheFile === true").await;
                assert_eq!(is_kept, true, "{path} is made anew instead of hydrated");
                let faces = page.js(FACES).await;
                let number = faces.as_array().unwrap().len();
                assert!((2..=3).contains(&number), "{path}: see the budget of requests: {faces}");
                page.check_console().await.unwrap_or_else(|message| panic!("{path}: {message}"));
            }
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_french_page_comes_to_life_as_it_was_built() {
    every_page_comes_to_life(Locale::Fr).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_english_page_comes_to_life_as_it_was_built() {
    every_page_comes_to_life(Locale::En).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_breach_of_the_content_security_policy_does_not_go_unheard() {
    visit()
        .run(async |page| {
            page.open("/fr/").await;
            page.run("document.body.setAttribute('style', 'color: red')").await;
            page.expect_console("Content Security Policy");
        })
        .await;
}
