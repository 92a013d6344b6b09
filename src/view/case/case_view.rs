//! What every part of the screen needs.

use std::rc::Rc;

use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::format::date::Date;
use stop_fix_scale_core::model::{
    Answers, Assessment, Criterion, Dimension, Headline, Verdict, assess,
};
use yew::Callback;

use crate::app::case::message::{AnswerChange, CaseMessage};
use crate::app::case::question::{ContextQuestion, Question, Subject};
use crate::app::case::state::CaseState;
use crate::app::history::stuck::Stuck;
use crate::app::model::ModelRef;
use crate::app::sentences::Sentences;
use crate::app::words::Words;
use crate::view::case::focus_targets::FocusTargets;

/// Words to say it, what is shown, and the way back. A copy costs little.
#[derive(Clone)]
pub(crate) struct CaseView {
    pub(crate) model: ModelRef,
    pub(crate) words: Words,
    pub(crate) state: Rc<CaseState>,
    /// The answers that are shown: those of the case, or those that are tried out.
    pub(crate) answers: Answers,
    /// What follows from them.
    pub(crate) assessment: Rc<Assessment>,
    /// What follows from the case, whatever is tried out.
    pub(crate) real: Rc<Assessment>,
    pub(crate) places: Rc<FocusTargets>,
    pub(crate) send: Callback<CaseMessage>,
    pub(crate) print: Callback<()>,
    /// The day that it is; nothing where there is no clock.
    pub(crate) today: Option<Date>,
    /// Why it is proposed to stop.
    pub(crate) stuck: Option<Stuck>,
    /// The way to the history, where one is kept.
    pub(crate) history: Option<Callback<()>>,
}

impl CaseView {
    /// A case that is only looked at.
    pub(crate) fn of(model: ModelRef, words: Words, case: &Case) -> Self {
        let real = Rc::new(assess(&model, &case.answers));
        Self {
            model,
            words,
            answers: case.answers,
            assessment: Rc::clone(&real),
            real,
            state: Rc::new(CaseState { case: case.clone(), ..CaseState::default() }),
            places: Rc::new(FocusTargets::new()),
            send: Callback::noop(),
            print: Callback::noop(),
            today: None,
            stuck: None,
            history: None,
        }
    }

    /// The same screen for the case, whatever is tried out.
    pub(crate) fn of_case(&self) -> Self {
        let (answers, assessment) = (self.state.case.answers, Rc::clone(&self.real));
        Self { answers, assessment, ..self.clone() }
    }

    pub(crate) fn is_trying(&self) -> bool {
        self.state.trial.is_some()
    }

    /// A listener that sends an action.
    pub(crate) fn sends<Event: 'static>(&self, action: CaseMessage) -> Callback<Event> {
        self.send.reform(move |_| action.clone())
    }

    /// A listener that changes an answer.
    pub(crate) fn changes<Event: 'static>(&self, change: AnswerChange) -> Callback<Event> {
        self.sends(CaseMessage::Answer(change))
    }
}

/// The names of things, which every part needs.
impl CaseView {
    /// What is shown, to be said in sentences.
    pub(crate) fn say(&self) -> Sentences<'_> {
        let Self { words, model, answers, assessment, .. } = self;
        Sentences { words: *words, model, answers, assessment }
    }

    pub(crate) fn text(&self, text: &str) -> String {
        self.say().text(text)
    }

    pub(crate) fn dimension(&self, dimension: Dimension) -> String {
        self.say().dimension(dimension)
    }

    pub(crate) fn criterion(&self, criterion: Criterion) -> String {
        self.say().criterion(criterion)
    }

    pub(crate) fn subject(&self, subject: Subject) -> String {
        self.say().subject(subject)
    }

    pub(crate) fn asks(&self, subject: Subject) -> String {
        self.say().asks(subject)
    }

    pub(crate) fn context_question(&self, question: ContextQuestion) -> String {
        self.say().context_question(question)
    }

    pub(crate) fn question(&self, question: Question) -> String {
        self.say().question(question)
    }

    pub(crate) fn verdict(&self, verdict: Verdict) -> String {
        self.say().verdict(verdict)
    }

    pub(crate) fn headline(&self, headline: Headline) -> String {
        self.say().headline(headline)
    }
}
