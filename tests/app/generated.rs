//! Generates `embed/generated.ts`: the constants and types that the scripts of the element share with Rust. If the file is out of
//! date, the test writes it again and fails.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use serde_json::Value;
use stop_fix_scale::app::autosave::names;
use stop_fix_scale::app::autosave::save_status::SaveStatus;
use stop_fix_scale::app::autosave::store::{StorageError, StorageKind, Table};
use stop_fix_scale::app::tool_event::{SavedPlace, SavingCode, ToolEvent};
use stop_fix_scale_core::format::case_file::CaseFileError;
use stop_fix_scale_core::format::host_page::Report;
use stop_fix_scale_core::format::record::Record;
use stop_fix_scale_core::format::{cases_file, limits};

const SAVED_PLACES: [SavedPlace; 2] = [SavedPlace::Database, SavedPlace::LocalStorage];
const SAVING_CODES: [SavingCode; 3] =
    [SavingCode::Quota, SavingCode::NewerData, SavingCode::StorageDenied];

#[test]
fn the_generated_script_is_up_to_date() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("embed/generated.ts");
    let current = generated();
    let committed = fs::read_to_string(&path).unwrap_or_default();
    if committed != current {
        fs::write(&path, &current).expect("the file can be written");
    }
    assert_eq!(committed, current, "embed/generated.ts was out of date and has been rewritten");
}

#[test]
fn every_final_save_status_gives_a_listed_event() {
    let known = events();
    for (saving, code) in [
        (SaveStatus::NothingToSave, None),
        (SaveStatus::Saved(StorageKind::Database), None),
        (SaveStatus::Saved(StorageKind::Local), None),
        (SaveStatus::NotSaved(StorageError::Full), Some("\"quota\"")),
        (SaveStatus::NotSaved(StorageError::TooLarge), Some("\"quota\"")),
        (SaveStatus::NotSaved(StorageError::Newer), Some("\"newer-data\"")),
        (SaveStatus::NotSaved(StorageError::Refused), Some("\"storage-denied\"")),
        (SaveStatus::NotSaved(StorageError::Closed), Some("\"storage-denied\"")),
        (SaveStatus::NotSaved(StorageError::Other("?".into())), Some("\"storage-denied\"")),
    ] {
        let event = ToolEvent::of_saving(&saving).expect("the status is final");
        assert!(known.contains(&event), "{event:?}");
        let json = serde_json::to_value(event).expect("an object");
        assert_eq!(json.get("code").map(Value::to_string).as_deref(), code, "{saving:?}");
    }
    for saving in
        [SaveStatus::Saving, SaveStatus::SavingSlowly, SaveStatus::NoAnswer, SaveStatus::Recovering]
    {
        assert_eq!(ToolEvent::of_saving(&saving), None, "{saving:?}");
    }
}

fn generated() -> String {
    let mut text = String::from(
        "// Written by tests/app/generated.rs from the Rust that says the same. Change that, and run: cargo test --test app generated\n",
    );
    let constants = [
        (
            "The largest case file in bytes. A text with more characters has more bytes.",
            "MAX_CASE_FILE_BYTES",
            number(limits::MAX_CASE_FILE_BYTES),
        ),
        (
            "The deepest nesting of a case file.",
            "MAX_CASE_FILE_DEPTH",
            number(limits::MAX_CASE_FILE_DEPTH),
        ),
        ("The most cases in one file.", "MAX_CASES_IN_FILE", number(limits::MAX_CASES_IN_FILE)),
        (
            "The value of `format` in a file with many cases.",
            "CASES_FORMAT",
            quoted(cases_file::FORMAT),
        ),
        (
            "Names under which work is saved: see src/app/autosave/names.rs.",
            "DATABASE",
            quoted(names::DATABASE),
        ),
        ("", "DATABASE_VERSION", number(names::DATABASE_VERSION)),
        ("", "PREFIX", quoted(names::PREFIX)),
        ("", "JOURNAL", quoted(names::JOURNAL)),
        ("", "LEFT", quoted(names::LEFT)),
        ("", "CRASHES", quoted(names::CRASHES)),
        ("", "MAX_CRASHES", number(names::MAX_CRASHES)),
        ("", "DRAFT", quoted(names::DRAFT)),
        ("", "DRAFT_JOURNAL", quoted(names::DRAFT_JOURNAL)),
    ];
    for (comment, name, value) in constants {
        if !comment.is_empty() {
            let _ = write!(text, "\n/** {comment} */\n");
        }
        let _ = writeln!(text, "export const {name} = {value};");
    }
    let _ = write!(
        text,
        "\n/** A record with its case, but not a deleted one: see crates/core/src/format/record.rs. */\nexport const RECORD = {};\n",
        record_pattern()
    );
    let tables = Table::ALL.map(|table| quoted(table.name())).join(", ");
    let _ = write!(
        text,
        "\n/** The tables of the database. */\nexport const TABLES = [{tables}] as const;\nexport type Table = (typeof TABLES)[number];\n"
    );
    let _ = write!(
        text,
        "\n/** What the tool reports to the element: see src/app/tool_event.rs. */\nexport type ToolEvent ={};\n",
        union()
    );
    let _ = write!(
        text,
        "\n/** Why a case file is refused: see crates/core/src/format/host_page.rs. */\nexport type RefusalCode = {};\n",
        refusals()
    );
    text
}

