//! What the files need to know of the rest.

use stop_fix_scale_core::format::case_file::Case;

use crate::app::autosave::save_status::SaveStatus;
use crate::app::cases::state::Cases;
use crate::app::model::ModelRef;
use crate::app::page::Page;

/// What the files need to know of the rest.
#[derive(Debug)]
pub(crate) struct Context<'a> {
    pub(crate) model: ModelRef,
    pub(crate) cases: &'a Cases,
    pub(crate) open: &'a Case,
    pub(crate) page: &'a Page,
    pub(crate) save_status: &'a SaveStatus,
    pub(crate) is_read_only: bool,
}
