//! The review: its date, what it measures, and what is shown once it is due.

use stop_fix_scale_core::format::case_file::Review;
use stop_fix_scale_core::format::date::Date;
use stop_fix_scale_core::model::Verdict;
use yew::prelude::*;

use crate::app::case::message::CaseMessage;
use crate::app::case::review::{Due, due};
use crate::app::case::text_field::TextField;
use crate::app::sentences::result::span_in_words;
use crate::app::words::Words;
use crate::view::case::case_view::CaseView;
use crate::view::case::day_input::day_input;
use crate::view::case::text_input;
use crate::view::pieces::{text, verdict_icon};

/// What is overdue by more days than this are ignored: a year that is half typed gives such a date.
pub(crate) const MAX_SHOWN_DAYS: u32 = 36_525;

/// What is measured, when, and the action then.
pub(crate) fn review(screen: &CaseView) -> Html {
    let words = screen.words;
    let review = &screen.state.case.review;
    let date = review.date;
    let (_, due) = when(words, date, screen.today);
    let why = due.is_none().then(|| words.review_why());
    let is_planned = *review != Review::default();
    html! {
        <details class="part card review">
            <summary class="part-head">
                <h2 class="dimension">{ words.review_title() }</h2>
                <span class="part-asks">{ why }</span>
                <span class="part-said note">{ due }</span>
                <span class="part-toggle to-open">
                    { if is_planned { words.dimension_change() } else { words.review_plan() } }
                </span>
                <span class="part-toggle to-close">{ words.dimension_close() }</span>
            </summary>
            <div class="review-fields">
                { field(words.review_metric().into_owned(), text_input::line(screen, TextField::Metric)) }
                { field(words.review_floor().into_owned(), text_input::line(screen, TextField::Floor)) }
                { field(words.review_date().into_owned(), day_input(screen, date, None, screen.send.reform(CaseMessage::SetReviewDate))) }
                { field(words.review_action().into_owned(), text_input::line(screen, TextField::Consequence)) }
            </div>
        </details>
    }
}

fn field(label: String, entry: Html) -> Html {
    html! {
        <label class="field">
            { text::label(label) }
            { entry }
        </label>
    }
}

/// Whether the review is due, and the text for it; `None` without a date or a clock.
fn when(words: Words, date: Option<Date>, today: Option<Date>) -> (bool, Option<String>) {
    match today.map_or(Due::Never, |today| due(date, today)) {
        Due::In(days) => (days == 0, Some(words.review_in(days).into_owned())),
        Due::Past(days) if days < MAX_SHOWN_DAYS => {
            (true, Some(words.review_past(days).into_owned()))
        }
        Due::Past(_) | Due::Never => (false, None),
    }
}

/// When a case in the list is to be reviewed, in short: a past review stands out.
pub(crate) fn mark(
    words: Words,
    date: Option<Date>,
    today: Option<Date>,
    in_words: impl Fn(Date) -> String,
) -> Html {
    let (is_late, text) = match (date, today.map_or(Due::Never, |today| due(date, today))) {
        (_, Due::Past(days)) if days < MAX_SHOWN_DAYS => {
            (true, words.review_late(days).into_owned())
        }
        (_, Due::In(0)) => (true, words.review_today().into_owned()),
        (Some(date), Due::In(_)) => (false, words.review_due(&in_words(date)).into_owned()),
        _ => (false, String::new()),
    };
    html! { <span class={is_late.then_some("review-mark")}>{ text }</span> }
}

/// Shown once the review is due: the agreed action, and the proposal to stop if nothing has improved. The verdict
/// doesn't change, because it depends on the answers alone.
pub(crate) fn come(screen: &CaseView) -> Html {
    let words = screen.words;
    let Review { date, action, .. } = &screen.state.case.review;
    let (has_come, text) = when(words, *date, screen.today);
    let stuck = screen.stuck.map(|stuck| {
        let [then, now] = [stuck.then, stuck.now].map(|span| span_in_words(screen.words, span));
        words.review_stuck(&screen.dimension(stuck.dimension), &then, &now)
    });
    let is_moving = stuck.is_none();
    html! {
        <div class="review-come" hidden={!has_come}>
            <p><strong>{ text }</strong></p>
            <p hidden={action.is_empty()}>{ words.review_agreed() }{ " " }<bdi>{ action.clone() }</bdi></p>
            <p class="stuck" hidden={is_moving}>
                { verdict_icon::verdict_icon(Some(Verdict::Stop)) }
                { " " }<strong>{ words.review_propose() }</strong>{ " " }{ stuck }
            </p>
            <p class="note" hidden={is_moving}>{ words.review_verdict() }</p>
        </div>
    }
}

/// The review on the print sheet; hidden if none was agreed.
pub(crate) fn on_paper(screen: &CaseView) -> Html {
    let words = screen.words;
    let review = &screen.state.case.review;
    let date = review.date.map(|date| words.day(date)).unwrap_or_default();
    let rows = [
        (words.review_metric(), &review.metric),
        (words.review_floor(), &review.floor),
        (words.review_date(), &date),
        (words.review_action(), &review.action),
    ];
    html! {
        <dl class="sheet-review" hidden={rows.iter().all(|(_, text)| text.is_empty())}>
            <dt class="sheet-name">{ words.review_title() }</dt>
            <dd></dd>
            for (label, text) in rows {
                if !text.is_empty() {
                    <dt>{ label }</dt>
                    <dd dir="auto">{ text.clone() }</dd>
                }
            }
        </dl>
    }
}
