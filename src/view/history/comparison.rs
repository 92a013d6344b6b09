//! Two versions of a case side by side, differences only.

use stop_fix_scale_core::format::case_file::{Case, Plan};
use stop_fix_scale_core::format::date::Date;
use yew::prelude::*;

use crate::app::case::question::{ContextQuestion, Subject};
use crate::app::case::text_field::TextField;
use crate::app::history::compare::{FromTo, LevelChange, Trend, compare};
use crate::view::case::case_view::CaseView;
use crate::view::case::plan;
use crate::view::pieces::verdict_class::verdict_class;
use crate::view::pieces::verdict_icon;

/// A table with one row per difference, under the names of the versions; the earlier version first.
pub(crate) fn compared(screen: &CaseView, names: [String; 2], [then, now]: [&Case; 2]) -> Html {
    let words = screen.words;
    let changes = compare(&screen.model, then, now);
    let texts = changes.texts.iter().map(|field| {
        let [was, is] = [then, now].map(|case| field.text(case).to_owned());
        row(field_name(screen, *field), was.into(), is.into(), Html::default())
    });
    let verdicts = changes.headline.map(|_| verdict(screen, [then, now]));
    let rows: Vec<Html> = (verdicts.into_iter())
        .chain(changes.levels.iter().map(|moved| level(screen, *moved)))
        .chain(changes.context.iter().map(|(question, moved)| yes_or_no(screen, *question, *moved)))
        .chain(texts)
        .chain(changes.date.iter().map(|moved| day(screen, *moved)))
        .chain(changes.plan.iter().map(|moved| plan_row(screen, moved)))
        .collect();
    if rows.is_empty() {
        return html! { <p>{ words.comparison_no_differences() }</p> };
    }
    html! {
        <table class="compared">
            <thead>
                <tr>
                    <th scope="col">{ words.comparison_item() }</th>
                    for name in names {
                        <th scope="col">{ name }</th>
                    }
                </tr>
            </thead>
            <tbody>{ for rows }</tbody>
        </table>
    }
}

fn row(what: String, then: Html, now: Html, trend: Html) -> Html {
    html! {
        <tr>
            <th scope="row">{ what }</th>
            <td dir="auto">{ then }</td>
            <td dir="auto">
                { now }
                { trend }
            </td>
        </tr>
    }
}

/// Includes the reason, because a Fix can become a different kind of Fix.
fn verdict(screen: &CaseView, states: [&Case; 2]) -> Html {
    let [then, now] = states.map(|case| {
        let screen = CaseView::of(screen.model, screen.words, case);
        let (say, headline) = (screen.say(), screen.assessment.headline);
        html! {
            <>
                <p class={verdict_class("state-verdict", headline)}>
                    { verdict_icon::verdict_icon(headline.verdict()) }
                    <span>{ say.verdict_title() }</span>
                </p>
                { say.reason().to_string() }
            </>
        }
    });
    row(screen.words.comparison_verdict().into_owned(), then, now, Html::default())
}

fn level(screen: &CaseView, moved: LevelChange) -> Html {
    let name = match moved.subject {
        Subject::Dimension(dimension) => {
            screen.words.comparison_dimension(&screen.dimension(dimension)).into_owned()
        }
        Subject::Criterion(criterion) => screen.criterion(criterion),
    };
    let trend = match moved.trend {
        Trend::Better => html! { <em class="trend">{ screen.words.trend_better() }</em> },
        Trend::Worse => html! { <em class="trend worse">{ screen.words.trend_worse() }</em> },
        Trend::Other => Html::default(),
    };
    let answer = |answer| screen.say().answer(answer).into();
    row(name, answer(moved.answer.from), answer(moved.answer.to), trend)
}

fn yes_or_no(screen: &CaseView, question: ContextQuestion, moved: FromTo<Option<bool>>) -> Html {
    let answer = |answer| screen.say().yes_or_no(answer).into();
    row(screen.context_question(question), answer(moved.from), answer(moved.to), Html::default())
}

fn day(screen: &CaseView, moved: FromTo<Option<Date>>) -> Html {
    let date = |day: Option<Date>| day.map(|day| screen.words.day(day).into()).unwrap_or_default();
    row(screen.words.review_date().into_owned(), date(moved.from), date(moved.to), Html::default())
}

fn plan_row(screen: &CaseView, moved: &FromTo<Plan>) -> Html {
    let [then, now] = [moved.from, moved.to].map(|plan| plan::in_short(screen, &plan).into());
    row(screen.words.plan_title().into_owned(), then, now, Html::default())
}

fn field_name(screen: &CaseView, field: TextField) -> String {
    let words = screen.words;
    match field {
        TextField::Title => words.title_label(),
        TextField::Summary => words.summary_label(),
        TextField::Owner => words.owner_label(),
        TextField::Note(criterion) => words.comparison_note(&screen.criterion(criterion)),
        TextField::Metric => words.review_metric(),
        TextField::Floor => words.review_floor(),
        TextField::Consequence => words.review_action(),
    }
    .into_owned()
}
