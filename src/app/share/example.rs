//! A finished example, opened like a shared case.

use stop_fix_scale_core::format::share_code::ShareCode;
use stop_fix_scale_core::model::{
    Answer, Answers, Criterion, Evidence, Level, Model, Rating, assess,
};

use crate::app::share::open::SharedCase;
use crate::app::words::Words;

const MISSING: (Level, Evidence) = (Level::Missing, Evidence::None);
const CLAIMED: (Level, Evidence) = (Level::Claimed, Evidence::None);
const AGREED: (Level, Evidence) = (Level::Agreed, Evidence::None);
const SAID: (Level, Evidence) = (Level::Shown, Evidence::None);
const SHOWN: (Level, Evidence) = (Level::Shown, Evidence::Running);

/// A good idea whose result nobody has to act on: the answers of all criteria, in order.
const ANSWERS: [(Level, Evidence); 20] = [
    SHOWN, SHOWN, SHOWN, SHOWN, // Value
    SHOWN, AGREED, SHOWN, AGREED, // Data readiness
    MISSING, CLAIMED, CLAIMED, CLAIMED, // Integration
    SAID, SHOWN, AGREED, CLAIMED, // Adoption
    SHOWN, SHOWN, AGREED, AGREED, // Governance
];

/// The example; `None` if its title is too long for a share code.
#[must_use]
pub fn example(model: &Model, words: Words) -> Option<SharedCase> {
    let mut answers = Answers::default();
    for (criterion, (level, evidence)) in Criterion::all().zip(ANSWERS) {
        *answers.criteria.get_mut(criterion) = Some(Answer::Rated(Rating::new(level, evidence)));
    }
    (answers.context.affects_people, answers.context.acts_alone) = (Some(false), Some(false));
    let headline = assess(model, &answers).headline;
    let code = ShareCode::new(model, answers, headline).with_title(&words.example_title()).ok()?;
    Some(SharedCase { code, headline })
}
