//! The choice of the moment with which the cases are compared, and the form that names the present one.

use stop_fix_scale_core::format::moment::{MAX_NAME_CHARACTERS, NamedMoment};
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};
use yew::prelude::*;

use crate::app::autosave::moments::quarters_before;
use crate::app::list::comparison::Moment;
use crate::app::list::message::ListMessage;
use crate::app::message::Message;
use crate::view::list::list_context::ListContext;
use crate::view::pieces::button::button;
use crate::view::pieces::field::value;
use crate::view::pieces::focus;
use crate::view::pieces::text;

/// The number of quarters that are offered.
const QUARTERS: usize = 4;

/// A moment with its time in milliseconds since 1970, and its name.
type Choice = (Moment, i64, String);

fn choices(page: &ListContext) -> Vec<Choice> {
    let words = page.words;
    let named = page.state.list.moments.iter().map(|moment| {
        (Moment::Named(moment.clone()), moment.at.milliseconds(), moment.name.clone())
    });
    let backup = page.state.files.backup.made.and_then(|made| {
        let day = (page.environment.day_of)(made)?;
        Some((Moment::Backup(day), made, words.compare_backup().into_owned()))
    });
    let quarters = page.today.into_iter().flat_map(quarters_before).take(QUARTERS);
    let quarters = quarters.map(|day| {
        let name = words.compare_quarter(&page.day(day)).into_owned();
        (Moment::Quarter(day), (page.environment.end_of_day)(day), name)
    });
    named.chain(backup).chain(quarters).collect()
}

/// The moments to choose from.
pub(crate) fn choice(page: &ListContext) -> Html {
    let words = page.words;
    let choices = choices(page);
    let compared = page.state.list.compared.as_ref().map(|compared| &compared.moment);
    let options: Html = (0_usize..)
        .zip(&choices)
        .map(|(index, (moment, _, name))| {
            let is_chosen = match (compared, moment) {
                // It was the last one when it was chosen.
                (Some(Moment::Backup(_)), Moment::Backup(_)) => true,
                _ => compared == Some(moment),
            };
            html! { <option value={index.to_string()} dir="auto" selected={is_chosen}>{ name }</option> }
        })
        .collect();
    let chooses = page.act.reform(move |event: Event| {
        let index = value(&event).parse::<usize>().ok();
        let chosen = index.and_then(|index| choices.get(index));
        Message::List(ListMessage::Compare(chosen.map(|(moment, at, _)| (moment.clone(), *at))))
    });
    html! {
        <label class="field compare">
            { text::label(words.compare_label()) }
            <select class="entry" onchange={chooses}>
                <option value="" selected={compared.is_none()}>{ words.compare_nothing() }</option>
                { options }
            </select>
        </label>
    }
}

/// The form that names the present moment, and the button that forgets the name of the chosen one.
pub(crate) fn naming(page: &ListContext) -> Html {
    let (words, list) = (page.words, &page.state.list);
    let names = page.act.reform(|event: SubmitEvent| {
        event.prevent_default();
        let form = event.target().map(JsCast::unchecked_into::<Element>);
        let entry = form.and_then(|form| form.query_selector("input").ok().flatten());
        let name = entry.map(|entry| entry.unchecked_into::<HtmlInputElement>().value());
        focus::moments(&event);
        Message::List(ListMessage::NameMoment(name.unwrap_or_default()))
    });
    let chosen = list.compared.as_ref().and_then(|compared| match &compared.moment {
        Moment::Named(moment) if !page.state.is_read_only() => Some(moment.clone()),
        _ => None,
    });
    let forgets = |moment: NamedMoment| {
        page.act.reform(move |event: MouseEvent| {
            focus::moments(&event);
            Message::List(ListMessage::ForgetMoment(moment.clone()))
        })
    };
    let proposal = page.today.map(|today| words.moment_proposal(&page.day(today)).into_owned());
    html! {
        <>
        // A new moment closes it: the browser manages the open state, and the key makes a new element.
        <details class="naming" key={list.moments.len()} hidden={page.state.is_read_only()}>
            <summary>{ words.moment_name() }</summary>
            <form onsubmit={names}>
                { text::note(words.moment_meaning()) }
                <label class="field">
                    { text::label(words.moment_label()) }
                    <input type="text" class="entry" dir="auto" autocomplete="off" required=true
                        maxlength={MAX_NAME_CHARACTERS.to_string()} ~defaultValue={proposal.unwrap_or_default()} />
                </label>
                <button type="submit" part="button" class="action">{ words.moment_put() }</button>
            </form>
        </details>
        <p class="moment-status" role="status">{ list.has_named.then(|| words.moment_named()) }</p>
        if let Some(moment) = chosen {
            { button("link", words.moment_forget(), forgets(moment)) }
        }
        </>
    }
}
