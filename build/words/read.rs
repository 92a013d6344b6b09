//! Reads one `.ftl` file: its messages and terms, each checked by itself.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::{ast, parser};

use super::source::{Problem, Source};

/// The content of one file.
pub(super) struct Catalogue<'s> {
    pub(super) source: &'s Source,
    pub(super) messages: BTreeMap<&'s str, Entry<'s>>,
    pub(super) terms: BTreeMap<&'s str, Entry<'s>>,
    /// Ids that are in the file but could not be read. They are not also reported as missing.
    pub(super) unreadable: BTreeSet<&'s str>,
}

/// A message or a term.
pub(super) struct Entry<'s> {
    pub(super) id: &'s str,
    pub(super) comment: Vec<&'s str>,
    pub(super) pattern: ast::Pattern<&'s str>,
}

impl<'s> Catalogue<'s> {
    /// Reads a file. An entry that cannot be read is reported as a problem and left out.
    pub(super) fn read(source: &'s Source, problems: &mut Vec<Problem>) -> Self {
        if !is_tag(source.stem()) {
            let what = "the file name is not a language tag such as `en` or `pt-BR`";
            problems.push(source.problem_at(0, "", what));
        }
        let mut catalogue = Self {
            source,
            messages: BTreeMap::new(),
            terms: BTreeMap::new(),
            unreadable: BTreeSet::new(),
        };
        let resource = match parser::parse(source.text.as_str()) {
            Ok(resource) => resource,
            Err((resource, errors)) => {
                for error in errors {
                    problems.push(catalogue.unreadable(&error));
                }
                resource
            }
        };
        for entry in resource.body {
            catalogue.add(entry, problems);
        }
        catalogue
    }

    fn unreadable(&mut self, error: &parser::ParserError) -> Problem {
        let junk = error.slice.clone().and_then(|range| self.source.text.get(range));
        let junk = junk.unwrap_or_default();
        let id_ends = junk.find(|letter| !is_id_letter(letter)).unwrap_or(junk.len());
        let id = junk.get(..id_ends).unwrap_or_default();
        self.unreadable.insert(id);
        let reason = error.kind.to_string();
        let what = format!("this is not Fluent: {}", reason.trim_end_matches('.'));
        self.source.problem_at(error.pos.start, id, what)
    }

    fn add(&mut self, entry: ast::Entry<&'s str>, problems: &mut Vec<Problem>) {
        match entry {
            ast::Entry::Message(message) => {
                let id = message.id.name;
                self.report_attributes(id, id, &message.attributes, problems);
                self.check_name(id, problems);
                let Some(pattern) = message.value else { return };
                let comment = message.comment.map(|comment| comment.content).unwrap_or_default();
                if self.messages.insert(id, Entry { id, comment, pattern }).is_some() {
                    problems.push(self.source.problem(id, id, "this id is used twice"));
                }
            }
            ast::Entry::Term(term) => {
                let id = term.id.name;
                self.report_attributes(id, &format!("-{id}"), &term.attributes, problems);
                let entry = Entry { id, comment: Vec::new(), pattern: term.value };
                if self.terms.insert(id, entry).is_some() {
                    let what = "this term is defined twice";
                    problems.push(self.source.problem(id, &format!("-{id}"), what));
                }
            }
            ast::Entry::Comment(_)
            | ast::Entry::GroupComment(_)
            | ast::Entry::ResourceComment(_)
            | ast::Entry::Junk { .. } => {}
        }
    }

    fn report_attributes(
        &self,
        slice: &str,
        id: &str,
        attributes: &[ast::Attribute<&str>],
        problems: &mut Vec<Problem>,
    ) {
        for attribute in attributes {
            let name = attribute.id.name;
            let what =
                format!("the attribute .{name} is not supported; write a message {slice}-{name}");
            problems.push(self.source.problem(name, id, what));
        }
    }

    fn check_name(&self, id: &str, problems: &mut Vec<Problem>) {
        if !is_rust_name(id) {
            let what = "an id has only small letters, digits and hyphens, and is no Rust keyword";
            problems.push(self.source.problem(id, id, what));
        }
    }
}

/// Whether a method or an argument can have this name, after its hyphens are replaced with underscores.
pub(super) fn is_rust_name(name: &str) -> bool {
    const KEYWORDS: &str = "abstract as async await become box break const continue crate do dyn else enum extern \
        false final fn for gen if impl in let loop macro match mod move mut override priv pub ref return self static \
        struct super trait true try type typeof unsafe unsized use virtual where while yield";
    let small =
        |letter: char| is_id_letter(letter) && letter != '_' && !letter.is_ascii_uppercase();
    name.chars().all(small) && KEYWORDS.split_whitespace().all(|keyword| keyword != name)
}

fn is_id_letter(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || letter == '-' || letter == '_'
}

fn is_tag(stem: &str) -> bool {
    let mut parts = stem.split('-');
    let language = parts.next().unwrap_or_default();
    (2..=3).contains(&language.len())
        && language.chars().all(|letter| letter.is_ascii_lowercase())
        && parts.all(|part| !part.is_empty() && part.chars().all(|l| l.is_ascii_alphanumeric()))
}
