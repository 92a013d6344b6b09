//! Rows damaged by a broken disk, a different program or a person with developer tools.

use proptest::prelude::*;
use stop_fix_scale::app::autosave::load::{load, load_reads};
use stop_fix_scale::app::autosave::memory_store::MemoryStore;
use stop_fix_scale::app::autosave::store::{Row, Table};
use stop_fix_scale_core::format::record::Ledger;
use stop_fix_scale_core::model::AI1;
use test_support::config;

use super::world::{everything, now, update};
use super::{case, shelf, started, store};

/// How a row is damaged. The numbers say where.
#[derive(Clone, Copy, Debug)]
enum Damage {
    Cut(usize),
    Flip(usize, u8),
    NoText,
    Empty,
    Newer,
    OtherKind,
    OtherKey,
    Blank(usize),
    Double,
}

fn damage() -> impl Strategy<Value = Damage> {
    (0_u8..9, any::<prop::sample::Index>(), 0_u8..7).prop_map(|(kind, place, bit)| {
        let at = place.index(400);
        match kind {
            0 => Damage::Cut(at),
            1 => Damage::Flip(at, bit),
            2 => Damage::NoText,
            3 => Damage::Empty,
            4 => Damage::Newer,
            5 => Damage::OtherKind,
            6 => Damage::OtherKey,
            7 => Damage::Blank(at),
            _ => Damage::Double,
        }
    })
}

fn damaged(Row { key, text }: Row, how: Damage) -> (String, Option<String>) {
    let mut bytes = text.unwrap_or_default().into_bytes();
    let len = bytes.len();
    match how {
        Damage::Cut(at) => bytes.truncate(at % len),
        Damage::Flip(at, bit) => bytes[at % len] ^= 1 << bit,
        Damage::NoText => return (key, None),
        Damage::Empty => bytes.clear(),
        Damage::Blank(at) => bytes.insert(at % len, b' '),
        Damage::Double => bytes.extend(bytes.clone()),
        Damage::Newer => {
            return (
                key,
                text_of(&bytes).map(|text| text.replacen("\"version\":1", "\"version\":7", 1)),
            );
        }
        Damage::OtherKind => bytes = Ledger::default().to_text().into_bytes(),
        Damage::OtherKey => return (format!("{key}x"), text_of(&bytes)),
    }
    // A string in a browser cannot hold half a character.
    (key, Some(String::from_utf8_lossy(&bytes).into_owned()))
}

fn text_of(bytes: &[u8]) -> Option<String> {
    String::from_utf8(bytes.to_vec()).ok()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: config().cases.div_ceil(10), ..config() })]

    #[test]
    fn damaged_rows_are_kept_unchanged_and_the_rest_opens(
        damages in prop::collection::vec(prop::option::of(damage()), 1..6),
        ledger in prop::option::of(damage()),
    ) {
        let memory = started();
        for place in 0..damages.len() {
            store(&memory, case(&format!("c{place}"), &format!("t{place}")), 0).expect("stored");
        }
        let rows = memory.table(Table::Cases).into_iter().zip(&damages);
        let mut rows: Vec<(Table, String, Option<String>)> = rows
            .map(|(row, how)| {
                let (key, text) = how.map_or((row.key.clone(), row.text.clone()), |how| damaged(row, how));
                (Table::Cases, key, text)
            })
            .collect();
        // The ledger can be damaged, too. A different test covers a newer one.
        for row in memory.table(Table::Meta) {
            let how = ledger.filter(|how| !matches!(how, Damage::Newer | Damage::Flip(..)));
            let (key, text) = how.map_or((row.key.clone(), row.text.clone()), |how| damaged(row, how));
            rows.push((Table::Meta, key, text));
        }
        let memory = MemoryStore::with(rows.clone());
        let open = || update(&memory, load_reads(&shelf()), |rows| load(&AI1, &shelf(), &now(), &rows));
        let loaded = open();
        let whole = damages.iter().filter(|how| how.is_none()).count();
        prop_assert!(loaded.cases.len() >= whole);
        // Each row is in exactly one place, unchanged to the byte.
        let total = loaded.cases.len() + loaded.sealed.len() + loaded.unreadable().len();
        prop_assert_eq!(total, damages.len());
        let mut before: Vec<_> = rows.iter().filter(|row| row.0 == Table::Cases).map(|row| row.2.clone()).collect();
        let after = everything(&memory).into_iter();
        let after = after.filter(|(table, _)| matches!(table, Table::Cases | Table::Quarantine));
        let mut after: Vec<_> = after.map(|(_, row)| row.text).collect();
        before.sort();
        after.sort();
        prop_assert_eq!(before, after);
        // Opening again finds the same rows and moves nothing.
        let there = everything(&memory);
        let again = open();
        prop_assert_eq!(&again.cases, &loaded.cases);
        prop_assert_eq!(again.unreadable().len(), loaded.unreadable().len());
        prop_assert_eq!(everything(&memory), there);
        // Every case that opened can be saved again.
        for (saved, revision) in loaded.cases {
            prop_assert!(store(&memory, saved, revision).is_ok());
        }
    }

    #[test]
    fn an_edit_of_a_damaged_case_keeps_both(how in damage(), at in 0_u64..4) {
        let memory = started();
        for revision in 0..3 {
            store(&memory, case("a", &format!("t{revision}")), revision).expect("stored");
        }
        let row = memory.table(Table::Cases).remove(0);
        let (key, text) = damaged(row, how);
        let rows = everything(&memory).into_iter().filter(|(table, _)| *table != Table::Cases);
        let rows = rows.map(|(table, row)| (table, row.key, row.text));
        let memory = MemoryStore::with(rows.chain([(Table::Cases, key, text.clone())]));
        let stored = store(&memory, case("a", "mine"), at);
        let there = everything(&memory);
        let is_there = |wanted: &Option<String>| there.iter().any(|(_, row)| row.text == *wanted);
        prop_assert!(is_there(&text), "the damaged row is kept");
        match stored {
            Ok(revision) => prop_assert!(revision == 1 || revision > 3, "{}", revision),
            Err(_) => prop_assert!(matches!(how, Damage::Newer | Damage::Flip(..))),
        }
    }
}
