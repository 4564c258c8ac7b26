//! The years: bars that say how many results each has, and choose a range of them.

use super::dom::find;
use crate::locale::Locale;
use crate::search::Query;
use crate::text::{Message, messages as m, number};
use maud::{Markup, html};
use web_sys::Element;

/// The height of the tallest bar, in units of the drawing, where a year is one unit wide.
const HEIGHT: u32 = 24;

/// For each year how many results it has.
pub type YearCounts<'a> = &'a [(u16, u32)];

/// Bars, two sliders and two fields for the same range, and a table of the same numbers.
pub fn years(counts: YearCounts<'_>, query: &Query, locale: Locale) -> Markup {
    html! {
        fieldset.years {
            legend { (m::YEARS.get(locale)) }
            div.bars title=(m::YEARS_HELP.get(locale)) { (bars(counts, query, locale)) }
            (end(counts, "from", m::FROM_YEAR, locale))
            (end(counts, "to", m::TO_YEAR, locale))
            details {
                summary { (m::AS_TABLE.get(locale)) }
                div.table {}
            }
        }
    }
}

/// One end of the range: a slider and a field, of which a label can name only one.
fn end(counts: YearCounts<'_>, name: &str, label: Message, locale: Locale) -> Markup {
    let (first, last) = bounds(counts);
    let usual = if name == "from" { first } else { last };
    html! {
        p {
            label {
                (label.get(locale)) " "
                input type="range" name=(name) min=(first) max=(last) value=(usual);
            }
            input type="number" name=(name) min=(first) max=(last) inputmode="numeric" aria-label=(label.get(locale));
        }
    }
}

/// The first and the last year.
pub fn bounds(counts: YearCounts<'_>) -> (u16, u16) {
    (counts.first().map_or(0, |year| year.0), counts.last().map_or(0, |year| year.0))
}

/// Sets one end of the range, or takes it away. Ends that would cross meet in the year that was set.
pub fn set_end(query: &mut Query, is_first: bool, year: Option<u16>) {
    let (end, other) = if is_first { (&mut query.from, &mut query.to) } else { (&mut query.to, &mut query.from) };
    *end = year;
    if let (Some(year), Some(against)) = (year, *other)
        && (if is_first { year > against } else { year < against })
    {
        *other = Some(year);
    }
}

/// One path for the years within the range, one for the others.
fn bars(counts: YearCounts<'_>, query: &Query, locale: Locale) -> Markup {
    let (first, last) = bounds(counts);
    html! {
        svg viewBox={ "0 0 " (counts.len()) " " (HEIGHT) } preserveAspectRatio="none" role="img"
            aria-label={ (m::YEARS_DRAWN.get(locale)) ", " (first) "–" (last) } {
            path d=(path(counts, query, true)) {}
            path.outside d=(path(counts, query, false)) {}
        }
    }
}

/// Draws other counts into the bars.
pub fn draw(form: &Element, counts: YearCounts<'_>, query: &Query) {
    for (selector, is_inside) in [(".bars path", true), (".bars .outside", false)] {
        if let Some(bars) = find(form, selector) {
            // The name is valid, so that setting it can't fail.
            let _ = bars.set_attribute("d", &path(counts, query, is_inside));
        }
    }
}

fn path(counts: YearCounts<'_>, query: &Query, is_inside: bool) -> String {
    let most = counts.iter().map(|year| year.1).max().unwrap_or(0).max(1);
    let is_within = |year: u16| query.from.is_none_or(|from| from <= year) && query.to.is_none_or(|to| year <= to);
    let mut path = String::new();
    for (place, (year, count)) in counts.iter().enumerate() {
        if *count > 0 && is_within(*year) == is_inside {
            let (place, height) = (place.to_string(), (count * HEIGHT).div_ceil(most).to_string());
            for part in ["M", &place, " ", &HEIGHT.to_string(), "v-", &height, "h.8v", &height, "z"] {
                path.push_str(part);
            }
        }
    }
    path
}

/// The same numbers to be read, the newest first.
pub fn table(counts: YearCounts<'_>, locale: Locale) -> Markup {
    html! {
        table {
            thead { tr { th scope="col" { (m::YEAR.get(locale)) } th scope="col" { (m::KNOWN_PAPERS.get(locale)) } } }
            tbody {
                @for (year, count) in counts.iter().rev().filter(|year| year.1 > 0) {
                    tr { th scope="row" { (year) } td { (number(locale, *count)) } }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends_that_cross_meet() {
        let mut query = Query { from: Some(2010), to: Some(2014), ..Query::default() };
        set_end(&mut query, true, Some(2016));
        assert_eq!((query.from, query.to), (Some(2016), Some(2016)));
        set_end(&mut query, false, Some(2012));
        assert_eq!((query.from, query.to), (Some(2012), Some(2012)));
        set_end(&mut query, true, None);
        assert_eq!((query.from, query.to), (None, Some(2012)));
    }

    #[test]
    fn bars_are_as_tall_as_their_share_and_apart_where_not_chosen() {
        let counts = [(2001, 4), (2002, 0), (2003, 2)];
        let query = Query { from: Some(2003), ..Query::default() };
        assert_eq!(path(&counts, &query, true), "M2 24v-12h.8v12z");
        assert_eq!(path(&counts, &query, false), "M0 24v-24h.8v24z");
    }
}
