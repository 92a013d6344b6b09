//! The reason for the verdict, as a sentence that names the deciding item.

use std::borrow::Cow;
use std::fmt;

use stop_fix_scale_core::model::{Criterion, Dimension, Level, Rating, Reason, StopRule, Task};

use crate::app::case::progress::{is_answered, next_question};
use crate::app::case::question::{Question, Subject};
use crate::app::sentences::Sentences;
use crate::app::words::count;

/// A reason: what decides, and a sentence about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reasoning {
    /// What decides.
    pub title: String,
    /// More about it.
    pub text: String,
}

impl fmt::Display for Reasoning {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} {}", self.title, self.text)
    }
}

impl Sentences<'_> {
    /// The deciding rule, in words.
    #[must_use]
    pub fn reason(&self) -> Reasoning {
        let words = self.words;
        let (title, text) = match &self.assessment.reason {
            Reason::Stop(StopRule::KnockOut(criterion)) => {
                let sentence = self.level_sentence(*criterion, Level::Missing);
                (words.reason_knock_out(&self.criterion(*criterion)), sentence.into())
            }
            Reason::Stop(StopRule::LowValue) => (
                words.reason_low_value(&self.dimension(Dimension::Value)),
                words.reason_low_value_why(),
            ),
            Reason::Stop(StopRule::WeakDimensions(weak)) => {
                (words.reason_weak(&names(self, weak)), words.reason_weak_why())
            }
            Reason::HeldBack(criterion) => (
                words.reason_held_back(&self.dimension(criterion.dimension)),
                held_back_by(self, *criterion).into(),
            ),
            Reason::FindOut => (words.reason_gaps(), words.reason_gaps_first(&open(self))),
            Reason::Prove => (words.reason_prove(), words.reason_prove_first(&unproven(self))),
            Reason::Ready => (words.reason_ready(), words.reason_ready_why()),
            Reason::NotCovered(open) => not_covered(self, open),
        };
        Reasoning { title: title.into_owned(), text: text.into_owned() }
    }
}

/// What has to be rated, or to be found out where everything is answered.
fn not_covered(say: &Sentences<'_>, open: &[Dimension]) -> (Cow<'static, str>, Cow<'static, str>) {
    let words = say.words;
    let is_unanswered = |dimension: &&Dimension| !is_answered(say.answers, **dimension);
    let unanswered: Vec<_> = open.iter().filter(is_unanswered).copied().collect();
    if unanswered.is_empty() {
        let (names, count) = (names(say, open), count(open.len()));
        (words.reason_unknown(&names), words.reason_unknown_why(count))
    } else {
        let (names, count) = (names(say, &unanswered), count(unanswered.len()));
        (words.reason_not_rated(&names, count), "".into())
    }
}

/// The criterion to prove first, else the weakest dimension.
fn unproven(say: &Sentences<'_>) -> String {
    let steps = &say.assessment.to_scale;
    let to_show = steps.iter().find(|step| step.what == Task::Show).or(steps.first());
    match to_show {
        Some(step) => say.criterion(step.criterion),
        None => say.dimension(say.assessment.weakest),
    }
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

/// What holds the case back: the answer to the criterion, or the quick rating that is used in its place.
fn held_back_by(say: &Sentences<'_>, criterion: Criterion) -> String {
    let Sentences { words, answers, .. } = say;
    if let Some(rating) = answers.rating(criterion) {
        let sentence = say.level_sentence(criterion, rating.level());
        return words.reason_held_back_by(&say.criterion(criterion), &sentence).into_owned();
    }
    let level = answers.stands_on(criterion).map_or(Level::Missing, Rating::level);
    words.reason_rating(&say.quick_sentence(criterion.dimension, level)).into_owned()
}
