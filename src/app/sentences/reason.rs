//! The reason for the verdict, as a sentence that names the deciding item.

use stop_fix_scale_core::model::{Criterion, Dimension, Level, Rating, Reason, StopRule, Task};

use crate::app::case::progress::next_question;
use crate::app::case::question::{Question, Subject};
use crate::app::sentences::Sentences;
use crate::app::words::count;

impl Sentences<'_> {
    /// The sentence for the deciding rule.
    #[must_use]
    pub fn reason(&self) -> String {
        reason(self)
    }
}

fn reason(say: &Sentences<'_>) -> String {
    let words = say.words;
    match &say.assessment.reason {
        Reason::Stop(StopRule::KnockOut(criterion)) => {
            let sentences = &say.model.words.criterion(*criterion).levels;
            let sentence = say.text(sentences.get(Level::Missing));
            words.reason_knock_out(&say.criterion(*criterion), &sentence)
        }
        Reason::Stop(StopRule::LowValue) => {
            words.reason_low_value(&say.dimension(Dimension::Value))
        }
        Reason::Stop(StopRule::WeakDimensions(weak)) => {
            words.reason_weak_dimensions(&names(say, weak))
        }
        Reason::HeldBack(criterion) => return held_back(say, *criterion),
        Reason::FindOut => words.reason_find_out(&open(say)),
        Reason::Prove => {
            let steps = &say.assessment.to_scale;
            let to_show = steps.iter().find(|step| step.what == Task::Show).or(steps.first());
            let culprit = to_show.map(|step| say.criterion(step.criterion));
            let weakest = || say.dimension(say.assessment.weakest);
            words.reason_prove(&culprit.unwrap_or_else(weakest))
        }
        Reason::Ready => words.reason_ready(),
        Reason::NotCovered(open) => words.reason_not_covered(&names(say, open), count(open.len())),
    }
    .into_owned()
}

fn names(say: &Sentences<'_>, dimensions: &[Dimension]) -> String {
    let names: Vec<_> = dimensions.iter().map(|dimension| say.dimension(*dimension)).collect();
    say.words.list(&names).into_owned()
}

/// The next question to find out about, else one that Scale needs.
fn open(say: &Sentences<'_>) -> String {
    let Sentences { model, answers, assessment, .. } = say;
    let on_the_way = || {
        let step = assessment.to_scale.iter().find(|step| step.what == Task::FindOut)?;
        Some(Question::Level(Subject::Criterion(step.criterion)))
    };
    match next_question(&model.rules, answers, assessment).or_else(on_the_way) {
        Some(question) => say.question(question),
        // All levels are known, so the context is what's missing.
        None => say.words.context_title().into_owned(),
    }
}

/// Explains what holds the case back: the answer to the criterion, or the quick rating that is used in its place.
fn held_back(say: &Sentences<'_>, criterion: Criterion) -> String {
    let Sentences { words, model, answers, .. } = say;
    let dimension = say.dimension(criterion.dimension);
    if let Some(rating) = answers.rating(criterion) {
        let sentence = model.words.criterion(criterion).levels.get(rating.level());
        let (name, sentence) = (say.criterion(criterion), say.text(sentence));
        return words.reason_held_back_by(&dimension, &name, &sentence).into_owned();
    }
    let level = answers.stands_on(criterion).map_or(Level::Missing, Rating::level);
    let anchor = model.words.dimension(criterion.dimension).quick.get(level);
    words.reason_held_back(&dimension, &say.text(anchor)).into_owned()
}
