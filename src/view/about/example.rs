//! One finished case, and how each rule leads to its verdict. The scores and the limits come from the model.

use std::borrow::Cow;

use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::model::{
    Answer, Answers, Context, Dimension, Evidence, Level, PerDimension, Rating, Verdict, score,
};
use yew::prelude::*;

use crate::app::model::ModelRef;
use crate::app::sentences::Sentences;
use crate::app::words::Words;
use crate::view::case::balance;
use crate::view::case::case_view::CaseView;
use crate::view::pieces::verdict_class::verdict_class;
use crate::view::pieces::verdict_icon;

/// The example: its data readiness is only claimed, and so is part of its adoption.
#[must_use]
pub fn answers() -> Answers {
    let rated = |level, evidence| Some(Answer::Rated(Rating::new(level, evidence)));
    let agreed = rated(Level::Agreed, Evidence::None);
    let (claimed, said) =
        (rated(Level::Claimed, Evidence::None), rated(Level::Shown, Evidence::None));
    Answers {
        quick: PerDimension::new([agreed, claimed, agreed, said, agreed]),
        context: Context { affects_people: Some(true), acts_alone: Some(false) },
        ..Answers::default()
    }
}

/// What the rules make of the case; the answers and scores as a table; and why the verdict is none of the others.
pub(crate) fn example(words: Words, model: ModelRef) -> Html {
    let screen = CaseView::of(model, words, &Case { answers: answers(), ..Case::default() });
    let [fix, others @ ..] = leads(&screen.say());
    html! {
        <section class={verdict_class("example", screen.assessment.headline)}>
            <h3>{ words.worked_title() }</h3>
            <p>{ words.worked_case() }</p>
            <ul class="leads concluded">{ fix }</ul>
            <table class="worked">
                <thead>
                    <tr>
                        <th scope="col">{ words.worked_dimension() }</th>
                        <th scope="col">{ words.worked_answer() }</th>
                        <th scope="col">
                            <span class="spoken">{ words.worked_score() }</span>
                            { balance::limit_names(&screen) }
                        </th>
                    </tr>
                </thead>
                <tbody>
                    for dimension in Dimension::ALL {
                        { row(&screen, dimension) }
                    }
                </tbody>
            </table>
            <ul class="leads">{ for others }</ul>
        </section>
    }
}

fn row(screen: &CaseView, dimension: Dimension) -> Html {
    let (sentence, level) = screen.say().in_a_line(dimension);
    let is_weakest = dimension == screen.assessment.weakest;
    let span = *screen.assessment.points.get(dimension);
    html! {
        <tr class={is_weakest.then_some("weakest")}>
            <th scope="row"><span class="bar-name">{ screen.dimension(dimension) }</span></th>
            <td>{ sentence }<span class="note">{ level }</span></td>
            <td class="worked-score">
                <div class="worked-bar">
                    { balance::bar(screen, dimension, span) }
                    <span class="score">{ score(span.low) }</span>
                </div>
            </td>
        </tr>
    }
}

/// Why it is a Fix; and why it is not a Stop, and not a Scale.
fn leads(say: &Sentences<'_>) -> [Html; 3] {
    let Sentences { words, model, assessment, .. } = say;
    let limits = &model.rules.thresholds;
    let in_points = |points: u8| u32::from(score(points));
    let weakest = say.dimension(assessment.weakest);
    let stop = words.worked_stop(
        &say.dimension(Dimension::Value),
        in_points(assessment.points.get(Dimension::Value).low),
        in_points(limits.value_stop_at_or_below),
        &weakest,
        limits.weak_dimensions_that_stop.into(),
    );
    let lead = |verdict: Verdict, said: Cow<'_, str>| {
        html! {
            <li class={classes!("lead", verdict.id())}>
                <span class="rule">{ verdict_icon::verdict_icon(Some(verdict)) }{ say.verdict(verdict) }</span>
                <span>{ said.into_owned() }</span>
            </li>
        }
    };
    [
        lead(Verdict::Fix, words.worked_fix(&weakest, in_points(limits.sound_from))),
        lead(Verdict::Stop, stop),
        lead(Verdict::Scale, words.worked_scale(in_points(limits.scale_from))),
    ]
}
