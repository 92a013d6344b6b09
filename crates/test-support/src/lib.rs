//! Shared by the native tests: generated answers, hostile texts, and the number of cases for each property.
#![allow(clippy::missing_panics_doc, reason = "what panics here is a mistake in a test")]

pub mod hostile;

use proptest::prelude::*;
use proptest::test_runner::Config;
use stop_fix_scale_core::format::share_code::ShareCode;
use stop_fix_scale_core::model::{
    Answer, Answers, Context, Criterion, Dimension, Evidence, Level, PerCriterion, PerDimension,
    Rating,
};

/// The configuration for property tests: 100,000 cases for each property, unless `PROPTEST_CASES` is set.
#[must_use]
pub fn config() -> Config {
    let mut config = Config { failure_persistence: None, ..Config::default() };
    if std::env::var_os("PROPTEST_CASES").is_none() {
        config.cases = 100_000;
    }
    config
}

/// Every possible answer.
#[must_use]
pub fn all_answers() -> Vec<Option<Answer>> {
    let rated = |level, evidence| Some(Answer::Rated(Rating::new(level, evidence)));
    let plain = [Level::Missing, Level::Claimed, Level::Agreed];
    let proven = [Level::Shown, Level::Sustained];
    [None, Some(Answer::DontKnow)]
        .into_iter()
        .chain(plain.map(|level| rated(level, Evidence::None)))
        .chain(proven.into_iter().flat_map(|l| Evidence::ALL.map(|evidence| rated(l, evidence))))
        .collect()
}

/// Generates answers of every kind: random ones, good ones, quick ratings only, and nearly complete
/// ones. Bytes shrink to zero, which means *not answered*.
pub fn answers() -> impl Strategy<Value = Answers> + Clone {
    (0_usize..DISTRIBUTIONS.len(), any::<[u8; 5]>(), any::<[u8; 20]>(), any::<[u8; 2]>()).prop_map(
        |(pair, quick, criteria, context)| {
            let [quick_distribution, criteria_distribution] = DISTRIBUTIONS[pair];
            let mut bytes = criteria.into_iter();
            let yes_or_no =
                |byte: u8| [None, Some(false), Some(true), Some(false)][byte as usize % 4];
            Answers {
                quick: PerDimension::new(quick.map(|byte| answer(quick_distribution, byte))),
                criteria: PerCriterion::from_fn(|_| {
                    answer(criteria_distribution, bytes.next().expect("twenty bytes"))
                }),
                context: Context {
                    affects_people: yes_or_no(context[0]),
                    acts_alone: yes_or_no(context[1]),
                },
            }
        },
    )
}

/// Pairs of distributions, for quick ratings and for criteria. The more often a character occurs in a
/// distribution, the more likely its answer is.
const DISTRIBUTIONS: [[&[u8]; 2]; 6] =
    [[NOTHING, ANY], [ANY, ANY], [ANY, SPARSE], [GOOD, SPARSE], [NOTHING, GOOD], [NOTHING, MIDDLE]];
const NOTHING: &[u8] = b"X";
const ANY: &[u8] = b"XU1234ABC5DEF";
const SPARSE: &[u8] = b"XXXXXXXXXXU13C";
const GOOD: &[u8] = b"XCCFFEBC3FCFU";
const MIDDLE: &[u8] = b"X3322CC3324U1B";

fn answer(distribution: &[u8], byte: u8) -> Option<Answer> {
    let rated = |level, evidence| Some(Answer::Rated(Rating::new(level, evidence)));
    match distribution[byte as usize % distribution.len()] {
        b'X' => None,
        b'U' => Some(Answer::DontKnow),
        b'1' => rated(Level::Missing, Evidence::None),
        b'2' => rated(Level::Claimed, Evidence::None),
        b'3' => rated(Level::Agreed, Evidence::None),
        b'4' => rated(Level::Shown, Evidence::None),
        b'A' => rated(Level::Shown, Evidence::Documented),
        b'B' => rated(Level::Shown, Evidence::Tried),
        b'C' => rated(Level::Shown, Evidence::Running),
        b'5' => rated(Level::Sustained, Evidence::None),
        b'D' => rated(Level::Sustained, Evidence::Documented),
        b'E' => rated(Level::Sustained, Evidence::Tried),
        b'F' => rated(Level::Sustained, Evidence::Running),
        other => unreachable!("{other} is not an answer"),
    }
}

/// Generates twenty known levels. Half of the time they are near the thresholds.
pub fn levels() -> impl Strategy<Value = PerCriterion<Level>> + Clone {
    (any::<bool>(), any::<[u8; 20]>()).prop_map(|(high, bytes)| {
        let numbers: &[u8] = if high { &[3, 4, 3, 4, 5, 2, 3] } else { &[1, 2, 3, 4, 5] };
        let mut bytes = bytes.into_iter();
        PerCriterion::from_fn(|_| {
            let byte = bytes.next().expect("twenty bytes");
            Level::from_number(numbers[byte as usize % numbers.len()]).expect("1 to 5")
        })
    })
}

/// Generates one of the twenty criteria.
pub fn criterion() -> impl Strategy<Value = Criterion> + Clone {
    (0_usize..20).prop_map(|index| Criterion::all().nth(index).expect("twenty criteria"))
}

/// Generates one of the five dimensions.
pub fn dimension() -> impl Strategy<Value = Dimension> + Clone {
    (0_usize..5).prop_map(|index| Dimension::ALL[index])
}

/// The answer with this level and the best evidence, so that the level is fully proven.
#[must_use]
pub fn proven(level: Level) -> Option<Answer> {
    Some(Answer::Rated(Rating::new(level, Evidence::Running)))
}

/// Answers as written in a share code, such as `V:3/D:C.X2U3/C:NN`.
///
/// # Panics
/// They are not written so.
#[must_use]
pub fn coded(answers: &str) -> Answers {
    let code = with_check(&format!("SFS:1/M:AI1/{answers}/R:OPEN"));
    code.parse::<ShareCode>().expect("a share code").answers
}

/// A share code with the right checksum, computed in a slow and simple way.
#[must_use]
pub fn with_check(body: &str) -> String {
    let mut crc = 0x00B7_04CE_u32;
    for byte in body.bytes() {
        crc ^= u32::from(byte) << 16;
        for _ in 0..8 {
            crc <<= 1;
            if crc & 0x0100_0000 != 0 {
                crc ^= 0x0186_4CFB;
            }
        }
    }
    let digit =
        |index: u32| b"0123456789ABCDEFGHJKMNPQRSTVWXYZ"[(crc >> (index * 5) & 31) as usize];
    let check: String = (0..5).rev().map(|index| char::from(digit(index))).collect();
    format!("{body}/{check}")
}
