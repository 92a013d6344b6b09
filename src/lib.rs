//! Stop · Fix · Scale.

pub mod view;
