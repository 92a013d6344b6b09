//! One finished case, and how each rule leads to its verdict. The scores and the limits come from the model.

use std::borrow::Cow;

use stop_fix_scale_core::model::{
    Answer, Answers, Context, Dimension, Evidence, Level, Model, PerDimension, Rating, Verdict,
    assess, score,
};
use yew::prelude::*;

use crate::app::sentences::Sentences;
use crate::app::words::Words;
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

/// The answers as a table, and the questions that the rules ask, one after the other.
pub(crate) fn example(words: Words, model: &Model) -> Html {
    let answers = answers();
    let assessment = assess(model, &answers);
    let say = Sentences { words, model, answers: &answers, assessment: &assessment };
    html! {
        <section>
            <h3>{ words.worked_title() }</h3>
            <p>{ words.worked_case() }</p>
            <table class="worked">
                <thead>
                    <tr>
                        <th scope="col">{ words.worked_dimension() }</th>
                        <th scope="col">{ words.worked_answer() }</th>
                        <th scope="col">{ words.worked_score() }</th>
                    </tr>
                </thead>
                <tbody>
                    for dimension in Dimension::ALL {
                        { row(&say, dimension) }
                    }
                </tbody>
            </table>
            <ol class="leads">{ for leads(&say) }</ol>
        </section>
    }
}

fn row(say: &Sentences<'_>, dimension: Dimension) -> Html {
    let (sentence, level) = say.in_a_line(dimension);
    let is_weakest = dimension == say.assessment.weakest;
    html! {
        <tr class={is_weakest.then_some("weakest")}>
            <th scope="row">{ say.dimension(dimension) }</th>
            <td>{ sentence }<span class="note">{ level }</span></td>
            <td class="worked-score">{ score(say.assessment.points.get(dimension).low) }</td>
        </tr>
    }
}

/// Stop, then Scale, then Fix: whether it could be that, and why.
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
        lead(Verdict::Stop, stop),
        lead(Verdict::Scale, words.worked_scale(in_points(limits.scale_from))),
        lead(Verdict::Fix, words.worked_fix(&weakest, in_points(limits.sound_from))),
    ]
}
