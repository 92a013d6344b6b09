//! All cases: a list or a grid, what is drawn beside it, and what is deleted.

use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::format::date::Date;
use stop_fix_scale_core::model::{AI1, Dimension, Headline};
use yew::prelude::*;

use crate::app::list::message::ListMessage;
use crate::app::list::row_cache::CachedRow;
use crate::app::list::rows::{Fold, listed};
use crate::app::list::state::ListView;
use crate::app::message::Message;
use crate::app::sentences::{titled, verdict_in_words};
use crate::app::state::State;
use crate::app::words::{Words, count};

/// Below so many cases there is nothing to search, to sort or to compare.
const FEW: usize = 3;

/// What the page of all cases shows.
pub(crate) struct ListPage<'a> {
    pub(crate) words: Words,
    pub(crate) home: &'a State,
    pub(crate) act: &'a Callback<Message>,
    /// The cases that are not deleted, by id.
    pub(crate) entries: &'a [CachedRow],
    pub(crate) fold: Fold,
    pub(crate) today: Option<Date>,
}

/// The page of all cases.
pub(crate) fn cases(page: &ListPage) -> Html {
    let ListPage { words, home, entries, .. } = page;
    let has_many = entries.len() >= FEW;
    let query = if has_many { &*home.list.query } else { "" };
    let places = listed(entries, query, home.list.order, page.fold);
    let found: Vec<&CachedRow> =
        places.into_iter().filter_map(|place| entries.get(place)).collect();
    html! {
        <section class="cases">
            <div class="cases-head">
                <h2 class="page-title" tabindex="-1">{ words.cases_title() }</h2>
                <button type="button" part="button" class="action" onclick={page.does(Message::New)}>
                    { words.new_case() }
                </button>
                { crate::view::share::opened::way_in(*words, page.act) }
            </div>
            { crate::view::files::section::section(*words, home, page.act) }
            <p class="cases-none" hidden={!entries.is_empty() || !home.is_loaded}>{ words.no_cases() }</p>
            <div class="cases-tools" hidden={!has_many}>
                if has_many {
                    { crate::view::list::tools::tools(page, &found) }
                }
            </div>
            { body(page, has_many, &found) }
            { crate::view::list::deleted::deleted(page) }
        </section>
    }
}

/// The plot stands beside the list where there is room, and alone where it is asked for.
fn body(page: &ListPage, has_many: bool, found: &[&CachedRow]) -> Html {
    let form = if has_many { page.home.list.form } else { ListView::List };
    let drawn = found.iter().take(page.home.list.most);
    let (class, listing) = match form {
        ListView::List => ("cases-body", list(page, drawn)),
        ListView::Grid => ("cases-body", crate::view::list::grid::grid(page, drawn, found)),
        ListView::Plot => ("cases-body alone", Html::default()),
    };
    let has_plot = has_many && form != ListView::Grid && !found.is_empty();
    html! {
        <div {class}>
            <div class="cases-found" hidden={form == ListView::Plot}>
                { listing }
                { more(page, found.len()) }
            </div>
            <div class="cases-beside" hidden={!has_plot}>
                if has_plot {
                    { crate::view::list::plot::plot(page, found) }
                }
            </div>
        </div>
    }
}

fn list<'a>(page: &ListPage, drawn: impl Iterator<Item = &'a &'a CachedRow>) -> Html {
    html! {
        <ul class="case-rows" key="list">
            for entry in drawn {
                { crate::view::list::row::row(page, entry) }
            }
        </ul>
    }
}

fn more(page: &ListPage, found: usize) -> Html {
    let most = page.home.list.most;
    let left = found.saturating_sub(most);
    let shows = page.act.reform(|event: MouseEvent| {
        crate::view::pieces::focus::last_row(&event);
        Message::Look(ListMessage::More)
    });
    html! {
        <button type="button" part="button" class="action cases-more" key="more" hidden={left == 0}
            onclick={shows}>
            { page.words.cases_more(count(left.min(most)), count(left)) }
        </button>
    }
}

impl ListPage<'_> {
    /// A listener that does this.
    pub(crate) fn does<Event: 'static>(&self, deed: Message) -> Callback<Event> {
        self.act.reform(move |_| deed.clone())
    }

    /// The name of a case, which opens it.
    pub(crate) fn name(&self, case: &Case) -> Html {
        html! {
            <button type="button" part="button" class="link case-name" dir="auto"
                onclick={self.does(Message::Open(case.id.clone()))}>{ self.title(case) }</button>
        }
    }

    /// The name of a case; it always has one.
    pub(crate) fn title(&self, case: &Case) -> String {
        titled(self.words, &case.title)
    }

    pub(crate) fn dimension(&self, dimension: Dimension) -> String {
        self.words.model_text(AI1.words.dimension(dimension).name).into_owned()
    }

    pub(crate) fn verdict(&self, headline: Headline) -> Html {
        let verdict = headline.verdict();
        html! {
            <span class={classes!("case-verdict", headline.id())}>
                { crate::view::pieces::verdict_icon::shape(verdict) }
                <span>{ verdict_in_words(self.words, verdict) }</span>
            </span>
        }
    }
}
