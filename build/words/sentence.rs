//! A flattened message as plain data.

/// A message and the arguments that it uses.
pub(super) struct Sentence<'s> {
    pub(super) parts: Vec<Part<'s>>,
    pub(super) uses: Vec<Use<'s>>,
}

/// A part of a sentence. It mirrors `Part` in `src/app/words/fill.rs`.
pub(super) enum Part<'s> {
    Text(String),
    Argument(&'s str),
    Select(&'s str, Vec<Variant<'s>>),
}

/// One variant of a sentence, and when it is used.
pub(super) type Variant<'s> = (Key, Vec<Part<'s>>);

/// When a variant is used. It mirrors `Key` in `src/app/words/fill.rs`.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Key {
    Exact(u32),
    /// The name of a variant of `PluralCategory`.
    Category(&'static str),
    Otherwise,
}

/// One use of an argument, and its role there.
pub(super) struct Use<'s> {
    pub(super) argument: &'s str,
    pub(super) role: Role,
}

#[derive(Clone, Copy)]
pub(super) enum Role {
    Shown,
    Chooses,
}

impl Key {
    /// Parses the text in square brackets. The variant with a star is the default.
    pub(super) fn parse(name: &str, default: bool) -> Result<Self, String> {
        let category = match name {
            "other" if default => return Ok(Self::Otherwise),
            _ if default => return Err(format!("the default is *[{name}]; it must be *[other]")),
            "zero" => "Zero",
            "one" => "One",
            "two" => "Two",
            "few" => "Few",
            "many" => "Many",
            number => {
                return number.parse().map(Self::Exact).map_err(|_| {
                    format!("[{name}] is neither a plural category (zero, one, two, few, many) nor a whole number")
                });
            }
        };
        Ok(Self::Category(category))
    }
}

/// Adds text. Adjacent texts become one part.
pub(super) fn append_text(parts: &mut Vec<Part<'_>>, text: &str) {
    if let Some(Part::Text(before)) = parts.last_mut() {
        before.push_str(text);
    } else {
        parts.push(Part::Text(text.into()));
    }
}
