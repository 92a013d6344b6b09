//! Recognises pasted text, or the fragment of the address. A preview changes nothing that is saved.

use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::format::date::Timestamp;
use stop_fix_scale_core::format::share_code::{
    FoundCodes, ShareCode, ShareCodeError, WrittenVerdict,
};
use stop_fix_scale_core::format::{case_file, cases_file, share_code};
use stop_fix_scale_core::model::{Answers, Headline, Model, assess};

/// The content of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OpenedText {
    /// A share code: a case to preview.
    Preview(SharedCase),
    /// Several share codes, or one and others that cannot be read.
    Several(SharedCases),
    /// The text of a file. Its reader reports what is in it and what is wrong with it.
    File(FileKind),
}

/// A kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// One case.
    Case,
    /// Many cases.
    Cases,
}

/// A shared case, previewed and not saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharedCase {
    /// Its code.
    pub code: ShareCode,
    /// The verdict of its answers, computed now.
    pub headline: Headline,
}

/// The shared cases of one text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharedCases {
    /// The cases; at least one.
    pub cases: Vec<SharedCase>,
    /// What is wrong with the codes that cannot be read, each reason once.
    pub errors: Vec<ShareCodeError>,
    /// Whether the text is so long that its end was not searched.
    pub is_cut: bool,
}

/// Recognises share codes anywhere in a link or a message, or the text of a file.
///
/// # Errors
/// It is neither, or no code can be read. Nothing of it is used then.
pub fn open(model: &Model, text: &str) -> Result<OpenedText, ShareCodeError> {
    // A note in a file can contain a share code, but no share code contains a file.
    if let Some(kind) = file_kind(text) {
        return Ok(OpenedText::File(kind));
    }
    let FoundCodes { codes, mut errors, is_cut } = share_code::find_all(text);
    let mut cases = Vec::new();
    for code in codes {
        match code.for_model(model) {
            Ok(code) => {
                let headline = assess(model, &code.answers).headline;
                cases.push(SharedCase { code, headline });
            }
            Err(error) => errors.push(error),
        }
    }
    match cases.as_slice() {
        [] => Err(errors.into_iter().next().unwrap_or(ShareCodeError::NotACode)),
        [only] if errors.is_empty() && !is_cut => Ok(OpenedText::Preview(only.clone())),
        _ => Ok(OpenedText::Several(SharedCases { cases, errors, is_cut })),
    }
}

/// The kind of file that a text is, even if it is damaged.
fn file_kind(text: &str) -> Option<FileKind> {
    let text = text.trim_start_matches('\u{FEFF}').trim_start();
    // With the quotes: inside a JSON string they would be escaped.
    let names = |format: &str| text.starts_with('{') && text.contains(&format!("\"{format}\""));
    // A file of many cases also names the format of one case.
    if names(cases_file::FORMAT) {
        Some(FileKind::Cases)
    } else {
        names(case_file::FORMAT).then_some(FileKind::Case)
    }
}

impl SharedCase {
    /// The answers.
    #[must_use]
    pub const fn answers(&self) -> &Answers {
        &self.code.answers
    }

    /// The name of the case, if it was shared.
    #[must_use]
    pub fn title(&self) -> &str {
        self.code.title().unwrap_or_default()
    }

    /// The verdict in the code, if it differs from the one computed now.
    #[must_use]
    pub fn difference(&self) -> Option<WrittenVerdict> {
        (self.code.verdict != self.headline.into()).then_some(self.code.verdict)
    }

    /// A new case with the shared answers. The caller supplies the id and the time.
    #[must_use]
    pub fn keep_as_case(&self, id: String, now: Timestamp) -> Case {
        Case {
            id,
            title: self.title().to_owned(),
            answers: *self.answers(),
            created: Some(now.clone()),
            updated: Some(now),
            ..Case::default()
        }
    }
}
