//! Which dimensions are marked: those that stop the case, else the weakest.

use proptest::prelude::*;
use stop_fix_scale::app::sentences::Sentences;
use stop_fix_scale::app::words::Words;
use stop_fix_scale::app::words::language::Language;
use stop_fix_scale::app::words::plural::PluralCategory;
use stop_fix_scale_core::model::{AI1, Dimension, Headline, assess};
use test_support::{answers, config};

use super::first_steps::named;

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_mark_agrees_with_the_reason(answers in answers()) {
        let assessment = assess(&AI1, &answers);
        let words = Words::new(Language::English, PluralCategory::english);
        let say = Sentences { words, model: &AI1, answers: &answers, assessment: &assessment };
        let marked: Vec<Dimension> =
            Dimension::ALL.into_iter().filter(|dimension| say.mark(*dimension).is_some()).collect();
        let mark = marked.first().and_then(|dimension| say.mark(*dimension)).unwrap_or_default();
        if assessment.headline == Headline::Stop {
            prop_assert_eq!((&marked, &*mark), (&named(&assessment.reason), "stops it"));
            return Ok(());
        }
        let low = |dimension: Dimension| assessment.points.get(dimension).low;
        let lowest = Dimension::ALL.into_iter().map(low).min().unwrap_or_default();
        prop_assert!(marked.len() < Dimension::ALL.len(), "equal scores have no mark");
        for dimension in &marked {
            prop_assert_eq!((low(*dimension), &*mark), (lowest, "weakest"));
        }
        let are_equal = Dimension::ALL.into_iter().all(|dimension| low(dimension) == lowest);
        let is_known = |dimension: Dimension| assessment.points.get(dimension).high < 16 || lowest > 0;
        let should_be = Dimension::ALL.into_iter().filter(|one| low(*one) == lowest && is_known(*one));
        prop_assert_eq!(marked.len(), if are_equal { 0 } else { should_be.count() });
    }
}
