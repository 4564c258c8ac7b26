//! One's own years, for every choice that can be made: the rules of the real dataset are kept.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used)] // allowed in tests, but clippy does not see that helpers belong to them

use double_cursus::calendar::{AcademicYear, Choices, FIRST_START, LAST_START, Part, Path, Plan, Span, Stage, Way};
use double_cursus::dataset::school::School;
use double_cursus::dataset::{Course, Field, StepId};
use double_cursus::tool::check::check;
use proptest::prelude::*;
use std::sync::LazyLock;

static SCHOOL: LazyLock<School> = LazyLock::new(|| {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data");
    check(&folder).unwrap().without_hidden().typeset().unwrap().school
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
}
