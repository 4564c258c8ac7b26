//! The steps of the curriculum: each one once, in their order.

use super::document::Segment;
use super::fault::{Fault, FaultKind, quoted};
use super::node::Node;
use crate::dataset::StepId;
use crate::locale::Locale;
use serde::Deserialize;

/// What can be wrong with the list of steps.
#[derive(Debug, Clone, PartialEq)]
pub enum StepFault {
    /// A step is not there.
    Missing(StepId),
    /// A step stands right after one that it comes before.
    OutOfOrder {
        /// The step.
        step: StepId,
        /// The step that it comes before.
        before: StepId,
    },
}

pub(super) fn check(nodes: &[Node<'_>]) -> Vec<Fault> {
    let steps: Vec<(&Node<'_>, StepId)> = nodes
        .iter()
        .filter(|node| node.kind == "StepId" && node.is_definition())
        .filter_map(|node| Some((node, StepId::deserialize(node.value).ok()?)))
        .collect();
    nodes.iter().filter_map(|node| missing(node, &steps)).flatten().chain(out_of_order(&steps)).collect()
}

/// The faults of the list, where the value is the list.
fn missing(node: &Node<'_>, steps: &[(&Node<'_>, StepId)]) -> Option<Vec<Fault>> {
    let is_list = node.owner == "School" && node.path == [Segment::Key("steps")] && node.value.is_array();
    let absent = |step: &StepId| steps.iter().all(|(_, present)| present != step);
    let fault = |step| node.fault(FaultKind::Step(StepFault::Missing(step)));
    is_list.then(|| StepId::ALL.into_iter().filter(absent).map(fault).collect())
}

/// The places where the order turns back. A step that stands twice has no place to judge.
fn out_of_order(steps: &[(&Node<'_>, StepId)]) -> Vec<Fault> {
    let is_single = |step: &StepId| steps.iter().filter(|(_, other)| other == step).count() == 1;
    let single: Vec<_> = steps.iter().filter(|(_, step)| is_single(step)).collect();
    single
        .windows(2)
        .filter_map(|pair| match pair {
            [(_, before), (node, step)] if before > step => {
                let fault = StepFault::OutOfOrder { step: *step, before: *before };
                Some(node.fault(FaultKind::Step(fault)))
            }
            _ => None,
        })
        .collect()
}

impl StepFault {
    pub(super) fn sentence(&self, locale: Locale) -> String {
        let named = |step: StepId| quoted(locale, step.name());
        match self {
            StepFault::Missing(step) => {
                let step = named(*step);
                locale.pick(
                    format!("l'étape {step} manque. L'ajouter à sa place."),
                    format!("the step {step} is missing. Add it at its place."),
                )
            }
            StepFault::OutOfOrder { step, before } => {
                let (step, before) = (named(*step), named(*before));
                locale.pick(
                    format!("l'étape {step} doit venir avant {before}. La déplacer."),
                    format!("the step {step} must come before {before}. Move it."),
                )
            }
        }
    }
}
