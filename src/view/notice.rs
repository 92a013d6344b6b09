//! The notice of what has just happened, with an undo button.

use yew::prelude::*;

use crate::app::cases::message::CasesMessage;
use crate::app::files::message::FilesMessage;
use crate::app::history::message::HistoryMessage;
use crate::app::list::message::ListMessage;
use crate::app::message::Message;
use crate::app::notice::Notice;
use crate::app::share::message::ShareMessage;
use crate::app::state::State;
use crate::app::words::{Words, count};
use crate::view::pieces::button::button;

/// The notice; hidden if there is none. It is announced when it appears.
pub(crate) fn notice(words: Words, state: &State, act: &Callback<Message>) -> Html {
    let (text, undo) = match &state.notice {
        None => (None, None),
        Some(Notice::Deleted(id)) => {
            (Some(words.notice_deleted()), Some(Message::Cases(CasesMessage::Restore(id.clone()))))
        }
        Some(Notice::ConflictCopy) => (Some(words.notice_copied()), None),
        Some(Notice::MomentForgotten(moment)) => (
            Some(words.notice_moment_forgotten()),
            Some(Message::List(ListMessage::RestoreMoment(moment.clone()))),
        ),
        Some(Notice::MomentsAdded(added)) => {
            (Some(words.notice_moments_added(count(*added))), None)
        }
        Some(Notice::Added { done, total, updated }) => {
            let text = match (done < total, updated) {
                (true, _) => words.notice_added_some(count(*done), count(*total)),
                (false, 0) => words.notice_added(count(*done)),
                (false, updated) if updated == done => words.notice_updated(count(*updated)),
                (false, updated) => {
                    words.notice_imported(count(done.saturating_sub(*updated)), count(*updated))
                }
            };
            (Some(text), (*done > 0).then_some(Message::Files(FilesMessage::UndoImport)))
        }
        Some(Notice::PreviewKept) => {
            (Some(words.notice_kept()), Some(Message::Share(ShareMessage::UndoKeep)))
        }
        Some(Notice::NoSuchCase) => (Some(words.notice_no_such_case()), None),
        Some(Notice::ChangedElsewhere) => (Some(words.notice_elsewhere()), None),
        Some(Notice::VersionRestored) => {
            (Some(words.notice_brought_back()), Some(Message::History(HistoryMessage::UndoRestore)))
        }
    };
    // What the person has done, or what else they should know.
    let class = if undo.is_some() { "callout just-done" } else { "callout" };
    html! {
        <div class="notice" role="status">
            <div {class} hidden={text.is_none()}>
                <p>{ text }</p>
                if let Some(undo) = undo {
                    { button("link", words.undo(), act.reform(move |_| undo.clone())) }
                }
                { button("link", words.dismiss(), act.reform(|_| Message::DismissNotice)) }
            </div>
        </div>
    }
}
