//! The order in which the marks of the plot get their names.

use crate::app::list::plot_fit::Fit;
use crate::app::list::plot_labels::{Labels, PlotNames};

/// With so many marks at most, every mark is once the first to be named, because the order decides who has room.
const MAX_TRIED: usize = 20;

impl PlotNames {
    /// The names in the order that loses least, the first of several such orders. None after one that loses nothing is tried.
    #[must_use]
    pub fn place(&self, fit: &Fit) -> Labels {
        let tries = if self.marks.len() > MAX_TRIED { 1 } else { self.marks.len() };
        let (mut least, mut best) = (usize::MAX, Vec::new());
        for limits in [&self.limits[..], &[]] {
            for first in 0..tries {
                let (lost, labels) = self.place_from(first, fit, limits);
                if lost < least {
                    (least, best) = (lost, labels);
                }
                if least == 0 {
                    return best;
                }
            }
        }
        best
    }
}
