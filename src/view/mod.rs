//! Values in, HTML and actions out.
//!
//! [`App`] is the only component: it holds the state and computes the assessment. Everything else
//! is a function that returns HTML.

mod app;
mod balance;
mod context;
mod evidence;
mod focus;
mod next;
mod open;
mod questions;
mod range;
mod rating;
mod reason;
mod result;
mod shape;

use yew::Callback;

use crate::app::state::{Action, ContextQuestion};
use crate::app::words::Words;
use crate::model::{Criterion, Dimension, Headline, Model, Verdict};

pub use app::{App, AppProperties};

/// What every part of the screen needs: words to say it, the model that it speaks of, and the way
/// back.
struct Screen<'a> {
    words: Words,
    model: &'a Model,
    send: &'a Callback<Action>,
}

/// Words of the model, as they go to the screen.
impl Screen<'_> {
    fn text(&self, text: &str) -> String {
        self.words.model_text(text).into_owned()
    }

    fn dimension(&self, dimension: Dimension) -> String {
        self.text(&self.model.words.dimension(dimension).name)
    }

    fn criterion(&self, criterion: Criterion) -> String {
        self.text(&self.model.words.criterion(criterion).name)
    }

    fn context_question(&self, question: ContextQuestion) -> String {
        let words = &self.model.words;
        match question {
            ContextQuestion::AffectsPeople => self.text(&words.affects_people),
            ContextQuestion::ActsAlone => self.text(&words.acts_alone),
        }
    }

    fn verdict(&self, verdict: Verdict) -> String {
        match verdict {
            Verdict::Stop => self.words.verdict_stop(),
            Verdict::Fix => self.words.verdict_fix(),
            Verdict::Scale => self.words.verdict_scale(),
        }
        .into_owned()
    }

    fn headline(&self, headline: Headline) -> String {
        match headline.verdict() {
            Some(verdict) => self.verdict(verdict),
            None => self.words.verdict_open().into_owned(),
        }
    }
}
