//! Explains what is wrong with a share code.

use std::borrow::Cow;

use stop_fix_scale_core::format::share_code::{Part, ShareCodeError};
use stop_fix_scale_core::model::Model;

use crate::app::words::{Words, count};

/// What is wrong with a code or a link, where, and what to do about it.
#[must_use]
pub fn wrong(words: Words, model: &Model, error: &ShareCodeError) -> Cow<'static, str> {
    match error {
        ShareCodeError::NotACode => words.wrong_no_code(),
        ShareCodeError::NewerVersion(version) => words.wrong_newer(version),
        ShareCodeError::UnknownModel(id) => words.wrong_model(id),
        ShareCodeError::TooLong => words.wrong_too_long(),
        ShareCodeError::BadPart { part: Part::Stray, at } => words.wrong_stray(position(*at)),
        ShareCodeError::BadPart { part, at } => {
            words.wrong_part(&name(words, model, *part), position(*at))
        }
        ShareCodeError::FailedCheck => words.wrong_check(),
    }
}

/// The position of a character, counted from one as people do.
fn position(characters_before: usize) -> u32 {
    count(characters_before).saturating_add(1)
}

fn name(words: Words, model: &Model, part: Part) -> Cow<'static, str> {
    match part {
        Part::Model => words.part_model(),
        Part::Dimension(dimension) => {
            let name = &model.words.dimension(dimension).name;
            Cow::Owned(words.model_text(name).into_owned())
        }
        Part::Context => words.context_title(),
        Part::Title => words.title_label(),
        Part::Verdict => words.part_verdict(),
        Part::Check | Part::Stray => words.part_check(),
    }
}
