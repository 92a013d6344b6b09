//! The result of a case as a few lines of plain text, to paste into a mail or a chat.

use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::model::{Dimension, Model, assess};

use crate::app::case::title::shown;
use crate::app::sentences::Sentences;
use crate::app::sentences::path::{first_steps, nearest};
use crate::app::sentences::reason::Reasoning;
use crate::app::words::Words;

/// The name if there is one, the verdict with its reason, the scores, what to do first, and the link or code that is shared.
#[must_use]
pub fn in_short(words: Words, model: &Model, case: &Case, shared: &str) -> String {
    let assessment = assess(model, &case.answers);
    let say = Sentences { words, model, answers: &case.answers, assessment: &assessment };
    let Reasoning { title, text: why } = say.reason();
    let mut text = String::new();
    if let Some(name) = shown(&case.title) {
        line(&mut text, &[name]);
    }
    line(&mut text, &[&words.status_verdict(&say.verdict_title())]);
    line(&mut text, &[&title, " ", &why]);
    line(&mut text, &[]);
    for dimension in Dimension::ALL {
        line(&mut text, &[&say.dimension(dimension), ": ", &say.score(dimension)]);
    }
    if let Some((_, steps)) = nearest(&assessment) {
        line(&mut text, &[]);
        line(&mut text, &[&say.first_title()]);
        for step in first_steps(&assessment, steps) {
            line(&mut text, &["- ", &say.step(step.criterion, step.to)]);
        }
    }
    line(&mut text, &[]);
    text.push_str(shared);
    text
}

/// Adds a line without spaces at its end.
fn line(text: &mut String, pieces: &[&str]) {
    for piece in pieces {
        text.push_str(piece);
    }
    text.truncate(text.trim_end_matches(' ').len());
    text.push('\n');
}
