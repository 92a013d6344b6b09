//! What is in the chunk `rest`: everything that the first answers don't need.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use crate::app::chunks::in_chunk;
use crate::app::files::message::FilesMessage;
use crate::app::files::write::ExportKind;
use crate::app::message::Message;
use crate::app::state::State;
use crate::app::words::Words;
use crate::view::app_properties::AppProperties;
use crate::view::environment::Environment;
use crate::view::files::{bulk, section};
use crate::view::history::page::History;
use crate::view::list::list_cache::ListCache;
use crate::view::list::list_context::ListContext;
use crate::view::share::opened;
use crate::view::{about as about_page, list};

in_chunk! { rest:
    /// Computes the rows as cases arrive, so that a list of thousands appears at once.
    pub(crate) fn prepare_rows(cache: &mut ListCache, state: &State, environment: Environment) -> () {
        cache.rows.follow(&state.model, state.cases.arriving.iter(), environment.fold);
    }
}

in_chunk! { rest:
    pub(crate) fn cases(
        properties: &AppProperties,
        state: &Rc<State>,
        act: &Callback<Message>,
        cache: &Rc<RefCell<ListCache>>,
    ) -> Html {
        let AppProperties { words, environment, .. } = *properties;
        let today = (environment.today)();
        let mut few = ListCache::default();
        let export = in_order(properties, state, act, Rc::clone(cache));
        let mut all = cache.borrow_mut();
        let ListCache { rows, plot } = if state.cases.is_loaded { &mut *all } else { &mut few };
        rows.follow(&state.model, state.listed().map(|saved| &saved.case), environment.fold);
        let (entries, export) = (rows.all(), &export);
        list::page::list_context(&ListContext { words, state, act, export, entries, plot, environment, today })
    }
}

in_chunk! { rest:
    pub(crate) fn history(
        properties: &AppProperties,
        state: &Rc<State>,
        act: &Callback<Message>,
    ) -> Html {
        let AppProperties { words, environment, .. } = *properties;
        html! { <History {words} state={Rc::clone(state)} act={act.clone()} {environment} /> }
    }
}

in_chunk! { rest:
    pub(crate) fn about(words: Words, state: &Rc<State>, act: &Callback<Message>) -> Html {
        about_page::page::about_page(words, state, act)
    }
}

in_chunk! { rest:
    /// The reminder of a backup.
    pub(crate) fn reminder(words: Words, state: &State, act: &Callback<Message>) -> Html {
        section::reminder(words, state, act)
    }
}

in_chunk! { rest:
    /// What is being done with many cases, and a banner for a case that was opened from a link.
    pub(crate) fn above(words: Words, state: &State, act: &Callback<Message>) -> Html {
        html! {
            <>
                { bulk::bulk(words, state, act) }
                { opened::above(words, state, act) }
            </>
        }
    }
}

in_chunk! { rest:
    /// The open dialog.
    pub(crate) fn dialog(
        properties: &AppProperties,
        state: &State,
        act: &Callback<Message>,
    ) -> Html {
        opened::dialog(properties, state, act)
    }
}

in_chunk! { rest:
    /// The ways in which an own case leaves the tool.
    pub(crate) fn hand_on(words: Words, state: &State, act: &Callback<Message>) -> Html {
        section::hand_on(words, state, act)
    }
}

/// Exports all cases in the order of the list, which is computed only when it is needed.
fn in_order(
    properties: &AppProperties,
    state: &State,
    act: &Callback<Message>,
    cache: Rc<RefCell<ListCache>>,
) -> Callback<ExportKind> {
    let AppProperties { words, environment, .. } = *properties;
    let order = state.list.order;
    act.reform(move |kind| {
        let ids = cache.borrow().rows.ids(order, environment.fold);
        Message::Files(FilesMessage::ExportInOrder(kind, ids, words))
    })
}
