//! The cases of a file that differ from existing ones: what differs, and the choice to update the existing one or to add a
//! second.

use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::model::Model;
use yew::prelude::*;

use crate::app::files::import_plan::{ImportPlan, PlannedCase};
use crate::app::files::message::FilesMessage;
use crate::app::files::standing::Standing;
use crate::app::files::state::ImportPreview;
use crate::app::history::compare::compare;
use crate::app::message::Message;
use crate::app::sentences::{titled, verdict_in_words};
use crate::app::state::State;
use crate::app::words::{Words, count};
use crate::view::files::parts::{Text, heading, listed, press};
use crate::view::files::reasons;
use crate::view::pieces::text;

/// A case of the file, and the one that it differs from.
struct Row<'a> {
    /// Its place in the file.
    place: usize,
    entry: &'a PlannedCase,
    /// The title under which it is added.
    copy: &'a str,
    /// The existing case, if it can be updated.
    mine: Option<&'a Case>,
}

/// All of them; hidden if there are none.
pub(super) fn group(
    words: Words,
    preview: &ImportPreview,
    plan: &ImportPlan,
    state: &State,
    act: &Callback<Message>,
) -> Html {
    let entries = plan.entries.iter().enumerate();
    let rows: Vec<Row<'_>> =
        entries.filter_map(|(place, entry)| row_of(place, entry.as_ref().ok()?, state)).collect();
    let rows: Vec<&Row<'_>> = rows.iter().collect();
    let updatable = rows.iter().filter(|row| row.mine.is_some()).count();
    let is_update = |row: &Row<'_>| preview.updates.contains(&row.place);
    html! {
        <div class="standing" hidden={rows.is_empty()}>
            { heading(rows.len(), words.import_different()) }
            <div class="standing-list">
                { text::note(words.import_different_meaning()) }
                <div class="actions" part="actions" hidden={updatable < 2}>
                    { press(words.import_update_all(), act, FilesMessage::ChooseUpdate(None, true)) }
                    { press(words.import_second_all(), act, FilesMessage::ChooseUpdate(None, false)) }
                </div>
                <ul class="standing-cases">
                    { listed(words, &rows, |row| differing(words, &state.model, row, is_update(row), act)) }
                </ul>
            </div>
        </div>
    }
}

fn row_of<'a>(place: usize, entry: &'a PlannedCase, state: &'a State) -> Option<Row<'a>> {
    let Standing::Different { title, can_update } = &entry.standing else { return None };
    let mine = state.cases.get(&entry.case.id).filter(|_| *can_update);
    Some(Row { place, entry, copy: title, mine: mine.map(|saved| &*saved.case) })
}

fn differing(
    words: Words,
    model: &Model,
    row: &Row<'_>,
    is_update: bool,
    act: &Callback<Message>,
) -> Html {
    let Row { place, entry, copy, mine } = *row;
    let copy = titled(words, copy);
    let Some(mine) = mine else {
        return html! {
            <li><span dir="auto">{ copy }</span>{ reasons::oddities(words, model, &entry.warnings) }</li>
        };
    };
    let choice = |name: Text, note: Option<String>, update: bool| {
        let choose = FilesMessage::ChooseUpdate(Some(place), update);
        html! {
            <label class="tick">
                <input type="radio" name={format!("import-{place}")} checked={is_update == update}
                    onchange={act.reform(move |_: Event| Message::Files(choose.clone()))} />
                <span>{ name }{ note.map(|note| html! { <>{ " " }<bdi class="note copy-name">{ note }</bdi></> }) }</span>
            </label>
        }
    };
    html! {
        <li>
            <fieldset>
                <legend dir="auto">{ titled(words, &mine.title) }</legend>
                { text::note(differences(words, model, mine, &entry.case)) }
                { choice(words.import_second(), Some(copy), false) }
                { choice(words.import_update_mine(), None, true) }
            </fieldset>
            { reasons::oddities(words, model, &entry.warnings) }
        </li>
    }
}

/// What differs: how many answers, the verdict, and whether anything else.
fn differences(words: Words, model: &Model, mine: &Case, theirs: &Case) -> String {
    let changes = compare(model, mine, theirs);
    let answers = changes.levels.len() + changes.context.len();
    let texts = changes.texts.len() + usize::from(changes.date.is_some());
    let answered = (answers > 0).then(|| {
        let differ = words.import_answers(count(answers));
        let verdicts = changes.headline.map(|moved| [moved.from.verdict(), moved.to.verdict()]);
        match verdicts {
            Some([mine, theirs]) if mine != theirs => {
                let [mine, theirs] = [mine, theirs].map(|verdict| verdict_in_words(words, verdict));
                words.import_verdict(&differ, &mine, &theirs)
            }
            _ => differ,
        }
    });
    let parts = [
        answered,
        (texts > 0).then(|| words.import_texts(count(texts))),
        (answers + texts == 0).then(|| words.import_else()),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
