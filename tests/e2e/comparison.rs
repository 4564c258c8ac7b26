//! The two paths side by side: as a table, as stacked pairs, and with one's own years.

use super::visit;
use crate::harness::{Page, data};
use double_cursus::locale::Locale;
use double_cursus::route;
use serde_json::json;

/// The rows that the data has; below them stand those of the sources.
const ROWS: &str = "[...document.querySelectorAll('.comparison tr[id]')]";

async fn open(page: &Page, locale: Locale, query: &str) {
    page.open(&[route::Page::Comparison.path(locale).as_str(), query].concat()).await;
}

/// The reader's own rows: title, both cells, difference.
async fn own_rows(page: &Page) -> serde_json::Value {
    page.js("[...document.querySelectorAll('.comparison tbody tr:not([id], [id] ~ tr)')]
        .map(row => [...row.children].map(cell => cell.textContent.replaceAll('\\u00a0', ' ').trim()))")
        .await
}

#[tokio::test(flavor = "multi_thread")]
async fn in_a_narrow_window_the_cells_of_a_row_are_stacked_each_with_its_column() {
    visit()
        .run(async |page| {
            page.resize(320, 800).await;
            for locale in Locale::ALL {
                open(&page, locale, "?field=medicine&start=2026").await;
                page.expect(&format!("{ROWS}.length"), data().school.comparison.len() as u64).await;
                let apart = page
                    .js("[...document.querySelectorAll('.comparison tbody tr')].filter(row => {
                        const boxes = [...row.children].map(cell => cell.getBoundingClientRect()).filter(box => box.height > 0);
                        return boxes.some((box, index) => Math.abs(box.left - boxes[0].left) > 1 || index && box.top < boxes[index - 1].bottom - 1);
                    }).map(row => row.textContent)")
                    .await;
                assert_eq!(apart, json!([]), "cells beside each other");
                let labels = page
                    .js(&format!(
                        "[...new Set({ROWS}.flatMap(row => [...row.querySelectorAll('td:not(:empty)')]
                            .map(cell => getComputedStyle(cell, '::before').display === 'block' && cell.dataset.label)))].sort()"
                    ))
                    .await;
                let heads = page
                    .js("[...document.querySelectorAll('.comparison thead th')].map(head => head.textContent).sort()")
                    .await;
                assert_eq!(labels, heads);
                assert_eq!(page.js("document.documentElement.scrollWidth - document.documentElement.clientWidth").await, 0);
                for (selector, role) in [("tbody th", "rowheader"), ("tbody td", "cell")] {
                    let element = page.element(&format!(".comparison {selector}")).await;
                    assert_eq!(page.role_and_name(&element).await.0, role);
                }
            }
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn one_s_own_years_are_rows_and_what_differs_is_said_in_words() {
    visit()
        .run(async |page| {
            open(&page, Locale::En, "").await;
            assert_eq!(own_rows(&page).await, json!([]));
            open(&page, Locale::En, "?field=medicine&start=2026").await;
            page.expect("document.querySelectorAll('.comparison tbody tr:not([id])').length > 4", true).await;
            let rows = own_rows(&page).await;
            assert_eq!(rows[0][0], "Your years of PhD");
            assert!(rows[0][1].as_str().unwrap().contains("2029–2030"), "{rows}");
            assert!(rows[0][3].as_str().unwrap().contains("later during residency"), "{rows}");
            assert!(rows[1][3].as_str().unwrap().contains("later with the early PhD"), "{rows}");
        })
        .await;
}
