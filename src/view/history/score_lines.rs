//! A small chart per dimension over time: the low score as a line, and the range above it as a band.

use std::fmt::Write;

use stop_fix_scale_core::format::moment::NamedMoment;
use stop_fix_scale_core::model::assess::PointSpan;
use stop_fix_scale_core::model::{Dimension, score};
use yew::prelude::*;

use crate::app::history::series::{Moment, ScorePoint, series};
use crate::app::history::versions::{Version, milliseconds};
use crate::app::sentences::result::span_in_words;
use crate::view::case::case_view::CaseView;
use crate::view::environment::Environment;
use crate::view::history::time_axis::TimeAxis;

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
    let first = earlier.first().map(|state| environment.in_words(words, &state.saved));
    html! {
        <section class="lines" hidden={earlier.is_empty()}>
            <h2 class="dimension">{ words.lines_title() }</h2>
            <p class="note">{ words.lines_note() }</p>
            <ul class="line-rows">
                for dimension in Dimension::ALL {
                    { line(screen, &axis, &marks, dimension) }
                }
            </ul>
            { axis.labels(words) }
            <p class="line-ends"><span>{ first }</span><span>{ words.state_now() }</span></p>
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
    let thresholds = &screen.model.rules.thresholds;
    let level = |class: &'static str, points: u8| {
        let y = height(points).to_string();
        html! { <line {class} x1="0" x2="1000" y1={y.clone()} y2={y} /> }
    };
    html! {
        <li class="line-row">
            <h3 class="line-name">{ screen.dimension(dimension) }</h3>
            <svg class="line-drawing" viewBox="0 -6 1000 112" preserveAspectRatio="none" aria-hidden="true">
                { axis.ticks() }
                { level("line-weak", thresholds.weak_at_or_below + 1) }
                { level("line-mark", thresholds.scale_from) }
                <path class="line-band" d={band(&spans)} />
                <path class="line-low" d={low(&spans)} />
                <path class="line-steps" d={steps(&spans)} />
            </svg>
            <ol class="line-scores">
                for span in scores {
                    <li>{ span_in_words(screen.words, span) }</li>
                }
            </ol>
        </li>
    }
}

fn height(points: u8) -> u8 {
    100 - score(points)
}

/// A dot wherever the low score changes, at the day on which it did.
fn steps(spans: &[(u64, PointSpan)]) -> String {
    let mut path = String::new();
    for pair in spans.windows(2) {
        if let [(_, before), (x, after)] = pair
            && before.low != after.low
        {
            // A dot is a line without a length. Writing to a string cannot fail.
            let _ = write!(path, "M{x} {}h0", height(after.low));
        }
    }
    path
}

/// The line of the low scores. It is stepped, because an answer holds until the next one.
fn low(spans: &[(u64, PointSpan)]) -> String {
    let mut path = String::new();
    for (x, span) in spans {
        step(&mut path, *x, span.low);
    }
    path.push_str("H1000");
    path
}

/// The band from the low to the high scores.
fn band(spans: &[(u64, PointSpan)]) -> String {
    let mut path = String::new();
    for (x, span) in spans {
        step(&mut path, *x, span.high);
    }
    path.push_str("H1000");
    for (x, span) in spans.iter().rev() {
        let _ = write!(path, "V{}H{x}", height(span.low));
    }
    path.push('Z');
    path
}

fn step(path: &mut String, x: u64, points: u8) {
    let begin = if path.is_empty() { "M" } else { "H" };
    let then = if path.is_empty() { " " } else { "V" };
    // Writing to a string cannot fail.
    let _ = write!(path, "{begin}{x}{then}{}", height(points));
}
