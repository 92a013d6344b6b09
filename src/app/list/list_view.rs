//! The views of the list: list, grid or plot.

/// A view of the list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ListView {
    /// A list of cases, each with its verdict.
    #[default]
    List,
    /// A table of cases and the scores of their dimensions.
    Grid,
    /// A plot of Value against the weakest other dimension.
    Plot,
}
