//! The Rust that stands for the words: one table per language and one method per message.
//!
//! The types it names are in `src/app/words/fill.rs`. Data beats code here: people download this.

use std::fmt::{self, Write};

use super::flatten::{Key, Part, Translation};
use super::signature::{Kind, Signature, Signatures};

/// The code that `src/app/words` includes.
pub(super) fn rust(signatures: &Signatures<'_>, translations: &[Translation<'_, '_>]) -> String {
    let mut out = String::from("// Made by build.rs from locales/*.ftl.\n\n");
    let written = write_table(&mut out, signatures)
        .and_then(|()| {
            translations
                .iter()
                .try_for_each(|language| write_language(&mut out, signatures, language))
        })
        .and_then(|()| write_methods(&mut out, signatures));
    debug_assert!(written.is_ok(), "a String takes everything");
    out
}

fn write_table(out: &mut String, signatures: &Signatures<'_>) -> fmt::Result {
    // An unused message is reported once, at its method.
    out.write_str("#[allow(dead_code)]\npub(super) struct Table {\n")?;
    for (id, signature) in signatures.for_rust() {
        let kind = if signature.arguments.is_empty() {
            "&'static str"
        } else {
            "super::fill::Pattern"
        };
        writeln!(out, "    {}: {kind},", rust_name(id))?;
    }
    out.write_str("}\n")
}

fn write_language(
    out: &mut String,
    signatures: &Signatures<'_>,
    language: &Translation<'_, '_>,
) -> fmt::Result {
    let name = rust_name(language.tag()).to_uppercase();
    // A language that `Language` does not offer fails the build.
    writeln!(
        out,
        "\n#[deny(dead_code)]\npub(super) static {name}: Table = Table {{"
    )?;
    for (id, signature) in signatures.for_rust() {
        let Some(sentence) = language.sentences.get(id) else {
            continue;
        };
        write!(out, "    {}: ", rust_name(id))?;
        if signature.arguments.is_empty() {
            let text = match sentence.parts.as_slice() {
                [Part::Text(text)] => text,
                _ => "",
            };
            write!(out, "{text:?}")?;
        } else {
            write_pattern(out, signature, &sentence.parts)?;
        }
        out.write_str(",\n")?;
    }
    out.write_str("};\n")
}

fn write_pattern(out: &mut String, signature: &Signature<'_>, parts: &[Part<'_>]) -> fmt::Result {
    out.write_str("&[")?;
    for part in parts {
        match part {
            Part::Text(text) => write!(out, "super::fill::Part::Text({text:?}), ")?,
            Part::Argument(name) => {
                write!(
                    out,
                    "super::fill::Part::Argument({}), ",
                    signature.position(name).unwrap_or_default()
                )?;
            }
            Part::Select(name, variants) => {
                write!(
                    out,
                    "super::fill::Part::Select({}, &[",
                    signature.position(name).unwrap_or_default()
                )?;
                for (key, pattern) in variants {
                    match key {
                        Key::Exact(number) => write!(out, "(super::fill::Key::Exact({number}), ")?,
                        Key::Category(category) => {
                            write!(
                                out,
                                "(super::fill::Key::Category(super::PluralCategory::{category}), "
                            )?;
                        }
                        Key::Otherwise => out.write_str("(super::fill::Key::Otherwise, ")?,
                    }
                    write_pattern(out, signature, pattern)?;
                    out.write_str("), ")?;
                }
                out.write_str("]), ")?;
            }
        }
    }
    out.write_str("]")
}

fn write_methods(out: &mut String, signatures: &Signatures<'_>) -> fmt::Result {
    // A message that nothing shows fails the build.
    out.write_str("\n#[deny(dead_code)]\nimpl super::Words {\n")?;
    for (id, signature) in signatures.for_rust() {
        for line in &signature.comment {
            writeln!(out, "    #[doc = {:?}]", format!(" {line}"))?;
        }
        let name = rust_name(id);
        write!(out, "    pub(crate) fn {name}(&self")?;
        for argument in &signature.arguments {
            let kind = match argument.kind {
                Kind::Text => "&str",
                Kind::Number => "u32",
            };
            write!(out, ", {}: {kind}", rust_name(argument.name))?;
        }
        out.write_str(") -> std::borrow::Cow<'static, str> {\n")?;
        if signature.arguments.is_empty() {
            write!(out, "        self.say(self.table().{name})")?;
        } else {
            write!(out, "        self.fill(self.table().{name}, &[")?;
            for argument in &signature.arguments {
                let kind = match argument.kind {
                    Kind::Text => "Text",
                    Kind::Number => "Number",
                };
                write!(
                    out,
                    "super::fill::Argument::{kind}({}), ",
                    rust_name(argument.name)
                )?;
            }
            out.write_str("])")?;
        }
        out.write_str("\n    }\n\n")?;
    }
    out.write_str("}\n")
}

fn rust_name(id: &str) -> String {
    id.replace('-', "_")
}
