//! The shortest paths to a better verdict.

use std::borrow::Cow;

use stop_fix_scale_core::model::{
    Assessment, Criterion, Dimension, Headline, Level, Reason, Step, StopRule, Task, Verdict,
};

use crate::app::sentences::Sentences;
use crate::app::sentences::result::stops;

/// The kinds of tasks, in the order in which they are listed.
pub const TASKS: [Task; 3] = [Task::Do, Task::Show, Task::FindOut];

/// The path out of Stop, then the path to Scale. Without a verdict there is no path to Scale: the reason then says what
/// to answer.
#[must_use]
pub fn ways(assessment: &Assessment) -> [(Verdict, &[Step]); 2] {
    let to_scale: &[Step] = match assessment.headline {
        Headline::Open | Headline::Scale => &[],
        Headline::Stop | Headline::Fix(_) => &assessment.to_scale,
    };
    [(Verdict::Fix, &assessment.to_fix), (Verdict::Scale, to_scale)]
}

/// The path to the nearest better verdict, if there is one.
#[must_use]
pub fn nearest(assessment: &Assessment) -> Option<(Verdict, &[Step])> {
    ways(assessment).into_iter().find(|(_, steps)| !steps.is_empty())
}

/// As many steps as are read at a glance.
const AT_A_GLANCE: usize = 3;

/// The steps to take first: the criterion that the reason for the verdict names, then the others of its dimension, so that
/// the steps never seem to contradict the reason. All others keep their order.
#[must_use]
pub fn first_steps(assessment: &Assessment, steps: &[Step]) -> Vec<Step> {
    let mut first = Vec::new();
    for rank in 0..=2 {
        for step in steps {
            if first.len() < AT_A_GLANCE && rank == rank_of(&assessment.reason, step.criterion) {
                first.push(*step);
            }
        }
    }
    first
}

fn rank_of(reason: &Reason, criterion: Criterion) -> u8 {
    let is_in_reason = match reason {
        Reason::Stop(StopRule::KnockOut(named)) | Reason::HeldBack(named)
            if *named == criterion =>
        {
            return 0;
        }
        Reason::Stop(rule) => stops(rule, criterion.dimension),
        Reason::HeldBack(named) => named.dimension == criterion.dimension,
        Reason::FindOut | Reason::Prove | Reason::Ready | Reason::NotCovered(_) => false,
    };
    if is_in_reason { 1 } else { 2 }
}

impl Sentences<'_> {
    /// The name of a task.
    #[must_use]
    pub fn task(&self, task: Task) -> String {
        match task {
            Task::Do => self.words.task_do(),
            Task::Show => self.words.task_show(),
            Task::FindOut => self.words.task_find_out(),
        }
        .into_owned()
    }

    /// The target level of a step, with the sentence that describes it.
    #[must_use]
    pub fn done(&self, step: Step) -> String {
        let level = self.text(self.model.words.levels.get(step.to));
        self.words.step_done(&level, &self.level_sentence(step.criterion, step.to)).into_owned()
    }

    /// The title of the steps to take first.
    #[must_use]
    pub fn first_title(&self) -> Cow<'static, str> {
        match self.assessment.headline {
            Headline::Stop => self.words.path_first_stop(),
            _ => self.words.path_first(),
        }
    }

    /// What a step aims at. The sentence of the second level says what is missing, so it does not stand alone.
    #[must_use]
    pub fn goal(&self, criterion: Criterion, to: Level) -> String {
        let sentence = self.level_sentence(criterion, to);
        if to <= Level::Claimed { self.words.step_least(&sentence).into_owned() } else { sentence }
    }

    /// The same, where it stands below the name of the step.
    #[must_use]
    pub fn aim(&self, criterion: Criterion, to: Level) -> String {
        let goal = self.goal(criterion, to);
        if to <= Level::Claimed { goal } else { self.words.step_aim(&goal).into_owned() }
    }

    /// What to do and what it aims at, in one line.
    #[must_use]
    pub fn step(&self, criterion: Criterion, to: Level) -> String {
        self.words.step_in_a_line(&self.act(criterion), &self.aim(criterion, to)).into_owned()
    }

    /// A criterion and the level that it has to reach.
    #[must_use]
    pub fn step_in_short(&self, criterion: Criterion, to: Level) -> String {
        let level = self.text(self.model.words.levels.get(to));
        self.words.step_in_short(&self.criterion(criterion), &level).into_owned()
    }

    /// What is true of a whole dimension at a level.
    #[must_use]
    pub fn quick_sentence(&self, dimension: Dimension, level: Level) -> String {
        self.text(self.model.words.dimension(dimension).quick.get(level))
    }

    /// What is true of a criterion at a level.
    #[must_use]
    pub fn level_sentence(&self, criterion: Criterion, level: Level) -> String {
        self.text(self.model.words.criterion(criterion).levels.get(level))
    }
}
