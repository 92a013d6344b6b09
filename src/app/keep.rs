//! Keeping work: what is written where, decided without a browser.
//!
//! A [`Store`] reads some rows, lets a pure function decide, and writes what it decided, all in one
//! transaction. The functions are [`Edit::decide`] and [`load`]; the edge has a store for each kind of
//! storage, and [`Memory`] is their twin. What waits to be saved, and what is told about it, is a [`Queue`].

mod batch;
mod commit;
mod fate;
mod forget;
mod history;
mod journal;
mod landed;
mod ledger;
mod load;
mod many;
mod mark;
mod memory;
mod queue;
mod store;

pub use batch::{Batch, Together};
pub use commit::Edit;
pub use forget::Forget;
pub use history::{trim, trim_reads};
pub use journal::{Journal, LeftBehind, Noted};
pub use landed::Landed;
pub use ledger::{Begun, Digest, Loss};
pub use load::{Loaded, load, load_reads, read};
pub use many::{Operation, Progress, TOGETHER, Unfinished};
pub use mark::{Mark, marks};
pub use memory::Memory;
pub use queue::Queue;
pub use store::{PIECE, Read, Row, Shelf, Store, Table, Trouble, Where, Write};

use std::rc::Rc;

use stop_fix_scale_core::format::case_file::Case;

/// A case as it is kept.
#[derive(Clone, Debug, PartialEq)]
pub struct Kept {
    /// What the person has said.
    pub case: Rc<Case>,
    /// Whether it is deleted. It can still be brought back.
    pub deleted: bool,
}

/// How the work stands: what the line says that is always in sight.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Saving {
    /// Nothing was done yet that would have to be saved.
    #[default]
    Nothing,
    /// The store takes long to answer at the start.
    NoAnswer,
    /// What a tab has left behind is looked for.
    Recovering,
    /// It is on its way.
    Saving,
    /// It is on its way for a long time.
    StillSaving,
    /// All of it is saved, here.
    Saved(Where),
    /// Some of it is not, and why.
    NotSaved(Trouble),
}
