//! The model that the tool scores with.

use std::ops::Deref;

use stop_fix_scale_core::model::Model;

/// A model that lives as long as the tool. Two are equal if they are the same one, so that comparing them costs nothing.
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
