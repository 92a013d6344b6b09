//! Reading a case file: hostile input in, a case and a list of oddities out.

use serde_json::value::RawValue;

use super::values::{evidence, level};
use super::{
    Case, CaseFileError, FORMAT, MOST_BYTES, MOST_DEPTH, Oddity, Restored, Review, SetAside,
    VERSION, Warning,
};
use crate::format::raw::{Members, Raw, depth};
use crate::model::{Answer, Context, Criterion, Dimension, Level, Model, Rating, assess};

impl Case {
    /// Reads a case file.
    ///
    /// # Errors
    /// It is no case file, or one that this program cannot know how to read.
    pub fn read(model: &Model, bytes: &[u8]) -> Result<Restored, CaseFileError> {
        let text = checked_text(bytes, MOST_BYTES)?;
        let mut members = object(text)?;
        check_header(&mut members, FORMAT)?;
        let mut reader = Reader::default();
        let id = member::<String>(&mut members, "model").ok_or(CaseFileError::NotACaseFile)?;
        if id != model.id {
            return Err(CaseFileError::UnknownModel(id));
        }
        reader.case.model = id;
        reader.file(members);
        reader.compare_verdict(model);
        Ok(Restored { case: reader.case, warnings: reader.warnings })
    }
}

/// The text of a file, if it is one and within the caps.
pub(in crate::format) fn checked_text(bytes: &[u8], most: usize) -> Result<&str, CaseFileError> {
    if bytes.len() > most {
        return Err(CaseFileError::TooLarge { bytes: bytes.len(), most });
    }
    let text = std::str::from_utf8(bytes)
        .map_err(|error| CaseFileError::NotText { at: error.valid_up_to() })?;
    // Some editors write a byte order mark.
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    if depth(text) > MOST_DEPTH { Err(CaseFileError::TooDeep) } else { Ok(text) }
}

/// The members of the object that a file is.
pub(in crate::format) fn object(text: &str) -> Result<Members<'_>, CaseFileError> {
    Members::read(text).map_err(|error| {
        if error.is_data() {
            CaseFileError::NotACaseFile
        } else {
            CaseFileError::NotJson { line: error.line(), column: error.column() }
        }
    })
}

/// Checks what the file says that it is. A version is read by pure steps from n to n + 1; version 1
/// is the first, so there is none yet.
pub(in crate::format) fn check_header(
    members: &mut Members<'_>,
    format: &str,
) -> Result<(), CaseFileError> {
    let found = member::<String>(members, "format");
    if found.as_deref() != Some(format) {
        return Err(CaseFileError::NotACaseFile);
    }
    match member::<u64>(members, "version") {
        Some(VERSION) => Ok(()),
        Some(version) if version > VERSION => Err(CaseFileError::Newer(version)),
        _ => Err(CaseFileError::NotACaseFile),
    }
}

fn member<T: serde::de::DeserializeOwned>(members: &mut Members<'_>, name: &str) -> Option<T> {
    serde_json::from_str(members.take(name).last()?.get()).ok()
}

#[derive(Default)]
pub(super) struct Reader {
    pub(super) case: Case,
    pub(super) warnings: Vec<Warning>,
    /// The verdict that the file says, to be compared with the one that its answers give.
    written_verdict: Option<String>,
}

impl Reader {
    fn file(&mut self, mut file: Members<'_>) {
        self.set_aside_before(&mut file);
        self.case.id = self.text("id", file.take("id"));
        if self.case.id.is_empty() {
            self.warn("id", Oddity::Missing);
        }
        self.case.title = self.text("title", file.take("title"));
        self.case.summary = self.text("summary", file.take("summary"));
        self.case.owner = self.text("owner", file.take("owner"));
        self.case.answers.context = self.context(file.take("context"));
        self.quick(file.take("quick"));
        self.criteria(file.take("answers"));
        self.case.review = self.review(file.take("review"));
        self.case.created = self.parsed("created", file.take("created"));
        self.case.updated = self.parsed("updated", file.take("updated"));
        // The result is for readers of the file. It follows from the answers, so only the verdict
        // is looked at, and everything is written anew.
        self.written_verdict = file
            .take("result")
            .last()
            .and_then(|result| Members::read(result.get()).ok())
            .and_then(|mut result| member(&mut result, "verdict"));
        self.keep_rest("", file);
    }

