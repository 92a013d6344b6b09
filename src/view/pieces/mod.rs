//! Components that several features share.

pub mod dialog;
pub mod focus;
pub mod rationale;
pub mod verdict_icon;
