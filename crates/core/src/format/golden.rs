//! The golden cases, whose expected results come from an independent program. They are compiled into the tool, so that
//! it can check itself wherever it runs. `crates/codegen/src/golden.rs` packs them and documents the layout.

use super::scored::Scored;
use super::share_code::{answer, crc24};
use crate::model::{Answer, Answers, Context, Model, PerCriterion, PerDimension, assess};

static PACKED: &[u8] = include_bytes!("golden.bin");

/// The number of bytes for the answers of one case.
const ANSWER_BYTES: usize = 13;
/// The number of bytes for the checksum of the expected result.
const CHECK_BYTES: usize = 3;
/// The number of golden cases.
pub const CASES: usize = PACKED.len() / (ANSWER_BYTES + CHECK_BYTES);
/// The characters that share codes use for answers. A packed answer is an index into them.
const SYMBOLS: &[u8; 13] = b"XU1234ABC5DEF";

/// Scores all golden cases with this model. Returns the share codes of the cases whose result differs from the expected
/// one.
#[must_use]
pub fn differing(model: &Model) -> Vec<String> {
    let (answers, checks) = PACKED.split_at(CASES.saturating_mul(ANSWER_BYTES));
    let cases = answers.chunks_exact(ANSWER_BYTES).zip(checks.chunks_exact(CHECK_BYTES));
    let differs = |(packed, check): (&[u8], &[u8])| {
        let answers = unpack(packed);
        let scored = Scored::new(model, &answers, &assess(model, &answers));
        let line = serde_json::to_string(&scored).unwrap_or_default();
        let is_equal = check == crc24(&line).to_be_bytes().get(1..).unwrap_or_default();
        (!is_equal).then(|| scored.code().to_owned())
    };
    cases.filter_map(differs).collect()
}

fn unpack(packed: &[u8]) -> Answers {
    let mut half_bytes = packed.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    let mut next = || -> Option<Answer> {
        let symbol = SYMBOLS.get(usize::from(half_bytes.next()?))?;
        answer(*symbol).ok()?
    };
    let quick = PerDimension::from_fn(|_| next());
    let criteria = PerCriterion::from_fn(|_| next());
    let context = half_bytes.next().unwrap_or_default();
    let context =
        Context { affects_people: yes_or_no(context >> 2), acts_alone: yes_or_no(context & 3) };
    Answers { quick, criteria, context }
}

const fn yes_or_no(bits: u8) -> Option<bool> {
    match bits {
        1 => Some(false),
        2 => Some(true),
        _ => None,
    }
}
