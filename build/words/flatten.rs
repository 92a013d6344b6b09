//! Flattens messages to plain lists of parts: every reference is replaced with the term or message that it names.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::{ast, unicode::unescape_unicode_to_string};

use super::read::{Catalogue, Entry};
use super::sentence::{Key, Part, Role, Sentence, Use, Variant, append_text};
use super::source::{Problem, Source};

/// All messages of one language.
pub(super) struct Translation<'c, 's> {
    pub(super) catalogue: &'c Catalogue<'s>,
    pub(super) sentences: BTreeMap<&'s str, Sentence<'s>>,
}

impl<'c, 's> Translation<'c, 's> {
    /// Resolves every reference of a file.
    pub(super) fn flatten(catalogue: &'c Catalogue<'s>, problems: &mut Vec<Problem>) -> Self {
        let mut used_terms = BTreeSet::new();
        let mut sentences = BTreeMap::new();
        for entry in catalogue.messages.values() {
            let mut flattening = Flattening {
                catalogue,
                expanding: vec![entry.id.to_owned()],
                uses: Vec::new(),
                used_terms: &mut used_terms,
                problems,
            };
            let parts = flattening.pattern(&entry.pattern);
            sentences.insert(entry.id, Sentence { parts, uses: flattening.uses });
        }
        for id in catalogue.terms.keys().filter(|id| !used_terms.contains(*id)) {
            let what = "this term is never used";
            problems.push(catalogue.source.problem(id, &format!("-{id}"), what));
        }
        Self { catalogue, sentences }
    }

    pub(super) fn source(&self) -> &Source {
        self.catalogue.source
    }

    pub(super) fn tag(&self) -> &str {
        self.source().stem()
    }
}

/// The state while one message is flattened.
struct Flattening<'f, 's> {
    catalogue: &'f Catalogue<'s>,
    /// The stack of ids: the message, then the terms and messages that are being inserted.
    expanding: Vec<String>,
    uses: Vec<Use<'s>>,
    used_terms: &'f mut BTreeSet<&'s str>,
    problems: &'f mut Vec<Problem>,
}

impl<'s> Flattening<'_, 's> {
    fn pattern(&mut self, pattern: &ast::Pattern<&'s str>) -> Vec<Part<'s>> {
        let mut parts = Vec::new();
        for element in &pattern.elements {
            match element {
                ast::PatternElement::TextElement { value } => append_text(&mut parts, value),
                ast::PatternElement::Placeable { expression } => {
                    self.expression(expression, &mut parts);
                }
            }
        }
        parts
    }

    fn expression(&mut self, expression: &ast::Expression<&'s str>, parts: &mut Vec<Part<'s>>) {
        match expression {
            ast::Expression::Inline(inline) => self.inline(inline, parts),
            ast::Expression::Select { selector, variants } => {
                if let ast::InlineExpression::VariableReference { id } = selector {
                    self.note_use(id.name, Role::Chooses);
                    let variants = self.variants(variants);
                    parts.push(Part::Select(id.name, variants));
                } else {
                    let at = slice_of(selector);
                    self.report(at, "only a number such as { $count -> … } can choose a variant");
                }
            }
        }
    }

    fn inline(&mut self, inline: &ast::InlineExpression<&'s str>, parts: &mut Vec<Part<'s>>) {
        match inline {
            ast::InlineExpression::StringLiteral { value } => {
                append_text(parts, &unescape_unicode_to_string(value));
            }
            ast::InlineExpression::NumberLiteral { value } => append_text(parts, value),
            ast::InlineExpression::VariableReference { id } => {
                self.note_use(id.name, Role::Shown);
                parts.push(Part::Argument(id.name));
            }
            ast::InlineExpression::MessageReference { id, attribute: None } => {
                let found = self.catalogue.messages.get(id.name);
                self.insert(id.name, id.name.to_owned(), found, parts);
            }
            ast::InlineExpression::TermReference { id, attribute: None, arguments: None } => {
                self.used_terms.insert(id.name);
                let found = self.catalogue.terms.get(id.name);
                self.insert(id.name, format!("-{}", id.name), found, parts);
            }
            ast::InlineExpression::Placeable { expression } => self.expression(expression, parts),
            ast::InlineExpression::FunctionReference { id, .. } => {
                let what = format!("the function {} is not supported", id.name);
                self.report(id.name, &what);
            }
            ast::InlineExpression::MessageReference { id, .. }
            | ast::InlineExpression::TermReference { id, .. } => {
                let what = format!(
                    "{} is referred to with an attribute or arguments, which is not supported",
                    id.name
                );
                self.report(id.name, &what);
            }
        }
    }

    /// Inserts a message or a term in the place of a reference to it.
    fn insert(
        &mut self,
        slice: &'s str,
        id: String,
        found: Option<&Entry<'s>>,
        parts: &mut Vec<Part<'s>>,
    ) {
        let Some(entry) = found else {
            if !self.catalogue.unreadable.contains(id.as_str()) {
                self.report(slice, &format!("{{ {id} }} is not in this file"));
            }
            return;
        };
        if self.expanding.contains(&id) {
            self.report(slice, &format!("{{ {id} }} leads back to itself"));
            return;
        }
        self.expanding.push(id);
        for part in self.pattern(&entry.pattern) {
            match part {
                Part::Text(text) => append_text(parts, &text),
                other => parts.push(other),
            }
        }
        self.expanding.pop();
    }

    /// Flattens the variants. The default goes last, because the first variant that matches is used.
    fn variants(&mut self, variants: &[ast::Variant<&'s str>]) -> Vec<Variant<'s>> {
        let mut flattened: Vec<Variant<'s>> = Vec::new();
        for variant in variants {
            let pattern = self.pattern(&variant.value);
            let (ast::VariantKey::Identifier { name }
            | ast::VariantKey::NumberLiteral { value: name }) = variant.key;
            match Key::parse(name, variant.default) {
                Ok(key) if flattened.iter().any(|(other, _)| *other == key) => {
                    self.report(name, &format!("the variant [{name}] is there twice"));
                }
                Ok(key) => flattened.push((key, pattern)),
                Err(what) => self.report(name, &what),
            }
        }
        flattened.sort_by_key(|(key, _)| *key == Key::Otherwise);
        flattened
    }

    fn note_use(&mut self, argument: &'s str, role: Role) {
        if self.expanding.iter().any(|id| id.starts_with('-')) {
            self.report(
                argument,
                &format!("a term cannot have arguments, and this one uses ${argument}"),
            );
        } else {
            self.uses.push(Use { argument, role });
        }
    }

    fn report(&mut self, slice: &str, what: &str) {
        let id = self.expanding.last().map(String::as_str).unwrap_or_default();
        self.problems.push(self.catalogue.source.problem(slice, id, what));
    }
}

/// A slice of the file inside the selector, from which the line number can be found.
fn slice_of<'s>(selector: &ast::InlineExpression<&'s str>) -> &'s str {
    match selector {
        ast::InlineExpression::StringLiteral { value }
        | ast::InlineExpression::NumberLiteral { value } => value,
        ast::InlineExpression::FunctionReference { id, .. }
        | ast::InlineExpression::MessageReference { id, .. }
        | ast::InlineExpression::TermReference { id, .. }
        | ast::InlineExpression::VariableReference { id } => id.name,
        ast::InlineExpression::Placeable { .. } => "",
    }
}
