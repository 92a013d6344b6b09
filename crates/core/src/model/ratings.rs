//! What the first page and the five ratings need of the model: all of it but the sentences of criteria and patterns, which are most of its text.

use super::ai1::AI1;
use super::definition::{CriterionWords, Model, Pattern, Words};
use super::level::PerLevel;
use super::per_dimension::PerCriterion;

/// The same rules as [`AI1`], so the same results, before the sentences of criteria and patterns are here.
pub static AI1_RATINGS: Model = Model {
    words: Words { criteria: PerCriterion::new(CRITERIA), ..AI1.words },
    patterns: &PATTERNS,
    ..AI1
};

const NO_WORDS: CriterionWords =
    CriterionWords { name: "", question: "", act: "", levels: PerLevel([""; 5]) };

/// The names, because a verdict says where to start; and all words of `I1`, because the example on the first page is held back by it.
#[allow(clippy::indexing_slicing, reason = "the compiler evaluates it")]
const CRITERIA: [[CriterionWords; 4]; 5] = {
    let all = AI1.words.criteria.rows();
    let mut criteria = [[NO_WORDS; 4]; 5];
    let mut index = 0;
    while index < 20 {
        criteria[index / 4][index % 4].name = all[index / 4][index % 4].name;
        index += 1;
    }
    criteria[2][0] = all[2][0];
    criteria
};

#[allow(clippy::indexing_slicing, reason = "the compiler evaluates it")]
static PATTERNS: [Pattern; AI1.patterns.len()] = {
    let mut patterns = [AI1.patterns[0]; AI1.patterns.len()];
    let mut index = 0;
    while index < patterns.len() {
        let pattern = AI1.patterns[index];
        patterns[index] = Pattern { name: "", what: "", way_out: "", ideas_from: &[], ..pattern };
        index += 1;
    }
    patterns
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_words_are_missing() {
        assert_eq!(AI1_RATINGS.rules, AI1.rules);
        let with_words = Words { criteria: AI1.words.criteria, ..AI1_RATINGS.words };
        assert_eq!(with_words, AI1.words);
        let conditions = |model: &Model| -> Vec<_> {
            model.patterns.iter().map(|pattern| (pattern.id, pattern.when)).collect()
        };
        assert_eq!(conditions(&AI1_RATINGS), conditions(&AI1));
    }
}
