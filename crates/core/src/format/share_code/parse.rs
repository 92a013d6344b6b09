//! Parses a share code. Only the exact form that we write is accepted.

use std::str::FromStr;

use super::crc24::crc24;
use super::{Part, ShareCode, ShareCodeError, VERSION, WrittenVerdict, base32};
use crate::format::limits::MAX_SHARE_CODE_CHARACTERS;
use crate::model::{
    Answer, Answers, Context, Dimension, Evidence, PerCriterion, PerDimension, Rating,
};

impl FromStr for ShareCode {
    type Err = ShareCodeError;

    fn from_str(code: &str) -> Result<Self, ShareCodeError> {
        let rest = code.strip_prefix("SFS:").ok_or(ShareCodeError::NotACode)?;
        let (version, _) = rest.split_once('/').ok_or(ShareCodeError::NotACode)?;
        if version != VERSION {
            return Err(other_version(version));
        }
        if code.len() > MAX_SHARE_CODE_CHARACTERS {
            return Err(ShareCodeError::TooLong);
        }
        // Check the parts before the checksum: the place of a bad part helps more to repair the code
        // than a failed checksum does.
        let share_code = read_parts(code)?;
        if checksum_matches(code) { Ok(share_code) } else { Err(ShareCodeError::FailedCheck) }
    }
}

/// A higher number is a newer grammar. Anything else is not a share code.
fn other_version(version: &str) -> ShareCodeError {
    let is_number = (1..=4).contains(&version.len()) && version.bytes().all(|b| b.is_ascii_digit());
    if is_number && !version.starts_with('0') {
        ShareCodeError::NewerVersion(version.to_owned())
    } else {
        ShareCodeError::NotACode
    }
}

fn checksum_matches(code: &str) -> bool {
    code.rsplit_once('/').is_some_and(|(body, check)| {
        let mut expected = String::with_capacity(5);
        base32::write_number(crc24(body), 5, &mut expected);
        check == expected
    })
}

fn read_parts(code: &str) -> Result<ShareCode, ShareCodeError> {
    let mut parts = Parts { code, rest: code.split_once('/').map(|(_, rest)| rest) };
    let model = parts.required("M", Part::Model, model_part)?;
    let mut quick = PerDimension::default();
    let mut criteria = PerCriterion::default();
    for dimension in Dimension::ALL {
        let read = parts.optional(dimension.id(), Part::Dimension(dimension), dimension_part)?;
        let Some((rating, four)) = read else { continue };
        *quick.get_mut(dimension) = rating;
        for (criterion, answer) in dimension.criteria().into_iter().zip(four) {
            *criteria.get_mut(criterion) = answer;
        }
    }
    let context = parts.optional("C", Part::Context, context_part)?.unwrap_or_default();
    let title = parts.optional("T", Part::Title, title_part)?;
    let verdict = parts.required("R", Part::Verdict, verdict_part)?;
    parts.required("", Part::Check, |check| (check.len() == 5).then_some(()))?;
    match parts.next() {
        Some((at, _)) => Err(ShareCodeError::BadPart { part: Part::Stray, at }),
        None => {
            Ok(ShareCode { model, answers: Answers { quick, criteria, context }, title, verdict })
        }
    }
}

/// The parts between the slashes that are not read yet.
struct Parts<'a> {
    code: &'a str,
    rest: Option<&'a str>,
}

impl<'a> Parts<'a> {
    /// The next part, with the number of characters before it.
    fn next(&self) -> Option<(usize, &'a str)> {
        let rest = self.rest?;
        let part = rest.split_once('/').map_or(rest, |(part, _)| part);
        Some((self.code.len().saturating_sub(rest.len()), part))
    }

