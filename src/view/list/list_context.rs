//! The data that every part of the list needs.

use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::format::date::Date;
use stop_fix_scale_core::model::Dimension;
use yew::prelude::*;

use crate::app::cases::message::CasesMessage;
use crate::app::files::write::ExportKind;
use crate::app::list::row_cache::CachedRow;
use crate::app::message::Message;
use crate::app::page::Page;
use crate::app::sentences::titled;
use crate::app::state::State;
use crate::app::words::Words;
use crate::view::environment::Environment;
use crate::view::list::list_cache::PlotCache;
use crate::view::pieces::link;

/// The data of the page with all cases.
pub(crate) struct ListContext<'a> {
    pub(crate) words: Words,
    pub(crate) state: &'a State,
    pub(crate) act: &'a Callback<Message>,
    /// Exports the cases in the order of the list.
    pub(crate) export: &'a Callback<ExportKind>,
    /// The cases that are not deleted, by id.
    pub(crate) entries: &'a [CachedRow],
    pub(crate) plot: &'a PlotCache,
    pub(crate) environment: Environment,
    pub(crate) today: Option<Date>,
}

impl ListContext<'_> {
    /// A listener that sends a message.
    pub(crate) fn does<Event: 'static>(&self, message: Message) -> Callback<Event> {
        self.act.reform(move |_| message.clone())
    }

    /// The name of a case, as a link that opens it.
    pub(crate) fn name(&self, case: &Case) -> Html {
        let opens = Message::Cases(CasesMessage::Open(case.id.clone()));
        html! {
            <a href={Page::Case.fragment(&case.id)} part="link" class="case-name" dir="auto"
                onclick={link::in_place(self.act, opens)}>{ self.title(case) }</a>
        }
    }

    /// The name of a case, or a placeholder.
    pub(crate) fn title(&self, case: &Case) -> String {
        titled(self.words, &case.title)
    }

    pub(crate) fn dimension(&self, dimension: Dimension) -> String {
        self.words.model_text(self.state.model.words.dimension(dimension).name).into_owned()
    }

    /// A day, as people write it.
    pub(crate) fn day(&self, date: Date) -> String {
        self.words.day(date)
    }

    /// Whether drawings are mirrored, because the language is read from right to left.
    pub(crate) fn is_mirrored(&self) -> bool {
        self.words.is_mirrored()
    }
}
