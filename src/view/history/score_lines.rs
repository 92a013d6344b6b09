//! A small chart per dimension over time: the score as a line with its number at the end, and behind it what is still possible as a
//! band.

use stop_fix_scale_core::format::moment::NamedMoment;
use stop_fix_scale_core::model::assess::PointSpan;
use stop_fix_scale_core::model::{Dimension, score};
use yew::prelude::*;

use crate::app::history::score_path::{band, height, line as line_of, steps};
use crate::app::history::series::{Moment, ScorePoint, series};
use crate::app::history::versions::{Version, milliseconds};
use crate::app::sentences::result::{NOTHING_KNOWN, span_in_words};
use crate::app::words::Words;
use crate::view::case::case_view::CaseView;
use crate::view::environment::Environment;
use crate::view::history::time_axis::TimeAxis;
use crate::view::pieces::text;
use crate::view::pieces::verdict_class::verdict_class;

/// An open time that is shorter has no room for its name.
const NAMED_FROM: u64 = 150;

/// Where the line ends, of the 1000 units.
const END: u64 = 1000;

/// The points at whose height words stand that belong to no score: half of all, and more than both limits.
const MIDDLE: u8 = 8;
const HIGH: u8 = 14;

/// The five lines, each with its scores as text.
pub(crate) fn score_lines(
    screen: &CaseView,
    earlier: &[Version],
    environment: Environment,
    named: &[NamedMoment],
) -> Html {
    let words = screen.words;
    let case = &screen.state.case;
    let mut moments: Vec<_> = earlier
        .iter()
        .map(|state| Moment { at: milliseconds(&state.saved), case: &state.case })
        .collect();
    let last = moments.iter().map(|moment| moment.at).max().unwrap_or_default();
    let updated = case.updated.as_ref().map_or(0, milliseconds);
    moments.push(Moment { at: updated.max(last), case });
    let marks = series(&screen.model, &moments);
    let axis = TimeAxis::new(&marks, named);
    let first = earlier.first().and_then(|state| environment.day_in_words(words, &state.saved));
    html! {
        <section class={verdict_class("lines", screen.assessment.headline)} hidden={earlier.is_empty()}>
            <h2 class="dimension">{ words.lines_title() }</h2>
            { text::note(words.lines_note()) }
            <ul class="line-rows">
                for dimension in Dimension::ALL {
                    { line(screen, &axis, &marks, dimension) }
                }
            </ul>
            { axis.labels(words) }
            <p class="line-ends"><span>{ first }</span><span>{ words.version_now() }</span></p>
        </section>
    }
}

fn line(
    screen: &CaseView,
    axis: &TimeAxis<'_>,
    marks: &[ScorePoint],
    dimension: Dimension,
) -> Html {
    let spans: Vec<_> = axis
        .marks()
        .into_iter()
        .zip(marks.iter().map(|mark| *mark.points.get(dimension)))
        .collect();
    let mut scores: Vec<PointSpan> = spans.iter().map(|(_, span)| *span).collect();
    scores.dedup();
    let now = scores.last().copied().unwrap_or(NOTHING_KNOWN);
    let at_its_end = if now == NOTHING_KNOWN { MIDDLE } else { now.low };
    let [weak, scale] = limits(screen);
    let text = |class, points, said| at_height(screen.words, class, points, said);
    let level = |class: &'static str, points: u8| {
        let y = height(points).to_string();
        html! { <line {class} x1="0" x2="1000" y1={y.clone()} y2={y} /> }
    };
    html! {
        <li class={if screen.say().mark(dimension).is_some() { "line-row weakest" } else { "line-row" }}>
            <h3 class="line-name">{ screen.dimension(dimension) }</h3>
            <svg class="line-drawing" viewBox="0 -6 1000 112" preserveAspectRatio="none" aria-hidden="true">
                <path class="line-band" d={band(&spans)} />
                { axis.ticks() }
                { level("line-weak", weak) }
                { level("line-mark", scale) }
                <path class="line-low" d={line_of(&spans)} />
                <path class="line-steps" d={steps(&spans)} />
            </svg>
            <svg class="line-words" aria-hidden="true">
                { open(screen.words, &spans) }
                if dimension == Dimension::ALL[0] {
                    { text("line-limit", scale, screen.words.balance_scale(score(scale).into()).into_owned()) }
                    { text("line-limit", weak, screen.words.balance_weak(score(weak).into()).into_owned()) }
                }
            </svg>
            <svg class="line-words line-end" aria-hidden="true">
                { text("line-now", at_its_end, span_in_words(screen.words, now)) }
            </svg>
            <ol class="spoken">
                for span in scores {
                    <li>{ span_in_words(screen.words, span) }</li>
                }
            </ol>
        </li>
    }
}

/// Below which a dimension is weak, and what the best verdict needs, in points.
fn limits(screen: &CaseView) -> [u8; 2] {
    let thresholds = &screen.model.rules.thresholds;
    [thresholds.weak_at_or_below.saturating_add(1), thresholds.scale_from]
}

/// The name of the time at the beginning in which nothing was known.
fn open(words: Words, spans: &[(u64, PointSpan)]) -> Html {
    let is_known = |(_, span): &&(u64, PointSpan)| *span != NOTHING_KNOWN;
    let until = spans.iter().find(is_known).map_or(END, |(x, _)| *x);
    if (NAMED_FROM..END).contains(&until) {
        at_height(words, "line-open", HIGH, words.not_known().into_owned())
    } else {
        Html::default()
    }
}

/// A text beside a chart. The chart is stretched, which text must not be.
fn at_height(words: Words, class: &'static str, points: u8, said: String) -> Html {
    // The drawing leaves 6 units above and below its 100.
    let y = format!("{}%", (u32::from(height(points)) + 6) * 100 / 112);
    let x = if words.is_mirrored() { "100%" } else { "0" };
    html! { <text {class} {x} {y} dominant-baseline="central">{ said }</text> }
}