    fn required<T>(
        &mut self,
        name: &str,
        part: Part,
        read: impl FnOnce(&'a str) -> Option<T>,
    ) -> Result<T, ShareCodeError> {
        let at = self.next().map_or(self.code.len(), |(at, _)| at);
        let found = self.optional(name, part, read)?;
        found.ok_or_else(|| {
            // A different part is here instead: out of order, repeated, or unknown.
            let stray = self.next().is_some_and(|(_, text)| text.contains(':'));
            ShareCodeError::BadPart { part: if stray { Part::Stray } else { part }, at }
        })
    }

    fn optional<T>(
        &mut self,
        name: &str,
        part: Part,
        read: impl FnOnce(&'a str) -> Option<T>,
    ) -> Result<Option<T>, ShareCodeError> {
        let Some((at, text)) = self.next() else { return Ok(None) };
        // Only the checksum at the end has no name.
        let content = match name {
            "" => Some(text),
            _ => text.strip_prefix(name).and_then(|rest| rest.strip_prefix(':')),
        };
        let Some(content) = content else { return Ok(None) };
        self.rest = self.rest.and_then(|rest| rest.split_once('/')).map(|(_, rest)| rest);
        read(content).map(Some).ok_or(ShareCodeError::BadPart { part, at })
    }
}

fn model_part(id: &str) -> Option<String> {
    let fits = |byte: u8| byte.is_ascii_uppercase() || byte.is_ascii_digit();
    ((1..=8).contains(&id.len()) && id.bytes().all(fits)).then(|| id.to_owned())
}

type DimensionAnswers = (Option<Answer>, [Option<Answer>; 4]);

/// `q`, `cccc` or `q.cccc`, in the exact form that we write.
fn dimension_part(text: &str) -> Option<DimensionAnswers> {
    let (quick, criteria) = match (text.len(), text.split_once('.')) {
        (1, None) => (text, None),
        (_, None) => return Some((None, four(text)?)),
        (_, Some((quick, criteria))) => (quick, Some(criteria)),
    };
    // An unanswered quick rating is left out. It is never written as `X`.
    let [quick] = *quick.as_bytes() else { return None };
    let quick = answer(quick).ok()??;
    Some((Some(quick), criteria.map_or(Some([None; 4]), four)?))
}

/// Four answers. At least one is given, because four unanswered criteria are left out.
fn four(text: &str) -> Option<[Option<Answer>; 4]> {
    let mut answers = [None; 4];
    let characters: &[u8; 4] = text.as_bytes().try_into().ok()?;
    for (slot, character) in answers.iter_mut().zip(characters) {
        *slot = answer(*character).ok()?;
    }
    answers.iter().any(Option::is_some).then_some(answers)
}

pub(in super::super) struct NoSuchAnswer;

/// The answer for a character. `X` means *not answered*.
pub(in super::super) const fn answer(character: u8) -> Result<Option<Answer>, NoSuchAnswer> {
    let rating = match character {
        b'X' => return Ok(None),
        b'U' => return Ok(Some(Answer::DontKnow)),
        b'1' => Rating::Missing,
        b'2' => Rating::Claimed,
        b'3' => Rating::Agreed,
        b'4' => Rating::Shown(Evidence::None),
        b'A' => Rating::Shown(Evidence::Documented),
        b'B' => Rating::Shown(Evidence::Tried),
        b'C' => Rating::Shown(Evidence::Running),
        b'5' => Rating::Sustained(Evidence::None),
        b'D' => Rating::Sustained(Evidence::Documented),
        b'E' => Rating::Sustained(Evidence::Tried),
        b'F' => Rating::Sustained(Evidence::Running),
        _ => return Err(NoSuchAnswer),
    };
    Ok(Some(Answer::Rated(rating)))
}

fn context_part(text: &str) -> Option<Context> {
    let yes_or_no = |byte| match byte {
        b'Y' => Ok(Some(true)),
        b'N' => Ok(Some(false)),
        b'X' => Ok(None),
        _ => Err(NoSuchAnswer),
    };
    let [affects_people, acts_alone] = *text.as_bytes() else { return None };
    let context = Context {
        affects_people: yes_or_no(affects_people).ok()?,
        acts_alone: yes_or_no(acts_alone).ok()?,
    };
    // If neither question is answered, the part is left out.
    (context != Context::default()).then_some(context)
}

fn title_part(text: &str) -> Option<String> {
    let title = String::from_utf8(base32::read_bytes(text)?).ok()?;
    (!title.is_empty()).then_some(title)
}

fn verdict_part(text: &str) -> Option<WrittenVerdict> {
    WrittenVerdict::ALL.into_iter().find(|verdict| verdict.word() == text)
}
