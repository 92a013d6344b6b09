//! The zones and axes of the plot.

use stop_fix_scale_core::model::score;
use yew::prelude::*;

use crate::app::list::plot_area::Area;
use crate::app::list::plot_layout::{corner, far_corner, place, place_of};
use crate::app::list::plot_names::{LETTER_WIDTH, LINE_HEIGHT, in_two_lines, size_of};
use crate::view::list::drawing::{Drawing, MOST, WIDTH};

/// A zone: its verdict, its left, upper, right and lower edge, and its name.
type Zone = (&'static str, [i32; 4], String);

impl Drawing<'_> {
    /// The zones with their names.
    pub(crate) fn zones(&self) -> Html {
        let zone = |(verdict, [left, top, right, bottom], _): &Zone| {
            let start = if self.page.is_mirrored() { WIDTH - right } else { *left };
            html! {
                <rect class={classes!("plot-zone", *verdict)} x={start.to_string()} y={top.to_string()}
                    width={(right - left).to_string()} height={(bottom - top).to_string()} />
            }
        };
        let name = |(verdict, [left, top, ..], name): &Zone| {
            let class = classes!("plot-zone-name", *verdict);
            self.text(class, "start", (left + 4, top + 13), name)
        };
        let zones = self.all_zones();
        // All names come last, so that no zone covers the name of a different one.
        zones.iter().map(zone).chain(zones.iter().map(name)).collect()
    }

    /// The axes with their numbers, and the limits, which are the edges of the zones.
    pub(crate) fn axes(&self) -> Html {
        let thresholds = &self.page.state.model.rules.thresholds;
        let (stops, enough) = (thresholds.value_stop_at_or_below, thresholds.scale_from);
        let [(stops_at, _), (enough_at, enough_up)] =
            self.limits().map(|half_points| place((half_points, half_points)));
        let ((left, _), (right, top)) = (place((0, 0)), place_of(MOST, MOST));
        let ((axis, base), (edge, ceiling)) = (corner(), far_corner(MOST));
        let x = |x: i32| self.x(x);
        let line = format!("M{} {ceiling}V{base}H{}", x(axis), x(edge));
        let limits = format!(
            "M{} {ceiling}V{base}M{} {ceiling}V{enough_up}H{}",
            x(stops_at),
            x(enough_at),
            x(edge)
        );
        let number = |x: i32, y: i32, anchor: &'static str, text: &str| {
            self.text(classes!("plot-number"), anchor, (x, y), text)
        };
        let words = self.page.words;
        html! {
            <>
                <path class="plot-limit" d={limits} />
                <path class="plot-edge" d={line} />
                for (x, points) in [(left, 0), (stops_at, stops), (enough_at, enough), (right, MOST)] {
                    { number(x, base + 15, "middle", &score(points).to_string()) }
                }
                for (y, points) in [(enough_up, enough), (top, MOST)] {
                    { number(axis - 4, y + 4, "end", &score(points).to_string()) }
                }
                { number(0, 4, "start", &words.plot_upwards()) }
                { number(edge, base + 30, "end", &words.plot_across()) }
            </>
        }
    }

    /// The areas of the names of zones.
    pub(crate) fn taken(&self) -> Vec<Area> {
        let area = |(_, [left, top, ..], name): Zone| {
            let (width, height) = size_of(&name);
            Area { edges: [left, top, left + width + 4, top + height + 6] }
        };
        self.all_zones().map(area).into()
    }

    /// A text of one line or two.
    pub(crate) fn text(
        &self,
        class: Classes,
        anchor: &'static str,
        (x, y): (i32, i32),
        text: &str,
    ) -> Html {
        let x = self.x(x);
        html! {
            <text {class} text-anchor={anchor} x={x.clone()} y={y.to_string()}>
                for (place, line) in text.lines().enumerate() {
                    if place == 0 {
                        { line }
                    } else {
                        // A space for whoever copies or hears it.
                        { " " }<tspan x={x.clone()} dy={LINE_HEIGHT.to_string()}>{ line }</tspan>
                    }
                }
            </text>
        }
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

    /// All names are at the top of their zones, where no mark is.
    fn all_zones(&self) -> [Zone; 3] {
        let words = self.page.words;
        let [(value, _), (enough, up)] = self.limits().map(|limit| place((limit, limit)));
        let ((left, bottom), (right, top)) = (corner(), far_corner(MOST));
        let name = |name: &str, width: i32| {
            let is_long = size_of(name).0 + LETTER_WIDTH > width;
            let lines = is_long.then(|| in_two_lines(name)).flatten();
            lines.unwrap_or_else(|| name.to_owned())
        };
        [
            ("stop", [left, top, value, bottom], name(&words.zone_stop(), value - left)),
            ("fix", [value, top, right, bottom], name(&words.zone_fix(), enough - value)),
            ("scale", [enough, top, right, up], name(&words.zone_scale(), right - enough)),
        ]
    }
}
