//! The zones and axes of the plot.

use stop_fix_scale_core::model::score;
use yew::prelude::*;

use crate::app::list::plot_fit::{Fit, Line};
use crate::app::list::plot_layout::{UNITS, place, place_of};
use crate::app::list::plot_names::{LETTER_WIDTH, in_two_lines, size_of};
use crate::view::list::drawing::{Drawing, MOST};

/// A zone: its verdict, its left, right and lower edge, and its name. All are at the top.
type Zone = (&'static str, [i32; 3], String);

impl Drawing<'_> {
    /// The zones.
    pub(crate) fn zones(&self) -> Html {
        let zone = |(verdict, [left, right, bottom], _): Zone| {
            let start = self.x(left).min(self.x(right));
            html! {
                <rect class={classes!("plot-zone", verdict)} x={start.to_string()} y="0"
                    width={(right - left).to_string()} height={bottom.to_string()} />
            }
        };
        self.all_zones().map(zone).into_iter().collect()
    }

    /// The limits, which are the edges of the zones.
    pub(crate) fn limit_lines(&self) -> [Line; 3] {
        let [(stop, _), (enough, up)] = self.limits().map(|limit| place((limit, limit)));
        let (edge, bottom) = UNITS;
        [[(stop, 0), (stop, bottom)], [(enough, 0), (enough, up)], [(enough, up), (edge, up)]]
    }

    /// The axes.
    pub(crate) fn axis_lines() -> [Line; 2] {
        let (edge, bottom) = UNITS;
        [[(0, 0), (0, bottom)], [(0, bottom), (edge, bottom)]]
    }

    /// The numbers of the axes, and what they are.
    pub(crate) fn axes(&self) -> Html {
        let thresholds = &self.page.state.model.rules.thresholds;
        let (stops, enough) = (thresholds.value_stop_at_or_below, thresholds.scale_from);
        // A number is where its limit is drawn.
        let [stop_at, enough_at] = self.limits().map(|limit| place((limit, limit)));
        let (none, most) = (place_of(0, 0), place_of(MOST, MOST));
        let number = |anchor: &'static str, at: (i32, i32), by: (i32, i32), points: u8| {
            self.at(at, self.text("plot-number", anchor, by, &score(points).to_string()))
        };
        let words = self.page.words;
        html! {
            <>
                for ((x, y), points) in [(none, 0), (stop_at, stops), (enough_at, enough), (most, MOST)] {
                    { number("middle", (x, UNITS.1), (0, 18), points) }
                    // Value has a limit of its own.
                    if points != stops {
                        { number("end", (0, y), (-8, 4), points) }
                    }
                }
                { self.at((0, 0), self.text("plot-axis", "start", (-28, -12), &words.plot_upwards())) }
                { self.at(UNITS, self.text("plot-axis", "end", (0, 36), &words.plot_across())) }
            </>
        }
    }

    /// The names of the zones: in two lines where they do not fit into one, up to the next zone.
    pub(crate) fn zone_names(&self, fit: &Fit) -> Html {
        let mut end = UNITS.0;
        let mut names = Vec::new();
        for (verdict, [left, ..], name) in self.all_zones().into_iter().rev() {
            let is_long = size_of(&name).0 + LETTER_WIDTH > fit.pixels((end - left, 0)).0;
            let lines = is_long.then(|| in_two_lines(&name)).flatten().unwrap_or(name);
            let text = self.text("plot-zone-name", "start", (6, 15), &lines);
            names.push(self.at((left, 0), html! { <g class={verdict}>{ text }</g> }));
            end = left;
        }
        names.into_iter().rev().collect()
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

    /// The last one is a part of the one before.
    fn all_zones(&self) -> [Zone; 3] {
        let words = self.page.words;
        let [(value, _), (enough, up)] = self.limits().map(|limit| place((limit, limit)));
        let (right, bottom) = UNITS;
        [
            ("stop", [0, value, bottom], words.zone_stop().into_owned()),
            ("fix", [value, right, bottom], words.zone_fix().into_owned()),
            ("scale", [enough, right, up], words.zone_scale().into_owned()),
        ]
    }
}
