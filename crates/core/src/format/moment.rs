//! A moment that a person has given a name, such as a meeting of a board. Only its time is stored: how the cases were then
//! is in their history. A file of many cases has them in the member `moments`, which is missing if there are none.

use serde_json::value::RawValue;

use super::date::Timestamp;
use super::raw_json::Members;

/// The longest name of a moment, in characters.
pub const MAX_NAME_CHARACTERS: usize = 100;

/// The most moments that are read from one file.
const MAX_MOMENTS: usize = 200;

/// A moment with a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedMoment {
    /// When it was.
    pub at: Timestamp,
    /// Its name.
    pub name: String,
}

/// Reads a list of moments. Those that cannot be read are left out.
pub(super) fn read(list: &RawValue) -> Vec<NamedMoment> {
    let entries: Vec<&RawValue> = serde_json::from_str(list.get()).unwrap_or_default();
    entries.into_iter().filter_map(read_one).take(MAX_MOMENTS).collect()
}

fn read_one(entry: &RawValue) -> Option<NamedMoment> {
    let mut members = Members::read(entry.get()).ok()?;
    let mut text = |name| match members.take(name)[..] {
        [only] => serde_json::from_str::<String>(only.get()).ok(),
        _ => None,
    };
    let (name, at) = (text("name")?, text("at")?.parse().ok()?);
    Some(NamedMoment { at, name: name.chars().take(MAX_NAME_CHARACTERS).collect() })
}

/// The list as the last member of a file; nothing if it is empty.
pub(super) fn last_member(moments: &[NamedMoment]) -> String {
    let entry = |NamedMoment { at, name }: &NamedMoment| {
        // A string can always be serialised.
        let name = serde_json::to_string(name).unwrap_or_default();
        format!(r#"{{"name":{name},"at":"{}"}}"#, at.as_str())
    };
    let entries: Vec<String> = moments.iter().map(entry).collect();
    if entries.is_empty() {
        return String::new();
    }
    format!(",\n\"moments\": [\n{}\n]", entries.join(",\n"))
}
