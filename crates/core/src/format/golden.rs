//! The golden cases: an independent program has worked out what follows from each. They are in the tool itself, so that
//! it can be checked wherever it runs. `crates/codegen/src/golden.rs` has packed them and says how.

use super::scored::Scored;
use super::share_code::{answer, crc24};
use crate::model::{Answer, Answers, Context, Model, PerCriterion, PerDimension, assess};

static PACKED: &[u8] = include_bytes!("golden.bin");

/// The bytes of the answers of one case.
const ANSWERS: usize = 13;
/// The bytes of the check of what follows from them.
const CHECK: usize = 3;
/// How many cases there are.
pub const CASES: usize = PACKED.len() / (ANSWERS + CHECK);
/// The answers in the order in which they are packed.
const SYMBOLS: &[u8; 13] = b"XU1234ABC5DEF";

/// Scores all golden cases with this model, and gives the share codes of those from which anything else follows than
/// what the independent program has worked out.
#[must_use]
pub fn differing(model: &Model) -> Vec<String> {
    let (answers, checks) = PACKED.split_at(CASES.saturating_mul(ANSWERS));
    let cases = answers.chunks_exact(ANSWERS).zip(checks.chunks_exact(CHECK));
    let differs = |(packed, check): (&[u8], &[u8])| {
        let answers = unpack(packed);
        let scored = Scored::new(model, &answers, &assess(model, &answers));
        let told = serde_json::to_string(&scored).unwrap_or_default();
        let same = check == crc24(&told).to_be_bytes().get(1..).unwrap_or_default();
        (!same).then(|| scored.code().to_owned())
    };
    cases.filter_map(differs).collect()
}

fn unpack(packed: &[u8]) -> Answers {
    let mut halves = packed.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    let mut next = || -> Option<Answer> {
        let symbol = SYMBOLS.get(usize::from(halves.next()?))?;
        answer(*symbol).ok()?
    };
    let quick = PerDimension::from_fn(|_| next());
    let criteria = PerCriterion::from_fn(|_| next());
    let context = halves.next().unwrap_or_default();
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
