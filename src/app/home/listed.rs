//! What is shown of the cases and in which order, and what is done to one of them from there.

use std::rc::Rc;

use super::update::keep;
use super::{Home, Notice};
use crate::app::edge::Wish;
use crate::app::keep::Kept;
use crate::app::listing::Order;
use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::format::date::Timestamp;

/// How many cases are drawn at first: more than a window shows, and few enough to be drawn at each letter of a search. Each
/// time that the person asks for more it is twice as many.
pub const AT_ONCE: usize = 20;

/// What is shown of the cases, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// What is searched for; empty shows all.
    pub query: String,
    /// In which order they stand.
    pub order: Order,
    /// As what they are shown.
    pub form: Form,
    /// How many are drawn at most.
    pub most: usize,
    /// The id of the case whose row shows what can be done to it.
    pub unfolded: Option<String>,
    /// The id of the deleted case that is about to go for good, if the person says so once more.
    pub doubted: Option<String>,
}

impl Default for Listed {
    fn default() -> Self {
        Self {
            query: String::new(),
            order: Order::default(),
            form: Form::default(),
            most: AT_ONCE,
            unfolded: None,
            doubted: None,
        }
    }
}

/// As what the cases are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Form {
    /// One below the other, each with its verdict.
    #[default]
    List,
    /// With the score of each dimension: cases × dimensions.
    Grid,
    /// As marks: value against the weakest other dimension.
    Plot,
}

/// Another look at the cases. Nothing of it changes one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Look {
    /// Searches for this.
    Search(String),
    /// Puts them in this order.
    Sort(Order),
    /// Shows them so.
    Show(Form),
    /// Draws more of them.
    More,
    /// Shows what can be done to this case, or to none.
    Unfold(Option<String>),
    /// Asks whether this deleted case should go for good, or leaves it.
    Doubt(Option<String>),
}

impl Listed {
    pub(super) fn look(&mut self, look: Look) {
        match look {
            Look::Search(query) => {
                self.query = query;
                self.most = AT_ONCE;
            }
            Look::Sort(order) => self.order = order,
            Look::Show(form) => self.form = form,
            // So the last of 2,000 is seven times away.
            Look::More => self.most = self.most.saturating_mul(2),
            Look::Unfold(id) => self.unfolded = id,
            Look::Doubt(id) => self.doubted = id,
        }
    }
}

/// Gives a case another name.
pub(super) fn rename(home: &mut Home, id: &str, title: String, now: &Timestamp) -> Vec<Wish> {
    home.list.unfolded = None;
    let Some(kept) = home.cases.get(id).filter(|kept| kept.case.title != title) else {
        return Vec::new();
    };
    let case = Case { title, updated: Some(now.clone()), ..Case::clone(&kept.case) };
    let kept = Kept { case: Rc::new(case), deleted: kept.deleted };
    if home.scoring.case.id == id {
        home.scoring.case = Case::clone(&kept.case);
    }
    keep(home, kept)
}

/// Takes a deleted case away for good. One that is not deleted stays, and each where nothing may be written.
pub(super) fn forget(home: &mut Home, id: &str) -> Vec<Wish> {
    home.list.doubted = None;
    if home.is_sealed() || !home.cases.get(id).is_some_and(|kept| kept.deleted) {
        return Vec::new();
    }
    Rc::make_mut(&mut home.cases).remove(id);
    if home.notice.as_ref().is_some_and(|notice| *notice == Notice::Deleted(id.to_owned())) {
        // It offers to bring the case back.
        home.notice = None;
    }
    vec![Wish::Forget(id.to_owned())]
}
