//! The import preview, shown before anything is added.

use stop_fix_scale_core::format::cases_file::{Checksum, Refused};
use stop_fix_scale_core::format::limits::MAX_CASES;
use stop_fix_scale_core::model::Model;
use yew::prelude::*;

use crate::app::files::import_plan::{ImportCounts, ImportPlan, PlannedCase};
use crate::app::files::message::FilesMessage;
use crate::app::files::standing::Standing;
use crate::app::files::state::ImportPreview;
use crate::app::message::Message;
use crate::app::sentences;
use crate::app::state::State;
use crate::app::words::{Words, count};
use crate::view::files::parts::{Text, heading, listed, press};
use crate::view::files::{different, reasons};
use crate::view::pieces::arrived::Arrived;
use crate::view::pieces::button::button_unless;
use crate::view::pieces::focus;
use crate::view::pieces::text;

/// The preview; hidden if there is none.
pub(crate) fn import_preview(words: Words, state: &State, act: &Callback<Message>) -> Html {
    let files = &state.files;
    let waiting = count(files.waiting.len());
    html! {
        <div hidden={files.preview.is_none()}>
            if let Some(preview) = &files.preview {
                <section class="card import" aria-label={words.import_title()}>
                    <Arrived key={waiting}>
                        { text::title(words.import_title()) }
                        <p class="file-name"><bdi>{ preview.file.name.clone() }</bdi></p>
                    </Arrived>
                    <p class="note" hidden={waiting == 0}>{ words.import_waiting(waiting) }</p>
                    { contents(words, preview, state, act) }
                </section>
            }
        </div>
    }
}

fn contents(words: Words, preview: &ImportPreview, state: &State, act: &Callback<Message>) -> Html {
    let plan = match &*preview.plan {
        Ok(plan) => plan,
        Err(unread) => {
            return html! {
                <>
                    <div class="callout error">
                        <div>
                            <p><strong>{ words.import_cannot() }</strong></p>
                            <p>{ reasons::unread(words, unread) }</p>
                        </div>
                    </div>
                    { out(words, ImportCounts::default(), 0, act) }
                </>
            };
        }
    };
    let counts = plan.counts(&preview.updates);
    let (room, excess) = (count(counts.added), count(counts.excess));
    let moments = count(preview.new_moments(&state.list.moments).count());
    let is_empty = counts.added + counts.updated == 0 && moments == 0;
    html! {
        <>
            { trouble(plan.checksum == Checksum::Differs, words.import_damaged()) }
            { trouble(excess > 0, words.import_excess(count(MAX_CASES), room, excess)) }
            { standings(words, &state.model, plan, &different::group(words, preview, plan, state, act)) }
            <p class="note" hidden={moments == 0}>{ words.import_moments(moments) }</p>
            <p class="note" hidden={!is_empty}>{ words.import_nothing() }</p>
            // While read-only nothing can be added; a banner above says why.
            if state.is_read_only() {
                { out(words, ImportCounts::default(), 0, act) }
            } else {
                { out(words, counts, moments, act) }
            }
        </>
    }
}

/// What is wrong with the file as a whole; hidden if it is not.
fn trouble(is_so: bool, text: Text) -> Html {
    html! { <div class="callout error" hidden={!is_so}><p>{ text }</p></div> }
}

/// The buttons. They disappear when pressed, so they pass the focus on.
fn out(words: Words, counts: ImportCounts, moments: u32, act: &Callback<Message>) -> Html {
    let (added, updated) = (count(counts.added), count(counts.updated));
    let name = match (added, updated) {
        (0, 0) => words.import_add_moments(moments),
        (added, 0) => words.import_add(added),
        (0, updated) => words.import_update(updated),
        (added, updated) => words.import_add_and_update(added, updated),
    };
    let is_empty = added + updated + moments == 0;
    let leave = if is_empty { words.dismiss() } else { words.import_leave() };
    let adds = act.reform(|_: MouseEvent| Message::Files(FilesMessage::Add));
    html! {
        <div class="actions" part="actions" onclick={|event: MouseEvent| focus::way_in(&event)}>
            { button_unless(is_empty, "action primary", name, adds) }
            { press(leave, act, FilesMessage::Cancel) }
        </div>
    }
}

fn standings(words: Words, model: &Model, plan: &ImportPlan, different: &Html) -> Html {
    let of = |wanted: Standing| -> Vec<&PlannedCase> {
        plan.entries.iter().flatten().filter(|entry| entry.standing == wanted).collect()
    };
    let (new, same) = (of(Standing::New), of(Standing::Same));
    let refused: Vec<&Refused> =
        plan.entries.iter().filter_map(|entry| entry.as_ref().err()).collect();
    let rows = |entries: &[&PlannedCase]| listed(words, entries, |entry| row(words, model, entry));
    html! {
        <>
            { group(words.import_new(), new.len(), None, rows(&new)) }
            { different.clone() }
            { group(words.import_same(), same.len(), None, rows(&same)) }
            { group(words.import_refused(), refused.len(), Some(words.import_refused_meaning()),
                listed(words, &refused, |refused| unreadable(words, refused))) }
        </>
    }
}

/// The cases with the same standing; hidden if there are none.
fn group(title: Text, size: usize, meaning: Option<Text>, rows: Html) -> Html {
    html! {
        <div class="standing" hidden={size == 0}>
            { heading(size, title) }
            <div class="standing-list">
                <p class="note" hidden={meaning.is_none()}>{ meaning }</p>
                <ul class="standing-cases">{ rows }</ul>
            </div>
        </div>
    }
}

/// A case of the file.
fn row(words: Words, model: &Model, entry: &PlannedCase) -> Html {
    html! {
        <li>
            <span dir="auto">{ sentences::titled(words, &entry.case.title) }</span>
            { reasons::oddities(words, model, &entry.warnings) }
        </li>
    }
}

fn unreadable(words: Words, refused: &Refused) -> Html {
    html! {
        <li>
            { reasons::refused(words, &refused.why) }
            <details>
                <summary>{ words.import_raw() }</summary>
                <textarea class="entry file-text" readonly=true rows="4" aria-label={words.file_text()}
                    value={refused.raw.text().to_owned()} />
            </details>
        </li>
    }
}
