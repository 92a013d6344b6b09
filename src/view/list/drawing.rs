//! What all parts of the plot are drawn with.

use yew::prelude::*;

use crate::app::list::plot_fit::Line;
use crate::app::list::plot_layout::UNITS;
use crate::app::list::plot_names::LINE_HEIGHT;
use crate::app::list::row_cache::CachedRow;
use crate::view::list::list_context::ListContext;
use crate::view::pieces::decimal::decimal;

/// The most points of a dimension.
pub(crate) const MOST: u8 = 16;

/// The cases of the drawing.
pub(crate) struct Drawing<'a> {
    pub(crate) page: &'a ListContext<'a>,
    pub(crate) found: &'a [&'a CachedRow],
}

impl Drawing<'_> {
    /// The coordinate across, mirrored if the language is.
    pub(crate) fn x(&self, x: i32) -> i32 {
        if self.page.is_mirrored() { UNITS.0 - x } else { x }
    }

    /// The distance across, mirrored if the language is.
    pub(crate) fn dx(&self, dx: i32) -> i32 {
        if self.page.is_mirrored() { -dx } else { dx }
    }

    /// These lines as one path.
    pub(crate) fn path(&self, lines: &[Line]) -> String {
        let line =
            |[(x1, y1), (x2, y2)]: &Line| format!("M{} {y1}L{} {y2}", self.x(*x1), self.x(*x2));
        lines.iter().map(line).collect()
    }

    /// The starts or the ends of these lines as one path of dots: lines without a length, but with round ends.
    pub(crate) fn dots(&self, lines: &[Line], end: usize) -> String {
        let dot = |line: &Line| format!("M{} {}h0", self.x(line[end].0), line[end].1);
        lines.iter().map(dot).collect()
    }

    /// What is drawn at a place. All its coordinates are distances from there.
    pub(crate) fn at(&self, (x, y): (i32, i32), drawn: Html) -> Html {
        html! { <svg x={percent(self.x(x), UNITS.0)} y={percent(y, UNITS.1)}>{ drawn }</svg> }
    }

    /// A text of one line or two, which starts or ends here or has its middle here.
    pub(crate) fn text(
        &self,
        class: &'static str,
        anchor: &'static str,
        (x, y): (i32, i32),
        text: &str,
    ) -> Html {
        let x = self.dx(x).to_string();
        let (first, second) = text.split_once('\n').unwrap_or((text, ""));
        html! {
            <text {class} text-anchor={anchor} x={x.clone()} y={y.to_string()}>
                { first.to_owned() }
                if !second.is_empty() {
                    // A space for whoever copies or hears it.
                    { " " }<tspan {x} dy={LINE_HEIGHT.to_string()}>{ second.to_owned() }</tspan>
                }
            </text>
        }
    }
}

fn percent(part: i32, whole: i32) -> String {
    format!("{}%", decimal(part * 100, whole))
}
