//! The sharing dialogs, and the page of a shared case.

pub mod code_errors;
pub mod copying;
pub mod embed;
pub mod open;
pub mod opened;
pub mod preview;
pub mod qr;
pub mod share_dialog;
