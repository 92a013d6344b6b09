//! Answers as words.

use stop_fix_scale_core::model::{Answer, Dimension};

use crate::app::case::question::Subject;
use crate::app::sentences::Sentences;

impl Sentences<'_> {
    /// An answer in a word or two.
    #[must_use]
    pub fn answer(&self, answer: Option<Answer>) -> String {
        match answer {
            None => self.words.not_answered().into_owned(),
            Some(Answer::DontKnow) => self.words.dont_know().into_owned(),
            Some(Answer::Rated(rating)) => {
                let words = &self.model.words;
                let level = self.text(words.levels.get(rating.level()));
                match rating.evidence() {
                    None => level,
                    Some(evidence) => {
                        let evidence = self.text(words.evidence.get(evidence));
                        self.words.level_with_evidence(&level, &evidence).into_owned()
                    }
                }
            }
        }
    }

    /// The sentence that was chosen; `None` if the answer is not a level.
    #[must_use]
    pub fn chosen(&self, subject: Subject) -> Option<String> {
        let level = subject.rating(self.answers)?.level();
        Some(match subject {
            Subject::Dimension(dimension) => self.quick_sentence(dimension, level),
            Subject::Criterion(criterion) => self.level_sentence(criterion, level),
        })
    }

    /// The quick rating of a dimension; `None` if all four questions are answered, because then it isn't used.
    #[must_use]
    pub fn quick(&self, dimension: Dimension) -> Option<String> {
        let four = self.answers.criteria.of(dimension);
        let counts = four.iter().any(Option::is_none);
        counts.then(|| self.answer(*self.answers.quick.get(dimension)))
    }

    /// What was said about a dimension, in one line, and its level or score.
    #[must_use]
    pub fn in_a_line(&self, dimension: Dimension) -> (String, String) {
        if self.answers.criteria.of(dimension).iter().all(Option::is_some) {
            return (self.words.four_answers().into_owned(), self.score(dimension));
        }
        self.rated(dimension)
    }

    /// The quick rating of a dimension as a sentence, and its level.
    #[must_use]
    pub fn rated(&self, dimension: Dimension) -> (String, String) {
        let Self { words, model, answers, .. } = self;
        let Some(rating) = answers.quick_rating(dimension) else {
            return (self.answer(*answers.quick.get(dimension)), String::new());
        };
        let level = self.text(model.words.levels.get(rating.level()));
        let counted = model.rules.counted(rating);
        let level = if counted < rating.level() {
            words.level_counts_as(&level, &self.text(model.words.levels.get(counted))).into_owned()
        } else {
            level
        };
        (self.quick_sentence(dimension, rating.level()), level)
    }

    /// Yes, no, or not answered.
    #[must_use]
    pub fn yes_or_no(&self, answer: Option<bool>) -> String {
        match answer {
            None => self.words.not_answered(),
            Some(true) => self.words.yes(),
            Some(false) => self.words.no(),
        }
        .into_owned()
    }
}
