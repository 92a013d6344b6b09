//! Reads one value, or sets it aside with the reason.

use std::str::FromStr;

use serde_json::value::RawValue;

use super::{Case, Oddity, SetAside, Warning};
use crate::format::limits::MAX_TEXT_CHARACTERS;
use crate::format::raw_json::{Members, Raw};
use crate::model::{Evidence, Level};

/// The case as far as it is read, and what was wrong so far.
#[derive(Default)]
pub(super) struct Reader {
    pub(super) case: Case,
    pub(super) warnings: Vec<Warning>,
}

impl Reader {
    /// The members of an object.
    pub(super) fn object<'a>(
        &mut self,
        at: &str,
        values: Vec<&'a RawValue>,
    ) -> Option<Members<'a>> {
        let value = self.only(at, values)?;
        let members = Members::read(value.get()).ok();
        if members.is_none() {
            self.set_aside(at, value, Oddity::NotAnObject);
        }
        members
    }

    /// A string. Empty if there is none.
    pub(super) fn text(&mut self, at: &str, values: Vec<&RawValue>) -> String {
        let Some(value) = self.only(at, values) else { return String::new() };
        let Ok(mut text) = serde_json::from_str::<String>(value.get()) else {
            self.set_aside(at, value, Oddity::NotText);
            return String::new();
        };
        if let Some((end, _)) = text.char_indices().nth(MAX_TEXT_CHARACTERS) {
            let characters = text.chars().count();
            let rest = text.split_off(end);
            let json = serde_json::to_string(&rest).unwrap_or(rest);
            self.case.set_aside.push(SetAside { at: at.to_owned(), json });
            self.warn(at, Oddity::TextTooLong(characters));
        }
        text
    }

    /// A date or a timestamp.
    pub(super) fn parsed<T: FromStr>(&mut self, at: &str, values: Vec<&RawValue>) -> Option<T> {
        self.read_as(at, values, Oddity::NotADate, |json| {
            serde_json::from_str::<String>(json).ok()?.parse().ok()
        })
    }

    /// `true` or `false`.
    pub(super) fn yes_or_no(&mut self, at: &str, values: Vec<&RawValue>) -> Option<bool> {
        self.read_as(at, values, Oddity::NotYesOrNo, |json| json.parse().ok())
    }

    /// The value as converted by `read`. If `read` returns `None`, the value is set aside with the
    /// warning `otherwise`.
    pub(super) fn read_as<T>(
        &mut self,
        at: &str,
        values: Vec<&RawValue>,
        otherwise: Oddity,
        read: impl FnOnce(&str) -> Option<T>,
    ) -> Option<T> {
        let value = self.only(at, values)?;
        let found = read(value.get());
        if found.is_none() {
            self.set_aside(at, value, otherwise);
        }
        found
    }

    /// The last of the values that have the same name. `null` is treated as no value.
    fn only<'a>(&mut self, at: &str, mut values: Vec<&'a RawValue>) -> Option<&'a RawValue> {
        let last = values.pop();
        for earlier in values {
            self.set_aside(at, earlier, Oddity::Twice);
        }
        last.filter(|value| value.get() != "null")
    }

    pub(super) fn set_aside(&mut self, at: &str, value: &RawValue, why: Oddity) {
        let json = value.get().to_owned();
        self.case.set_aside.push(SetAside { at: at.to_owned(), json });
        self.warn(at, why);
    }

    pub(super) fn warn(&mut self, at: &str, what: Oddity) {
        self.warnings.push(Warning { at: at.to_owned(), what });
    }

    /// Preserves all members that were not read, byte for byte.
    pub(super) fn keep_rest(&mut self, at: &str, members: Members<'_>) {
        for (name, value) in members.0 {
            self.case.unknown.keep(at, &name, Raw::from(value));
        }
    }
}

pub(super) fn level(json: &str) -> Option<Level> {
    Level::from_number(json.parse().ok()?)
}

pub(super) fn evidence(json: &str) -> Option<Evidence> {
    Evidence::from_id(&serde_json::from_str::<String>(json).ok()?)
}
