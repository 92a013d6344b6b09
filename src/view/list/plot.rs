//! The plot of Value against the weakest other dimension.

use std::collections::{BTreeMap, BTreeSet};

use stop_fix_scale_core::model::{FixKind, Headline, score};
use yew::prelude::*;

use crate::app::cases::message::CasesMessage;
use crate::app::list::plot::{PlotMark, spots};
use crate::app::list::row_cache::CachedRow;
use crate::app::list::rows::ListRow;
use crate::app::message::Message;
use crate::app::words::count;
use crate::view::list::list_context::ListContext;
use crate::view::pieces::verdict_icon;

/// The plot. Cases with the same points and verdict share a mark.
pub(crate) fn plot(page: &ListContext, found: &[&CachedRow]) -> Html {
    let words = page.words;
    let rows: Vec<&ListRow> = found.iter().map(|entry| &entry.row).collect();
    let spots = spots(&rows);
    let frame = Frame { is_mirrored: words.language().direction() == "rtl" };
    let thresholds = &page.state.model.rules.thresholds;
    let stops = thresholds.value_stop_at_or_below.saturating_add(1);
    let weak = thresholds.weak_at_or_below.saturating_add(1);
    html! {
        <figure class="plot">
            <p class="plot-axis">{ words.plot_upwards() }</p>
            <svg class="plot-drawing" viewBox="0 0 340 312" role="img" aria-label={words.plot_label()}>
                { frame.line("plot-edge", [0, 16], [0, 0]) }
                { frame.line("plot-edge", [0, 0], [0, 16]) }
                { frame.line("plot-thin", [stops, stops], [0, 16]) }
                { frame.line("plot-thin", [0, 16], [weak, weak]) }
                { frame.line("plot-thick", [thresholds.scale_from; 2], [0, 16]) }
                { frame.line("plot-thick", [0, 16], [thresholds.scale_from; 2]) }
                for points in [0, stops, thresholds.scale_from, 16] {
                    <text class="plot-number" text-anchor="middle" x={frame.x(points).to_string()} y="308">
                        { score(points) }
                    </text>
                }
                for points in [weak, thresholds.scale_from, 16] {
                    <text class="plot-number" text-anchor="end" dominant-baseline="middle"
                        x={frame.beside().to_string()} y={Frame::y(points).to_string()}>
                        { score(points) }
                    </text>
                }
                <path class="plot-range" d={ranges(frame, &spots)} />
                { marks(page, frame, found, &spots) }
            </svg>
            <p class="plot-axis plot-across">{ words.plot_across() }</p>
            <p class="plot-legend">{ LEGEND.map(|headline| page.verdict(headline)).into_iter().collect::<Html>() }</p>
            <figcaption class="note">{ words.plot_note() }</figcaption>
        </figure>
    }
}

const LEGEND: [Headline; 4] =
    [Headline::Stop, Headline::Fix(FixKind::Repair), Headline::Open, Headline::Scale];

/// Converts points to coordinates.
#[derive(Clone, Copy)]
struct Frame {
    is_mirrored: bool,
}

impl Frame {
    /// The x coordinate of 0 to 16 points of Value.
    fn x(self, points: u8) -> u16 {
        self.mirror(30 + u16::from(points) * 18)
    }

    /// The y coordinate of 0 to 16 points of the weakest other dimension.
    fn y(points: u8) -> u16 {
        288 - u16::from(points) * 17
    }

    /// The x coordinate where the axis numbers end.
    fn beside(self) -> u16 {
        self.mirror(22)
    }

    fn mirror(self, x: u16) -> u16 {
        if self.is_mirrored { 340 - x } else { x }
    }

    fn line(self, class: &'static str, across: [u8; 2], up: [u8; 2]) -> Html {
        let [x1, x2] = across.map(|points| self.x(points).to_string());
        let [y1, y2] = up.map(|points| Self::y(points).to_string());
        html! { <line {class} {x1} {x2} {y1} {y2} /> }
    }
}

/// Thin lines from the low to the high points, where they differ.
fn ranges(frame: Frame, spots: &[PlotMark]) -> String {
    let ends =
        |spot: &PlotMark| (spot.value.low, spot.others.low, spot.value.high, spot.others.high);
    let lines: BTreeSet<_> = spots.iter().map(ends).collect();
    let is_long = |(x, y, other_x, other_y): &(u8, u8, u8, u8)| x != other_x || y != other_y;
    let draw = |(x, y, other_x, other_y): (u8, u8, u8, u8)| {
        let (x, other_x) = (frame.x(x), frame.x(other_x));
        format!("M{x} {}L{other_x} {}", Frame::y(y), Frame::y(other_y))
    };
    lines.into_iter().filter(is_long).map(draw).collect()
}

/// The distance between marks drawn side by side.
const STEP: u16 = 17;

/// The most names in the tooltip of a mark.
const MAX_NAMES: usize = 8;

fn marks(page: &ListContext, frame: Frame, found: &[&CachedRow], spots: &[PlotMark]) -> Html {
    let mut marks: BTreeMap<(u8, u8, &str), Vec<&PlotMark>> = BTreeMap::new();
    for spot in spots {
        let position = (spot.value.low, spot.others.low, spot.headline.id());
        marks.entry(position).or_default().push(spot);
    }
    // Marks with the same points but different verdicts are drawn side by side.
    let mut drawn = Vec::new();
    let mut last = None;
    let mut beside = 0;
    for ((across, up, _), spots) in marks {
        beside = if last == Some((across, up)) { beside + STEP } else { 0 };
        last = Some((across, up));
        let x = frame.mirror(frame.mirror(frame.x(across)) + beside);
        drawn.push(mark(page, (frame, x, Frame::y(up)), found, &spots));
    }
    drawn.into_iter().collect()
}

fn mark(
    page: &ListContext,
    position: (Frame, u16, u16),
    found: &[&CachedRow],
    spots: &[&PlotMark],
) -> Html {
    let (frame, x, y) = position;
    let entries: Vec<&CachedRow> =
        spots.iter().filter_map(|spot| found.get(spot.row).copied()).collect();
    let headline = spots.first().map_or(Headline::Open, |spot| spot.headline);
    let turned = if frame.is_mirrored { "-" } else { "" };
    let mut names: Vec<String> =
        entries.iter().take(MAX_NAMES).map(|entry| page.title(&entry.case)).collect();
    if let Some(more) = entries.len().checked_sub(MAX_NAMES).filter(|more| *more > 0) {
        names.push(page.words.plot_more(count(more)).into_owned());
    }
    // A single case can be opened with the mouse here; the list covers the keyboard.
    let only = match entries[..] {
        [entry] => Some(Message::Cases(CasesMessage::Open(entry.case.id.clone()))),
        _ => None,
    };
    html! {
        <g class={classes!("plot-mark", headline.id(), only.is_some().then_some("single"))}
            onclick={only.map(|message| page.does::<MouseEvent>(message))}>
            <title>{ names.join("\n") }</title>
            <g transform={format!("translate({x} {y}) scale({turned}.75 .75) translate(-12 -12)")}>
                { verdict_icon::drawing(headline.verdict()) }
            </g>
            if entries.len() > 1 {
                <text class="plot-many" x={frame.mirror(frame.mirror(x) + 10).to_string()} y={(y - 6).to_string()}>
                    { entries.len() }
                </text>
            }
        </g>
    }
}
