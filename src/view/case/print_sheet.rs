//! The print sheet: the case on one page.

use stop_fix_scale_core::model::{Criterion, Dimension};
use yew::prelude::*;

use crate::app::case::question::{ContextQuestion, Subject};
use crate::app::case::text_field::TextField;
use crate::app::sentences::titled;
use crate::view::case::case_view::CaseView;
use crate::view::case::{balance, path, patterns, range, result, review};
use crate::view::pieces::verdict_class::verdict_class;

/// The case with its verdict, charts, answers and notes, without the trial.
pub(crate) fn sheet(screen: &CaseView) -> Html {
    let case = &screen.state.case;
    let headline = screen.assessment.headline;
    let class = if is_short(screen) { "sheet short" } else { "sheet" };
    html! {
        <section class={verdict_class(class, headline)}>
            <p class="sheet-date">{ screen.today.map(|today| screen.words.day(today)) }</p>
            <h1 class="sheet-title" dir="auto">
                { titled(screen.words, &case.title) }
            </h1>
            { about(screen) }
            <div class="sheet-result">
                { result::verdict(screen) }
                { plots(screen) }
            </div>
            { said(screen) }
            { patterns::patterns(screen) }
        </section>
    }
}

/// Whether the case leaves so much of the page free that it can be printed larger.
fn is_short(screen: &CaseView) -> bool {
    const SUMMARY: usize = 300;
    let case = &screen.state.case;
    let has_notes = case.notes.iter().any(|(_, note)| !note.is_empty());
    let has_details = screen.answers.criteria.iter().any(|(_, answer)| answer.is_some());
    !has_notes && !has_details && case.summary.chars().nth(SUMMARY).is_none()
}

/// What the case is about, and who is responsible for it.
pub(crate) fn about(screen: &CaseView) -> Html {
    let case = &screen.state.case;
    html! {
        <>
            <p class="sheet-text" dir="auto">{ case.summary.clone() }</p>
            <p class="sheet-owner" hidden={case.owner.is_empty()}>
                { screen.words.owner_label() }{ ": " }<bdi>{ case.owner.clone() }</bdi>
            </p>
        </>
    }
}

/// The range, the paths and the balance.
pub(crate) fn plots(screen: &CaseView) -> Html {
    html! {
        <div class="sheet-plots">
            <div>
                { range::range(screen) }
                { balance::balance(screen) }
            </div>
            <div>{ path::paths_on_paper(screen) }</div>
        </div>
    }
}

/// The answers, the notes and the review.
pub(crate) fn said(screen: &CaseView) -> Html {
    html! {
        <div class="sheet-answers">
            for dimension in Dimension::ALL {
                { answers(screen, dimension) }
            }
            { context_answers(screen) }
            { review::on_paper(screen) }
        </div>
    }
}

/// The answers that are used. Leaves out the quick rating once all four questions are answered, and the four questions
/// if none has an answer or a note.
fn answers(screen: &CaseView, dimension: Dimension) -> Html {
    let quick = screen.say().quick(dimension);
    let four = screen.answers.criteria.of(dimension);
    let has_notes = screen.state.case.notes.of(dimension).iter().any(|note| !note.is_empty());
    html! {
        <dl class="sheet-dimension">
            <dt class="sheet-name">{ screen.dimension(dimension) }</dt>
            { said_about(screen, Subject::Dimension(dimension), quick.unwrap_or_default()) }
            if four.iter().any(Option::is_some) || has_notes {
                for criterion in dimension.criteria() {
                    { answer(screen, criterion) }
                }
            }
        </dl>
    }
}

fn answer(screen: &CaseView, criterion: Criterion) -> Html {
    let given = *screen.answers.criteria.get(criterion);
    let remark = TextField::Note(criterion).text(&screen.state.case);
    html! {
        <>
            <dt>{ screen.criterion(criterion) }</dt>
            { said_about(screen, Subject::Criterion(criterion), screen.say().answer(given)) }
            <dd class="sheet-note" dir="auto" hidden={remark.is_empty()}>{ remark.to_owned() }</dd>
        </>
    }
}

/// The sentence that was chosen, and its level in small: a level alone does not say what was agreed.
fn said_about(screen: &CaseView, subject: Subject, answer: String) -> Html {
    let sentence = screen.say().chosen(subject).filter(|_| !answer.is_empty());
    html! {
        <>
            if let Some(sentence) = sentence {
                <dd class="sheet-sentence">{ sentence }</dd>
            }
            <dd class="sheet-answer">{ answer }</dd>
        </>
    }
}

fn context_answers(screen: &CaseView) -> Html {
    html! {
        <dl class="sheet-dimension">
            <dt class="sheet-name">{ screen.words.context_title() }</dt>
            <dd></dd>
            for question in ContextQuestion::ALL {
                <dt>{ screen.context_question(question) }</dt>
                <dd class="sheet-answer">
                    { screen.say().yes_or_no(question.answer(&screen.answers)) }
                </dd>
            }
        </dl>
    }
}
