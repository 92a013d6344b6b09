//! The state of other features that the files need.

use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::format::moment::NamedMoment;

use crate::app::autosave::save_status::SaveStatus;
use crate::app::cases::state::Cases;
use crate::app::list::comparison::Comparison;
use crate::app::model::ModelRef;
use crate::app::page::Page;

/// The state of other features that the files need.
#[derive(Debug)]
pub(crate) struct Context<'a> {
    pub(crate) model: ModelRef,
    pub(crate) cases: &'a Cases,
    pub(crate) moments: &'a [NamedMoment],
    /// The comparison with an earlier moment.
    pub(crate) compared: Option<&'a Comparison>,
    pub(crate) open: &'a Case,
    pub(crate) page: &'a Page,
    pub(crate) save_status: &'a SaveStatus,
    pub(crate) is_read_only: bool,
}
