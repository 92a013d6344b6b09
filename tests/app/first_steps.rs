//! The steps that are shown first agree with the reason for the verdict.

use proptest::prelude::*;
use stop_fix_scale::app::sentences::path::{first_steps, nearest};
use stop_fix_scale_core::model::{AI1, Assessment, Dimension, Reason, Step, StopRule, assess};
use test_support::{answers, config};

/// The dimensions that the reason names.
pub(super) fn named(reason: &Reason) -> Vec<Dimension> {
    match reason {
        Reason::Stop(StopRule::KnockOut(criterion)) | Reason::HeldBack(criterion) => {
            vec![criterion.dimension]
        }
        Reason::Stop(StopRule::LowValue) => vec![Dimension::Value],
        Reason::Stop(StopRule::WeakDimensions(weak)) => weak.clone(),
        Reason::FindOut | Reason::Prove | Reason::Ready | Reason::NotCovered(_) => vec![],
    }
}

fn first(assessment: &Assessment) -> Vec<Step> {
    nearest(assessment).map(|(_, steps)| first_steps(assessment, steps)).unwrap_or_default()
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn what_the_reason_names_comes_first_and_the_rest_keeps_its_order(answers in answers()) {
        let assessment = assess(&AI1, &answers);
        let Some((_, steps)) = nearest(&assessment) else { return Ok(()) };
        let first = first(&assessment);
        prop_assert_eq!(first.len(), steps.len().min(3));
        let named = named(&assessment.reason);
        let is_named = |step: &&Step| named.contains(&step.criterion.dimension);
        let among = |steps: &[Step]| steps.iter().filter(is_named).count();
        prop_assert_eq!(among(&first), among(steps).min(3), "as many as there are");
        let split = first.iter().position(|step| !is_named(&step)).unwrap_or(first.len());
        prop_assert!(first[split..].iter().all(|step| !is_named(&step)), "they come before the others");
        let place = |step: &Step| steps.iter().position(|other| other == step);
        let rest: Vec<_> = first[split..].iter().map(place).collect();
        prop_assert!(rest.is_sorted() && rest.iter().all(Option::is_some), "{:?}", rest);
        if let Reason::HeldBack(criterion) = assessment.reason {
            let is_a_step = steps.iter().any(|step| step.criterion == criterion);
            prop_assert_eq!(first.iter().position(|step| step.criterion == criterion), is_a_step.then_some(0));
        }
    }
}
