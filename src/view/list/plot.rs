//! The plot of Value against the weakest other dimension.

use stop_fix_scale_core::model::score;
use yew::prelude::*;

use crate::app::cases::message::CasesMessage;
use crate::app::list::comparison::Then;
use crate::app::list::plot::{PlotMark, coordinates, spots};
use crate::app::list::plot_area::Area;
use crate::app::list::plot_layout::{Label, PlacedMark, layout, place, place_of, short};
use crate::app::list::row_cache::CachedRow;
use crate::app::list::rows::ListRow;
use crate::app::message::Message;
use crate::app::words::count;
use crate::view::list::change;
use crate::view::list::list_context::ListContext;
use crate::view::pieces::verdict_icon;

/// The width of the drawing.
const WIDTH: i32 = 320;

/// The most points of a dimension.
const MOST: u8 = 16;

/// The plot. Cases with the same points and verdict share a mark.
pub(crate) fn plot(page: &ListContext, found: &[&CachedRow]) -> Html {
    let words = page.words;
    let rows: Vec<&ListRow> = found.iter().map(|entry| &entry.row).collect();
    let spots = spots(&rows);
    let drawing = Drawing { page, found };
    html! {
        <figure class="plot card">
            <h3 class="title">{ words.plot_title() }</h3>
            <svg class="plot-drawing" viewBox="0 -4 320 330" role="img" aria-label={words.plot_label()}>
                { drawing.zones() }
                { drawing.axes() }
                { drawing.marks(&spots) }
            </svg>
            <figcaption class="note">
                { words.plot_note() }
                { " " }
                { change::day(page).map(|day| words.plot_since(&day)) }
            </figcaption>
        </figure>
    }
}

/// The cases of the drawing.
struct Drawing<'a> {
    page: &'a ListContext<'a>,
    found: &'a [&'a CachedRow],
}

