//! Colours far enough apart (WCAG 2.2, 1.4.6 and 1.4.11), computed from the style sheet's own values.
#![allow(clippy::unwrap_used)] // allowed in tests, but clippy does not see that helpers belong to them

use std::fs;

/// Text on its ground, wherever the style sheet puts the one on the other.
const TEXTS: [(&str, &str); 16] = [
    ("ink", "paper"),
    ("ink", "surface"),
    ("ink", "band"),
    ("ink", "band-odd"),
    ("ink", "mark"),
    ("ink-soft", "paper"),
    ("health", "paper"),
    ("health", "band"),
    // A figure or a row that the address points at.
    ("health", "mark"),
    ("science", "paper"),
    ("science", "surface"),
    ("science", "band"),
    ("science", "mark"),
    // The alert and the skip link.
    ("paper", "ink"),
    // Buttons, and the step that is shown.
    ("on-colour", "science"),
    ("on-colour", "health"),
];

/// Parts that must be told from their ground: lines of the map, borders of fields, focus rings.
const PARTS: [(&str, &str); 10] = [
    ("line", "paper"),
    ("line", "surface"),
    ("line", "band"),
    ("line", "band-odd"),
    ("health", "paper"),
    ("health", "band"),
    ("health", "band-odd"),
    ("science", "paper"),
    ("science", "band"),
    ("science", "band-odd"),
];

const TEXT: f64 = 7.0;
const PART: f64 = 3.0;

/// A colour of the style sheet in both themes: light, then dark.
struct Pair([[f64; 3]; 2]);

fn pair(name: &str) -> Pair {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/style/tokens.css");
    let style = fs::read_to_string(path).unwrap();
    let declared = format!("--{name}: light-dark(");
    assert_eq!(style.matches(&declared).count(), 1, "--{name} must be declared once, as light-dark(light, dark)");
    let values = style.split(&declared).nth(1).and_then(|rest| rest.split(')').next()).unwrap();
    let colours: Vec<[f64; 3]> = values.split(',').map(|value| channels(value.trim())).collect();
    Pair(colours.try_into().unwrap_or_else(|_| panic!("--{name}: {values}")))
}

/// The channels of `#rrggbb`, from 0 to 1.
fn channels(hex: &str) -> [f64; 3] {
    assert!(hex.starts_with('#') && hex.len() == 7, "{hex}: write colours as #rrggbb");
    [1, 3, 5].map(|start| f64::from(u8::from_str_radix(&hex[start..start + 2], 16).unwrap()) / 255.0)
}

fn luminance(channels: [f64; 3]) -> f64 {
    let linear = channels.map(|c| if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) });
    0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
}

fn contrast(one: [f64; 3], other: [f64; 3]) -> f64 {
    let (one, other) = (luminance(one) + 0.05, luminance(other) + 0.05);
    one.max(other) / one.min(other)
}

fn assert_apart(pairs: &[(&str, &str)], least: f64) {
    let mut faults = Vec::new();
    for (front, ground) in pairs {
        let (fronts, grounds) = (pair(front).0, pair(ground).0);
        for (theme, (front_colour, ground_colour)) in ["light", "dark"].into_iter().zip(fronts.into_iter().zip(grounds))
        {
            let contrast = contrast(front_colour, ground_colour);
            if contrast < least {
                faults.push(format!("{front} on {ground}, {theme}: {contrast:.2}, wants {least}"));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn text_has_seven_to_one_in_both_themes() {
    assert_apart(&TEXTS, TEXT);
}

#[test]
fn parts_have_three_to_one_in_both_themes() {
    assert_apart(&PARTS, PART);
}

#[test]
fn the_ratio_is_the_standard_s() {
    let ratio = |one, other| (contrast(channels(one), channels(other)) * 100.0).round() / 100.0;
    assert!((ratio("#000000", "#ffffff") - 21.0).abs() < f64::EPSILON);
    // Both values are quoted in the standard's own explanations.
    assert!((ratio("#777777", "#ffffff") - 4.48).abs() < 0.001);
    assert!((ratio("#767676", "#ffffff") - 4.54).abs() < 0.001);
}
