//! The messages that the chunk `rest` handles: lists, history, files, sharing.

use std::rc::Rc;

use stop_fix_scale_core::format::date::Timestamp;
use stop_fix_scale_core::format::golden;

use crate::app::chunks::in_chunk;
use crate::app::files::message::FilesMessage;
use crate::app::history::message::HistoryMessage;
use crate::app::list::message::ListMessage;
use crate::app::model::ModelRef;
use crate::app::next::Next;
use crate::app::share::message::ShareMessage;
use crate::app::state::State;
use crate::app::{files, history, list, share};

in_chunk! { rest:
    pub(super) fn self_check(model: ModelRef) -> Vec<String> {
        golden::differing(&model)
    }
}

in_chunk! { rest:
    pub(super) fn set_day(state: &mut State, now: &Timestamp) -> () {
        Rc::make_mut(&mut state.files).today = now.date();
    }
}

in_chunk! { rest:
    pub(super) fn close_version(state: &mut State) -> () {
        Rc::make_mut(&mut state.history).viewed = None;
    }
}

in_chunk! { rest:
    pub(super) fn update_list(state: &mut State, message: ListMessage) -> Vec<Next> {
        list::update::update(Rc::make_mut(&mut state.list), &state.model, &state.cases, message)
    }
}

in_chunk! { rest:
    pub(super) fn update_history(state: &mut State, message: HistoryMessage) -> Vec<Next> {
        let is_read_only = state.is_read_only();
        let history = Rc::make_mut(&mut state.history);
        history::update::update(history, &state.open.case, is_read_only, message)
    }
}

in_chunk! { rest:
    pub(super) fn update_files(state: &mut State, message: FilesMessage, now: &Timestamp) -> Vec<Next> {
        let is_read_only = state.is_read_only();
        let files = Rc::make_mut(&mut state.files);
        files.today = now.date();
        let context = files::context::Context {
            model: state.model,
            cases: &state.cases,
            moments: &state.list.moments,
            compared: state.list.compared.as_ref(),
            open: &state.open.case,
            page: &state.page,
            save_status: &state.save_status,
            is_read_only,
        };
        files::update::update(files, &mut state.ids, &context, message)
    }
}

in_chunk! { rest:
    pub(super) fn update_share(state: &mut State, message: ShareMessage, now: &Timestamp) -> Vec<Next> {
        let context = share::update::Context {
            model: state.model,
            page: &state.page,
            cases: &state.cases,
            storage: &state.storage,
            open_id: &state.open.case.id,
            home: state.home(),
            is_read_only: state.is_read_only(),
            now,
        };
        share::update::update(Rc::make_mut(&mut state.share), &mut state.ids, &context, message)
    }
}