/// A zone: its verdict, its corners in half points, and the corner of its name with whether the name ends there.
type Zone = (&'static str, [(i32, i32); 2], String, (i32, i32, bool));

impl Drawing<'_> {
    fn x(&self, x: i32) -> String {
        if self.page.is_mirrored() { WIDTH - x } else { x }.to_string()
    }

    /// The edges are halfway between two values, so every mark is on one side.
    fn all_zones(&self) -> [Zone; 3] {
        let words = self.page.words;
        let thresholds = &self.page.state.model.rules.thresholds;
        let value = i32::from(thresholds.value_stop_at_or_below) * 2 + 1;
        let enough = i32::from(thresholds.scale_from) * 2 - 1;
        let end = i32::from(MOST) * 2;
        [
            ("stop", [(0, 0), (value, end)], words.zone_stop().into_owned(), (32, 30, false)),
            ("fix", [(value, 0), (end, end)], words.zone_fix().into_owned(), (312, 284, true)),
            (
                "scale",
                [(enough, enough), (end, end)],
                words.zone_scale().into_owned(),
                (316, 8, true),
            ),
        ]
    }

    fn zones(&self) -> Html {
        let zone = |(verdict, corners, ..): &Zone| {
            let [(left, bottom), (right, top)] = corners.map(place);
            let start = if self.page.is_mirrored() { WIDTH - right } else { left };
            html! {
                <rect class={classes!("plot-zone", *verdict)} x={start.to_string()} y={top.to_string()}
                    width={(right - left).to_string()} height={(bottom - top).to_string()} />
            }
        };
        let name = |(verdict, _, name, (x, y, ends)): &Zone| {
            html! {
                <text class={classes!("plot-zone-name", *verdict)} text-anchor={anchor(*ends)} x={self.x(*x)} y={y.to_string()}>
                    { name }
                </text>
            }
        };
        let zones = self.all_zones();
        // All names come last, so that no zone covers the name of a different one.
        zones.iter().map(zone).chain(zones.iter().map(name)).collect()
    }

    fn axes(&self) -> Html {
        let thresholds = &self.page.state.model.rules.thresholds;
        let stops = thresholds.value_stop_at_or_below.saturating_add(1);
        let ((left, bottom), (right, top)) = (place((0, 0)), place_of(MOST, MOST));
        let line = format!("M{} {top}V{bottom}H{}", self.x(left), self.x(right));
        let number = |x: i32, y: i32, anchor: &'static str, text: Html| {
            html! { <text class="plot-number" text-anchor={anchor} x={self.x(x)} y={y.to_string()}>{ text }</text> }
        };
        let words = self.page.words;
        html! {
            <>
                <path class="plot-edge" d={line} />
                for points in [0, stops, thresholds.scale_from, MOST] {
                    { number(place_of(points, 0).0, bottom + 15, "middle", score(points).into()) }
                }
                for points in [thresholds.scale_from, MOST] {
                    { number(left - 5, place_of(0, points).1 + 4, "end", score(points).into()) }
                }
                { number(0, 8, "start", words.plot_upwards().into()) }
                { number(right, bottom + 32, "end", words.plot_across().into()) }
            </>
        }
    }

    fn marks(&self, spots: &[PlotMark]) -> Html {
        let possible: Vec<[(i32, i32); 2]> = spots.iter().filter_map(possible).collect();
        let moved: Vec<[(i32, i32); 2]> =
            spots.iter().filter_map(|mark| self.moved(mark)).collect();
        let lines = [&*possible, &moved].concat();
        let placed = layout(spots, &lines, self.taken(), |rows| self.name(rows));
        html! {
            <>
                <path class="plot-range" d={self.path(&possible)} />
                <path class="plot-moved" d={self.path(&moved)} />
                <path class="plot-end" d={self.dots(possible.iter().map(|[_, end]| *end))} />
                <path class="plot-start" d={self.dots(moved.iter().map(|[start, _]| *start))} />
                for mark in &placed {
                    { self.mark(mark) }
                }
                <path class="plot-leader" d={self.dots(placed.iter().filter(|mark| mark.middle != mark.value).map(|mark| mark.value))} />
                for label in placed.iter().filter_map(|mark| mark.label.as_ref()) {
                    { self.label(label) }
                }
            </>
        }
    }

    /// The line from where a case was at the moment of comparison, if it was somewhere else.
    fn moved(&self, mark: &PlotMark) -> Option<[(i32, i32); 2]> {
        let case = &self.found.get(mark.row)?.case;
        let Then::State(then) = self.page.state.list.compared.as_ref()?.then(case) else {
            return None;
        };
        let before = coordinates(&then.points);
        let [from, to] = [before, (mark.value, mark.others)]
            .map(|(value, others)| place_of(value.low, others.low));
        (from != to).then_some([from, to])
    }

    /// The areas of the names of zones.
    fn taken(&self) -> Vec<Area> {
        let area = |(_, _, name, (x, y, ends)): Zone| {
            let width = i32::try_from(name.chars().count()).unwrap_or_default() * 7;
            let left = if ends { x - width } else { x };
            Area { edges: [left, y - 11, left + width, y + 3] }
        };
        self.all_zones().map(area).into()
    }

    fn path(&self, lines: &[[(i32, i32); 2]]) -> String {
        let line = |[(x1, y1), (x2, y2)]: &[(i32, i32); 2]| {
            format!("M{} {y1}L{} {y2}", self.x(*x1), self.x(*x2))
        };
        lines.iter().map(line).collect()
    }

    fn dots(&self, places: impl Iterator<Item = (i32, i32)>) -> String {
        let dot = |(x, y)| format!("M{} {y}h0", self.x(x));
        places.map(dot).collect()
    }

    fn entries(&self, rows: &[usize]) -> Vec<&CachedRow> {
        rows.iter().filter_map(|row| self.found.get(*row).copied()).collect()
    }

    /// The name of a mark: that of its case, or the number of its cases.
    fn name(&self, rows: &[usize]) -> String {
        match self.entries(rows)[..] {
            [entry] => short(&self.page.title(&entry.case)),
            _ => self.page.words.plot_cases(count(rows.len())).into_owned(),
        }
    }

    fn label(&self, Label { text, area, ends }: &Label) -> Html {
        let [left, _, right, bottom] = area.edges;
        let x = self.x(if *ends { right } else { left });
        html! {
            <text class="plot-name" text-anchor={anchor(*ends)} {x} y={(bottom - 3).to_string()}>{ text.clone() }</text>
        }
    }

    fn mark(&self, mark: &PlacedMark) -> Html {
        let (x, y) = mark.middle;
        let entries = self.entries(&mark.rows);
        let mut names: Vec<String> =
            entries.iter().take(MAX_NAMES).map(|entry| self.page.title(&entry.case)).collect();
        if let Some(more) = entries.len().checked_sub(MAX_NAMES).filter(|more| *more > 0) {
            names.push(self.page.words.plot_more(count(more)).into_owned());
        }
        // A single case can be opened with the mouse here; the list covers the keyboard.
        let only = match entries[..] {
            [entry] => Some(Message::Cases(CasesMessage::Open(entry.case.id.clone()))),
            _ => None,
        };
        let scale = f64::from(mark.size) / 22.0;
        let turned = if self.page.is_mirrored() { "-" } else { "" };
        html! {
            <g class={classes!("plot-mark", mark.headline.id(), only.is_some().then_some("single"))}
                onclick={only.map(|message| self.page.does::<MouseEvent>(message))}>
                <title>{ names.join("\n") }</title>
                <g transform={format!("translate({} {y}) scale({turned}{scale:.2} {scale:.2}) translate(-12 -12)", self.x(x))}>
                    { verdict_icon::drawing(mark.headline.verdict()) }
                </g>
            </g>
        }
    }
}

/// The most names in the tooltip of a mark.
const MAX_NAMES: usize = 8;

/// The line from what is certain to the best that is possible, where they differ.
fn possible(mark: &PlotMark) -> Option<[(i32, i32); 2]> {
    let from = place_of(mark.value.low, mark.others.low);
    let to = place_of(mark.value.high, mark.others.high);
    (from != to).then_some([from, to])
}

fn anchor(ends: bool) -> &'static str {
    if ends { "end" } else { "start" }
}
