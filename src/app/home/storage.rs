//! What a person should know about the storage, and what can be done about it.

use std::collections::BTreeSet;

use super::Home;
use crate::app::edge::Wish;
use crate::app::keep::{Loss, Table, Unfinished};

/// What was found in the storage beside the cases.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The keys of what could not be read.
    pub unreadable: Vec<String>,
    /// The keys of cases that only another version of the tool can open.
    pub sealed: Vec<String>,
    /// What the browser has removed.
    pub loss: Option<Loss>,
    /// What was begun with many cases before the page was gone.
    pub unfinished: Vec<Unfinished>,
    /// The ids of cases with which the tool has failed more than once.
    pub aside: BTreeSet<String>,
}

/// What is known about the storage.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Storage {
    /// What was found at the start.
    pub found: Found,
    /// What the person wants to see as it is.
    pub uncovered: Option<Uncovered>,
}

/// Something that cannot be read as a case, shown as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Uncovered {
    /// Where it stands.
    pub key: String,
    /// What stands there; nothing where it is no text.
    pub text: Option<String>,
}

/// What can be done about the storage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mending {
    /// Show what stands there as it is.
    Show(Table, String),
    /// Put what is shown on the clipboard.
    Copy,
    /// Cover it again.
    Hide,
    /// The person knows what was lost.
    KnowLoss,
    /// Try a case again that was set aside.
    TryAgain(String),
    /// The person knows what was begun and not ended.
    KnowUnfinished,
}

impl Storage {
    /// Whether a case is set aside.
    #[must_use]
    pub fn is_aside(&self, id: &str) -> bool {
        self.found.aside.contains(id)
    }
}

pub(super) fn mend(home: &mut Home, mending: Mending) -> Vec<Wish> {
    let storage = &mut home.storage;
    match mending {
        Mending::Show(table, key) => {
            storage.uncovered = None;
            vec![Wish::Show(table, key)]
        }
        Mending::Copy => {
            let text = storage.uncovered.as_ref().and_then(|uncovered| uncovered.text.clone());
            text.into_iter().map(Wish::Copy).collect()
        }
        Mending::Hide => {
            storage.uncovered = None;
            Vec::new()
        }
        Mending::KnowLoss => {
            storage.found.loss = None;
            vec![Wish::KnowLoss]
        }
        Mending::TryAgain(id) => {
            storage.found.aside.remove(&id);
            vec![Wish::TryAgain(id)]
        }
        Mending::KnowUnfinished => {
            forget(std::mem::take(&mut storage.found.unfinished)).into_iter().collect()
        }
    }
}

/// The rest of this file was added: what was begun with it before is through.
pub(super) fn ended(home: &mut Home, source: &str) -> Option<Wish> {
    let unfinished = std::mem::take(&mut home.storage.found.unfinished);
    let (ended, left) = unfinished.into_iter().partition(|one| one.progress.source == source);
    home.storage.found.unfinished = left;
    forget(ended)
}

fn forget(ended: Vec<Unfinished>) -> Option<Wish> {
    let tabs: Vec<String> = ended.into_iter().map(|one| one.tab).collect();
    (!tabs.is_empty()).then_some(Wish::EndMany(tabs))
}
