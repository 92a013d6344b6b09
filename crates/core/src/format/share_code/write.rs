//! Writes a share code in its canonical form.

use std::fmt;

use super::base32;
use super::crc24::crc24;
use super::{ShareCode, VERSION};
use crate::model::{Answer, Context, Dimension, Evidence, Rating};

impl fmt::Display for ShareCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut code = String::with_capacity(96);
        code.push_str("SFS:");
        code.push_str(VERSION);
        code.push_str("/M:");
        code.push_str(&self.model);
        for dimension in Dimension::ALL {
            write_dimension(self, dimension, &mut code);
        }
        if self.answers.context != Context::default() {
            code.push_str("/C:");
            code.push(yes_or_no(self.answers.context.affects_people));
            code.push(yes_or_no(self.answers.context.acts_alone));
        }
        if let Some(title) = &self.title {
            code.push_str("/T:");
            base32::write_bytes(title.as_bytes(), &mut code);
        }
        code.push_str("/R:");
        code.push_str(self.verdict.word());
        let check = crc24(&code);
        code.push('/');
        base32::write_number(check, 5, &mut code);
        f.write_str(&code)
    }
}

fn write_dimension(code: &ShareCode, dimension: Dimension, out: &mut String) {
    let quick = code.answers.quick.get(dimension);
    let criteria = code.answers.criteria.of(dimension);
    let any_criterion = criteria.iter().any(Option::is_some);
    if quick.is_none() && !any_criterion {
        return;
    }
    out.push('/');
    out.push_str(dimension.id());
    out.push(':');
    if let Some(quick) = quick {
        out.push(character(Some(*quick)));
    }
    if any_criterion {
        if quick.is_some() {
            out.push('.');
        }
        out.extend(criteria.iter().map(|answer| character(*answer)));
    }
}

/// The character for an answer.
pub(super) const fn character(answer: Option<Answer>) -> char {
    match answer {
        None => 'X',
        Some(Answer::DontKnow) => 'U',
        Some(Answer::Rated(rating)) => match rating {
            Rating::Missing => '1',
            Rating::Claimed => '2',
            Rating::Agreed => '3',
            Rating::Shown(Evidence::None) => '4',
            Rating::Shown(Evidence::Documented) => 'A',
            Rating::Shown(Evidence::Tried) => 'B',
            Rating::Shown(Evidence::Running) => 'C',
            Rating::Sustained(Evidence::None) => '5',
            Rating::Sustained(Evidence::Documented) => 'D',
            Rating::Sustained(Evidence::Tried) => 'E',
            Rating::Sustained(Evidence::Running) => 'F',
        },
    }
}

const fn yes_or_no(answer: Option<bool>) -> char {
    match answer {
        Some(true) => 'Y',
        Some(false) => 'N',
        None => 'X',
    }
}
