//! The years: bars that say how many results each has, and choose a range of them.

use crate::locale::Locale;
use crate::search::Query;
use crate::state::Filter;
use crate::text::{Message, messages as m, number};
use leptos::prelude::*;
use maud::{Markup, html};
use wasm_bindgen::JsCast;

/// The height of the tallest bar, in units of the drawing, where a year is one unit wide.
const HEIGHT: u32 = 24;

/// Bars, two sliders and two fields for the same range, and a table of the same numbers.
#[component]
pub fn Years(
    /// The state of the page.
    filter: Filter,
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    let bounds = Memo::new(move |_| filter.answer.with(|answer| bounds(&answer.years)));
    let drawing = move || {
        let (from, to) = filter.query.with(|query| (query.from, query.to));
        filter.answer.with(|answer| bars(&answer.years, from, to, locale).into_string())
    };
    let table = RwSignal::new(false);
    let rows = move || table.get().then(|| filter.answer.with(|answer| year_table(&answer.years, locale).into_string()));
    // Where a drag began; the other end is where it is.
    let anchor = StoredValue::new(None::<u16>);
    let pick = move |event: web_sys::PointerEvent| {
        if let (Some(anchor), Some(year)) = (anchor.get_value(), year_at(&event, bounds.get_untracked())) {
            filter.choose(|query| (query.from, query.to) = (Some(anchor.min(year)), Some(anchor.max(year))));
        }
        anchor.set_value(None);
    };
    let begin = move |event: web_sys::PointerEvent| anchor.set_value(year_at(&event, bounds.get_untracked()));
    view! {
        <fieldset class="years">
            <legend>{m::YEARS.get(locale)}</legend>
            <div class="bars" title=m::YEARS_HELP.get(locale) inner_html=drawing on:pointerdown=begin on:pointerup=pick></div>
            <YearEnd is_first=true label=m::FROM_YEAR bounds=bounds filter=filter locale=locale />
            <YearEnd is_first=false label=m::TO_YEAR bounds=bounds filter=filter locale=locale />
            <details on:toggle=move |_| table.set(true)>
                <summary>{m::AS_TABLE.get(locale)}</summary>
                <div inner_html=rows></div>
            </details>
        </fieldset>
    }
}

/// One end of the range: a slider and a field.
#[component]
fn YearEnd(
    /// Whether it is the first year.
    is_first: bool,
    /// Its label.
    label: Message,
    /// The first and the last year that there are.
    bounds: Memo<(u16, u16)>,
    /// The state of the page.
    filter: Filter,
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    let chosen = move || filter.query.with(|query| if is_first { query.from } else { query.to });
    let choose = move |text: String| {
        let (first, last) = bounds.get_untracked();
        let year = text.parse().ok().filter(|year| *year != if is_first { first } else { last });
        filter.choose(|query| set_end(query, is_first, year));
    };
    let value = move || chosen().unwrap_or(if is_first { bounds.get().0 } else { bounds.get().1 }).to_string();
    let name = if is_first { "from" } else { "to" };
    view! {
        <label>
            <span>{label.get(locale)}</span>
            <input
                type="range" min=move || bounds.get().0.to_string() max=move || bounds.get().1.to_string()
                prop:value=value on:change=move |event| choose(event_target_value(&event))
            />
            <input
                type="number" name=name inputmode="numeric" aria-label=label.get(locale)
                min=move || bounds.get().0.to_string() max=move || bounds.get().1.to_string()
                prop:value=move || chosen().map_or_else(String::new, |year| year.to_string())
                on:change=move |event| choose(event_target_value(&event))
            />
        </label>
    }
}

/// A range whose ends have crossed shows the year of the one that was moved.
fn set_end(query: &mut Query, is_first: bool, year: Option<u16>) {
    let (end, other) = if is_first { (&mut query.from, &mut query.to) } else { (&mut query.to, &mut query.from) };
    *end = year;
    if let (Some(year), Some(against)) = (year, *other)
        && (if is_first { year > against } else { year < against })
    {
        *other = Some(year);
    }
}

fn bounds(years: &[(u16, u32)]) -> (u16, u16) {
    (years.first().map_or(0, |year| year.0), years.last().map_or(0, |year| year.0))
}

/// The year under a pointer.
fn year_at(event: &web_sys::PointerEvent, (first, last): (u16, u16)) -> Option<u16> {
    let drawing = event.current_target()?.dyn_into::<web_sys::Element>().ok()?.get_bounding_client_rect();
    let share = (f64::from(event.client_x()) - drawing.left()) / drawing.width();
    // A number between 0 and the number of years fits.
    let offset = (share * f64::from(last - first + 1)) as u16;
    Some((first + offset).min(last))
}

/// One path for the years within the range, one for the others.
fn bars(years: &[(u16, u32)], from: Option<u16>, to: Option<u16>, locale: Locale) -> Markup {
    let most = years.iter().map(|year| year.1).max().unwrap_or(0).max(1);
    let is_within = |year: u16| from.is_none_or(|from| from <= year) && to.is_none_or(|to| year <= to);
    let path = |wanted: bool| {
        let mut path = String::new();
        for (place, (year, count)) in years.iter().enumerate() {
            if *count > 0 && is_within(*year) == wanted {
                let height = (count * HEIGHT).div_ceil(most);
                for part in ["M", &place.to_string(), " ", &HEIGHT.to_string(), "v-", &height.to_string(), "h.8v", &height.to_string(), "z"] {
                    path.push_str(part);
                }
            }
        }
        path
    };
    let (first, last) = bounds(years);
    html! {
        svg viewBox={ "0 0 " (years.len()) " " (HEIGHT) } preserveAspectRatio="none" role="img"
            aria-label={ (m::YEARS_DRAWN.get(locale)) ", " (first) "–" (last) } {
            path d=(path(true)) {}
            path.outside d=(path(false)) {}
        }
    }
}

fn year_table(years: &[(u16, u32)], locale: Locale) -> Markup {
    html! {
        table {
            thead { tr { th scope="col" { (m::YEAR.get(locale)) } th scope="col" { (m::KNOWN_PAPERS.get(locale)) } } }
            tbody {
                @for (year, count) in years.iter().rev().filter(|year| year.1 > 0) {
                    tr { th scope="row" { (year) } td { (number(locale, *count)) } }
                }
            }
        }
    }
}
