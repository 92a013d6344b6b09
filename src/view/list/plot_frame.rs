//! The zones and axes of the plot.

use stop_fix_scale_core::model::score;
use yew::prelude::*;

use crate::app::list::plot_area::Area;
use crate::app::list::plot_layout::{LETTER_WIDTH, corner, place, place_of};
use crate::view::list::drawing::{Drawing, MOST, WIDTH, anchor};

/// A zone: its verdict, its corners in half points, and the corner of its name with whether the name ends there.
type Zone = (&'static str, [(i32, i32); 2], String, (i32, i32, bool));

impl Drawing<'_> {
    /// The zones with their names.
    pub(crate) fn zones(&self) -> Html {
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

    /// The axes with their numbers. Those of the limits are at the edges of their zones.
    pub(crate) fn axes(&self) -> Html {
        let thresholds = &self.page.state.model.rules.thresholds;
        let (stops, enough) = (thresholds.value_stop_at_or_below, thresholds.scale_from);
        let [(stops_at, _), (enough_at, enough_up)] =
            self.limits().map(|half_points| place((half_points, half_points)));
        let ((left, _), (right, top)) = (place((0, 0)), place_of(MOST, MOST));
        let (axis, base) = corner();
        let line = format!("M{} {top}V{base}H{}", self.x(axis), self.x(right));
        let number = |x: i32, y: i32, anchor: &'static str, text: Html| {
            html! { <text class="plot-number" text-anchor={anchor} x={self.x(x)} y={y.to_string()}>{ text }</text> }
        };
        let words = self.page.words;
        html! {
            <>
                <path class="plot-edge" d={line} />
                for (x, points) in [(left, 0), (stops_at, stops), (enough_at, enough), (right, MOST)] {
                    { number(x, base + 14, "middle", score(points).into()) }
                }
                for (y, points) in [(enough_up, enough), (top, MOST)] {
                    { number(axis - 2, y + 4, "end", score(points).into()) }
                }
                { number(0, 8, "start", words.plot_upwards().into()) }
                { number(right, base + 29, "end", words.plot_across().into()) }
            </>
        }
    }

    /// The areas of the names of zones.
    pub(crate) fn taken(&self) -> Vec<Area> {
        let area = |(_, _, name, (x, y, ends)): Zone| {
            let width = i32::try_from(name.chars().count()).unwrap_or_default() * LETTER_WIDTH;
            let left = if ends { x - width } else { x };
            Area { edges: [left, y - 12, left + width, y + 3] }
        };
        self.all_zones().map(area).into()
    }

    /// Up to where Value stops a case, and from where a dimension is strong enough, in half points: the edges are halfway
    /// between two values, so every mark is on one side.
    fn limits(&self) -> [i32; 2] {
        let thresholds = &self.page.state.model.rules.thresholds;
        [
            i32::from(thresholds.value_stop_at_or_below) * 2 + 1,
            i32::from(thresholds.scale_from) * 2 - 1,
        ]
    }

    fn all_zones(&self) -> [Zone; 3] {
        let words = self.page.words;
        let [value, enough] = self.limits();
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
}
