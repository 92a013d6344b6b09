//! As what the cases are shown: a list, a grid or a plot.

/// As what the cases are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ListView {
    /// One below the other, each with its verdict.
    #[default]
    List,
    /// With the score of each dimension: cases × dimensions.
    Grid,
    /// As marks: value against the weakest other dimension.
    Plot,
}
