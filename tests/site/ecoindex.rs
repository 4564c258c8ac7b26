//! EcoIndex: what a first visit to a page weighs on the planet, by the formula of <https://www.ecoindex.fr>.

use crate::budgets::requests;
use crate::dist::{Page, file_of, pages_and_not_found};
use double_cursus::route::{self, Route};
use std::fs;

/// The 20-quantiles of the web's pages that the formula compares with: elements, requests, kilobytes.
const ELEMENTS: [f64; 21] = [
    0.0, 47.0, 75.0, 159.0, 233.0, 298.0, 358.0, 417.0, 476.0, 537.0, 603.0, 674.0, 753.0, 843.0, 949.0, 1076.0,
    1237.0, 1459.0, 1801.0, 2479.0, 594_601.0,
];
const REQUESTS: [f64; 21] = [
    0.0, 2.0, 15.0, 25.0, 34.0, 42.0, 49.0, 56.0, 63.0, 70.0, 78.0, 86.0, 95.0, 105.0, 117.0, 130.0, 147.0, 170.0,
    205.0, 281.0, 3920.0,
];
const KILOBYTES: [f64; 21] = [
    0.0, 1.37, 144.7, 319.53, 479.46, 631.97, 783.38, 937.91, 1098.62, 1265.47, 1448.32, 1648.27, 1876.08, 2142.06,
    2465.37, 2866.31, 3401.59, 4155.73, 5400.08, 8037.54, 223_212.26,
];

/// Above these scores a page has the letter.
const A: f64 = 80.0;
const B: f64 = 70.0;

/// How many twentieths of the pages are lighter.
fn rank(quantiles: &[f64; 21], value: f64) -> f64 {
    let above = quantiles.iter().position(|quantile| value < *quantile);
    above.map_or(20.0, |index| {
        let (low, high) = (quantiles[index - 1], quantiles[index]);
        (index - 1) as f64 + (value - low) / (high - low)
    })
}

fn score(elements: usize, requests: usize, bytes: u64) -> f64 {
    let [elements, requests, kilobytes] =
        [rank(&ELEMENTS, elements as f64), rank(&REQUESTS, requests as f64), rank(&KILOBYTES, bytes as f64 / 1000.0)];
    100.0 - 5.0 * (3.0 * elements + 2.0 * requests + kilobytes) / 6.0
}

/// What is sent for an address: the compressed file where there is one.
fn sent(address: &str) -> u64 {
    let file = file_of(address);
    let compressed = format!("{}.br", file.display());
    fs::metadata(compressed).or_else(|_| fs::metadata(file)).unwrap().len()
}

fn score_of(page: &Page) -> f64 {
    let requests = requests(page);
    score(page.all("*").len(), requests.len(), requests.iter().map(|address| sent(address)).sum())
}

/// The two lists that show everything of their kind may have a B.
fn wanted(page: &Page) -> f64 {
    match &page.route {
        Route::Page(_, route::Page::Publications | route::Page::Curriculum) => B,
        _ => A,
    }
}

#[test]
fn the_formula_is_the_published_one() {
    // The limits that gates.md's table gives: with 361 elements, 8 requests and 300 kB a page is just an A.
    assert!(score(361, 8, 300_000) > A && score(362, 8, 300_000) < A);
    assert!(score(394, 5, 100_000) > A && score(395, 5, 100_000) < A);
    assert!(score(288, 15, 700_000) > A && score(289, 15, 700_000) < A);
    assert_eq!(score(0, 0, 0), 100.0);
    assert_eq!(score(1_000_000, 10_000, 1_000_000_000), 0.0);
}

#[test]
fn every_page_is_an_a_and_the_long_ones_a_b() {
    let scores: Vec<(String, f64, f64)> =
        pages_and_not_found().map(|page| (page.path.clone(), score_of(&page), wanted(&page))).collect();
    let least =
        |letter: f64| scores.iter().filter(move |page| page.2 == letter).map(|page| page.1).fold(100.0, f64::min);
    println!("least score of the A pages {}, of the B pages {}", least(A), least(B));
    let low: Vec<_> = scores.iter().filter(|(_, score, wanted)| score <= wanted).collect();
    assert!(low.is_empty(), "page, score, wanted: {low:#?}");
}
