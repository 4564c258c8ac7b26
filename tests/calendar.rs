//! One's own years, for every choice that can be made: the rules of the real dataset are kept. The file for other
//! calendars is read back by icalendar, which `.ci/setup parsers` installs.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used)] // allowed in tests, but clippy does not see that helpers belong to them

#[path = "parsers/mod.rs"]
mod parsers;

use double_cursus::calendar::{
    AcademicYear, Ahead, Choices, Export, FIRST_START, LAST_START, Mark, Marks, Month, Outlook, Part, Path, Plan,
    Round, Span, Stage, Status, Way, ics,
};
use double_cursus::dataset::school::School;
use double_cursus::dataset::{Course, Field, PartialDate, StepId};
use double_cursus::locale::Locale;
use double_cursus::tool::check::check;
use parsers::{ask, folder};
use proptest::prelude::*;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;
use std::sync::LazyLock;

static SCHOOL: LazyLock<School> = LazyLock::new(|| {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data");
    Arc::unwrap_or_clone(check(&folder).unwrap().without_hidden().typeset().unwrap().school)
});

fn plan(field: Option<Field>, start: u16, path: Option<Path>) -> Plan<'static> {
    Plan::of(&SCHOOL, Choices { field, start: Some(AcademicYear(start)), path })
}

/// Every choice that can be made with a year.
fn all() -> impl Iterator<Item = Choices> {
    let open = |start| Choices { field: None, start: Some(AcademicYear(start)), path: None };
    let fields = |choices| options(&Field::ALL).map(move |field| Choices { field, ..choices });
    let paths = |choices| options(&Path::ALL).map(move |path| Choices { path, ..choices });
    (FIRST_START..=LAST_START).map(open).flat_map(fields).flat_map(paths)
}

fn options<T: Copy>(values: &[T]) -> impl Iterator<Item = Option<T>> {
    std::iter::once(None).chain(values.iter().copied().map(Some))
}

fn span(way: &Way<'_>, part: Part) -> Span {
    way.stage(part).unwrap_or_else(|| panic!("{part:?} is missing")).span
}

fn step(way: &Way<'_>, id: StepId) -> Span {
    span(way, Part::Step(id))
}

/// What begins once the other has ended, without a gap.
fn follows(before: Span, after: Span) -> bool {
    before.after() == after.begin
}

fn is_within(inner: Span, outer: Span) -> bool {
    inner.begin.low >= outer.begin.low && inner.end.high <= outer.end.high
}

fn is_ordered(span: Span) -> bool {
    span.begin.low <= span.begin.high
        && span.end.low <= span.end.high
        && span.begin.low <= span.end.low
        && span.begin.high <= span.end.high
}

/// The comparison's sentences are typed by hand; they count what the map and one's own years count.
#[test]
fn the_comparison_says_the_lengths_that_the_plan_works_out() {
    let row = SCHOOL.comparison.iter().find(|row| row.id.as_str() == "years-to-both").unwrap();
    for (path, fact) in [(Path::Early, &row.early), (Path::Residency, &row.residency)] {
        for way in Field::ALL.iter().flat_map(|field| plan(Some(*field), 2026, Some(path)).ways) {
            let (low, high) = way.length().unwrap();
            let said = format!("{low} {} {high}", if low + 1 == high { "or" } else { "to" });
            assert!(fact.text.en.contains(&said), "{path:?}: {said} is not in {}", fact.text.en);
        }
    }
}

#[test]
fn every_choice_leads_to_the_double_degree() {
    for choices in all() {
        let plan = Plan::of(&SCHOOL, choices);
        for path in Path::ALL {
            let is_open = choices.path.is_none_or(|chosen| chosen == path);
            assert_eq!(plan.ways.iter().any(|way| way.path == path), is_open, "{choices:?}");
        }
        for way in &plan.ways {
            let other = if way.path == Path::Early { Path::Residency } else { Path::Early };
            let missing = StepId::ALL.into_iter().filter(|id| way.stage(Part::Step(*id)).is_none());
            assert_eq!(missing.collect::<Vec<_>>(), [other.step()], "{choices:?}");
            assert_eq!(way.stages.last().unwrap().part, Part::Step(StepId::DoubleDegree), "{choices:?}");
        }
    }
}

