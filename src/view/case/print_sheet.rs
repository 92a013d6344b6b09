//! The print sheet: the case on one page.

use stop_fix_scale_core::model::{Criterion, Dimension};
use yew::prelude::*;

use crate::app::case::question::{ContextQuestion, Subject};
use crate::app::case::text_field::TextField;
use crate::app::sentences::path::ways;
use crate::app::sentences::titled;
use crate::view::case::case_view::CaseView;
use crate::view::case::{balance, decision, path, patterns, range, review};
use crate::view::pieces::verdict_class::verdict_class;

/// The case with its verdict, charts, answers and notes, without the trial.
pub(crate) fn sheet(screen: &CaseView) -> Html {
    let case = &screen.state.case;
    let headline = screen.assessment.headline;
    // As large as fits on one sheet. A case that needs two sheets anyway has the normal size.
    let class = match letters(screen) {
        ..=1_200 => "sheet short",
        3_651..=4_250 => "sheet full",
        4_251..=5_300 => "sheet dense",
        _ => "sheet",
    };
    html! {
        <section class={verdict_class(class, headline)}>
            <p class="sheet-date">{ screen.today.map(|today| screen.words.day(today)) }</p>
            <h1 class="sheet-title" dir="auto">
                { titled(screen.words, &case.title) }
            </h1>
            { about(screen) }
            <div class="sheet-result">
                { decision::verdict(screen) }
                { plots(screen) }
            </div>
            <div class="sheet-answers">
                { answers_of_all(screen) }
                { patterns::patterns(screen) }
            </div>
        </section>
    }
}

/// How much is on the sheet, in letters of an answer: larger ones count more, and what the tool says as much as its room.
fn letters(screen: &CaseView) -> usize {
    let CaseView { state, assessment, .. } = screen;
    let case = &state.case;
    let review = &case.review;
    let texts =
        [&case.title, &case.summary, &case.owner, &review.metric, &review.floor, &review.action];
    let texts: usize = texts.into_iter().map(String::len).sum();
    let notes: usize = case.notes.iter().map(|(_, note)| note.len()).sum();
    let asked = Dimension::ALL.into_iter().filter(|dimension| is_asked(screen, *dimension)).count();
    let steps: usize = ways(assessment).into_iter().map(|(_, steps)| steps.len()).sum();
    let second_way = if assessment.to_fix.is_empty() { 0 } else { 400 };
    let patterns = assessment.patterns.len();
    4 * texts + notes + 480 * asked + 30 * steps + second_way + 150 * patterns
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
    html! { <div class="sheet-answers">{ answers_of_all(screen) }</div> }
}

fn answers_of_all(screen: &CaseView) -> Html {
    html! {
        <>
            for dimension in Dimension::ALL {
                { answers(screen, dimension) }
            }
            { context_answers(screen) }
            { review::on_paper(screen) }
        </>
    }
}

/// Whether one of the four questions of a dimension has an answer or a note.
fn is_asked(screen: &CaseView, dimension: Dimension) -> bool {
    screen.answers.criteria.of(dimension).iter().any(Option::is_some)
        || screen.state.case.notes.of(dimension).iter().any(|note| !note.is_empty())
}

/// The answers that are used. Leaves out the quick rating once all four questions are answered, and the four questions
/// if none of them is asked.
fn answers(screen: &CaseView, dimension: Dimension) -> Html {
    let quick = screen.say().quick(dimension);
    html! {
        <dl class="sheet-dimension">
            <div>
                <dt class="sheet-name">{ screen.dimension(dimension) }</dt>
                { said_about(screen, Subject::Dimension(dimension), quick.unwrap_or_default()) }
            </div>
            if is_asked(screen, dimension) {
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
        <div>
            <dt>{ screen.criterion(criterion) }</dt>
            { said_about(screen, Subject::Criterion(criterion), screen.say().answer(given)) }
            <dd class="sheet-note" dir="auto" hidden={remark.is_empty()}>{ remark.to_owned() }</dd>
        </div>
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
            <div>
                <dt class="sheet-name">{ screen.words.context_title() }</dt>
                <dd></dd>
            </div>
            for question in ContextQuestion::ALL {
                <div>
                    <dt>{ screen.context_question(question) }</dt>
                    <dd class="sheet-answer">
                        { screen.say().yes_or_no(question.answer(&screen.answers)) }
                    </dd>
                </div>
            }
        </dl>
    }
}
