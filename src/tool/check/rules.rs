//! The rules that one's own years follow from: ranges, cohorts, exams and dates that agree with each other.

use super::document::Segment::{self, Index, Key};
use super::fault::{Fault, FaultKind, quoted};
use super::node::Node;
use crate::dataset::{Field, StepId};
use crate::locale::Locale;
use serde_json::Value;

/// What can be wrong with a rule whose fields are right one by one.
#[derive(Debug, Clone, PartialEq)]
pub enum RuleFault {
    /// A range whose upper end is not above the lower one.
    NoRange {
        /// The lower end.
        low: u64,
        /// The upper end.
        high: u64,
    },
    /// The first rule of a list says since when it holds: before, there would be none.
    FirstHasSince,
    /// A later rule does not say since when it holds.
    NoSince,
    /// A rule holds no later than the one before it.
    SinceOutOfOrder {
        /// Since when it holds.
        since: u64,
        /// Since when the one before it holds.
        before: u64,
    },
    /// An exam that ends before it begins to be the rule.
    ExamNeverHolds,
    /// An exam in a year of study that the second cycle does not have.
    ExamOutsideCycle {
        /// The year of study.
        year: u64,
        /// The first year of the second cycle.
        first: u64,
        /// The last one.
        last: u64,
    },
    /// A field without rules.
    NoField(Field),
    /// A second set of rules for a field, or a second third cycle of one kind.
    Twice {
        /// The field or the kind.
        name: String,
    },
    /// A field whose students could not take the path through residency.
    NoResidency,
    /// A residency that could not be interrupted: it needs a year before and a year after.
    ResidencyTooShort,
    /// A date that was announced without its day.
    NoDay {
        /// The date.
        seen: String,
    },
    /// An end before the beginning.
    EndsBefore {
        /// The beginning.
        first: String,
        /// The end.
        last: String,
    },
    /// A last month without a first one, or the same.
    LastMonthAlone,
    /// A step of the first years without its year of study, or another step with one.
    StepYear {
        /// Whether there must be one.
        is_needed: bool,
    },
}

