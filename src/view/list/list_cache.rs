//! What the list has computed and drawn.

use std::cell::RefCell;
use std::rc::Rc;

use stop_fix_scale_core::format::case_file::Case;
use yew::prelude::*;

use crate::app::list::comparison::Comparison;
use crate::app::list::row_cache::{CachedRow, RowCache};
use crate::app::words::Words;

/// What the list has computed and drawn.
#[derive(Default)]
pub(crate) struct ListCache {
    pub(crate) rows: RowCache,
    pub(crate) plot: PlotCache,
}

/// The last plot, with all that it depends on. Without it, each letter of a search would place all names again.
#[derive(Default)]
pub(crate) struct PlotCache(RefCell<Option<DrawnPlot>>);

impl PlotCache {
    /// The last plot, or a new one if something has changed.
    pub(crate) fn plot(
        &self,
        found: &[&CachedRow],
        compared: Option<&Comparison>,
        words: Words,
        draw: &dyn Fn() -> Html,
    ) -> Html {
        let mut last = self.0.borrow_mut();
        if let Some((cases, then, language, plot)) = &*last
            && then.as_ref() == compared
            && language.language() == words.language()
            && cases.len() == found.len()
            && cases.iter().zip(found).all(|(case, entry)| Rc::ptr_eq(case, &entry.case))
        {
            return plot.clone();
        }
        let cases = found.iter().map(|entry| Rc::clone(&entry.case)).collect();
        let plot = draw();
        *last = Some((cases, compared.cloned(), words, plot.clone()));
        plot
    }
}

/// What the plot depends on, and the plot.
type DrawnPlot = (Vec<Rc<Case>>, Option<Comparison>, Words, Html);
