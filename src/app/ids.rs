//! Ids for new cases.

/// Makes ids that nobody else makes: pure, from a seed that the edge has drawn by chance.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Ids {
    pub(crate) seed: String,
    pub(crate) next: u32,
}

impl Ids {
    pub(crate) fn make(&mut self) -> String {
        self.next = self.next.wrapping_add(1);
        format!("{}-{}", self.seed, self.next)
    }
}
