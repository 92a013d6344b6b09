//! How the cases of a file compare with the existing cases, and with those before them in the file.

use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::format::limits::MAX_TEXT_CHARACTERS;
use stop_fix_scale_core::sorted::{SortedMap, SortedSet};

/// How a case of a file compares with the existing cases.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// The case is new.
    New,
    /// The same case exists already.
    Same,
    /// A case with the same id but different content exists.
    Different {
        /// The title under which this one is added.
        title: String,
        /// Whether it can update the existing one instead. Of several in a file, only the first can.
        can_update: bool,
    },
}

/// Cases that exist or will be added: by the id in their file, and by the title under which they are added.
#[derive(Default)]
pub(super) struct KnownCases<'a> {
    by_id: SortedMap<String, Vec<&'a Case>>,
    by_title: SortedMap<String, Vec<&'a Case>>,
    /// The ids of the existing cases that no case of the file could update so far.
    updatable: SortedSet<&'a str>,
}

impl<'a> KnownCases<'a> {
    /// The existing cases.
    pub(super) fn of(at_hand: &[&'a Case]) -> Self {
        let mut known = Self::default();
        for case in at_hand {
            known.add(case, &case.title);
            known.updatable.insert(&case.id);
        }
        known
    }

    fn add(&mut self, case: &'a Case, title: &str) {
        self.by_id.change(case.id.clone(), |cases| cases.push(case));
        self.by_title.change(title.to_owned(), |cases| cases.push(case));
    }

    /// Compares a case with those before it. An earlier import may have given it a new id or a copy title; recognising
    /// both keeps a repeated import from adding it twice.
    pub(super) fn meet(&mut self, case: &'a Case, copy_of: &impl Fn(&str) -> String) -> Standing {
        let is_there = |title: &str| {
            let cases = self.by_title.get(title).into_iter().flatten();
            cases.into_iter().any(|known| is_same_but_title(known, case))
        };
        let namesakes = self.by_id.get(&case.id).filter(|_| !case.id.is_empty());
        let standing = match namesakes {
            None if case.id.is_empty() && is_there(&case.title) => Standing::Same,
            None => Standing::New,
            Some(known) if known.iter().any(|known| is_same(known, case)) => Standing::Same,
            Some(_) => {
                let title = copy_title(&case.title, copy_of);
                if is_there(&title) {
                    Standing::Same
                } else {
                    Standing::Different { title, can_update: self.updatable.remove(&*case.id) }
                }
            }
        };
        match &standing {
            Standing::Same => {}
            Standing::New => self.add(case, &case.title),
            Standing::Different { title, .. } => self.add(case, title),
        }
        standing
    }
}

/// The title of a copy, shortened if it would be too long to be read back.
fn copy_title(title: &str, copy_of: &impl Fn(&str) -> String) -> String {
    let copy = copy_of(title);
    let excess = copy.chars().count().saturating_sub(MAX_TEXT_CHARACTERS);
    if excess == 0 {
        return copy;
    }
    let most = title.chars().count().saturating_sub(excess);
    copy_of(&title.chars().take(most).collect::<String>())
}

fn is_same(one: &Case, other: &Case) -> bool {
    one.title == other.title && is_same_but_title(one, other)
}

/// Whether two cases have the same content, ignoring id, title and last change.
fn is_same_but_title(one: &Case, other: &Case) -> bool {
    // No `..`: a new field has to be considered here.
    let Case {
        id: _,
        title: _,
        summary,
        owner,
        answers,
        notes,
        review,
        plan,
        created,
        updated: _,
        set_aside,
        unknown,
    } = one;
    *answers == other.answers
        && *summary == other.summary
        && *owner == other.owner
        && *notes == other.notes
        && *review == other.review
        && *plan == other.plan
        && *created == other.created
        && *set_aside == other.set_aside
        && *unknown == other.unknown
}
