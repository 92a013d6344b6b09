//! Sentences about a case: the same on the screen, on paper and in the report.

pub mod answer;
pub mod path;
pub mod reason;
pub mod result;

use std::borrow::Cow;

use stop_fix_scale_core::model::{
    Answers, Assessment, Criterion, Dimension, Headline, Model, Verdict,
};

use crate::app::case::question::{ContextQuestion, Question, Subject};
use crate::app::case::title::shown;
use crate::app::words::Words;

/// The name of a case, or a placeholder.
#[must_use]
pub fn titled(words: Words, title: &str) -> String {
    shown(title).map_or_else(|| words.untitled().into_owned(), str::to_owned)
}

/// The name of a verdict, or the text for no verdict yet.
#[must_use]
pub fn verdict_in_words(words: Words, verdict: Option<Verdict>) -> Cow<'static, str> {
    match verdict {
        Some(Verdict::Stop) => words.verdict_stop(),
        Some(Verdict::Fix) => words.verdict_fix(),
        Some(Verdict::Scale) => words.verdict_scale(),
        None => words.verdict_open(),
    }
}

/// The data that sentences about a case need: the words, the answers and their assessment.
#[derive(Clone, Copy, Debug)]
pub struct Sentences<'a> {
    /// The words of the screen language.
    pub words: Words,
    /// The scoring model, with its texts.
    pub model: &'a Model,
    /// The answers.
    pub answers: &'a Answers,
    /// Their assessment.
    pub assessment: &'a Assessment,
}

/// Names.
impl Sentences<'_> {
    /// A text of the model.
    #[must_use]
    pub fn text(&self, text: &str) -> String {
        self.words.model_text(text).into_owned()
    }

    /// The name of a dimension.
    #[must_use]
    pub fn dimension(&self, dimension: Dimension) -> String {
        self.text(self.model.words.dimension(dimension).name)
    }

    /// The name of a criterion.
    #[must_use]
    pub fn criterion(&self, criterion: Criterion) -> String {
        self.text(self.model.words.criterion(criterion).name)
    }

    /// What to do if a criterion is too low.
    #[must_use]
    pub fn act(&self, criterion: Criterion) -> String {
        self.text(self.model.words.criterion(criterion).act)
    }

    /// The name of a dimension or criterion.
    #[must_use]
    pub fn subject(&self, subject: Subject) -> String {
        match subject {
            Subject::Dimension(dimension) => self.dimension(dimension),
            Subject::Criterion(criterion) => self.criterion(criterion),
        }
    }

    /// The text of its question.
    #[must_use]
    pub fn asks(&self, subject: Subject) -> String {
        let words = &self.model.words;
        self.text(match subject {
            Subject::Dimension(dimension) => words.dimension(dimension).question,
            Subject::Criterion(criterion) => words.criterion(criterion).question,
        })
    }

    /// The text of a context question.
    #[must_use]
    pub fn context_question(&self, question: ContextQuestion) -> String {
        let words = &self.model.words;
        match question {
            ContextQuestion::AffectsPeople => self.text(words.affects_people),
            ContextQuestion::ActsAlone => self.text(words.acts_alone),
        }
    }

    /// The short name of a question.
    #[must_use]
    pub fn question(&self, question: Question) -> String {
        match question {
            Question::Level(subject) => self.subject(subject),
            Question::Context(_) => self.words.context_title().into_owned(),
        }
    }

    /// The name of a verdict.
    #[must_use]
    pub fn verdict(&self, verdict: Verdict) -> String {
        verdict_in_words(self.words, Some(verdict)).into_owned()
    }

    /// The name of a verdict, or the text for no verdict yet.
    #[must_use]
    pub fn headline(&self, headline: Headline) -> String {
        verdict_in_words(self.words, headline.verdict()).into_owned()
    }
}