#[test]
fn the_order_is_kept_and_what_excludes_each_other_never_overlaps() {
    for choices in all() {
        for way in &Plan::of(&SCHOOL, choices).ways {
            let [first, second, third] =
                [Part::FirstCycle, Part::SecondCycle, Part::ThirdCycle].map(|part| span(way, part));
            let (masters, thesis) = (step(way, StepId::Masters), step(way, way.path.step()));
            assert!(way.stages.iter().all(|stage| is_ordered(stage.span)), "{choices:?}");
            assert!(follows(first, masters) && follows(second, third), "{choices:?}");
            match way.path {
                Path::Early => assert!(follows(masters, thesis) && follows(thesis, second), "{choices:?}"),
                Path::Residency => {
                    assert!(follows(masters, second), "{choices:?}");
                    // The law asks for duties before the leave, and a resident comes back to end residency.
                    assert!(thesis.begin.low > third.begin.low && thesis.end.high < third.end.high, "{choices:?}");
                    assert!(thesis.end.low < third.end.low, "{choices:?}");
                }
            }
        }
    }
}

#[test]
fn exams_lie_in_the_second_cycle_and_the_school_s_selection_in_the_first() {
    let selection = [StepId::Application, StepId::FebruarySchool, StepId::EntranceExam, StepId::ResearchInternship];
    for way in all().flat_map(|choices| Plan::of(&SCHOOL, choices).ways) {
        let (first, second) = (span(&way, Part::FirstCycle), span(&way, Part::SecondCycle));
        assert!(selection.iter().all(|id| is_within(step(&way, *id), first) && step(&way, *id).is_exact()));
        let exams = way.stages.iter().filter(|stage| stage.part == Part::Exam);
        assert!(exams.map(|exam| exam.span).all(|exam| is_within(exam, second)));
    }
}

#[test]
fn the_double_degree_needs_both_theses() {
    for way in all().flat_map(|choices| Plan::of(&SCHOOL, choices).ways) {
        let (third, practice) = (span(&way, Part::ThirdCycle), span(&way, Part::PracticeThesis));
        let (doctorate, degree) = (step(&way, StepId::Doctorate), step(&way, StepId::DoubleDegree));
        assert_eq!(doctorate, Span::within(step(&way, way.path.step()).end));
        assert!(practice.begin.low >= third.begin.low);
        assert_eq!(degree.begin.low, third.end.low);
        assert_eq!(degree.begin.high, third.end.high.max(practice.end.high));
        assert!(degree.begin.low >= doctorate.begin.low && degree.begin.high >= doctorate.begin.high);
    }
}

#[test]
fn a_year_later_moves_everything_that_no_reform_touches_by_a_year() {
    for choices in all().filter(|choices| choices.start.is_some_and(|start| start.0 >= 2023)) {
        let later = Choices { start: choices.start.map(|start| start.plus(1)), ..choices };
        let (now, later) = (Plan::of(&SCHOOL, choices), Plan::of(&SCHOOL, later));
        let stages = |plan: &Plan<'static>| plan.ways.iter().flat_map(|way| way.stages.clone()).collect::<Vec<_>>();
        for (stage, later) in stages(&now).iter().zip(stages(&later)) {
            let (first, last) = stage.span.possible();
            assert_eq!((first.plus(1), last.plus(1)), later.span.possible());
            assert_eq!((stage.part, stage.study), (later.part, later.study));
        }
    }
}

