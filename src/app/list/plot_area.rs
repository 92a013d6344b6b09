//! Rectangles of the plot.

/// A rectangle of the plot at its smallest size. When the plot grows, its place moves, and it keeps its distance to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Area {
    /// Its place.
    pub place: (i32, i32),
    /// Its left, upper, right and lower edge.
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
        (right <= left && self.place.0 <= other.place.0)
            || (bottom <= top && self.place.1 <= other.place.1)
    }
}
