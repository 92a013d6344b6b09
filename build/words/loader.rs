//! Checks the messages of the JavaScript loader: scripts and `en.ftl` must have the same ids.

use std::collections::BTreeSet;

use fluent_syntax::ast::PatternElement;

use super::LOADER;
use super::flatten::Translation;
use super::source::{Problem, Source};

/// Checks that every `loader-…` message has its id as a quoted string in a script, and that every such string is the id
/// of a message.
pub(super) fn check(
    english: &Translation<'_, '_>,
    scripts: &[Source],
    problems: &mut Vec<Problem>,
) {
    let mut quoted = BTreeSet::new();
    for script in scripts {
        for id in quoted_ids(&script.text) {
            quoted.insert(id);
            if !english.catalogue.messages.contains_key(id) {
                problems.push(script.problem(id, id, "en.ftl has no such message"));
            }
        }
    }
    let source = english.source();
    for id in loader_ids(english).filter(|id| !quoted.contains(id)) {
        problems.push(source.problem(id, id, "no script of the loader uses this message"));
    }
}

/// Reports placeables in messages of the loader, because the loader cannot fill them.
pub(super) fn report_placeables(translation: &Translation<'_, '_>, problems: &mut Vec<Problem>) {
    for id in loader_ids(translation) {
        let elements = translation.catalogue.messages.get(id).map(|entry| &entry.pattern.elements);
        let is_placeable = |element: &_| matches!(element, PatternElement::Placeable { .. });
        if elements.is_some_and(|elements| elements.iter().any(is_placeable)) {
            let what = "a message of the loader is plain text, without { }";
            problems.push(translation.source().problem(id, id, what));
        }
    }
}

fn loader_ids<'s>(translation: &Translation<'_, 's>) -> impl Iterator<Item = &'s str> {
    translation.catalogue.messages.keys().copied().filter(|id| id.starts_with(LOADER))
}

/// The quoted strings that start with the prefix of loader messages.
fn quoted_ids(script: &str) -> impl Iterator<Item = &str> {
    script.match_indices(LOADER).filter_map(|(start, _)| {
        let quote = script.get(..start)?.chars().next_back().filter(|c| "\"'`".contains(*c))?;
        let rest = script.get(start..)?;
        let id = rest.get(..rest.find(quote)?)?;
        id.chars().all(|c| c.is_ascii_alphanumeric() || c == '-').then_some(id)
    })
}
