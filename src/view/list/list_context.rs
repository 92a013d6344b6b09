//! The data that every part of the list needs.

use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::format::date::Date;
use stop_fix_scale_core::model::{Dimension, Headline};
use yew::prelude::*;

use crate::app::cases::message::CasesMessage;
use crate::app::list::row_cache::CachedRow;
use crate::app::list::rows::Fold;
use crate::app::message::Message;
use crate::app::sentences::{titled, verdict_in_words};
use crate::app::state::State;
use crate::app::words::Words;
use crate::view::pieces::verdict_icon;

/// The data of the page with all cases.
pub(crate) struct ListContext<'a> {
    pub(crate) words: Words,
    pub(crate) state: &'a State,
    pub(crate) act: &'a Callback<Message>,
    /// The cases that are not deleted, by id.
    pub(crate) entries: &'a [CachedRow],
    pub(crate) fold: Fold,
    pub(crate) today: Option<Date>,
}

impl ListContext<'_> {
    /// A listener that sends a message.
    pub(crate) fn does<Event: 'static>(&self, message: Message) -> Callback<Event> {
        self.act.reform(move |_| message.clone())
    }

    /// The name of a case, as a button that opens it.
    pub(crate) fn name(&self, case: &Case) -> Html {
        html! {
            <button type="button" part="button" class="link case-name" dir="auto"
                onclick={self.does(Message::Cases(CasesMessage::Open(case.id.clone())))}>{ self.title(case) }</button>
        }
    }

    /// The name of a case, or a placeholder.
    pub(crate) fn title(&self, case: &Case) -> String {
        titled(self.words, &case.title)
    }

    pub(crate) fn dimension(&self, dimension: Dimension) -> String {
        self.words.model_text(self.state.model.words.dimension(dimension).name).into_owned()
    }

    pub(crate) fn verdict(&self, headline: Headline) -> Html {
        let verdict = headline.verdict();
        html! {
            <span class={classes!("case-verdict", headline.id())}>
                { verdict_icon::verdict_icon(verdict) }
                <span>{ verdict_in_words(self.words, verdict) }</span>
            </span>
        }
    }
}
