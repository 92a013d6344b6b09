//! Rectangles of the plot.

/// A rectangle of the plot. When the plot grows, its edges keep their distance to its places, and these move apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Area {
    /// The place of its left and its upper edge, and that of the other two, in units of the plot. They are the same unless it
    /// is a part of a line.
    pub places: [(i32, i32); 2],
    /// Its left, upper, right and lower edge, in pixels of the plot at its smallest size.
    pub edges: [i32; 4],
}

impl Area {
    /// Whether they have a point in common, edges not included, or may have one when the plot grows.
    #[must_use]
    pub fn meets(&self, other: &Self) -> bool {
        !self.is_before(other) && !other.is_before(self)
    }

    /// Whether this one is on the left of the other or above it, and stays there because its place is, too.
    fn is_before(&self, other: &Self) -> bool {
        let ([_, _, right, bottom], [left, top, ..]) = (self.edges, other.edges);
        let ([_, end], [start, _]) = (self.places, other.places);
        (right <= left && end.0 <= start.0) || (bottom <= top && end.1 <= start.1)
    }
}
