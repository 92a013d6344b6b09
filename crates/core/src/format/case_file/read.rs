//! Reads a case file: untrusted bytes in, a case and a list of warnings out.

use serde_json::value::RawValue;

use super::values::{Reader, evidence, level};
use super::{Case, CaseFileError, FORMAT, Oddity, PlannedStep, Restored, Review, SetAside};
use crate::format::envelope::{self, Caps};
use crate::format::limits::{MAX_CASE_FILE_BYTES, MAX_CASE_FILE_DEPTH};
use crate::format::raw_json::{Members, Raw};
use crate::model::{
    Answer, Context, Criterion, Dimension, Evidence, FixKind, Level, Model, Rating, assess,
};

impl Case {
    /// Reads a case file.
    ///
    /// # Errors
    /// It is not a case file, or it is one that this program cannot read.
    pub fn read(model: &Model, bytes: &[u8]) -> Result<Restored, CaseFileError> {
        let mut members = envelope::open(bytes, CAPS, FORMAT)?;
        let id: String = envelope::member(&mut members, "model")?;
        if id != model.id {
            return Err(CaseFileError::UnknownModel(id));
        }
        let mut reader = Reader::default();
        reader.file(model, members);
        Ok(Restored { case: reader.case, warnings: reader.warnings })
    }
}

const CAPS: Caps = Caps { bytes: MAX_CASE_FILE_BYTES, depth: Some(MAX_CASE_FILE_DEPTH) };

impl Reader {
    fn file(&mut self, model: &Model, mut file: Members<'_>) {
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
        self.plan(file.take("plan"));
        self.case.created = self.parsed("created", file.take("created"));
        self.case.updated = self.parsed("updated", file.take("updated"));
        self.result(model, file.take("result"));
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
        let path = format!("{at}.level");
        let level = self.read_as(&path, entry.take("level"), Oddity::NotALevel, level);
        let at_unknown = format!("{at}.unknown");
        let unknown = entry.take("unknown");
        let is_doubled = level.is_some() && unknown.iter().any(|value| value.get() == "true");
        let unknown = if is_doubled {
            for value in unknown {
                self.set_aside(&at_unknown, value, Oddity::LevelAndUnknown);
            }
            None
        } else {
            self.yes_or_no(&at_unknown, unknown)
        };
        let evidence = self.evidence(at, level, entry);
        match level {
            Some(level) => Some(Answer::Rated(Rating::new(level, evidence.unwrap_or_default()))),
            None => (unknown == Some(true)).then_some(Answer::DontKnow),
        }
    }

    /// Evidence has a meaning only at levels 4 and 5. At any other level it is preserved unchanged, as an unknown
    /// member.
    fn evidence(
        &mut self,
        at: &str,
        level: Option<Level>,
        entry: &mut Members<'_>,
    ) -> Option<Evidence> {
        let path = format!("{at}.evidence");
        let values = entry.take("evidence");
        let last = values.last().copied();
        let read = self.read_as(&path, values, Oddity::NotEvidence, evidence);
        if level.is_some_and(|level| level >= Level::Shown) {
            return read;
        }
        if let (Some(_), Some(value)) = (read, last) {
            self.case.unknown.keep(at, "evidence", Raw::from(value));
        }
        None
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

    fn plan(&mut self, value: Vec<&RawValue>) {
        let Some(mut members) = self.object("plan", value) else { return };
        for criterion in Criterion::all() {
            let at = format!("plan.{criterion}");
            let Some(mut entry) = self.object(&at, members.take(criterion.id())) else { continue };
            let to = self.read_as(&format!("{at}.to"), entry.take("to"), Oddity::NotALevel, level);
            let [date, due] = ["date", "due"].map(|name| {
                let dates = entry.take(name);
                let last = dates.last().copied();
                let date = self.parsed(&format!("{at}.{name}"), dates);
                // Without a level the date has no meaning, and is preserved as an unknown member.
                if let (None, Some(_), Some(last)) = (to, date, last) {
                    self.case.unknown.keep(&at, name, Raw::from(last));
                }
                date
            });
            *self.case.plan.get_mut(criterion) = to.map(|to| PlannedStep { to, date, due });
            self.keep_rest(&at, entry);
        }
        self.keep_rest("plan", members);
    }

    /// The values that were set aside when this file was read before.
    fn set_aside_before(&mut self, file: &mut Members<'_>) {
        let read =
            self.read_as("set_aside", file.take("set_aside"), Oddity::NotASetAside, |list| {
                let entries: Vec<&RawValue> = serde_json::from_str(list).ok()?;
                let entry = |value: &&RawValue| {
                    let mut entry = Members::read(value.get()).ok()?;
                    let at = envelope::member(&mut entry, "at").ok()?;
                    let json = envelope::member(&mut entry, "json").ok()?;
                    entry.0.is_empty().then_some(SetAside { at, json })
                };
                entries.iter().map(entry).collect::<Option<Vec<_>>>()
            });
        // If a member `set_aside` itself has to be set aside, it comes after the entries that could be read.
        let new = std::mem::take(&mut self.case.set_aside);
        self.case.set_aside = read.unwrap_or_default();
        self.case.set_aside.extend(new);
    }

    /// The result in the file is only for people and programs that read it. It is computed again from
    /// the answers. If the verdict or kind in the file differs, there is a warning.
    fn result(&mut self, model: &Model, values: Vec<&RawValue>) {
        let Some(mut members) = self.object("result", values) else { return };
        let headline = assess(model, &self.case.answers).headline;
        let kind = headline.kind().map(FixKind::id);
        for (name, computed) in [("verdict", Some(headline.id())), ("kind", kind)] {
            for value in members.take(name) {
                let written = serde_json::from_str::<Option<String>>(value.get()).ok();
                if written.as_ref().map(Option::as_deref) != Some(computed) {
                    let written = value.get().chars().take(MAX_QUOTED).collect();
                    let what = Oddity::ResultDiffers { written, computed };
                    self.warn(&format!("result.{name}"), what);
                }
            }
        }
        for name in ["range", "scores", "weakest", "share_code"] {
            members.take(name);
        }
        self.keep_rest("result", members);
    }
}

/// How many characters of a wrong result go into the warning.
const MAX_QUOTED: usize = 40;
