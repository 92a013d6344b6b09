//! All cases: a list or a grid, what is drawn beside it, and what is deleted.

use yew::prelude::*;

use super::{files, focus, linked, shape};
use crate::app::home::{Deed, Form, Home, Look};
use crate::app::listing::entries::Entry;
use crate::app::listing::{Fold, listed};
use crate::app::say::{titled, verdict_in_words};
use crate::app::words::{Words, count};
use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::format::date::Date;
use stop_fix_scale_core::model::{AI1, Dimension, Headline};

mod deleted;
mod grid;
mod plot;
mod row;
mod tools;

/// Below so many cases there is nothing to search, to sort or to compare.
const FEW: usize = 3;

/// What the page of all cases shows.
pub(super) struct Overview<'a> {
    pub(super) words: Words,
    pub(super) home: &'a Home,
    pub(super) act: &'a Callback<Deed>,
    /// The cases that are not deleted, by id.
    pub(super) entries: &'a [Entry],
    pub(super) fold: Fold,
    pub(super) today: Option<Date>,
}

/// The page of all cases.
pub(super) fn cases(page: &Overview) -> Html {
    let Overview { words, home, entries, .. } = page;
    let has_many = entries.len() >= FEW;
    let query = if has_many { &*home.list.query } else { "" };
    let places = listed(entries, query, home.list.order, page.fold);
    let found: Vec<&Entry> = places.into_iter().filter_map(|place| entries.get(place)).collect();
    html! {
        <section class="cases">
            <div class="cases-head">
                <h2 class="page-title" tabindex="-1">{ words.cases_title() }</h2>
                <button type="button" part="button" class="action" onclick={page.does(Deed::New)}>
                    { words.new_case() }
                </button>
                { linked::way_in(*words, page.act) }
            </div>
            { files::section(*words, home, page.act) }
            <p class="cases-none" hidden={!entries.is_empty() || !home.is_loaded}>{ words.no_cases() }</p>
            <div class="cases-tools" hidden={!has_many}>
                if has_many {
                    { tools::tools(page, &found) }
                }
            </div>
            { body(page, has_many, &found) }
            { deleted::deleted(page) }
        </section>
    }
}

/// The plot stands beside the list where there is room, and alone where it is asked for.
fn body(page: &Overview, has_many: bool, found: &[&Entry]) -> Html {
    let form = if has_many { page.home.list.form } else { Form::List };
    let drawn = found.iter().take(page.home.list.most);
    let (class, listing) = match form {
        Form::List => ("cases-body", list(page, drawn)),
        Form::Grid => ("cases-body", grid::grid(page, drawn, found)),
        Form::Plot => ("cases-body alone", Html::default()),
    };
    let has_plot = has_many && form != Form::Grid && !found.is_empty();
    html! {
        <div {class}>
            <div class="cases-found" hidden={form == Form::Plot}>
                { listing }
                { more(page, found.len()) }
            </div>
            <div class="cases-beside" hidden={!has_plot}>
                if has_plot {
                    { plot::plot(page, found) }
                }
            </div>
        </div>
    }
}

fn list<'a>(page: &Overview, drawn: impl Iterator<Item = &'a &'a Entry>) -> Html {
    html! {
        <ul class="case-rows" key="list">
            for entry in drawn {
                { row::row(page, entry) }
            }
        </ul>
    }
}

fn more(page: &Overview, found: usize) -> Html {
    let most = page.home.list.most;
    let left = found.saturating_sub(most);
    let shows = page.act.reform(|event: MouseEvent| {
        focus::last_row(&event);
        Deed::Look(Look::More)
    });
    html! {
        <button type="button" part="button" class="action cases-more" key="more" hidden={left == 0}
            onclick={shows}>
            { page.words.cases_more(count(left.min(most)), count(left)) }
        </button>
    }
}

impl Overview<'_> {
    /// A listener that does this.
    fn does<Event: 'static>(&self, deed: Deed) -> Callback<Event> {
        self.act.reform(move |_| deed.clone())
    }

    /// The name of a case, which opens it.
    fn name(&self, case: &Case) -> Html {
        html! {
            <button type="button" part="button" class="link case-name" dir="auto"
                onclick={self.does(Deed::Open(case.id.clone()))}>{ self.title(case) }</button>
        }
    }

    /// The name of a case; it always has one.
    fn title(&self, case: &Case) -> String {
        titled(self.words, &case.title)
    }

    fn dimension(&self, dimension: Dimension) -> String {
        self.words.model_text(AI1.words.dimension(dimension).name).into_owned()
    }

    fn verdict(&self, headline: Headline) -> Html {
        let verdict = headline.verdict();
        html! {
            <span class={classes!("case-verdict", headline.id())}>
                { shape::shape(verdict) }
                <span>{ verdict_in_words(self.words, verdict) }</span>
            </span>
        }
    }
}
