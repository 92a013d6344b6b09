//! The scoring model.

use std::ops::Deref;

use stop_fix_scale_core::model::Model;

use crate::app::chunks::{in_chunk, now};
use crate::{MODEL, MODEL_AT_START};

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

impl ModelRef {
    /// The model with all its words. Only once the chunk `more` is here.
    #[must_use]
    pub fn whole(self) -> Self {
        if self == MODEL_AT_START { now(all_words()).unwrap_or(self) } else { self }
    }
}

in_chunk! { more:
    fn all_words() -> ModelRef {
        MODEL
    }
}