fn number(value: impl TryInto<u64>) -> String {
    value.try_into().map_or_else(|_| unreachable!("it is small"), |value: u64| value.to_string())
}

fn quoted(text: &str) -> String {
    format!("\"{text}\"")
}

/// Every event. [`is_listed`] makes the compiler ask for new ones.
fn events() -> Vec<ToolEvent> {
    let saved = SAVED_PLACES.map(ToolEvent::Saved);
    let not_saved = SAVING_CODES.map(ToolEvent::NotSaved);
    let plain = [
        ToolEvent::Opened,
        ToolEvent::Changed,
        ToolEvent::Idle,
        ToolEvent::Print,
        ToolEvent::CopyResult,
        ToolEvent::Share,
    ];
    plain.into_iter().chain(saved).chain(not_saved).inspect(|event| is_listed(*event)).collect()
}

/// Matches every variant, so that a new one doesn't compile until it is in the lists above.
const fn is_listed(event: ToolEvent) {
    match event {
        ToolEvent::Opened
        | ToolEvent::Changed
        | ToolEvent::Idle
        | ToolEvent::Print
        | ToolEvent::CopyResult
        | ToolEvent::Share
        | ToolEvent::Saved(SavedPlace::Database | SavedPlace::LocalStorage)
        | ToolEvent::NotSaved(
            SavingCode::Quota | SavingCode::NewerData | SavingCode::StorageDenied,
        ) => {}
    }
}

/// The pattern of a written record: each value is replaced with a pattern.
fn record_pattern() -> String {
    let saved = "2026-01-02T03:04:05Z";
    let (revision, case) = (7, "{\"a\":1}".to_owned());
    let at = saved.parse().expect("a time");
    let text = Record { revision, saved: at, deleted: false, case: case.clone() }.to_text();
    let whole: Value = serde_json::from_str(&text).expect("an object");
    let sha256 = whole.get("sha256").and_then(Value::as_str).expect("a checksum");
    let mut pattern = text.replacen('{', "\\{", 1).replace('/', "\\/");
    pattern.truncate(pattern.len() - 1);
    for (value, by) in [
        (":1,\"revision\":7,", ":\\d+,\"revision\":\\d+,"),
        (&quoted(saved), "\"[^\"]*\""),
        (sha256, "\\w*"),
        (&case, "(\\{.*\\})"),
    ] {
        assert_eq!(pattern.matches(value).count(), 1, "{value} in {pattern}");
        pattern = pattern.replacen(value, by, 1);
    }
    format!("/^{pattern}\\}}$/s")
}

/// The codes with which a case file is refused.
fn refusals() -> String {
    let errors = [
        CaseFileError::NotJson { line: 1, column: 1 },
        CaseFileError::Newer(2),
        CaseFileError::TooDeep,
        CaseFileError::TooLarge { bytes: 2, most: 1 },
    ];
    let code = |error: CaseFileError| {
        let report = serde_json::to_value(Report::refused(&error)).expect("an object");
        report.pointer("/errors/0/code").expect("a code").to_string()
    };
    errors.map(code).join(" | ")
}

/// The union of all events: one member for each type, with the values that its other members can have.
fn union() -> String {
    let mut members: BTreeMap<String, BTreeMap<String, Vec<String>>> = BTreeMap::new();
    for event in events() {
        let Ok(Value::Object(mut object)) = serde_json::to_value(event) else {
            unreachable!("an event is an object")
        };
        let kind = object.remove("type").expect("every event has a type").to_string();
        let others = members.entry(kind).or_default();
        for (name, value) in object {
            others.entry(name).or_default().push(value.to_string());
        }
    }
    let member = |(kind, others): (String, BTreeMap<String, Vec<String>>)| {
        let others = others
            .into_iter()
            .map(|(name, values)| format!("; readonly {name}: {}", values.join(" | ")));
        format!("\n  | {{ readonly type: {kind}{} }}", others.collect::<String>())
    };
    members.into_iter().map(member).collect()
}
