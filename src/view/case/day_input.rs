//! A field for a day.

use stop_fix_scale_core::format::date::Date;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::app::case::review::date_in;
use crate::view::case::case_view::CaseView;

/// The browser's own field. Intermediate values are accepted while typing: resetting the field would make typing impossible. The
/// name is for a field without a label.
pub(crate) fn day_input(
    screen: &CaseView,
    date: Option<Date>,
    name: Option<String>,
    set: Callback<Option<Date>>,
) -> Html {
    let oninput = move |event: InputEvent| {
        let entry = event.target_unchecked_into::<HtmlInputElement>();
        if let Ok(date) = date_in(&entry.value()) {
            set.emit(date);
        }
    };
    html! {
        <input type="date" class="entry day" max="9999-12-31" aria-label={name} readonly={screen.is_trying()}
            value={date.map(|date| date.to_string()).unwrap_or_default()} {oninput} />
    }
}
