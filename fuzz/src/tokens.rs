//! Collects the content of a JSON text independently of the readers, to check that they lose nothing.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;
use stop_fix_scale_core::format::limits::MAX_TEXT_CHARACTERS;
use stop_fix_scale_core::model::{Criterion, Dimension};

/// The strings, the numbers, `true`, and the names of unknown members, with the number of times that each
/// occurs.
#[derive(Default, Debug)]
pub(super) struct Tokens(BTreeMap<String, usize>);

impl Tokens {
    /// The content of a case file that must not be lost: everything that the program doesn't compute again.
    pub(super) fn required_of(file: &str) -> Self {
        let mut tokens = Self::default();
        for (name, value) in members(file).expect("a file that was read is an object") {
            let result = if name == "result" { members(value.get()) } else { None };
            let Some(result) = result else {
                tokens.name(&name);
                tokens.add(value.get());
                continue;
            };
            for (name, value) in result {
                if !COMPUTED.contains(&name.as_str()) {
                    tokens.name(&name);
                    tokens.add(value.get());
                }
            }
        }
        tokens
    }

    /// The whole content of a case file, including the values that it has set aside.
    pub(super) fn of(file: &str) -> Self {
        let mut tokens = Self::default();
        tokens.add(file);
        let aside =
            members(file).unwrap_or_default().into_iter().filter(|(name, _)| name == "set_aside");
        for (_, list) in aside {
            for entry in elements(list.get()).unwrap_or_default() {
                for (name, json) in members(entry.get()).unwrap_or_default() {
                    let json =
                        serde_json::from_str::<String>(json.get()).ok().filter(|_| name == "json");
                    tokens.add(&json.unwrap_or_default());
                }
            }
        }
        tokens
    }

    /// The tokens that occur more often in `self` than in `other`.
    pub(super) fn missing_in(&self, other: &Self) -> Vec<&str> {
        let is_missing =
            |(token, times): &(&String, &usize)| other.0.get(*token).unwrap_or(&0) < *times;
        self.0.iter().filter(is_missing).map(|(token, _)| token.as_str()).collect()
    }

    fn add(&mut self, json: &str) {
        if let Some(members) = members(json) {
            for (name, value) in members {
                self.name(&name);
                self.add(value.get());
            }
        } else if let Some(elements) = elements(json) {
            for element in elements {
                self.add(element.get());
            }
        } else {
            self.scalar(json);
        }
    }

    fn name(&mut self, name: &str) {
        let is_answer = || {
            name.parse::<Criterion>().is_ok() || Dimension::ALL.iter().any(|one| one.id() == name)
        };
        if !KNOWN.contains(&name) && !COMPUTED.contains(&name) && !is_answer() {
            self.count(format!("{name:?}:"));
        }
    }

    /// Counts a single value. Values that mean the same as no value may change, and so may strings that are
    /// cut.
    fn scalar(&mut self, json: &str) {
        match serde_json::from_str::<String>(json) {
            Ok(text) if text.is_empty() || text.chars().count() > MAX_TEXT_CHARACTERS => {}
            Ok(text) => self.count(format!("{text:?}")),
            Err(_) if matches!(json, "null" | "false" | "") => {}
            Err(_) => self.count(json.to_owned()),
        }
    }

    fn count(&mut self, token: String) {
        *self.0.entry(token).or_default() += 1;
    }
}

const COMPUTED: [&str; 6] = ["verdict", "kind", "range", "scores", "weakest", "share_code"];
const KNOWN: [&str; 25] = [
    "format",
    "version",
    "id",
    "title",
    "summary",
    "owner",
    "model",
    "context",
    "affects_people",
    "acts_alone",
    "quick",
    "answers",
    "level",
    "evidence",
    "unknown",
    "note",
    "review",
    "metric",
    "floor",
    "date",
    "action",
    "created",
    "updated",
    "result",
    "set_aside",
];

/// The elements of a list.
pub(super) fn elements(json: &str) -> Option<Vec<&RawValue>> {
    serde_json::from_str(json).ok()
}

/// The members of an object in their order, including repeated ones.
pub(super) fn members(json: &str) -> Option<Vec<(String, &RawValue)>> {
    serde_json::from_str::<Members>(json).ok().map(|Members(members)| members)
}

struct Members<'a>(Vec<(String, &'a RawValue)>);

impl<'de> Deserialize<'de> for Members<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct InOrder;

        impl<'de> Visitor<'de> for InOrder {
            type Value = Members<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut members = Vec::new();
                while let Some(member) = map.next_entry()? {
                    members.push(member);
                }
                Ok(Members(members))
            }
        }

        deserializer.deserialize_map(InOrder)
    }
}
