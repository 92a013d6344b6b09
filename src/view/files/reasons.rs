//! Explains why a file or a case cannot be read, and what is odd about the others.

use std::borrow::Cow;

use stop_fix_scale_core::format::case_file::{CaseFileError, Oddity, Warning};
use stop_fix_scale_core::format::cases_file::CasesFileError;
use stop_fix_scale_core::format::limits::{MAX_CASES_IN_FILE, MAX_TEXT_CHARACTERS};
use stop_fix_scale_core::model::{Dimension, Model};
use yew::prelude::*;

use crate::app::files::state::ImportError;
use crate::app::words::{Words, count};
use crate::view::pieces::text;

/// Why a file cannot be read.
pub(crate) fn unread(words: Words, unread: &ImportError) -> Cow<'static, str> {
    match unread {
        ImportError::Unreadable => words.unread_lost(),
        ImportError::Invalid(CasesFileError::File(CaseFileError::NotACaseFile)) => {
            words.unread_other_file()
        }
        ImportError::Invalid(CasesFileError::File(why)) => refused(words, why),
        ImportError::Invalid(CasesFileError::TooMany(cases)) => {
            words.unread_too_many(count(*cases), count(MAX_CASES_IN_FILE))
        }
    }
}

/// Why a file, or a case in it, cannot be read.
pub(crate) fn refused(words: Words, why: &CaseFileError) -> Cow<'static, str> {
    match why {
        CaseFileError::TooLarge { bytes, most } => {
            words.unread_too_large(count(bytes.div_ceil(1_024)), count(most.div_ceil(1_024)))
        }
        CaseFileError::NotText { at } => words.unread_not_text(count(*at)),
        CaseFileError::NotJson { line, column } => {
            words.unread_not_json(count(*line), count(*column))
        }
        CaseFileError::TooDeep => words.unread_too_deep(),
        CaseFileError::NotACaseFile => words.unread_not_a_case(),
        CaseFileError::Newer(_) => words.unread_newer(),
        CaseFileError::UnknownModel(_) => words.unread_other_model(),
    }
}

/// The oddities of a case: each kind once, with all its places.
pub(crate) fn oddities(words: Words, model: &Model, warnings: &[Warning]) -> Html {
    let mut kinds: Vec<(Cow<'static, str>, Vec<String>)> = Vec::new();
    for Warning { at, what } in warnings {
        let (sentence, place) = (oddity(words, what), place(words, model, at).into_owned());
        match kinds.iter_mut().find(|(known, _)| *known == sentence) {
            Some((_, places)) if places.contains(&place) => {}
            Some((_, places)) => places.push(place),
            None => kinds.push((sentence, vec![place])),
        }
    }
    if kinds.is_empty() {
        return Html::default();
    }
    html! {
        <details class="oddities">
            <summary>{ words.odd_title(count(warnings.len())) }</summary>
            <ul>
                for (sentence, places) in kinds {
                    <li>{ sentence }{ " " }<bdi class="places-in-file">{ places.join(", ") }</bdi></li>
                }
            </ul>
            { text::note(words.odd_kept()) }
        </details>
    }
}

/// What a place in a file is called on the screen: a dimension, a question or a field. Only what has no name keeps its path.
#[must_use]
pub fn place(words: Words, model: &Model, at: &str) -> Cow<'static, str> {
    let (part, rest) = at.split_once('.').unwrap_or((at, ""));
    let id = rest.split('.').next().unwrap_or_default();
    let dimension = Dimension::ALL.into_iter().find(|dimension| dimension.id() == id);
    let name = match (part, dimension, id.parse().ok()) {
        ("quick", Some(dimension), _) => model.words.dimension(dimension).name,
        ("answers" | "plan", _, Some(criterion)) => model.words.criterion(criterion).name,
        ("title", ..) => return words.title_label(),
        ("summary", ..) => return words.summary_label(),
        ("owner", ..) => return words.owner_label(),
        ("context", ..) => return words.context_title(),
        ("review", ..) => return words.review_title(),
        ("result", ..) => return words.result(),
        _ => return at.to_owned().into(),
    };
    words.model_text(name).into_owned().into()
}

fn oddity(words: Words, oddity: &Oddity) -> Cow<'static, str> {
    match oddity {
        Oddity::NotAnObject | Oddity::NotASetAside => words.odd_shape(),
        Oddity::NotText => words.odd_text(),
        Oddity::TextTooLong(_) => words.odd_too_long(count(MAX_TEXT_CHARACTERS)),
        Oddity::NotALevel => words.odd_level(),
        Oddity::NotEvidence => words.odd_evidence(),
        Oddity::NotYesOrNo => words.odd_yes_or_no(),
        Oddity::NotADate => words.odd_date(),
        Oddity::LevelAndUnknown => words.odd_level_and_unknown(),
        Oddity::Twice => words.odd_twice(),
        Oddity::Missing => words.odd_missing(),
        Oddity::ResultDiffers { .. } => words.odd_result(),
    }
}
