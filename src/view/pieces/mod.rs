//! Components that several features share.

pub mod arrived;
pub mod button;
pub mod decimal;
pub mod dialog;
pub mod field;
pub mod focus;
pub mod link;
pub mod rationale;
pub mod text;
pub mod verdict_class;
pub mod verdict_icon;
