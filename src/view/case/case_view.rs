//! The data that every part of the case screen needs.

use std::rc::Rc;

use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::format::date::Date;
use stop_fix_scale_core::model::{
    Answers, Assessment, Criterion, Dimension, Headline, Verdict, assess,
};
use web_sys::Event;
use yew::Callback;

use crate::app::case::message::{AnswerChange, CaseMessage};
use crate::app::case::question::{ContextQuestion, Question, Subject};
use crate::app::case::state::{CaseState, Detail};
use crate::app::history::stuck::Stuck;
use crate::app::model::ModelRef;
use crate::app::sentences::Sentences;
use crate::app::words::Words;
use crate::view::case::focus_targets::FocusTargets;
use crate::view::case::handed_on::HandedOn;
use crate::view::pieces::focus;

/// The words, the case and the callbacks. Cheap to clone.
#[derive(Clone)]
pub(crate) struct CaseView {
    pub(crate) model: ModelRef,
    pub(crate) words: Words,
    pub(crate) state: Rc<CaseState>,
    /// The answers on the screen: those of the case, or of the trial.
    pub(crate) answers: Answers,
    /// Their assessment.
    pub(crate) assessment: Rc<Assessment>,
    /// The assessment of the case without the trial.
    pub(crate) real: Rc<Assessment>,
    pub(crate) focus_targets: Rc<FocusTargets>,
    pub(crate) send: Callback<CaseMessage>,
    pub(crate) print: Callback<()>,
    /// The current day; `None` without a clock.
    pub(crate) today: Option<Date>,
    /// Why Stop is proposed.
    pub(crate) stuck: Option<Stuck>,
    /// Where the case leads to.
    pub(crate) links: CaseLinks,
    /// Whether [`more`](crate::view::case::more) of it can be shown.
    pub(crate) has_more: bool,
}

/// The links that are offered, and what follows one.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct CaseLinks {
    pub(crate) offered: &'static [CaseLink],
    pub(crate) follow: Callback<CaseLink>,
    /// What has become of the last one, where the tool cannot show that in another way.
    pub(crate) handed_on: Option<HandedOn>,
}

/// Where a case leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CaseLink {
    /// Its result as text.
    CopyResult,
    /// The dialog that shares it, or the way in which the system shares.
    Share,
    /// Its result on a projector.
    Projector,
    /// Its earlier versions.
    History,
}

impl CaseView {
    /// A read-only view of a case.
    pub(crate) fn of(model: ModelRef, words: Words, case: &Case) -> Self {
        let real = Rc::new(assess(&model, &case.answers));
        Self {
            model,
            words,
            answers: case.answers,
            assessment: Rc::clone(&real),
            real,
            state: Rc::new(CaseState { case: case.clone(), ..CaseState::default() }),
            focus_targets: Rc::new(FocusTargets::new()),
            send: Callback::noop(),
            print: Callback::noop(),
            today: None,
            stuck: None,
            links: CaseLinks::default(),
            has_more: true,
        }
    }

    /// The same view without the trial.
    pub(crate) fn of_case(&self) -> Self {
        let (answers, assessment) = (self.state.case.answers, Rc::clone(&self.real));
        Self { answers, assessment, ..self.clone() }
    }

    pub(crate) fn is_trying(&self) -> bool {
        self.state.trial.is_some()
    }

    /// A listener that sends a message.
    pub(crate) fn sends<E: 'static>(&self, action: CaseMessage) -> Callback<E> {
        self.send.reform(move |_| action.clone())
    }

    /// A listener that changes an answer.
    pub(crate) fn changes<E: 'static>(&self, change: AnswerChange) -> Callback<E> {
        self.sends(CaseMessage::Answer(change))
    }
}

impl CaseView {
    /// A listener for the answers of a question. Once a rating is settled, a pick with the pointer also goes on to the next
    /// dimension. A pick with the keyboard does not, because each arrow key picks.
    pub(crate) fn picks(
        &self,
        subject: Subject,
        change: AnswerChange,
        is_settled: bool,
    ) -> Callback<Event> {
        let send = self.send.clone();
        let advance = match subject {
            Subject::Dimension(dimension)
                if is_settled && *self.state.details.get(dimension) == Detail::Rating =>
            {
                Some(CaseMessage::Advance(dimension))
            }
            _ => None,
        };
        Callback::from(move |event: Event| {
            send.emit(CaseMessage::Answer(change));
            if let Some(advance) = advance.clone().filter(|_| focus::is_by_pointer(&event)) {
                send.emit(advance);
            }
        })
    }
}

/// Names and sentences.
impl CaseView {
    /// The sentences for what is shown.
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
