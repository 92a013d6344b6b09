//! What the rest of the tool has to do waits until it is here, and is then done as if it had been here from the start.

use stop_fix_scale::MODEL;
use stop_fix_scale::app::case::message::{AnswerChange, CaseMessage};
use stop_fix_scale::app::case::question::Subject;
use stop_fix_scale::app::case::text_field::TextField;
use stop_fix_scale::app::cases::message::CasesMessage;
use stop_fix_scale::app::effect::Effect;
use stop_fix_scale::app::event::Event;
use stop_fix_scale::app::files::message::FilesMessage;
use stop_fix_scale::app::list::message::ListMessage;
use stop_fix_scale::app::message::Message;
use stop_fix_scale::app::page::Page;
use stop_fix_scale::app::sentences::Sentences;
use stop_fix_scale::app::share::example::example;
use stop_fix_scale::app::share::message::ShareMessage;
use stop_fix_scale::app::state::State;
use stop_fix_scale::app::words::Words;
use stop_fix_scale::app::words::language::Language;
use stop_fix_scale::app::words::plural::PluralCategory;
use stop_fix_scale_core::model::{AI1, AI1_RATINGS, Dimension, Model, assess};

use crate::cases::{act, saved};

/// What a person and the browser do in the first moments.
fn first_moments() -> Vec<Message> {
    vec![
        Message::Case(CaseMessage::SetText(TextField::Title, "Early".into())),
        Message::Event(Event::Loaded(vec![saved("a", "A", false), saved("b", "B", false)])),
        Message::Navigate(Page::Cases),
        Message::List(ListMessage::Search("b".into())),
        Message::SelfCheck,
        Message::Cases(CasesMessage::New),
        Message::Case(CaseMessage::Answer(AnswerChange::DontKnow(Subject::Dimension(
            Dimension::Value,
        )))),
        Message::Files(FilesMessage::Unfold),
        Message::Share(ShareMessage::OpenShareDialog),
        Message::Navigate(Page::History),
    ]
}

/// The state and the effects, if the rest arrives before the message with this number.
fn with_the_rest_before(place: usize) -> (State, Vec<Effect>) {
    let mut state = State::new("seed", MODEL);
    state.rest.is_here = false;
    let mut effects = Vec::new();
    let mut messages = first_moments();
    messages.insert(place, Message::Event(Event::RestLoaded(true)));
    for message in messages {
        effects.extend(act(&mut state, message));
    }
    (state, effects)
}

#[test]
fn whenever_the_rest_arrives_everything_is_done() {
    let (expected, effects) = with_the_rest_before(0);
    assert!(expected.self_check.is_some() && expected.share.dialog.is_some(), "it has been used");
    for place in 1..=first_moments().len() {
        let (state, late) = with_the_rest_before(place);
        assert_eq!(state, expected, "before message {place}");
        let count =
            |all: &[Effect]| all.iter().filter(|one| matches!(one, Effect::Save(_))).count();
        assert_eq!(count(&late), count(&effects), "before message {place}");
    }
}

#[test]
fn what_people_answer_never_waits() {
    let mut state = State::new("seed", MODEL);
    state.rest.is_here = false;
    let title = CaseMessage::SetText(TextField::Title, "Early".into());
    let effects = act(&mut state, Message::Case(title));
    assert!(matches!(effects[..], [Effect::Save(_), ..]), "{effects:?}");
    assert_eq!(state.open.case.title, "Early");
}

#[test]
fn a_failure_is_known_until_the_rest_is_here() {
    let mut state = State::new("seed", MODEL);
    state.rest.is_here = false;
    for (is_here, is_late) in [(false, true), (false, true), (true, false)] {
        let _ = act(&mut state, Message::Event(Event::RestLoaded(is_here)));
        assert_eq!((state.rest.is_here, state.rest.is_late), (is_here, is_late));
    }
}

#[test]
fn the_example_on_the_first_page_is_the_same_before_all_words_are_here() {
    let reason = |model: &'static Model| {
        let words = Words::new(Language::English, PluralCategory::english);
        let answers = example(model, words).expect("a short title").code.answers;
        let assessment = assess(model, &answers);
        Sentences { words, model, answers: &answers, assessment: &assessment }.reason()
    };
    let (early, whole) = (reason(&AI1_RATINGS), reason(&AI1));
    assert_eq!((early.title, early.text), (whole.title, whole.text));
}
