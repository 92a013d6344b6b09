//! What every part of the screen needs.

use std::rc::Rc;

use yew::Callback;

use super::Places;
use crate::app::question::{ContextQuestion, Question, Subject};
use crate::app::review::Stuck;
use crate::app::say::Say;
use crate::app::state::{Action, Change, State};
use crate::app::words::Words;
use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::format::date::Date;
use stop_fix_scale_core::model::{
    AI1, Answers, Assessment, Criterion, Dimension, Headline, Model, Verdict, assess,
};

/// Words to say it, what is shown, and the way back. A copy costs little.
#[derive(Clone)]
pub(super) struct Screen {
    pub(super) words: Words,
    pub(super) model: &'static Model,
    pub(super) state: Rc<State>,
    /// The answers that are shown: those of the case, or those that are tried out.
    pub(super) answers: Answers,
    /// What follows from them.
    pub(super) assessment: Rc<Assessment>,
    /// What follows from the case, whatever is tried out.
    pub(super) real: Rc<Assessment>,
    pub(super) places: Rc<Places>,
    pub(super) send: Callback<Action>,
    pub(super) print: Callback<()>,
    /// The day that it is; nothing where there is no clock.
    pub(super) today: Option<Date>,
    /// Why it is proposed to stop.
    pub(super) stuck: Option<Stuck>,
    /// The way to the history, where one is kept.
    pub(super) history: Option<Callback<()>>,
}

impl Screen {
    /// A case that is only looked at.
    pub(super) fn of(words: Words, case: &Case) -> Self {
        let real = Rc::new(assess(&AI1, &case.answers));
        Self {
            words,
            model: &AI1,
            answers: case.answers,
            assessment: Rc::clone(&real),
            real,
            state: Rc::new(State { case: case.clone(), ..State::default() }),
            places: Rc::new(Places::new()),
            send: Callback::noop(),
            print: Callback::noop(),
            today: None,
            stuck: None,
            history: None,
        }
    }

    /// The same screen for the case, whatever is tried out.
    pub(super) fn of_case(&self) -> Self {
        let (answers, assessment) = (self.state.case.answers, Rc::clone(&self.real));
        Self { answers, assessment, ..self.clone() }
    }

    pub(super) fn is_trying(&self) -> bool {
        self.state.trial.is_some()
    }

    /// A listener that sends an action.
    pub(super) fn sends<Event: 'static>(&self, action: Action) -> Callback<Event> {
        self.send.reform(move |_| action.clone())
    }

    /// A listener that changes an answer.
    pub(super) fn changes<Event: 'static>(&self, change: Change) -> Callback<Event> {
        self.sends(Action::Change(change))
    }
}

/// The names of things, which every part needs.
impl Screen {
    /// What is shown, to be said in sentences.
    pub(super) fn say(&self) -> Say<'_> {
        let Self { words, model, answers, assessment, .. } = self;
        Say { words: *words, model, answers, assessment }
    }

    pub(super) fn text(&self, text: &str) -> String {
        self.say().text(text)
    }

    pub(super) fn dimension(&self, dimension: Dimension) -> String {
        self.say().dimension(dimension)
    }

    pub(super) fn criterion(&self, criterion: Criterion) -> String {
        self.say().criterion(criterion)
    }

    pub(super) fn subject(&self, subject: Subject) -> String {
        self.say().subject(subject)
    }

    pub(super) fn asks(&self, subject: Subject) -> String {
        self.say().asks(subject)
    }

    pub(super) fn context_question(&self, question: ContextQuestion) -> String {
        self.say().context_question(question)
    }

    pub(super) fn question(&self, question: Question) -> String {
        self.say().question(question)
    }

    pub(super) fn verdict(&self, verdict: Verdict) -> String {
        self.say().verdict(verdict)
    }

    pub(super) fn headline(&self, headline: Headline) -> String {
        self.say().headline(headline)
    }
}
