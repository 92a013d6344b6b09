//! The arguments of each message, as declared in the English comments. Every language is checked against them.
//!
//! They are declared rather than inferred, because the order of a method's arguments must not change when a sentence is
//! reworded, and because a translator needs to know what `$name` means.

use std::collections::BTreeMap;

use super::LOADER;
use super::flatten::Translation;
use super::read::{Entry, is_rust_name};
use super::sentence::{Role, Use};
use super::source::{Problem, Source};

/// The signature of every message.
pub(super) struct Signatures<'s>(pub(super) BTreeMap<&'s str, Signature<'s>>);

/// The arguments of one message, and the comment that declares them.
pub(super) struct Signature<'s> {
    pub(super) comment: Vec<&'s str>,
    pub(super) arguments: Vec<Argument<'s>>,
}

/// One argument: `# $answered (number): how many questions have an answer`.
pub(super) struct Argument<'s> {
    pub(super) name: &'s str,
    pub(super) kind: Kind,
}

#[derive(Clone, Copy, PartialEq)]
pub(super) enum Kind {
    Text,
    Number,
}

impl<'s> Signatures<'s> {
    /// Reads the comments of the English file.
    pub(super) fn declared(english: &Translation<'_, 's>, problems: &mut Vec<Problem>) -> Self {
        let source = english.source();
        let messages = &english.catalogue.messages;
        let signatures: BTreeMap<_, _> = messages
            .values()
            .map(|entry| (entry.id, Signature::declared(source, entry, problems)))
            .collect();
        for (id, sentence) in &english.sentences {
            let arguments = signatures.get(id).map_or(&[][..], |signature| &signature.arguments);
            for argument in arguments {
                if !sentence.uses.iter().any(|used| used.argument == argument.name) {
                    let what = format!("${} is declared and never used", argument.name);
                    problems.push(source.problem(argument.name, id, what));
                }
            }
        }
        Self(signatures)
    }

    /// Compares a language with English. English itself is also compared with its comments.
    pub(super) fn check(
        &self,
        english: &Translation<'_, 's>,
        translation: &Translation<'_, '_>,
        problems: &mut Vec<Problem>,
    ) {
        let source = translation.source();
        for (id, sentence) in &translation.sentences {
            if let Some(signature) = self.0.get(id) {
                let wrong = sentence.uses.iter().filter_map(|used| signature.problem_with(used));
                problems.extend(wrong.map(|(slice, what)| source.problem(slice, id, what)));
            } else if !english.catalogue.unreadable.contains(id) {
                problems.push(source.problem(id, id, "en.ftl has no such message"));
            }
        }
        for id in self.0.keys() {
            let exists = translation.sentences.contains_key(id)
                || translation.catalogue.unreadable.contains(id);
            if !exists {
                problems.push(source.problem_at(0, id, "this message is missing"));
            }
        }
    }

    /// The messages that get a method.
    pub(super) fn for_rust(&self) -> impl Iterator<Item = (&'s str, &Signature<'s>)> {
        self.0
            .iter()
            .map(|(id, signature)| (*id, signature))
            .filter(|(id, _)| !id.starts_with(LOADER))
    }
}

impl<'s> Signature<'s> {
    fn declared(source: &Source, entry: &Entry<'s>, problems: &mut Vec<Problem>) -> Self {
        let mut arguments: Vec<Argument<'s>> = Vec::new();
        for line in &entry.comment {
            let Some(declaration) = line.trim_start().strip_prefix('$') else {
                continue;
            };
            match Argument::parse(declaration) {
                Ok(argument) if arguments.iter().any(|other| other.name == argument.name) => {
                    let what = format!("${} is declared twice", argument.name);
                    problems.push(source.problem(line, entry.id, what));
                }
                Ok(argument) => arguments.push(argument),
                Err(what) => problems.push(source.problem(line, entry.id, what)),
            }
        }
        Self { comment: entry.comment.clone(), arguments }
    }

    /// The index of the argument in the method. The caller has checked that it exists.
    pub(super) fn index_of(&self, argument: &str) -> usize {
        self.arguments.iter().position(|declared| declared.name == argument).unwrap_or_default()
    }

    /// The place and the reason, if this use is wrong.
    fn problem_with<'u>(&self, used: &Use<'u>) -> Option<(&'u str, String)> {
        let name = used.argument;
        let what = match (self.arguments.iter().find(|declared| declared.name == name), used.role) {
            (None, _) => format!(
                "${name} is not declared above the message in en.ftl, which says {}",
                self.listed()
            ),
            (Some(Argument { kind: Kind::Text, .. }), Role::Chooses) => {
                format!("${name} is a text, and only a number can choose a variant")
            }
            (Some(_), _) => return None,
        };
        Some((name, what))
    }

    /// The arguments as a list for an error message.
    fn listed(&self) -> String {
        let names: Vec<_> =
            self.arguments.iter().map(|argument| format!("${}", argument.name)).collect();
        if names.is_empty() { "nothing".into() } else { names.join(", ") }
    }
}

impl<'s> Argument<'s> {
    fn parse(declaration: &'s str) -> Result<Self, String> {
        let (name, rest) = declaration.split_once(' ').unwrap_or((declaration, ""));
        let (kind, rest) = if let Some(rest) = rest.strip_prefix("(number)") {
            (Kind::Number, rest)
        } else if let Some(rest) = rest.strip_prefix("(text)") {
            (Kind::Text, rest)
        } else {
            (Kind::Text, "")
        };
        let explained =
            rest.strip_prefix(':').is_some_and(|explanation| !explanation.trim().is_empty());
        if !explained {
            return Err(format!("write `# ${name} (text): what it is`, or (number)"));
        }
        if !is_rust_name(name) {
            return Err(format!(
                "${name} must have only small letters, digits and hyphens, and be no Rust keyword"
            ));
        }
        Ok(Self { name, kind })
    }
}
