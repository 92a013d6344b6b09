//! Parses the condition of a pattern: comparisons, `&`, `|` and brackets. [`Condition`] documents what they mean.

use stop_fix_scale_core::model::condition::Condition;
use stop_fix_scale_core::model::ids::Criterion;
use stop_fix_scale_core::model::level::Level;

/// Parses a condition.
///
/// # Errors
/// The text is not a valid condition. The error has the place of the first mistake.
pub fn read(text: &str) -> Result<Condition, BadCondition> {
    let mut reader = Reader { rest: text, length: text.chars().count() };
    let condition = reader.any(0)?;
    reader.skip_space();
    if reader.rest.is_empty() { Ok(condition) } else { reader.fail(Expected::End) }
}

/// Why a condition cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BadCondition {
    /// The number of characters before the mistake.
    pub at: usize,
    /// What was expected there.
    pub expected: Expected,
}

/// What was expected at a place in a condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// A criterion, `spread` or an opening bracket.
    Term,
    /// `<=` or `>=`. Only `>=` after `spread`.
    Comparison,
    /// A level from 1 to 5.
    Level,
    /// Points from 0 to 16.
    Points,
    /// A closing bracket.
    ClosingBracket,
    /// `&`, `|` or the end.
    End,
    /// Fewer nested brackets.
    LessNesting,
}

/// The deepest nesting of brackets. People don't need more, and it fits on any stack.
const MAX_DEPTH: u8 = 8;

struct Reader<'a> {
    rest: &'a str,
    /// The length of the whole condition, in characters.
    length: usize,
}

impl Reader<'_> {
    fn any(&mut self, depth: u8) -> Result<Condition, BadCondition> {
        let mut parts = vec![self.all(depth)?];
        while self.take("|") {
            parts.push(self.all(depth)?);
        }
        Ok(single_or(parts, Condition::Any))
    }

    fn all(&mut self, depth: u8) -> Result<Condition, BadCondition> {
        let mut parts = vec![self.term(depth)?];
        while self.take("&") {
            parts.push(self.term(depth)?);
        }
        Ok(single_or(parts, Condition::All))
    }

    fn term(&mut self, depth: u8) -> Result<Condition, BadCondition> {
        if self.take("(") {
            if depth >= MAX_DEPTH {
                return self.fail(Expected::LessNesting);
            }
            let inside = self.any(depth.saturating_add(1))?;
            return if self.take(")") { Ok(inside) } else { self.fail(Expected::ClosingBracket) };
        }
        if self.take("spread") {
            if !self.take(">=") {
                return self.fail(Expected::Comparison);
            }
            return self.points().map(Condition::SpreadAtLeast);
        }
        let criterion = self.criterion()?;
        if self.take("<=") {
            Ok(Condition::AtMost(criterion, self.level()?))
        } else if self.take(">=") {
            Ok(Condition::AtLeast(criterion, self.level()?))
        } else {
            self.fail(Expected::Comparison)
        }
    }

    fn criterion(&mut self) -> Result<Criterion, BadCondition> {
        self.skip_space();
        let read = self.rest.split_at_checked(2);
        let Some((Ok(criterion), rest)) = read.map(|(name, rest)| (name.parse(), rest)) else {
            return self.fail(Expected::Term);
        };
        self.rest = rest;
        Ok(criterion)
    }

    fn level(&mut self) -> Result<Level, BadCondition> {
        self.number(Expected::Level, Level::from_number)
    }

    fn points(&mut self) -> Result<u8, BadCondition> {
        self.number(Expected::Points, |points| (points <= 16).then_some(points))
    }

    fn number<T>(
        &mut self,
        expected: Expected,
        read: impl FnOnce(u8) -> Option<T>,
    ) -> Result<T, BadCondition> {
        self.skip_space();
        let rest = self.rest.trim_start_matches(|character: char| character.is_ascii_digit());
        let digits = self.rest.strip_suffix(rest).unwrap_or_default();
        let Some(value) = digits.parse().ok().and_then(read) else { return self.fail(expected) };
        self.rest = rest;
        Ok(value)
    }

    fn take(&mut self, token: &str) -> bool {
        self.skip_space();
        match self.rest.strip_prefix(token) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    fn skip_space(&mut self) {
        self.rest = self.rest.trim_start();
    }

    fn fail<T>(&self, expected: Expected) -> Result<T, BadCondition> {
        Err(BadCondition { at: self.length.saturating_sub(self.rest.chars().count()), expected })
    }
}

/// The only part, or all parts joined. The parts are leaked because [`Condition`] borrows them for `'static`, as in the
/// compiled model. The generator runs only briefly.
fn single_or(parts: Vec<Condition>, join: fn(&'static [Condition]) -> Condition) -> Condition {
    match parts.as_slice() {
        [only] => *only,
        _ => join(parts.leak()),
    }
}
