//! Where a mark of the plot may have its name: right beside it and away from all others, so that nobody takes it for the name of a
//! different mark. All lengths are pixels of the plot at its smallest size. When it grows, names keep their distance to their marks,
//! and these move apart.

use crate::app::list::plot_area::Area;
use crate::app::list::plot_layout::{Spot, UNITS};
use crate::app::list::plot_names::size_of;

/// A way of drawing the plot: there is one for a small, a larger and a wide one.
#[derive(Debug)]
pub struct Fit {
    /// The class of all that is only in this one.
    pub class: &'static str,
    /// Its smallest size.
    pub size: (i32, i32),
    /// The size of its marks, in percent.
    pub marks: i32,
    /// How far a name is at least from a mark that is not its own.
    pub apart: (i32, i32),
    /// How much is for the names of zones, at the top.
    pub top: i32,
    /// Whether it has names. Otherwise it has only numbers.
    pub has_names: bool,
}

/// All ways of drawing the plot.
pub const FITS: [Fit; 3] = [
    Fit {
        class: "plot-small",
        size: (216, 370),
        marks: 80,
        apart: (4, 2),
        top: 32,
        has_names: false,
    },
    Fit {
        class: "plot-large",
        size: (640, 300),
        marks: 100,
        apart: (10, 4),
        top: 18,
        has_names: true,
    },
    Fit {
        class: "plot-wide",
        size: (900, 360),
        marks: 100,
        apart: (10, 4),
        top: 18,
        has_names: true,
    },
];

/// A line from one point to another.
pub type Line = [(i32, i32); 2];

/// A name and where it is, in distances from the value of its mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// The text, in one line or two.
    pub text: String,
    /// Where it starts, ends or has its middle, and its upper edge.
    pub at: (i32, i32),
    /// Which of these.
    pub anchor: &'static str,
}

/// How far a name is from its mark.
const BESIDE: i32 = 3;

/// The length of the parts into which a line is cut.
const LINE_STEP: i32 = 4;

/// The directions from a mark to its name, the best first.
const DIRECTIONS: [(i32, i32); 8] =
    [(1, 0), (-1, 0), (0, 1), (0, -1), (1, 1), (1, -1), (-1, 1), (-1, -1)];

impl Fit {
    /// A place in pixels.
    #[must_use]
    pub fn pixels(&self, (x, y): (i32, i32)) -> (i32, i32) {
        let pixels = |place: i32, size: i32, units: i32| {
            place.saturating_mul(size).checked_div(units).unwrap_or(0)
        };
        (pixels(x, self.size.0, UNITS.0), pixels(y, self.size.1, UNITS.1))
    }

    /// What the names of other marks do not cover: a mark with some room around it.
    #[must_use]
    pub fn covers(&self, mark: Spot) -> Area {
        let (x, y) = moved(self.pixels(mark.value), self.shift(mark));
        let half = self.of_mark(mark.size / 2);
        let (across, down) = moved((half, half), self.apart);
        let edges = [
            x.saturating_sub(across),
            y.saturating_sub(down),
            x.saturating_add(across),
            y.saturating_add(down),
        ];
        Area { places: [mark.value; 2], edges }
    }

    /// Whether names may be here.
    #[must_use]
    pub fn holds(&self, area: &Area) -> bool {
        let [left, top, right, bottom] = area.edges;
        left >= 0 && top >= self.top && right <= self.size.0 && bottom <= self.size.1
    }

    /// The first of these names that has room in one of the directions: its rank, where it is, and what it covers.
    #[must_use]
    pub fn find(
        &self,
        mark: Spot,
        names: &[String],
        is_free: &dyn Fn(&Area) -> bool,
    ) -> Option<(usize, Label, Area)> {
        let (place, middle) = (self.pixels(mark.value), self.shift(mark));
        let beside = self.of_mark(mark.size / 2).saturating_add(BESIDE);
        for (rank, name) in names.iter().enumerate() {
            let (width, height) = size_of(name);
            for (across, down) in DIRECTIONS {
                let along = |direction: i32| beside.saturating_mul(direction);
                let (x, y) = moved(middle, (along(across), along(down)));
                let (anchor, left) = match across {
                    1 => ("start", x),
                    0 => ("middle", x.saturating_sub(width / 2)),
                    _ => ("end", x.saturating_sub(width)),
                };
                let top = match down {
                    1 => y,
                    0 => y.saturating_sub(height / 2),
                    _ => y.saturating_sub(height),
                };
                let (left, upper) = moved(place, (left, top));
                let (right, bottom) = moved((left, upper), (width, height));
                let edges = [left, upper, right, bottom];
                let area = Area { places: [mark.value; 2], edges };
                if is_free(&area) {
                    return Some((rank, Label { text: name.clone(), at: (x, top), anchor }, area));
                }
            }
        }
        None
    }

    /// Small areas that a line is in, however large the plot is.
    #[must_use]
    pub fn along(&self, [from, to]: Line) -> Vec<Area> {
        let (across, down) = difference(self.pixels(from), self.pixels(to));
        let steps = across.abs().max(down.abs()).checked_div(LINE_STEP).unwrap_or(0).max(1);
        let (across, down) = difference(from, to);
        let at = |step: i32| {
            let part = |length: i32| length.saturating_mul(step).checked_div(steps).unwrap_or(0);
            moved(from, (part(across), part(down)))
        };
        let area = |step: i32| {
            let (one, other) = (at(step), at(step.saturating_add(1)));
            let places = [
                (one.0.min(other.0), one.1.min(other.1)),
                (one.0.max(other.0), one.1.max(other.1)),
            ];
            let [start, end] = places.map(|place| self.pixels(place));
            let ((left, top), (right, bottom)) = (moved(start, (-2, -2)), moved(end, (2, 2)));
            Area { places, edges: [left, top, right, bottom] }
        };
        (0..steps).map(area).collect()
    }

    /// A length of a mark.
    fn of_mark(&self, length: i32) -> i32 {
        length.saturating_mul(self.marks) / 100
    }

    fn shift(&self, mark: Spot) -> (i32, i32) {
        (self.of_mark(mark.shift.0), self.of_mark(mark.shift.1))
    }
}

fn moved((x, y): (i32, i32), (across, down): (i32, i32)) -> (i32, i32) {
    (x.saturating_add(across), y.saturating_add(down))
}

fn difference(from: (i32, i32), to: (i32, i32)) -> (i32, i32) {
    (to.0.saturating_sub(from.0), to.1.saturating_sub(from.1))
}
