//! The scoring model.

use std::ops::Deref;

use stop_fix_scale_core::model::Model;

/// A model that is never freed. Compared by address, so comparing is cheap.
#[derive(Clone, Copy, Debug)]
pub struct ModelRef(pub &'static Model);

impl PartialEq for ModelRef {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

impl Deref for ModelRef {
    type Target = Model;

    fn deref(&self) -> &Model {
        self.0
    }
}