    fn context(&mut self, value: Vec<&RawValue>) -> Context {
        let Some(mut members) = self.object("context", value) else { return Context::default() };
        let context = Context {
            affects_people: self
                .yes_or_no("context.affects_people", members.take("affects_people")),
            acts_alone: self.yes_or_no("context.acts_alone", members.take("acts_alone")),
        };
        self.keep_rest("context", members);
        context
    }

    fn quick(&mut self, value: Vec<&RawValue>) {
        let Some(mut members) = self.object("quick", value) else { return };
        for dimension in Dimension::ALL {
            let at = format!("quick.{dimension}");
            let Some(mut entry) = self.object(&at, members.take(dimension.id())) else { continue };
            *self.case.answers.quick.get_mut(dimension) = self.answer(&at, &mut entry);
            self.keep_rest(&at, entry);
        }
        self.keep_rest("quick", members);
    }

    fn criteria(&mut self, value: Vec<&RawValue>) {
        let Some(mut members) = self.object("answers", value) else { return };
        for criterion in Criterion::all() {
            let at = format!("answers.{criterion}");
            let Some(mut entry) = self.object(&at, members.take(criterion.id())) else { continue };
            *self.case.answers.criteria.get_mut(criterion) = self.answer(&at, &mut entry);
            let note = entry.take("note");
            *self.case.notes.get_mut(criterion) = self.text(&format!("{at}.note"), note);
            self.keep_rest(&at, entry);
        }
        self.keep_rest("answers", members);
    }

    fn answer(&mut self, at: &str, entry: &mut Members<'_>) -> Option<Answer> {
        let place = format!("{at}.level");
        let level = self.read_as(&place, entry.take("level"), Oddity::NotALevel, level);
        let place = format!("{at}.unknown");
        let unknown = entry.take("unknown");
        let Some(level) = level else {
            let unknown = self.yes_or_no(&place, unknown) == Some(true);
            return unknown.then_some(Answer::DontKnow);
        };
        if let Some(unknown) = unknown.last().filter(|value| value.get() == "true") {
            self.set_aside(&place, unknown, Oddity::LevelAndUnknown);
        }
        // Below level 4 evidence has no meaning. It stays in the file for the day when it has.
        let evidence = if level >= Level::Shown {
            let place = format!("{at}.evidence");
            self.read_as(&place, entry.take("evidence"), Oddity::NotEvidence, evidence)
        } else {
            None
        };
        Some(Answer::Rated(Rating::new(level, evidence.unwrap_or_default())))
    }

    fn review(&mut self, value: Vec<&RawValue>) -> Review {
        let Some(mut members) = self.object("review", value) else { return Review::default() };
        let review = Review {
            metric: self.text("review.metric", members.take("metric")),
            floor: self.text("review.floor", members.take("floor")),
            date: self.parsed("review.date", members.take("date")),
            action: self.text("review.action", members.take("action")),
        };
        self.keep_rest("review", members);
        review
    }

    /// What earlier readers of this file have set aside.
    fn set_aside_before(&mut self, file: &mut Members<'_>) {
        let read =
            self.read_as("set_aside", file.take("set_aside"), Oddity::NotASetAside, |value| {
                let entries: Vec<&RawValue> = serde_json::from_str(value).ok()?;
                let entry = |value: &&RawValue| {
                    let mut entry = Members::read(value.get()).ok()?;
                    let at = member(&mut entry, "at")?;
                    let value = Raw::from(entry.take("value").pop()?);
                    entry.0.is_empty().then_some(SetAside { at, value })
                };
                entries.iter().map(entry).collect::<Option<Vec<_>>>()
            });
        // What the reading of that member itself has set aside comes after it.
        let new = std::mem::take(&mut self.case.set_aside);
        self.case.set_aside = read.unwrap_or_default();
        self.case.set_aside.extend(new);
    }

    fn compare_verdict(&mut self, model: &Model) {
        let Some(written) = self.written_verdict.take() else { return };
        let computed = assess(model, &self.case.answers).headline.id();
        if written != computed {
            self.warn("result.verdict", Oddity::VerdictDiffers { written, computed });
        }
    }
}