#[test]
fn a_choice_narrows_the_years_and_never_moves_them() {
    for choices in all() {
        let wide = Plan::of(&SCHOOL, Choices { field: None, path: None, ..choices });
        for stage in Plan::of(&SCHOOL, choices).ways.iter().flat_map(|way| &way.stages) {
            assert!(is_within(stage.span, wide.span(stage.part, None).unwrap()), "{choices:?} {:?}", stage.part);
        }
    }
}

proptest! {
    #[test]
    fn years_that_no_one_can_choose_do_no_harm(start in any::<u16>(), field in 0usize..3) {
        for way in plan(Some(Field::ALL[field]), start, None).ways {
            prop_assert!(way.stages.iter().all(|stage: &Stage<'_>| stage.span.begin.low.0 >= start));
        }
    }
}

#[test]
fn nothing_is_planned_without_a_year() {
    assert_eq!(Plan::of(&SCHOOL, Choices::default()).ways, []);
}

#[test]
fn medicine_takes_14_to_17_years_by_the_early_thesis_and_14_to_16_by_the_other_path() {
    let medicine = plan(Some(Field::Medicine), 2026, None);
    assert_eq!(medicine.length(Some(Path::Early)), Some((14, 17)));
    assert_eq!(medicine.length(Some(Path::Residency)), Some((14, 16)));
}

#[test]
fn short_courses_have_no_residency_and_so_no_thesis_in_it() {
    for field in [Field::Pharmacy, Field::Dentistry] {
        let ways: Vec<_> = plan(Some(field), 2026, None).ways.iter().map(|way| (way.path, way.course)).collect();
        assert_eq!(
            ways,
            [(Path::Early, Course::Short), (Path::Early, Course::Residency), (Path::Residency, Course::Residency)]
        );
        assert_eq!(plan(Some(field), 2026, Some(Path::Early)).length(None).unwrap().0, 10);
    }
}

#[test]
fn rules_that_changed_follow_the_chosen_first_year() {
    let exams = |start| -> Vec<String> {
        let plan = plan(Some(Field::Medicine), start, Some(Path::Residency));
        let exams = plan.ways[0].stages.iter().filter(|stage| stage.part == Part::Exam);
        exams.flat_map(|stage| &stage.entries).map(|entry| entry.id.to_string()).collect()
    };
    // The second cycle begins three years after the second year of study: two of the first cycle, one for the Master's.
    assert_eq!(exams(2017), ["ecni"]);
    assert_eq!(exams(2018), ["edn", "ecos", "matching"]);
    let residency = |start| plan(Some(Field::Medicine), start, Some(Path::Residency)).length(None).unwrap();
    assert_eq!(residency(2016), (13, 16));
    assert_eq!(residency(2017), (14, 16));
    // Diplomas have their names since the texts of 2011 and 2013.
    let titles = |start| {
        let plan = plan(Some(Field::Medicine), start, Some(Path::Residency));
        [Part::FirstCycle, Part::SecondCycle].map(|part| plan.ways[0].stage(part).unwrap().title.fr.to_string())
    };
    assert_eq!(titles(2009), ["1er cycle", "2e cycle, externat"]);
    assert_eq!(titles(2010), ["1er cycle", "2e cycle, externat (DFASM)"]);
    assert_eq!(titles(2011), ["1er cycle (DFGSM)", "2e cycle, externat (DFASM)"]);
}

/// Residency begins six years after the second year of study: two years of the first cycle, the Master's, and three
/// of the second cycle. Leave from it follows the rule of the year in which it begins.
#[test]
fn leave_for_a_thesis_is_three_years_since_2020_and_was_two_at_most() {
    let way = |start| plan(Some(Field::Medicine), start, Some(Path::Residency)).ways.remove(0);
    assert_eq!((way(2007).leave, way(2007).interruption()), ((2, 2), Some((3, 3))));
    assert_eq!((way(2012).leave, way(2012).interruption()), ((2, 3), Some((3, 4))));
    assert_eq!((way(2013).leave, way(2013).interruption()), ((3, 3), Some((4, 4))));
    assert_eq!((way(2007).length(), way(2013).length()), (Some((12, 15)), Some((13, 16))));
    let early = plan(Some(Field::Medicine), 2026, Some(Path::Early)).ways.remove(0);
    assert_eq!((early.leave, early.interruption()), ((0, 0), Some((4, 5))));
}

/// Without its interruption, each way is as long as the health studies alone: our arithmetic of studies.md, 5.6.
#[test]
fn without_the_interruption_only_health_studies_remain() {
    for (field, course, alone) in [
        (Field::Medicine, Course::Residency, (10, 12)),
        (Field::Pharmacy, Course::Short, (6, 6)),
        (Field::Pharmacy, Course::Residency, (9, 10)),
        (Field::Dentistry, Course::Short, (6, 6)),
        (Field::Dentistry, Course::Residency, (8, 9)),
    ] {
        for way in plan(Some(field), 2026, None).ways.iter().filter(|way| way.course == course) {
            let (length, interruption) = (way.length().unwrap(), way.interruption().unwrap());
            assert_eq!((length.0 - interruption.0, length.1 - interruption.1), alone, "{field:?} {course:?}");
        }
    }
}

/// What the day says on a plan, as the names of its steps, exams and cycles.
fn outlook(params: &str, today: &str) -> (Vec<String>, Vec<String>) {
    let plan = Plan::of(&SCHOOL, Choices::from_params(params).0);
    let outlook = Outlook::of(&plan, date(today), |_| false);
    let names = |list: &[Ahead<'_>]| list.iter().map(|ahead| name(&ahead.stage)).collect();
    (names(&outlook.now), names(&outlook.next))
}

fn name(stage: &Stage<'_>) -> String {
    match stage.part {
        Part::Step(step) => step.name().to_owned(),
        Part::Exam => stage.entries[0].id.to_string(),
        part => format!("{part:?}"),
    }
}

fn date(text: &str) -> PartialDate {
    PartialDate::try_from(text.to_owned()).unwrap()
}

#[test]
fn a_day_says_what_is_under_way_and_what_comes_next() {
    let early = "field=medicine&start=2026&path=early";
    for (today, now, next) in [
        ("2026-08-31", vec![], vec!["application"]),
        ("2026-09-01", vec!["FirstCycle", "application"], vec!["february-school"]),
        ("2026-11-26", vec!["FirstCycle"], vec!["february-school"]),
        ("2027-02-28", vec!["FirstCycle", "february-school"], vec!["entrance-exam"]),
        ("2027-07-01", vec!["FirstCycle"], vec!["research-internship"]),
        ("2028-09-01", vec!["masters"], vec!["early-thesis"]),
    ] {
        let (is, comes) = outlook(early, today);
        assert_eq!(
            (is.iter().map(String::as_str).collect::<Vec<_>>(), comes.iter().map(String::as_str).collect()),
            (now, next),
            "{today}"
        );
    }
    // An exam of May is not under way in November, whichever year it may fall in.
    let (now, next) = outlook(early, "2035-11-05");
    assert_eq!(
        (now, next),
        (["SecondCycle", "ThirdCycle", "PracticeThesis"].map(str::to_owned).to_vec(), vec!["ecos".to_owned()])
    );
    let (_, next) = outlook("field=medicine&start=2026", "2028-10-01");
    assert_eq!(next, ["early-thesis", "SecondCycle"]);
    assert_eq!(outlook(early, "2060-01-01"), (vec![], vec![]));
}

#[test]
fn a_step_that_is_done_comes_no_more() {
    let plan = Plan::of(&SCHOOL, Choices::from_params("field=medicine&start=2026&path=early").0);
    let mut marks = Marks::default();
    marks.toggle(StepId::FebruarySchool, Mark::Done);
    let next = Outlook::of(&plan, date("2026-11-26"), |step| marks.is_past(step)).next;
    assert_eq!(next.iter().map(|ahead| name(&ahead.stage)).collect::<Vec<_>>(), ["entrance-exam"]);
}

#[test]
fn after_the_last_date_of_a_selection_the_next_one_is_named() {
    let round = |today| Round::of(&SCHOOL, date(today));
    let autumn = round("2026-11-26");
    assert_eq!(autumn.next.unwrap().first, date("2027-02"));
    assert_eq!(autumn.opens.unwrap().first, date("2027-09"));
    assert_eq!(round("2027-06-30").next.unwrap().first, date("2027-06"));
    let summer = round("2027-07-01");
    assert_eq!((summer.year, summer.next), (AcademicYear(2026), None));
    assert_eq!((summer.opens.unwrap().first, summer.opens.unwrap().status), (date("2027-09"), Status::Usual));
}

#[test]
fn a_usual_month_never_becomes_a_day_and_an_announced_day_stays_one() {
    for choices in all() {
        for stage in Plan::of(&SCHOOL, choices).ways.iter().flat_map(|way| &way.stages) {
            for date in stage.span.begin.years().flat_map(|year| stage.dates(year, SCHOOL.rules.first_month)) {
                assert_eq!(date.first.day.is_some(), date.status == Status::Announced);
                assert!(date.first <= date.last);
            }
        }
    }
    let plan = plan(Some(Field::Medicine), 2020, Some(Path::Residency));
    let edn = plan.ways[0].stages.iter().find(|stage| stage.part == Part::Exam).unwrap();
    let dates: Vec<_> = edn.dates(edn.span.begin.low, 9).map(|date| (date.status, date.first)).collect();
    assert_eq!((edn.span.begin.low, dates), (AcademicYear(2025), vec![(Status::Announced, date("2025-10-20"))]));
}

proptest! {
    #[test]
    fn every_day_has_an_outlook_for_every_choice(
        year in 1999u16..2090, month in 1u8..=12, day in 1u8..=28,
        start in FIRST_START..=LAST_START, field in 0usize..4, path in 0usize..3,
    ) {
        let today = PartialDate { year, month: Some(month), day: Some(day) };
        let choices = Choices {
            field: Field::ALL.get(field).copied(),
            start: Some(AcademicYear(start)),
            path: Path::ALL.get(path).copied(),
        };
        let plan = Plan::of(&SCHOOL, choices);
        let outlook = Outlook::of(&plan, today, |_| false);
        let academic = AcademicYear::of(Month::of_date(today), plan.first_month);
        for ahead in &outlook.now {
            let (first, last) = ahead.stage.span.possible();
            // Residency begins in November, so that its last year ends in the next October; matching ends in September.
            prop_assert!(first <= academic && academic <= last.plus(1));
        }
        for ahead in &outlook.next {
            prop_assert!(ahead.stage.span.possible().1 >= academic);
            prop_assert!(!outlook.now.contains(ahead));
        }
        let last = plan.span(Part::Step(StepId::DoubleDegree), None).unwrap().end.high;
        // Residency's last year ends after the academic year has.
        let is_over = outlook.now.is_empty() && outlook.next.is_empty();
        let bounds = if is_over { academic > last } else { academic <= last.plus(1) };
        prop_assert!(bounds);
        let round = Round::of(&SCHOOL, today);
        prop_assert!(round.opens.is_some() && round.year == academic);
    }
}

mod file {
    use super::*;

    #[derive(serde::Deserialize)]
    struct Event {
        uid: String,
        start: String,
        end: String,
        summary: String,
        description: String,
        url: String,
        status: String,
        transp: String,
        language: String,
        errors: Vec<String>,
    }

    fn written(params: &str, locale: Locale) -> String {
        let plan = Plan::of(&SCHOOL, Choices::from_params(params).0);
        let address = |step: Option<StepId>| format!("https://example.org/{}", step.map_or("", StepId::name));
        ics(&plan, &Export { locale, stamp: "20261126T011448Z", host: "example.org", address: &address })
    }

    /// The queries of the files that are read back: each field and path, and reforms on both sides.
    fn queries() -> Vec<String> {
        let paths = ["", "&path=early", "&path=residency"];
        let fields = Field::ALL.iter().flat_map(|field| [2010, 2018, 2026].map(|start| (field.name(), start)));
        fields.flat_map(|(field, start)| paths.map(|path| format!("field={field}&start={start}{path}"))).collect()
    }

    fn read() -> HashMap<String, Vec<Event>> {
        let files = queries()
            .into_iter()
            .flat_map(|query| Locale::ALL.map(|locale| (format!("{} {query}", locale.tag()), written(&query, locale))));
        let files: HashMap<String, String> = files.collect();
        ask(&folder().join("venv/bin/python"), "calendar/read.py", &serde_json::json!(files))
    }

    #[test]
    fn icalendar_reads_whole_days_and_says_which_are_usual() {
        let files = read();
        assert_eq!(files.len(), queries().len() * 2);
        for (name, events) in &files {
            assert!(events.len() > 8, "{name}");
            for event in events {
                assert_eq!(event.errors, [""; 0], "{name}");
                // Dates without a time have no zone: they float.
                assert!([&event.start, &event.end].iter().all(|date| date.len() == 10), "{name} {}", event.uid);
                assert!(event.start < event.end && event.url.starts_with("https://"), "{name} {}", event.uid);
                assert_eq!((event.transp.as_str(), event.language.as_str()), ("TRANSPARENT", &name[..2]));
                let is_usual = event.summary.ends_with("(date habituelle)") || event.summary.ends_with("(usual date)");
                let is_announced =
                    event.summary.ends_with("(date annoncée)") || event.summary.ends_with("(announced date)");
                assert_eq!(event.status == "CONFIRMED", is_announced, "{name} {}", event.uid);
                if is_usual {
                    // The whole month, or months.
                    assert!(event.start.ends_with("-01") && event.end.ends_with("-01"), "{name} {}", event.uid);
                }
                assert!(event.description.ends_with('.'));
            }
        }
    }

    #[test]
    fn both_languages_have_the_same_events_and_each_uid_is_there_once() {
        let files = read();
        for query in queries() {
            let events = |locale: Locale| {
                files[&format!("{} {query}", locale.tag())]
                    .iter()
                    .map(|event| (event.uid.clone(), event.start.clone(), event.end.clone()))
                    .collect::<Vec<_>>()
            };
            assert_eq!(events(Locale::Fr), events(Locale::En), "{query}");
            let uids: HashSet<String> = events(Locale::Fr).into_iter().map(|event| event.0).collect();
            assert_eq!(uids.len(), events(Locale::Fr).len(), "{query}");
        }
    }

    #[test]
    fn a_uid_stays_when_the_year_and_the_path_change() {
        let files = read();
        let uids = |query: &str| -> HashSet<&str> {
            files[&format!("fr {query}")].iter().map(|event| event.uid.as_str()).collect()
        };
        let both = uids("field=medicine&start=2026");
        for path in Path::ALL {
            let one = uids(&format!("field=medicine&start=2026&path={}", path.name()));
            assert!(one.is_subset(&both), "{:?}", one.difference(&both));
        }
        assert_eq!(uids("field=medicine&start=2026"), uids("field=medicine&start=2018"));
    }

    #[test]
    fn lines_end_as_the_standard_asks_and_are_no_longer_than_it_allows() {
        for query in queries() {
            let text = written(&query, Locale::Fr);
            assert!(text.ends_with("END:VCALENDAR\r\n"));
            assert!(text.split("\r\n").all(|line| line.len() <= 75 && !line.contains(['\r', '\n'])));
        }
    }
}
