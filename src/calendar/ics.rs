//! A plan as a file for other calendars (RFC 5545).
//!
//! Every event takes whole days and floats: it is the same days wherever one is. What is usual in a month takes the
//! whole month and says so, since no day of it is known; where a year is open, each year that it may be has its event.
//! An event keeps its UID whatever the field, the year and the language, so that a file that is imported again moves
//! what an earlier one put there.

use super::{AcademicYear, Choices, Date, Month, Part, Path, Plan, Stage, Status, Way, words};
use crate::dataset::{Course, Field, PartialDate, StepId, days_in};
use crate::locale::Locale;
use crate::text::messages::messages;

messages! {
    /// The summary of something that usually takes place then.
    USUAL = "{} (date habituelle)", "{} (usual date)";
    /// The summary of something that was announced.
    ANNOUNCED = "{} (date annoncée)", "{} (announced date)";
    /// The summary of a cycle or a step, with its years.
    YEARS = "{} · {}", "{} · {}";
    /// Of a usual date.
    ABOUT_USUAL = "Ce n'est pas une date annoncée : l'événement couvre tout le mois où cela se passe d'habitude.", "This is not an announced date: the event covers the whole month in which it usually takes place.";
    /// Of an event that may be in another year.
    ABOUT_OPEN = "L'année reste ouverte : {}.", "The year is open: {}.";
    /// Of a cycle or a step.
    ABOUT_YEARS = "Années universitaires calculées à partir de vos choix. L'événement couvre toute la période possible.", "Academic years worked out from your choices. The event covers the whole period that is possible.";
}

/// What a file needs besides the plan.
pub struct Export<'a> {
    /// The language of its texts.
    pub locale: Locale,
    /// When it is made, in UTC: `20261126T011448Z`.
    pub stamp: &'a str,
    /// The site's name in UIDs: `example.org`.
    pub host: &'a str,
    /// The absolute address of a step's page, or of the whole curriculum's.
    pub address: &'a dyn Fn(Option<StepId>) -> String,
}

/// An event of whole days.
struct Event {
    uid: String,
    first: PartialDate,
    last: PartialDate,
    is_announced: bool,
    summary: String,
    description: String,
    address: String,
}

/// The file of a plan of one field.
pub fn ics(plan: &Plan<'_>, export: &Export<'_>) -> String {
    let mut events: Vec<Event> = Vec::new();
    for way in &plan.ways {
        for event in way.stages.iter().flat_map(|stage| of_stage(plan, way, stage, export)) {
            if events.iter().all(|other| other.uid != event.uid) {
                events.push(event);
            }
        }
    }
    let mut text = String::new();
    let product = ["PRODID:-//", export.host, "//double-cursus//", &export.locale.tag().to_uppercase()].concat();
    for line in ["BEGIN:VCALENDAR", "VERSION:2.0", &product, "CALSCALE:GREGORIAN"] {
        push_line(&mut text, line);
    }
    events.iter().for_each(|event| push_event(&mut text, event, export));
    push_line(&mut text, "END:VCALENDAR");
    text
}

/// A file name that says what the file is: `double-cursus-pharmacie-2026-2027-these-precoce.ics`.
pub fn file_name(choices: Choices, locale: Locale) -> String {
    let field = choices.field.map(|field| match field {
        Field::Medicine => locale.pick("medecine", "medicine"),
        Field::Pharmacy => locale.pick("pharmacie", "pharmacy"),
        Field::Dentistry => locale.pick("odontologie", "dentistry"),
    });
    let years = choices.start.map(|year| year.label().replace('–', "-"));
    let path = choices.path.map(|path| match path {
        Path::Early => locale.pick("these-precoce", "early-phd"),
        Path::Residency => locale.pick("these-pendant-l-internat", "phd-during-residency"),
    });
    let parts = [Some("double-cursus"), field, years.as_deref(), path];
    parts.into_iter().flatten().collect::<Vec<_>>().join("-") + ".ics"
}

