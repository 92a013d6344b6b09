//! A small chart per dimension over time: the score as a line, and what is still possible above it as a band.

use stop_fix_scale_core::format::moment::NamedMoment;
use stop_fix_scale_core::model::Dimension;
use stop_fix_scale_core::model::assess::PointSpan;
use yew::prelude::*;

use crate::app::history::score_path::{band, height, line as line_of, steps};
use crate::app::history::series::{Moment, ScorePoint, series};
use crate::app::history::versions::{Version, milliseconds};
use crate::app::sentences::result::span_in_words;
use crate::view::case::case_view::CaseView;
use crate::view::environment::Environment;
use crate::view::history::time_axis::TimeAxis;
use crate::view::pieces::text;

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
                <path class="line-low" d={line_of(&spans)} />
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
