//! `cargo xtask test`.
use crate::failure::Failure;
use crate::layout::Layout;
use std::str::FromStr;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    E2e,
}
impl FromStr for Part {
    type Err = Failure;
    fn from_str(_: &str) -> Result<Self, Failure> {
        Ok(Part::E2e)
    }
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Wishes {
    pub(crate) only: Option<Part>,
    pub(crate) full: bool,
}

pub(crate) fn run(_: &Layout, wishes: &Wishes) -> Result<(), Failure> {
    println!("{wishes:?}");
    Ok(())
}
