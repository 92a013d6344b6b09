//! The rule that decided, as one sentence that names what it hangs on.

use super::Screen;
use crate::app::progress::next_question;
use crate::app::question::{Question, Subject};
use crate::app::words::count;
use crate::model::{Criterion, Dimension, Level, Rating, Reason, StopRule, Task};

/// The sentence for the rule that decided.
pub(super) fn reason(screen: &Screen) -> String {
    let words = screen.words;
    match &screen.assessment.reason {
        Reason::Stop(StopRule::KnockOut(criterion)) => {
            let sentences = &screen.model.words.criterion(*criterion).levels;
            let sentence = screen.text(sentences.get(Level::Missing));
            words.reason_knock_out(&screen.criterion(*criterion), &sentence)
        }
        Reason::Stop(StopRule::LowValue) => {
            words.reason_low_value(&screen.dimension(Dimension::Value))
        }
        Reason::Stop(StopRule::WeakDimensions(weak)) => {
            words.reason_weak_dimensions(&names(screen, weak))
        }
        Reason::HeldBack(criterion) => return held_back(screen, *criterion),
        Reason::FindOut => words.reason_find_out(&open(screen)),
        Reason::Prove => {
            let steps = &screen.assessment.to_scale;
            let to_show = steps.iter().find(|step| step.what == Task::Show).or(steps.first());
            let culprit = to_show.map(|step| screen.criterion(step.criterion));
            let weakest = || screen.dimension(screen.assessment.weakest);
            words.reason_prove(&culprit.unwrap_or_else(weakest))
        }
        Reason::Ready => words.reason_ready(),
        Reason::NotCovered(open) => {
            words.reason_not_covered(&names(screen, open), count(open.len()))
        }
    }
    .into_owned()
}

fn names(screen: &Screen, dimensions: &[Dimension]) -> String {
    let names: Vec<_> = dimensions.iter().map(|dimension| screen.dimension(*dimension)).collect();
    screen.words.list(&names).into_owned()
}

/// What to find out: what could move the verdict, else what Scale would need to know.
fn open(screen: &Screen) -> String {
    let Screen { model, answers, assessment, .. } = screen;
    let on_the_way = || {
        let step = assessment.to_scale.iter().find(|step| step.what == Task::FindOut)?;
        Some(Question::Level(Subject::Criterion(step.criterion)))
    };
    match next_question(&model.rules, answers, assessment).or_else(on_the_way) {
        Some(question) => screen.question(question),
        // All levels are known, so it is the context that is not.
        None => screen.words.context_title().into_owned(),
    }
}

/// What holds it back was answered itself, or stands on the quick rating of its dimension.
fn held_back(screen: &Screen, criterion: Criterion) -> String {
    let Screen { words, model, answers, .. } = screen;
    let dimension = screen.dimension(criterion.dimension);
    if let Some(rating) = answers.rating(criterion) {
        let sentence = model.words.criterion(criterion).levels.get(rating.level());
        let (name, sentence) = (screen.criterion(criterion), screen.text(sentence));
        return words.reason_held_back_by(&dimension, &name, &sentence).into_owned();
    }
    let level = answers.stands_on(criterion).map_or(Level::Missing, Rating::level);
    let anchor = model.words.dimension(criterion.dimension).quick.get(level);
    words.reason_held_back(&dimension, &screen.text(anchor)).into_owned()
}
