//! Generates cases with hostile texts: formulas, markup, links, and control characters for text direction.

use proptest::collection::vec;
use proptest::prelude::*;
use stop_fix_scale_core::format::case_file::{Case, Review};

use super::{answers, criterion};

/// The pieces that hostile texts consist of.
const PIECES: [&str; 72] = [
    "=",
    "+",
    "-",
    "@",
    "＝",
    "＋",
    "－",
    "＠",
    "−",
    "'",
    "\"",
    ",",
    ";",
    "|",
    "\t",
    "\r",
    "\n",
    "\r\n",
    "\u{b}",
    "\u{c}",
    "\0",
    "\u{1b}",
    "\u{7f}",
    "\u{85}",
    "\u{2028}",
    "\u{2029}",
    "\u{a0}",
    "\u{3000}",
    "\u{200b}",
    "\u{feff}",
    "\u{202e}",
    "\u{202b}",
    "\u{202c}",
    "\u{2066}",
    "\u{2067}",
    "\u{2068}",
    "\u{2069}",
    "\u{200f}",
    "*",
    "**",
    "_",
    "`",
    "```",
    "~~",
    "#",
    "# ",
    "> ",
    "- ",
    "1. ",
    "    ",
    "[a](b)",
    "![a](b)",
    "[",
    "](",
    "<b>",
    "<!--",
    "</",
    "&amp;",
    "&#61;",
    "\\",
    "https://a.example",
    "www.a.example",
    "a@b.example",
    "@here",
    "#1",
    ":-:",
    "$x$",
    "===",
    "---",
    "SUM(A1)",
    "שלום",
    "a",
];

/// Generates a hostile text, or any text at all.
pub fn text() -> impl Strategy<Value = String> {
    let pieces = vec(proptest::sample::select(PIECES.to_vec()), 0..9);
    prop_oneof![
        4 => pieces.prop_map(|pieces| pieces.concat()),
        1 => any::<String>(),
        1 => "\\PC{1,30}",
    ]
}

/// Generates a case in which every text that a person can type may be hostile.
pub fn case() -> impl Strategy<Value = Case> {
    let texts = (text(), text(), text(), text(), text(), text(), text());
    let date = prop_oneof![Just(None), Just(Some("2027-01-31")), Just(Some("0000-02-29"))];
    let times = ["2026-11-20T09:58:45.123Z", "2026-11-20T09:58:45+02:00"];
    let time = proptest::option::of(proptest::sample::select(times.to_vec()));
    (answers(), texts, date, time, vec((criterion(), text()), 0..4)).prop_map(
        |(answers, texts, date, time, notes)| {
            let (id, title, summary, owner, metric, floor, action) = texts;
            let mut case = Case { id, title, summary, owner, answers, ..Case::default() };
            let date = date.map(|date| date.parse().expect("a date"));
            case.review = Review { metric, floor, date, action };
            case.created = time.map(|time| time.parse().expect("a time"));
            for (criterion, note) in notes {
                *case.notes.get_mut(criterion) = note;
            }
            case
        },
    )
}
