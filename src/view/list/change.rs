//! What has changed since the moment of comparison: in a row, and in all cases.

use std::cmp::Ordering;

use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::format::date::Timestamp;
use yew::prelude::*;

use crate::app::list::comparison::{Change, Comparison};
use crate::app::list::row_cache::CachedRow;
use crate::app::list::rows::ListRow;
use crate::app::sentences::verdict_in_words;
use crate::app::words::count;
use crate::view::list::list_context::ListContext;

/// The day of the moment.
pub(crate) fn day(page: &ListContext) -> Option<String> {
    let compared = page.state.list.compared.as_ref()?;
    (page.environment.day_of)(compared.at).map(|day| page.day(day))
}

/// The title of the column.
pub(crate) fn column(page: &ListContext) -> String {
    let since = day(page).map(|day| page.words.column_since(&day));
    since.unwrap_or_else(|| page.words.column_changed()).into_owned()
}

/// What has changed in a case; without a comparison, when it was last changed.
pub(crate) fn cell(page: &ListContext, case: &Case, row: &ListRow) -> Html {
    let (direction, text) = if let Some(compared) = &page.state.list.compared {
        let change = compared.change(case, row);
        (change.direction(), in_words(page, compared, change))
    } else {
        let day = case.updated.as_ref().and_then(Timestamp::date);
        (Ordering::Equal, day.map(|day| page.day(day)).unwrap_or_default())
    };
    let class = match direction {
        Ordering::Greater => Some("up"),
        Ordering::Equal => None,
        Ordering::Less => Some("down"),
    };
    html! { <td class={classes!("case-changed", class)} role="cell">{ text }</td> }
}

fn in_words(page: &ListContext, compared: &Comparison, change: Change) -> String {
    let words = page.words;
    match change {
        Change::Nothing => words.change_nothing(),
        Change::New => words.change_new(),
        Change::Unknown if compared.is_read => words.change_unknown(),
        Change::Unknown => "…".into(),
        Change::Verdict(before, now) => {
            let [before, now] = [before, now].map(|verdict| verdict_in_words(words, verdict));
            words.change_verdict(&before, &now)
        }
        Change::Score(dimension, by) => {
            let (name, points) = (page.dimension(dimension), u32::from(by.unsigned_abs()));
            if by > 0 { words.change_rise(&name, points) } else { words.change_fall(&name, points) }
        }
        Change::Answers(by) => {
            let answers = u32::from(by.unsigned_abs());
            if by > 0 { words.change_more(answers) } else { words.change_fewer(answers) }
        }
    }
    .into_owned()
}

/// What has changed in all cases found.
pub(crate) fn since(page: &ListContext, found: &[&CachedRow]) -> String {
    let words = page.words;
    let (Some(compared), Some(day)) = (&page.state.list.compared, day(page)) else {
        return String::new();
    };
    if !compared.is_read {
        return words.comparing().into_owned();
    }
    let totals = compared.totals(found.iter().map(|entry| (&*entry.case, &entry.row)));
    let parts = [
        (totals.rose, words.since_rose(count(totals.rose))),
        (totals.fell, words.since_fell(count(totals.fell))),
        (totals.new, words.since_new(count(totals.new))),
    ];
    let parts: Vec<_> =
        parts.into_iter().filter(|(count, _)| *count > 0).map(|(_, part)| part).collect();
    let since = if parts.is_empty() {
        words.since_nothing(&day)
    } else {
        words.since(&day, &words.list(&parts))
    };
    match totals.unknown {
        0 => since.into_owned(),
        unknown => format!("{since} {}", words.since_unknown(count(unknown))),
    }
}
