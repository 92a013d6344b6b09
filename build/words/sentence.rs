//! A message as plain data, without references.

/// A message, and the arguments that it uses.
pub(super) struct Sentence<'s> {
    pub(super) parts: Vec<Part<'s>>,
    pub(super) uses: Vec<Use<'s>>,
}

/// A part of a sentence. Mirrors `Part` in `src/app/words/fill.rs`.
pub(super) enum Part<'s> {
    Text(String),
    Argument(&'s str),
    Select(&'s str, Vec<Variant<'s>>),
}

/// One way of going on, and when it is taken.
pub(super) type Variant<'s> = (Key, Vec<Part<'s>>);

/// When a variant is taken. Mirrors `Key` in `src/app/words/fill.rs`.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Key {
    Exact(u32),
    /// The name of the variant of `PluralCategory`.
    Category(&'static str),
    Otherwise,
}

/// Where an argument stands, and as what.
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
    /// What stands in square brackets; with a star it is the default.
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

/// Adds text; neighbours become one part.
pub(super) fn append_text(parts: &mut Vec<Part<'_>>, text: &str) {
    if let Some(Part::Text(before)) = parts.last_mut() {
        before.push_str(text);
    } else {
        parts.push(Part::Text(text.into()));
    }
}
