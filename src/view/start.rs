//! The first page, before there is a case: what the tool is for, and a finished example.

use std::rc::Rc;

use stop_fix_scale_core::format::date::Timestamp;
use stop_fix_scale_core::model::Verdict;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::app::case::message::CaseMessage;
use crate::app::case::text_field::TextField;
use crate::app::message::Message;
use crate::app::page::Page;
use crate::app::sentences::verdict_in_words;
use crate::app::share::example::example;
use crate::app::share::message::ShareMessage;
use crate::app::state::State;
use crate::app::words::Words;
use crate::view::case::case_view::CaseView;
use crate::view::case::{balance, decision};
use crate::view::pieces::button::button;
use crate::view::pieces::text;
use crate::view::pieces::verdict_class::verdict_class;
use crate::view::pieces::verdict_icon;
use crate::view::share::opened;

/// The first page.
pub(crate) fn start(words: Words, state: &Rc<State>, act: &Callback<Message>) -> Html {
    html! {
        <section class="start">
            <div class="start-lead">
                <h2 class="start-title">{ words.start_title() }</h2>
                <p class="start-how">{ words.start_how() }</p>
                { name(words, state, act) }
                <p class="start-facts">{ words.start_facts() }</p>
                { opened::way_in(words, act) }
            </div>
            { finished_example(words, state, act) }
            { verdicts(words) }
        </section>
    }
}

/// The name of the first case, and the button that starts it.
fn name(words: Words, state: &State, act: &Callback<Message>) -> Html {
    let oninput = act.reform(|event: InputEvent| {
        let entry: HtmlInputElement = event.target_unchecked_into();
        Message::Case(CaseMessage::SetText(TextField::Title, entry.value()))
    });
    let starts = act.reform(|()| Message::Navigate(Page::Case));
    // No form: a frame in a sandbox may not submit one.
    let onkeydown = {
        let starts = starts.clone();
        move |event: KeyboardEvent| {
            if event.key() == "Enter" && !event.is_composing() {
                starts.emit(());
            }
        }
    };
    html! {
        <div class="card start-name">
            <label class="field">
                { text::label(words.start_name()) }
                <input type="text" class="entry" dir="auto" autocomplete="off" placeholder={words.start_for_example()}
                    value={state.open.case.title.clone()} {oninput} {onkeydown} />
            </label>
            { button("action primary", words.start_go(), starts.reform(|_: MouseEvent| ())) }
        </div>
    }
}

/// The verdict and the bars of a finished example. It opens as a preview, which is not saved.
fn finished_example(words: Words, state: &State, act: &Callback<Message>) -> Html {
    let Some(shared) = example(&state.model, words) else { return Html::default() };
    let case = shared.keep_as_case(String::new(), Timestamp::default());
    let screen = CaseView::of(state.model, words, &case);
    let opens =
        act.reform(move |_: MouseEvent| Message::Share(ShareMessage::Preview(shared.clone())));
    html! {
        <aside class={verdict_class("card start-example", screen.assessment.headline)}>
            <div class="result-head">
                <p class="start-caption">{ words.start_example() }{ " · " }{ case.title.clone() }</p>
                { decision::verdict(&screen) }
            </div>
            { balance::balance(&screen) }
            <p class="start-look">
                { button("link", words.start_look(), opens) }
            </p>
        </aside>
    }
}

/// What each verdict means, in a line.
fn verdicts(words: Words) -> Html {
    let all = [
        (Verdict::Stop, words.start_stop()),
        (Verdict::Fix, words.start_fix()),
        (Verdict::Scale, words.start_scale()),
    ];
    html! {
        <dl class="start-verdicts">
            for (verdict, meaning) in all {
                <div class={classes!("start-verdict", verdict.id())}>
                    <dt>{ verdict_icon::verdict_icon(Some(verdict)) }{ verdict_in_words(words, Some(verdict)) }</dt>
                    <dd>{ meaning }</dd>
                </div>
            }
        </dl>
    }
}
