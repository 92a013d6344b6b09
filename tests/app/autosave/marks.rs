//! Marks record which edits of a tab are stored. They are kept as long as an old journal of the tab can come back.

use stop_fix_scale::app::autosave::store::{Row, Table, Write};
use stop_fix_scale::app::autosave::tab_mark::marks;
use stop_fix_scale_core::sorted::SortedMap;

use super::shelf;
use super::world::now;

#[test]
fn a_mark_is_kept_for_a_day_or_as_long_as_its_tab_is_needed() {
    let rows: [(&str, &str, bool, bool); 6] = [
        ("of this moment", "2026-11-20T09:58:45.123Z", false, true),
        ("a day old", "2026-11-19T09:58:45.123Z", false, true),
        ("a millisecond older", "2026-11-19T09:58:45.122Z", false, false),
        ("old, and needed", "2026-11-19T09:58:45.122Z", true, true),
        ("of a clock that was ahead", "2026-11-22T09:58:45.123Z", false, true),
        ("not a time", "yesterday", false, true),
    ];
    for (what, at, is_needed, stays) in rows {
        let key = format!("{}tab", shelf().marks());
        let row = Row { key: key.clone(), text: Some(format!("7 {at}")) };
        let (stored, writes) = marks(&shelf(), &[row], &now(), |tab| is_needed && tab == "tab");

        let known =
            if what == "not a time" { SortedMap::default() } else { [("tab".into(), 7)].into() };
        assert_eq!(stored, known, "{what}");
        let gone = if stays { vec![] } else { vec![Write::Delete(Table::Meta, key)] };
        assert_eq!(writes, gone, "{what}");
    }
}
