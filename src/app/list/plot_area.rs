//! Rectangles of the plot.

/// A rectangle of the drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Area {
    /// Its left, upper, right and lower edge.
    pub edges: [i32; 4],
}

impl Area {
    /// A square around a point.
    #[must_use]
    pub fn around((x, y): (i32, i32), size: i32) -> Self {
        let half = size / 2;
        let edge = |middle: i32| (middle.saturating_sub(half), middle.saturating_add(half));
        let ((left, right), (top, bottom)) = (edge(x), edge(y));
        Self { edges: [left, top, right, bottom] }
    }

    /// Whether they have a point in common, edges not included.
    #[must_use]
    pub fn meets(&self, other: &Self) -> bool {
        let [left, top, right, bottom] = self.edges;
        let [other_left, other_top, other_right, other_bottom] = other.edges;
        left < other_right && other_left < right && top < other_bottom && other_top < bottom
    }

    /// Whether the other one is inside.
    #[must_use]
    pub fn holds(&self, other: &Self) -> bool {
        let [left, top, right, bottom] = self.edges;
        let [other_left, other_top, other_right, other_bottom] = other.edges;
        left <= other_left && top <= other_top && other_right <= right && other_bottom <= bottom
    }
}