/// An event for each of its dates; one over all of its years, where it has none.
fn of_stage(plan: &Plan<'_>, way: &Way<'_>, stage: &Stage<'_>, export: &Export<'_>) -> Vec<Event> {
    let years = stage.span.begin.low.0..=stage.span.end.high.0;
    let dates: Vec<(usize, Date<'_>)> = years
        .enumerate()
        .flat_map(|(place, year)| stage.dates(AcademicYear(year), plan.first_month).map(move |date| (place, date)))
        .collect();
    if dates.is_empty() {
        return vec![over_all_years(plan, way, stage, export)];
    }
    dates.iter().map(|(place, date)| on_date(way, stage, *place, date, export)).collect()
}

fn on_date(way: &Way<'_>, stage: &Stage<'_>, place: usize, date: &Date<'_>, export: &Export<'_>) -> Event {
    let locale = export.locale;
    let is_announced = date.status == Status::Announced;
    let summary = if is_announced { ANNOUNCED } else { USUAL };
    let mut about = vec![words::dated(locale, date) + "."];
    if !is_announced {
        about.push(ABOUT_USUAL.get(locale));
    }
    if !stage.span.is_exact() {
        about.push(ABOUT_OPEN.with(locale, &[&words::span(locale, stage.span)]));
    }
    let mut uid = uid(way, stage.part, date.entry.id.as_str(), export.host);
    if place > 0 {
        uid = [&(place + 1).to_string(), ".", &uid].concat();
    }
    Event {
        uid,
        first: date.first,
        last: date.last,
        is_announced,
        summary: summary.with(locale, &[date.entry.event.get(locale).trim_end_matches('.')]),
        description: about.join(" "),
        address: address(stage.part, export),
    }
}

fn over_all_years(plan: &Plan<'_>, way: &Way<'_>, stage: &Stage<'_>, export: &Export<'_>) -> Event {
    let locale = export.locale;
    let (first, last) = stage.months(plan.first_month);
    let name = match stage.part {
        Part::Step(step) => step.name(),
        Part::FirstCycle => "first-cycle",
        Part::SecondCycle => "second-cycle",
        Part::ThirdCycle => "third-cycle",
        Part::PracticeThesis => "practice-thesis",
        Part::Exam => stage.entries.first().map_or("exam", |entry| entry.id.as_str()),
    };
    Event {
        uid: uid(way, stage.part, name, export.host),
        first: first.date(),
        last: last.date(),
        is_announced: false,
        summary: YEARS.with(locale, &[stage.title.get(locale), &words::span(locale, stage.span)]),
        description: ABOUT_YEARS.get(locale),
        address: address(stage.part, export),
    }
}

fn address(part: Part, export: &Export<'_>) -> String {
    (export.address)(match part {
        Part::Step(step) => Some(step),
        _ => None,
    })
}

/// What every way has needs no more than its name; the rest has the path's, and the course's where that matters.
fn uid(way: &Way<'_>, part: Part, name: &str, host: &str) -> String {
    let path = if part.is_before_fork() { "" } else { [".early", ".residency"][way.path as usize] };
    let by_course = matches!(part, Part::ThirdCycle | Part::PracticeThesis | Part::Step(StepId::DoubleDegree));
    let course = if by_course && way.course == Course::Short { ".short" } else { "" };
    [name, path, course, "@", host].concat()
}

fn push_event(text: &mut String, event: &Event, export: &Export<'_>) {
    let language = export.locale.tag();
    let status = if event.is_announced { "CONFIRMED" } else { "TENTATIVE" };
    for line in [
        "BEGIN:VEVENT",
        &["UID:", &event.uid].concat(),
        &["DTSTAMP:", export.stamp].concat(),
        &["DTSTART;VALUE=DATE:", &digits(first_day(event.first))].concat(),
        &["DTEND;VALUE=DATE:", &digits(day_after(event.last))].concat(),
        &["SUMMARY;LANGUAGE=", language, ":", &escaped(&event.summary)].concat(),
        &["DESCRIPTION;LANGUAGE=", language, ":", &escaped(&event.description)].concat(),
        &["URL:", &event.address].concat(),
        &["STATUS:", status].concat(),
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ] {
        push_line(text, line);
    }
}

fn first_day(date: PartialDate) -> (u16, u8, u8) {
    (date.year, date.month.unwrap_or(1), date.day.unwrap_or(1))
}

/// The day after the last one: where an event of whole days ends.
fn day_after(date: PartialDate) -> (u16, u8, u8) {
    let month = date.month.unwrap_or(12);
    match date.day {
        Some(day) if day < days_in(date.year, month) => (date.year, month, day + 1),
        _ => {
            let next = Month::of(date.year, month).next();
            (next.year(), next.month(), 1)
        }
    }
}

fn digits((year, month, day): (u16, u8, u8)) -> String {
    let mut text = year.to_string();
    for part in [month, day] {
        if part < 10 {
            text.push('0');
        }
        text += &part.to_string();
    }
    text
}

/// RFC 5545, section 3.3.11.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => escaped.extend(['\\', c]),
            '\n' => escaped += "\\n",
            c if c.is_control() => {}
            c => escaped.push(c),
        }
    }
    escaped
}

/// The most bytes of a line: RFC 5545, section 3.1.
const LINE: usize = 75;

/// Adds a line, folded between characters where it is long.
fn push_line(text: &mut String, line: &str) {
    let mut length = 0;
    for c in line.chars() {
        if length + c.len_utf8() > LINE {
            *text += "\r\n ";
            length = 1;
        }
        text.push(c);
        length += c.len_utf8();
    }
    *text += "\r\n";
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_file_s_name_says_what_it_is() {
        let choices = Choices::from_params("field=medicine&start=2026&path=early").0;
        assert_eq!(file_name(choices, Locale::Fr), "double-cursus-medecine-2026-2027-these-precoce.ics");
        assert_eq!(file_name(choices, Locale::En), "double-cursus-medicine-2026-2027-early-phd.ics");
        let open = Choices { path: None, ..choices };
        assert_eq!(file_name(open, Locale::En), "double-cursus-medicine-2026-2027.ics");
    }

    #[test]
    fn the_day_after_the_last_is_the_end() {
        let after = |text: &str| digits(day_after(PartialDate::try_from(text.to_owned()).unwrap()));
        assert_eq!(after("2027-02"), "20270301");
        assert_eq!(after("2025-10-22"), "20251023");
        assert_eq!(after("2024-02-29"), "20240301");
        assert_eq!(after("2026-12-31"), "20270101");
    }

    proptest! {
        #[test]
        fn lines_are_short_and_folding_loses_nothing(line in "\\PC{0,300}") {
            let mut text = String::new();
            push_line(&mut text, &line);
            prop_assert!(text.split("\r\n").all(|part| part.len() <= LINE));
            prop_assert_eq!(text.replace("\r\n ", ""), line + "\r\n");
        }
    }
}
