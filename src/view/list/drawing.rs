//! What all parts of the plot are drawn with.

use stop_fix_scale_core::sorted::SortedSet;

use crate::app::list::row_cache::CachedRow;
use crate::view::list::list_context::ListContext;

/// The width of the drawing.
pub(crate) const WIDTH: i32 = 320;

/// The most points of a dimension.
pub(crate) const MOST: u8 = 16;

/// A line from one place to another.
pub(crate) type Line = [(i32, i32); 2];

/// The cases of the drawing.
pub(crate) struct Drawing<'a> {
    pub(crate) page: &'a ListContext<'a>,
    pub(crate) found: &'a [&'a CachedRow],
}

impl Drawing<'_> {
    /// The coordinate across, mirrored if the language is.
    pub(crate) fn x(&self, x: i32) -> String {
        if self.page.is_mirrored() { WIDTH - x } else { x }.to_string()
    }

    /// These lines as one path.
    pub(crate) fn path(&self, lines: &SortedSet<Line>) -> String {
        let line =
            |[(x1, y1), (x2, y2)]: &Line| format!("M{} {y1}L{} {y2}", self.x(*x1), self.x(*x2));
        lines.iter().map(line).collect()
    }

    /// The ends of these lines as one path: short lines across them.
    pub(crate) fn ends(&self, lines: &SortedSet<Line>) -> String {
        let end = |[(x1, y1), (x2, y2)]: &Line| {
            let (across, down) = (x2 - x1, y2 - y1);
            let longest = across.abs().max(down.abs()).max(1);
            let (x, y) = (-4 * down / longest, 4 * across / longest);
            format!("M{} {}L{} {}", self.x(x2 - x), y2 - y, self.x(x2 + x), y2 + y)
        };
        lines.iter().map(end).collect()
    }

    /// These places as one path of dots: lines without a length, but with round ends.
    pub(crate) fn dots(&self, places: impl Iterator<Item = (i32, i32)>) -> String {
        let dot = |(x, y)| format!("M{} {y}h0", self.x(x));
        places.map(dot).collect()
    }
}

/// The anchor of a text that ends at its place, or starts there.
pub(crate) fn anchor(ends: bool) -> &'static str {
    if ends { "end" } else { "start" }
}
