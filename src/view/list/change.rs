//! What has changed since the moment of comparison: in a row, and in all cases.

use std::borrow::Cow;
use std::cmp::Ordering;

use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::format::date::Timestamp;
use yew::prelude::*;

use crate::app::list::comparison::Moment;
use crate::app::list::row_cache::CachedRow;
use crate::app::list::rows::ListRow;
use crate::app::words::count;
use crate::view::list::list_context::ListContext;

/// The moment of comparison as part of a sentence: a name may be in a script of the other direction.
pub(crate) fn moment(page: &ListContext) -> Option<String> {
    let moment = &page.state.list.compared.as_ref()?.moment;
    let name = moment.name(page.words);
    let is_typed = matches!(moment, Moment::Named(_));
    Some(if is_typed { format!("\u{2068}{name}\u{2069}") } else { name })
}

/// The title of the column.
pub(crate) fn column(page: &ListContext) -> Html {
    html! { <span class="case-since">{ title(page) }</span> }
}

fn title(page: &ListContext) -> Cow<'static, str> {
    let since = moment(page).map(|moment| page.words.column_since(&moment));
    since.unwrap_or_else(|| page.words.column_changed())
}

/// What has changed in a case; without a comparison, when it was last changed.
pub(crate) fn cell(page: &ListContext, case: &Case, row: &ListRow) -> Html {
    let (direction, text) = if let Some(compared) = &page.state.list.compared {
        let change = compared.change(case, &row.state());
        (change.direction(), compared.in_words(page.words, &page.state.model, change).into_owned())
    } else {
        let day = case.updated.as_ref().and_then(Timestamp::date);
        (Ordering::Equal, day.map(|day| page.day(day)).unwrap_or_default())
    };
    let class = match direction {
        Ordering::Greater => Some("up"),
        Ordering::Equal => None,
        Ordering::Less => Some("down"),
    };
    html! {
        <td class="case-changed" role="cell" data-label={(!text.is_empty()).then(|| title(page))}>
            <span {class}>{ text }</span>
        </td>
    }
}

/// What has changed in all cases found.
pub(crate) fn since(page: &ListContext, found: &[&CachedRow]) -> String {
    let words = page.words;
    let (Some(compared), Some(moment)) = (&page.state.list.compared, moment(page)) else {
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
        words.since_nothing(&moment)
    } else {
        words.since(&moment, &words.list(&parts))
    };
    match totals.unknown {
        0 => since.into_owned(),
        unknown => format!("{since} {}", words.since_unknown(count(unknown))),
    }
}
