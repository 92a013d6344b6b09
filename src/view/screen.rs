//! What every part of the screen needs.

use std::rc::Rc;

use yew::Callback;

use super::Places;
use crate::app::question::{ContextQuestion, Question, Subject};
use crate::app::review::Stuck;
use crate::app::state::{Action, Change, State};
use crate::app::words::Words;
use crate::format::case_file::Case;
use crate::format::date::Date;
use crate::model::{
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

/// Words of the model, as they go to the screen.
impl Screen {
    pub(super) fn text(&self, text: &str) -> String {
        self.words.model_text(text).into_owned()
    }

    pub(super) fn dimension(&self, dimension: Dimension) -> String {
        self.text(self.model.words.dimension(dimension).name)
    }

    pub(super) fn criterion(&self, criterion: Criterion) -> String {
        self.text(self.model.words.criterion(criterion).name)
    }

    pub(super) fn subject(&self, subject: Subject) -> String {
        match subject {
            Subject::Dimension(dimension) => self.dimension(dimension),
            Subject::Criterion(criterion) => self.criterion(criterion),
        }
    }

    /// What is asked about it.
    pub(super) fn asks(&self, subject: Subject) -> String {
        let words = &self.model.words;
        self.text(match subject {
            Subject::Dimension(dimension) => words.dimension(dimension).question,
            Subject::Criterion(criterion) => words.criterion(criterion).question,
        })
    }

    pub(super) fn context_question(&self, question: ContextQuestion) -> String {
        let words = &self.model.words;
        match question {
            ContextQuestion::AffectsPeople => self.text(words.affects_people),
            ContextQuestion::ActsAlone => self.text(words.acts_alone),
        }
    }

    /// The short name of a question.
    pub(super) fn question(&self, question: Question) -> String {
        match question {
            Question::Level(subject) => self.subject(subject),
            Question::Context(_) => self.words.context_title().into_owned(),
        }
    }

    pub(super) fn verdict(&self, verdict: Verdict) -> String {
        match verdict {
            Verdict::Stop => self.words.verdict_stop(),
            Verdict::Fix => self.words.verdict_fix(),
            Verdict::Scale => self.words.verdict_scale(),
        }
        .into_owned()
    }

    pub(super) fn headline(&self, headline: Headline) -> String {
        match headline.verdict() {
            Some(verdict) => self.verdict(verdict),
            None => self.words.verdict_open().into_owned(),
        }
    }
}