pub(super) fn check(nodes: &[Node<'_>]) -> Vec<Fault> {
    nodes
        .iter()
        .flat_map(|node| found(node).into_iter().map(|(path, fault)| node.fault_within(&path, FaultKind::Rule(fault))))
        .collect()
}

type Found = Vec<(Vec<Segment<'static>>, RuleFault)>;

fn found(node: &Node<'_>) -> Found {
    let value = node.value;
    match node.kind {
        "Years" => range(value),
        "Rules" => [fields(node), cohorts(node, "leave")].concat(),
        "FieldRules" => {
            [exams(node), courses(node), cohorts(node, "first_cycle"), cohorts(node, "second_cycle")].concat()
        }
        "ThirdCycle" => [cohorts(node, "lengths"), cohorts(node, "practice_thesis"), residency(node)].concat(),
        "Exam" if value["since"].as_u64() > value["until"].as_u64() && value["until"].is_u64() => {
            vec![(vec![Key("until")], RuleFault::ExamNeverHolds)]
        }
        "Session" => session(value),
        "CalendarEntry" => last_month(value),
        "Step" => step_year(value),
        _ => Vec::new(),
    }
}

fn range(value: &Value) -> Found {
    match (value["low"].as_u64(), value["high"].as_u64()) {
        (Some(low), Some(high)) if high <= low => vec![(vec![Key("high")], RuleFault::NoRange { low, high })],
        _ => Vec::new(),
    }
}

/// Each rule but the first says since when it holds, each later than the one before.
fn cohorts(node: &Node<'_>, list: &'static str) -> Found {
    let mut before = None;
    let mut faults = Vec::new();
    for (index, rule) in node.items(list) {
        // A cycle says it in its length.
        let is_cycle = rule["length"].is_object();
        let rule = if is_cycle { &rule["length"] } else { rule };
        let since = rule["since"].as_u64();
        let fault = match (index, since, before) {
            (0, Some(_), _) => Some(RuleFault::FirstHasSince),
            (1.., None, _) => Some(RuleFault::NoSince),
            (_, Some(since), Some(before)) if since <= before => Some(RuleFault::SinceOutOfOrder { since, before }),
            _ => None,
        };
        before = since.or(before);
        let place =
            [Some(Key(list)), Some(Index(index)), is_cycle.then_some(Key("length")), since.map(|_| Key("since"))];
        faults.extend(fault.map(|fault| (place.into_iter().flatten().collect(), fault)));
    }
    faults
}

fn fields(node: &Node<'_>) -> Found {
    let is_of = |field: Field| node.items("fields").any(|(_, rules)| rules["field"] == field.name());
    let missing = Field::ALL.into_iter().filter(|field| !is_of(*field));
    let missing = missing.map(|field| (vec![Key("fields")], RuleFault::NoField(field)));
    missing.chain(twice(node, "fields", "field")).collect()
}

fn courses(node: &Node<'_>) -> Found {
    let has_residency = node.items("third_cycles").any(|(_, course)| course["kind"] == "residency");
    let none = (!has_residency).then(|| (vec![Key("third_cycles")], RuleFault::NoResidency));
    none.into_iter().chain(twice(node, "third_cycles", "kind")).collect()
}

/// The items of a list whose name another item before them has.
fn twice(node: &Node<'_>, list: &'static str, name: &'static str) -> Found {
    let mut seen: Vec<&str> = Vec::new();
    let mut faults = Vec::new();
    for (index, item) in node.items(list) {
        let Some(text) = item[name].as_str() else { continue };
        if seen.contains(&text) {
            faults.push((vec![Key(list), Index(index), Key(name)], RuleFault::Twice { name: text.to_owned() }));
        }
        seen.push(text);
    }
    faults
}

fn exams(node: &Node<'_>) -> Found {
    let years = |cycle: &str| -> Vec<u64> {
        let years = node.items(cycle).map(|(_, cycle)| &cycle["length"]["years"]);
        years.filter_map(|years| years["high"].as_u64().or(years["low"].as_u64())).collect()
    };
    let (before, second) = (years("first_cycle"), years("second_cycle"));
    let (Some(first), Some(before), Some(second)) = (before.iter().min(), before.iter().max(), second.iter().max())
    else {
        return Vec::new();
    };
    let (first, last) = (first + 1, before + second);
    node.items("exams")
        .filter_map(|(index, exam)| Some((index, exam["year"].as_u64()?)))
        .filter(|(_, year)| !(first..=last).contains(year))
        .map(|(index, year)| {
            (vec![Key("exams"), Index(index), Key("year")], RuleFault::ExamOutsideCycle { year, first, last })
        })
        .collect()
}

fn residency(node: &Node<'_>) -> Found {
    let is_residency = node.value["kind"] == "residency";
    node.items("lengths")
        .filter(|(_, length)| is_residency && length["years"]["low"].as_u64().is_some_and(|low| low < 2))
        .map(|(index, _)| (vec![Key("lengths"), Index(index), Key("years"), Key("low")], RuleFault::ResidencyTooShort))
        .collect()
}

fn session(value: &Value) -> Found {
    let date = |name: &str| value[name].as_str();
    let mut faults = Vec::new();
    for name in ["first", "last"] {
        if let Some(seen) = date(name).filter(|seen| seen.len() < "2025-10-20".len()) {
            faults.push((vec![Key(name)], RuleFault::NoDay { seen: seen.to_owned() }));
        }
    }
    if let (Some(first), Some(last), true) = (date("first"), date("last"), faults.is_empty())
        && last < first
    {
        faults.push((vec![Key("last")], RuleFault::EndsBefore { first: first.to_owned(), last: last.to_owned() }));
    }
    faults
}

fn last_month(value: &Value) -> Found {
    let is_wrong = value["last_month"].is_u64() && (!value["month"].is_u64() || value["month"] == value["last_month"]);
    if is_wrong { vec![(vec![Key("last_month")], RuleFault::LastMonthAlone)] } else { Vec::new() }
}

fn step_year(value: &Value) -> Found {
    let Some(step) = StepId::ALL.into_iter().find(|step| value["id"] == step.name()) else { return Vec::new() };
    let is_needed = step.place() < StepId::Masters.place();
    let place = if is_needed { vec![Key("id")] } else { vec![Key("year")] };
    if is_needed == value["year"].is_u64() { Vec::new() } else { vec![(place, RuleFault::StepYear { is_needed })] }
}

impl RuleFault {
    pub(super) fn sentence(&self, locale: Locale) -> String {
        match self {
            RuleFault::NoRange { low, high } => locale.pick(
                format!("la fourchette va de {low} à {high}. Le plus grand nombre va dans « high » ; si la durée est connue, enlever « high »."),
                format!("the range goes from {low} to {high}. The greater number goes into “high”; where the length is known, remove “high”."),
            ),
            RuleFault::FirstHasSince => locale.pick(
                "la première règle de cette liste ne dit pas depuis quand elle vaut : sans règle plus ancienne, ceux d'avant n'en auraient aucune. Enlever « since », ou ajouter la règle d'avant.".to_owned(),
                "the first rule of this list does not say since when it holds: without an older one, those before would have none. Remove “since”, or add the older rule.".to_owned(),
            ),
            RuleFault::NoSince => locale.pick(
                "cette règle remplace celle d'avant, mais ne dit pas depuis quand. Ajouter « since », l'année où elle commence, par exemple 2023.".to_owned(),
                "this rule takes the place of the one before, but does not say since when. Add “since”, the year in which it begins, for example 2023.".to_owned(),
            ),
            RuleFault::SinceOutOfOrder { since, before } => locale.pick(
                format!("la règle de {since} vient après celle de {before}. Ranger les règles de la plus ancienne à la plus récente, une seule par année."),
                format!("the rule of {since} stands after that of {before}. Put the rules in order, the oldest first, one for each year."),
            ),
            RuleFault::ExamNeverHolds => locale.pick(
                "l'examen finit (« until ») avant de commencer (« since »). Corriger l'une des deux années.".to_owned(),
                "the exam ends (“until”) before it begins (“since”). Correct one of the two years.".to_owned(),
            ),
            RuleFault::ExamOutsideCycle { year, first, last } => locale.pick(
                format!("l'année {year} n'est pas dans le 2e cycle, qui va de l'année {first} à l'année {last}. Corriger l'année de l'examen ou la durée des cycles."),
                format!("year {year} is not in the second cycle, which goes from year {first} to year {last}. Correct the year of the exam or the length of the cycles."),
            ),
            RuleFault::NoField(field) => {
                let field = quoted(locale, field.name());
                locale.pick(
                    format!("les règles de la filière {field} manquent. Les ajouter."),
                    format!("the rules of the field {field} are missing. Add them."),
                )
            }
            RuleFault::Twice { name } => {
                let name = quoted(locale, name);
                locale.pick(
                    format!("{name} figure déjà plus haut dans cette liste. N'en garder qu'un."),
                    format!("{name} stands further up in this list already. Keep one only."),
                )
            }
            RuleFault::NoResidency => locale.pick(
                "cette filière n'a pas d'internat : la voie de la thèse pendant l'internat ne mènerait nulle part. Ajouter un 3e cycle « residency ».".to_owned(),
                "this field has no residency: the path of the PhD during residency would lead nowhere. Add a third cycle “residency”.".to_owned(),
            ),
            RuleFault::ResidencyTooShort => locale.pick(
                "un internat que l'on interrompt pour une thèse dure au moins 2 ans : un avant, un après. Corriger la durée.".to_owned(),
                "a residency that is interrupted for a thesis takes 2 years or more: one before, one after. Correct the length.".to_owned(),
            ),
            RuleFault::NoDay { seen } => {
                let seen = quoted(locale, seen);
                locale.pick(
                    format!("{seen} n'a pas de jour. Une date annoncée s'écrit avec son jour, par exemple 2025-10-20 ; un mois habituel va dans « month »."),
                    format!("{seen} has no day. An announced date is written with its day, for example 2025-10-20; a usual month goes into “month”."),
                )
            }
            RuleFault::EndsBefore { first, last } => {
                let (first, last) = (quoted(locale, first), quoted(locale, last));
                locale.pick(
                    format!("la fin, {last}, vient avant le début, {first}. Corriger l'une des deux dates."),
                    format!("the end, {last}, comes before the beginning, {first}. Correct one of the two dates."),
                )
            }
            RuleFault::LastMonthAlone => locale.pick(
                "« last_month » est le dernier mois de plusieurs : il faut un « month » différent. S'il n'y a qu'un mois, l'enlever.".to_owned(),
                "“last_month” is the last of several months: it needs another “month”. Where there is one month only, remove it.".to_owned(),
            ),
            RuleFault::StepYear { is_needed: true } => locale.pick(
                "il manque l'année d'études de cette étape. Ajouter « year », par exemple 2.".to_owned(),
                "the step's year of study is missing. Add “year”, for example 2.".to_owned(),
            ),
            RuleFault::StepYear { is_needed: false } => locale.pick(
                "les années de cette étape se calculent à partir des règles. Enlever « year ».".to_owned(),
                "the years of this step follow from the rules. Remove “year”.".to_owned(),
            ),
        }
    }
}
