//! Ids for new cases.

use stop_fix_scale_core::format::case_file::Case;

/// Makes unique ids. Pure: the edge supplies a random seed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Ids {
    seed: String,
    next: u32,
}

impl Ids {
    pub(crate) fn new(seed: &str) -> Self {
        Self { seed: seed.to_owned(), next: 0 }
    }

    pub(crate) fn make(&mut self) -> String {
        self.next = self.next.wrapping_add(1);
        format!("{}-{}", self.seed, self.next)
    }

    /// An empty case with a new id.
    pub(crate) fn new_case(&mut self) -> Case {
        Case { id: self.make(), ..Case::default() }
    }
}
