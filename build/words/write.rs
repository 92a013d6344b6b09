//! Generates the Rust: one table for each language and one method for each message.
//!
//! The types are in `src/app/words/fill.rs`. The texts are stored as data rather than code, because that makes the
//! download smaller.

use super::flatten::Translation;
use super::sentence::{Key, Part};
use super::signature::{Kind, Signature, Signatures};

/// The code that `src/app/words` includes.
pub(super) fn rust(signatures: &Signatures<'_>, translations: &[Translation<'_, '_>]) -> String {
    let each = |write: fn(&str, &Signature<'_>) -> String| -> String {
        signatures.for_rust().map(|(id, signature)| write(id, signature)).collect()
    };
    let languages: String =
        translations.iter().map(|language| table(signatures, language)).collect();
    let (fields, methods) = (each(field), each(method));
    // The table is allowed to have unused fields, so that an unused message is reported only once: at its method.
    format!(
        "// Made by build.rs from locales/*.ftl.\n\n\
         #[allow(dead_code)]\npub(super) struct Table {{\n{fields}}}\n{languages}\n\
         #[deny(dead_code)]\nimpl super::Words {{{methods}}}\n"
    )
}

fn field(id: &str, signature: &Signature<'_>) -> String {
    let kind = if signature.arguments.is_empty() { "&'static str" } else { "super::fill::Pattern" };
    format!("    {}: {kind},\n", rust_name(id))
}

/// The table for one language. An unused table fails the build, because then `Language` doesn't offer that language.
fn table(signatures: &Signatures<'_>, language: &Translation<'_, '_>) -> String {
    let name = rust_name(language.tag()).to_uppercase();
    let fields = signatures.for_rust().map(|(id, signature)| {
        let parts = language.sentences.get(id).map_or(&[][..], |sentence| &sentence.parts);
        let value = match parts {
            [Part::Text(text)] if signature.arguments.is_empty() => format!("{text:?}"),
            parts => pattern(signature, parts),
        };
        format!("    {}: {value},\n", rust_name(id))
    });
    let fields = fields.collect::<Vec<_>>().concat();
    format!("\n#[deny(dead_code)]\npub(super) static {name}: Table = Table {{\n{fields}}};\n")
}

fn pattern(signature: &Signature<'_>, parts: &[Part<'_>]) -> String {
    let parts = parts.iter().map(|part| match part {
        Part::Text(text) => format!("super::fill::Part::Text({text:?})"),
        Part::Argument(name) => {
            format!("super::fill::Part::Argument({})", signature.index_of(name))
        }
        Part::Select(name, variants) => {
            let variants = variants.iter().map(|(variant_key, parts)| {
                format!("({}, {})", key(*variant_key), pattern(signature, parts))
            });
            format!(
                "super::fill::Part::Select({}, &[{}])",
                signature.index_of(name),
                joined(variants)
            )
        }
    });
    format!("&[{}]", joined(parts))
}

fn key(key: Key) -> String {
    match key {
        Key::Exact(number) => format!("super::fill::Key::Exact({number})"),
        Key::Category(name) => format!("super::fill::Key::Category(super::PluralCategory::{name})"),
        Key::Otherwise => "super::fill::Key::Otherwise".into(),
    }
}

fn method(id: &str, signature: &Signature<'_>) -> String {
    let name = rust_name(id);
    let doc = signature.comment.iter().map(|line| {
        let line = format!(" {line}");
        format!("    #[doc = {line:?}]\n")
    });
    let doc = doc.collect::<Vec<_>>().concat();
    let arguments =
        || signature.arguments.iter().map(|argument| (rust_name(argument.name), argument.kind));
    let parameters: String = arguments()
        .map(|(name, kind)| match kind {
            Kind::Text => format!(", {name}: &str"),
            Kind::Number => format!(", {name}: u32"),
        })
        .collect();
    let filled = joined(arguments().map(|(name, kind)| match kind {
        Kind::Text => format!("super::fill::Argument::Text({name})"),
        Kind::Number => format!("super::fill::Argument::Number({name})"),
    }));
    let body = if signature.arguments.is_empty() {
        format!("self.say(self.table().{name})")
    } else {
        format!("self.fill(self.table().{name}, &[{filled}])")
    };
    format!(
        "\n{doc}    pub(crate) fn {name}(&self{parameters}) -> std::borrow::Cow<'static, str> {{\n        {body}\n    }}\n"
    )
}

fn joined(items: impl Iterator<Item = String>) -> String {
    items.collect::<Vec<_>>().join(", ")
}

fn rust_name(id: &str) -> String {
    id.replace('-', "_")
}
