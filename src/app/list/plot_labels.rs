//! Which names the marks of the plot have, and where: no name covers anything else that is drawn.

use crate::app::list::plot_area::Area;
use crate::app::list::plot_fit::{Fit, Label, Line};
use crate::app::list::plot_layout::Spot;

/// With more marks there is no room for names.
pub const MAX_NAMED: usize = 60;

/// The names of those marks that have room for one.
pub type Labels = Vec<Option<Label>>;

/// What the names in the plot depend on.
#[derive(Debug)]
pub struct PlotNames {
    /// Where all marks are.
    pub marks: Vec<Spot>,
    /// The lines between two places.
    pub lines: Vec<Line>,
    /// The limits, through which a name only is if it has no other room.
    pub limits: Vec<Line>,
    /// What each mark may be called, the best first and its number last.
    pub names: Vec<Vec<String>>,
}

impl PlotNames {
    /// Names the marks from this one on, and then those before it; with what is lost.
    #[must_use]
    pub fn place_from(&self, first: usize, fit: &Fit, limits: &[Line]) -> (usize, Labels) {
        let mut taken: Vec<Area> = Vec::new();
        // The marks come first, so that each one has the index of its area.
        for mark in &self.marks {
            taken.push(fit.covers(*mark));
        }
        for line in self.lines.iter().chain(limits) {
            taken.extend(fit.along(*line));
        }
        let mut lost: usize = 0;
        let mut labels: Labels = vec![None; self.marks.len()];
        for index in (first..labels.len()).chain(0..first) {
            let Some((mark, names)) = self.marks.get(index).zip(self.names.get(index)) else {
                continue;
            };
            let skipped = if fit.has_names { 0 } else { names.len().saturating_sub(1) };
            let names = names.get(skipped..).unwrap_or_default();
            let is_free = |area: &Area| {
                let is_other = |(place, taken): (usize, &Area)| place != index && area.meets(taken);
                fit.holds(area) && !taken.iter().enumerate().any(is_other)
            };
            // It is a loss to have only a number where there are names, and a larger one to have none.
            let Some((rank, label, area)) = fit.find(*mark, names, &is_free) else {
                lost = lost.saturating_add(2);
                continue;
            };
            let is_number = fit.has_names && rank.saturating_add(1) == names.len();
            lost = lost.saturating_add(is_number.into());
            taken.push(area);
            if let Some(place) = labels.get_mut(index) {
                *place = Some(label);
            }
        }
        (lost, labels)
    }
}
