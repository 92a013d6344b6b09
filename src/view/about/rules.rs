//! How the tool decides, generated from the model.

use std::borrow::Cow;

use stop_fix_scale_core::model::{Criterion, Dimension, Evidence, Level, Model, Verdict, score};
use yew::prelude::*;

use crate::app::words::Words;
use crate::view::pieces::verdict_icon;

/// The rules: the verdicts, the levels and the proof, and what each question needs for the best verdict.
pub(crate) fn rules(words: Words, model: &Model) -> Html {
    let (rules, text) = (&model.rules, &model.words);
    let level = |level: Level| words.model_text(text.levels.get(level));
    let levels = Level::ALL.map(|one| [level(one), words.model_text(text.level_meanings.get(one))]);
    let proofs = Evidence::ALL.map(|one| {
        let most = level(*rules.counts_up_to.get(one));
        [words.model_text(text.evidence.get(one)), words.rules_up_to(&most)]
    });
    html! {
        <>
            <section>
                <h3>{ words.rules_verdicts() }</h3>
                { verdicts(words, model) }
                <p>{ words.origin_proof() }</p>
            </section>
            <section>
                <h3>{ words.rules_asked() }</h3>
                { pairs(words.rules_levels(), &levels) }
                { pairs(words.rules_proof(), &proofs) }
                <p>{ words.rules_quick() }</p>
                <p>{ words.rules_score(&level(Level::Missing), &level(Level::Sustained)) }</p>
                <details>
                    <summary>{ words.rules_needs() }</summary>
                    { needs(words, model) }
                </details>
            </section>
        </>
    }
}

/// The conditions of each verdict.
fn verdicts(words: Words, model: &Model) -> Html {
    let thresholds = &model.rules.thresholds;
    let value = words.model_text(model.words.dimension(Dimension::Value).name);
    let missing = words.model_text(model.words.levels.get(Level::Missing));
    let knock_out = |criterion: Criterion| {
        words.rules_knock_out(&words.model_text(model.words.criterion(criterion).name), &missing)
    };
    let in_points = |points: u8| u32::from(score(points));
    let knock_outs = Criterion::all().filter(|one| model.rules.criteria.get(*one).knock_out);
    let mut stops: Vec<_> = knock_outs.map(knock_out).collect();
    stops.push(words.rules_low_value(&value, in_points(thresholds.value_stop_at_or_below)));
    let weak = u32::from(thresholds.weak_dimensions_that_stop);
    stops.push(words.rules_weak(weak, in_points(thresholds.weak_at_or_below)));
    let scales = [words.rules_strong(in_points(thresholds.scale_from)), words.rules_floors()];
    let fix = words.rules_fix(in_points(thresholds.sound_from));
    html! {
        <table class="verdicts">
            <tbody>
                { verdict(Some(Verdict::Stop), words.verdict_stop(), words.rules_stop(), &stops) }
                { verdict(Some(Verdict::Scale), words.verdict_scale(), words.rules_scale(), &scales) }
                { verdict(Some(Verdict::Fix), words.verdict_fix(), fix, &[]) }
                { verdict(None, words.verdict_open(), words.rules_open(), &[]) }
            </tbody>
        </table>
    }
}

type Text = Cow<'static, str>;

fn verdict(verdict: Option<Verdict>, name: Text, when: Text, conditions: &[Text]) -> Html {
    html! {
        <tr class={verdict.map_or("open", Verdict::id)}>
            <th scope="row"><span class="rule">{ verdict_icon::verdict_icon(verdict) }{ name }</span></th>
            <td>
                { when }
                <ul class="ideas" hidden={conditions.is_empty()}>
                    for condition in conditions {
                        <li>{ condition.clone() }</li>
                    }
                </ul>
            </td>
        </tr>
    }
}

/// The levels that the questions need for the best verdict, dimension by dimension.
fn needs(words: Words, model: &Model) -> Html {
    html! {
        <table class="pairs">
            <colgroup><col class="names" /></colgroup>
            for dimension in Dimension::ALL {
                <tbody>
                    <tr>
                        <th class="group" scope="rowgroup" colspan="2">
                            { words.model_text(model.words.dimension(dimension).name) }
                        </th>
                    </tr>
                    for criterion in dimension.criteria() {
                        { need(words, model, criterion) }
                    }
                </tbody>
            }
        </table>
    }
}

fn need(words: Words, model: &Model, criterion: Criterion) -> Html {
    let level = |level: Level| words.model_text(model.words.levels.get(level));
    let rule = model.rules.criteria.get(criterion);
    let floor = level(rule.scale_floor);
    let needed = if rule.scale_floor == rule.scale_floor_exposed {
        floor
    } else {
        words.rules_exposed(&floor, &level(rule.scale_floor_exposed))
    };
    pair(&[words.model_text(model.words.criterion(criterion).name), needed])
}

/// A table of names and descriptions.
fn pairs(caption: Text, rows: &[[Text; 2]]) -> Html {
    html! {
        <table class="pairs">
            <caption>{ caption }</caption>
            <tbody>{ for rows.iter().map(pair) }</tbody>
        </table>
    }
}

fn pair([name, said]: &[Text; 2]) -> Html {
    html! { <tr><th scope="row">{ name.clone() }</th><td>{ said.clone() }</td></tr> }
}
