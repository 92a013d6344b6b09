//! The import preview, shown before anything is added.

use stop_fix_scale_core::format::cases_file::{Checksum, Refused};
use stop_fix_scale_core::format::limits::MAX_CASES;
use yew::prelude::*;

use crate::app::files::import_plan::{ImportPlan, PlannedCase, Standing};
use crate::app::files::message::FilesMessage;
use crate::app::files::state::ImportPreview;
use crate::app::message::Message;
use crate::app::sentences;
use crate::app::state::State;
use crate::app::words::{Words, count};
use crate::view::files::parts::press;
use crate::view::files::reasons;
use crate::view::pieces::arrived::Arrived;
use crate::view::pieces::focus;

/// The most cases of each kind to list.
const AT_ONCE: usize = 50;

/// The preview; hidden if there is none.
pub(crate) fn import_preview(words: Words, state: &State, act: &Callback<Message>) -> Html {
    let files = &state.files;
    let waiting = count(files.waiting.len());
    html! {
        <div hidden={files.preview.is_none()}>
            if let Some(preview) = &files.preview {
                <section class="import" aria-label={words.import_title()}>
                    <Arrived key={waiting}>
                        <h3 class="title">{ words.import_title() }</h3>
                        <p class="file-name"><bdi>{ preview.file.name.clone() }</bdi></p>
                    </Arrived>
                    <p class="note" hidden={waiting == 0}>{ words.import_waiting(waiting) }</p>
                    { contents(words, preview, state.is_read_only(), act) }
                </section>
            }
        </div>
    }
}

fn contents(
    words: Words,
    preview: &ImportPreview,
    is_sealed: bool,
    act: &Callback<Message>,
) -> Html {
    let plan = match &*preview.plan {
        Ok(plan) => plan,
        Err(unread) => {
            return html! {
                <>
                    <p>{ words.import_cannot() }{ " " }{ reasons::unread(words, unread) }</p>
                    { out(words, 0, act) }
                </>
            };
        }
    };
    html! {
        <>
            <p class="warning" hidden={plan.checksum != Checksum::Differs}>{ words.import_damaged() }</p>
            <p class="warning" hidden={plan.excess == 0}>
                { words.import_excess(count(MAX_CASES), count(plan.adds()), count(plan.excess)) }
            </p>
            { standings(words, plan) }
            <p class="note" hidden={plan.adds() > 0}>{ words.import_nothing() }</p>
            // While read-only nothing can be added; a banner above says why.
            { out(words, if is_sealed { 0 } else { plan.adds() }, act) }
        </>
    }
}

/// The buttons. They disappear when pressed, so they pass the focus on.
fn out(words: Words, adds: usize, act: &Callback<Message>) -> Html {
    let leave = if adds == 0 { words.dismiss() } else { words.import_leave() };
    html! {
        <div class="actions" part="actions" onclick={|event: MouseEvent| focus::way_in(&event)}>
            <span hidden={adds == 0}>{ press(words.import_add(count(adds)), act, FilesMessage::Add) }</span>
            { press(leave, act, FilesMessage::Cancel) }
        </div>
    }
}

fn standings(words: Words, plan: &ImportPlan) -> Html {
    let of = |wanted: fn(&Standing) -> bool| -> Vec<&PlannedCase> {
        plan.entries.iter().flatten().filter(|entry| wanted(&entry.standing)).collect()
    };
    let new = of(|standing| *standing == Standing::New);
    let different = of(|standing| matches!(standing, Standing::Different(_)));
    let same = of(|standing| *standing == Standing::Same);
    let refused: Vec<&Refused> =
        plan.entries.iter().filter_map(|entry| entry.as_ref().err()).collect();
    let rows = |entries: &[&PlannedCase]| listed(words, entries, |entry| row(words, entry));
    let size = |found: usize| (count(found), found == 0);
    let group = |(title, is_hidden): (String, bool), meaning: Option<String>, rows: Html| {
        html! {
            <div class="standing" hidden={is_hidden}>
                <h4 class="standing-title">{ title }</h4>
                <p class="note" hidden={meaning.is_none()}>{ meaning }</p>
                <ul class="standing-cases">{ rows }</ul>
            </div>
        }
    };
    let titled = |title: fn(Words, u32) -> std::borrow::Cow<'static, str>, found: usize| {
        let (number, is_none) = size(found);
        (title(words, number).into_owned(), is_none)
    };
    html! {
        <>
            { group(titled(|words, number| words.import_new(number), new.len()), None, rows(&new)) }
            { group(titled(|words, number| words.import_different(number), different.len()),
                Some(words.import_different_meaning().into_owned()), rows(&different)) }
            { group(titled(|words, number| words.import_same(number), same.len()), None, rows(&same)) }
            { group(titled(|words, number| words.import_refused(number), refused.len()),
                Some(words.import_refused_meaning().into_owned()),
                listed(words, &refused, |refused| unreadable(words, refused))) }
        </>
    }
}

/// The first ones, and the number of the rest: nobody reads thousands of names, and they render slowly.
fn listed<T>(words: Words, all: &[&T], row: impl Fn(&T) -> Html) -> Html {
    let left = count(all.len().saturating_sub(AT_ONCE));
    html! {
        <>
            { for all.iter().take(AT_ONCE).map(|one| row(one)) }
            <li hidden={left == 0}>{ words.import_more(left) }</li>
        </>
    }
}

/// A case of the file, under the title it will get.
fn row(words: Words, entry: &PlannedCase) -> Html {
    let title = match &entry.standing {
        Standing::Different(title) => title,
        _ => &entry.case.title,
    };
    html! {
        <li>
            <span dir="auto">{ sentences::titled(words, title) }</span>
            { reasons::oddities(words, &entry.warnings) }
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
