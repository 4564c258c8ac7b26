//! Filtered lists opened by their addresses.

use super::visit;
use crate::results::{CONTROLS, SHOWN, busiest_person, expect_results, first, path, tick};
use double_cursus::locale::Locale;
use double_cursus::search::Facet;
use double_cursus::text::messages as m;

#[tokio::test(flavor = "multi_thread")]
async fn a_copied_address_shows_the_same_to_somebody_else() {
    let (address, shown, controls) = visit()
        .run(async |page| {
            page.open(&path(Locale::Fr)).await;
            page.click("input[name=q]").await;
            for key in "étude & hippo".chars().skip(8) {
                page.press(key).await;
            }
            tick(&page, Facet::Person, &busiest_person()).await;
            page.wait_until("location.search.includes('person=')").await;
            (page.address().await, page.js(SHOWN).await, page.js(CONTROLS).await)
        })
        .await;
    visit()
        .with_language("en")
        .run(async move |page| {
            page.open(&address).await;
            page.expect(SHOWN, shown).await;
            page.expect(CONTROLS, controls).await;
            assert_eq!(page.address().await, address);
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_documented_query_opens_by_its_address() {
    let values = Facet::ALL.map(|facet| format!("{}={}", facet.name(), first(facet)));
    let [person, class, topic, journal] = values.clone();
    let mut queries = vec![
        "q=hippocamp".to_owned(),
        "q=%C3%A9tat+des+lieux".to_owned(),
        "q=%3Cb%3E%26%22".to_owned(),
        "from=2014".to_owned(),
        "to=2014".to_owned(),
        "from=2013&to=2016&sort=oldest".to_owned(),
        "from=2020&to=2012".to_owned(),
        "sort=title".to_owned(),
        "q=neuron&sort=relevance".to_owned(),
        "page=2".to_owned(),
        "page=100000".to_owned(),
        format!("{person}&{topic}"),
        format!("q=a&{class}&{journal}&from=2010&to=2024&sort=title&page=1"),
    ];
    queries.extend(values);
    visit()
        .run(async move |page| {
            for locale in Locale::ALL {
                for query in &queries {
                    page.open(&format!("{}?{query}", path(locale))).await;
                    expect_results(&page, locale, query).await;
                    page.check_console().await.unwrap_or_else(|message| panic!("{query}: {message}"));
                }
            }
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_an_address_asks_for_in_vain_is_named_and_the_rest_is_answered() {
    visit()
        .run(async |page| {
            for locale in Locale::ALL {
                page.open(&format!("{}?person=nobody&q=neuron&page=0&colour=%3Ci%3E", path(locale))).await;
                expect_results(&page, locale, "q=neuron").await;
                let words = m::DROPPED.with(locale, &["page=0, colour=<i>, person=nobody"]);
                page.expect(
                    &format!("document.querySelector('main').textContent.includes({})", serde_json::json!(words)),
                    true,
                )
                .await;
            }
        })
        .await;
}
