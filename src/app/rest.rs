//! What waits for the chunk `rest`.

use crate::app::message::Message;

/// Everything that the first answers don't need: all cases, history, files, sharing, About. Until it is here, what it has to do waits.
#[derive(Clone, Debug, PartialEq)]
pub struct Rest {
    /// Whether it is here.
    pub is_here: bool,
    /// Whether it could not be loaded. It is tried again.
    pub is_late: bool,
    pub(super) waiting: Vec<Message>,
}

impl Default for Rest {
    fn default() -> Self {
        Self { is_here: !cfg!(feature = "split"), is_late: false, waiting: Vec::new() }
    }
}

impl Message {
    /// Whether only the rest can handle it.
    pub(super) const fn needs_rest(&self) -> bool {
        matches!(
            self,
            Self::List(_) | Self::History(_) | Self::Files(_) | Self::Share(_) | Self::SelfCheck
        )
    }
}
