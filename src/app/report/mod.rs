//! A case as a Markdown report for a chat or a page. It also reads well unrendered.

pub mod escape;
pub mod in_short;

use stop_fix_scale_core::format::case_file::{Case, PlannedStep, Review};
use stop_fix_scale_core::format::date::Timestamp;
use stop_fix_scale_core::format::share_code::ShareCode;
use stop_fix_scale_core::model::{
    Criterion, Dimension, Headline, Level, Model, Step, Task, assess,
};

use crate::app::case::plan::{is_done, steps};
use crate::app::case::question::{ContextQuestion, Subject};
use crate::app::case::title::shown;
use crate::app::sentences::Sentences;
use crate::app::sentences::path::{TASKS, ways};
use crate::app::words::{Words, count};

/// Writes the report of a case.
#[must_use]
pub fn write(words: Words, model: &Model, case: &Case) -> String {
    let assessment = assess(model, &case.answers);
    let say = Sentences { words, model, answers: &case.answers, assessment: &assessment };
    let mut report = Report(String::new());
    about(&mut report, &say, case);
    result(&mut report, &say);
    plan(&mut report, &say, case);
    paths(&mut report, &say);
    losing(&mut report, &say);
    patterns(&mut report, &say);
    report.heading(2, &words.report_answers());
    for dimension in Dimension::ALL {
        answers(&mut report, &say, case, dimension);
    }
    context(&mut report, &say);
    review(&mut report, words, &case.review);
    report.heading(2, &words.report_code());
    let code = ShareCode::new(model, case.answers, assessment.headline);
    report.block(&format!("`{code}`\n"));
    report.0
}

/// Markdown blocks, separated by empty lines.
struct Report(String);

impl Report {
    /// Adds a block, unless it is empty.
    fn block(&mut self, block: &str) {
        if block.is_empty() {
            return;
        }
        if !self.0.is_empty() {
            self.0.push('\n');
        }
        self.0.push_str(block);
    }

    fn heading(&mut self, level: usize, text: &str) {
        self.block(&format!("{} {text}\n", "#".repeat(level)));
    }
}

fn about(report: &mut Report, say: &Sentences<'_>, case: &Case) {
    let untitled = || say.words.untitled().into_owned();
    report.heading(1, &shown(&case.title).and_then(escape::line).unwrap_or_else(untitled));
    report.block(&escape::quotation(&case.summary, "").unwrap_or_default());
    if let Some(owner) = escape::line(&case.owner) {
        report.block(&format!("{}: {owner}\n", say.words.owner_label()));
    }
    if let Some(day) = case.updated.as_ref().and_then(Timestamp::date) {
        report.block(&format!("{}: {}\n", say.words.report_changed(), say.words.day(day)));
    }
}

fn result(report: &mut Report, say: &Sentences<'_>) {
    let words = say.words;
    let verdict = words.status_verdict(&say.verdict_title());
    report.block(&format!("**{verdict}** {}\n", say.reason().to_string().trim_end()));
    report.block(&say.as_claimed().map(|sentence| format!("{sentence}\n")).unwrap_or_default());
    report.heading(2, &words.range_title());
    report.block(&format!("{}\n", say.range()));
    report.heading(2, &words.balance_title());
    let score = |dimension: Dimension| {
        let mark = say.mark(dimension).unwrap_or_default();
        let space = if mark.is_empty() { "" } else { " · " };
        format!("- {}: {}{space}{mark}\n", say.dimension(dimension), say.score(dimension))
    };
    report.block(&Dimension::ALL.map(score).concat());
}

/// The planned steps; those that the answers reach are ticked off.
fn plan(report: &mut Report, say: &Sentences<'_>, case: &Case) {
    let rules = &say.model.rules;
    let row = |(criterion, step): (Criterion, PlannedStep)| {
        let mark = if is_done(rules, say.answers, criterion, step.to) { "x" } else { " " };
        let due = step.due.map(|due| format!(" {}", say.words.plan_due_on(&say.words.day(due))));
        format!("- [{mark}] {}{}\n", task_row(say, criterion, step.to), due.unwrap_or_default())
    };
    let rows: String = steps(rules, &case.plan).map(row).collect();
    if !rows.is_empty() {
        report.heading(2, &say.words.plan_title());
        report.block(&rows);
    }
}

fn paths(report: &mut Report, say: &Sentences<'_>) {
    let words = say.words;
    for (towards, steps) in ways(say.assessment) {
        if steps.is_empty() {
            continue;
        }
        report.heading(2, &words.path_title(&say.verdict(towards)));
        report.block(&format!("{}\n", words.path_steps(count(steps.len()))));
        for task in TASKS {
            effort(report, say, task, steps);
        }
    }
}

/// The steps of one task.
fn effort(report: &mut Report, say: &Sentences<'_>, task: Task, steps: &[Step]) {
    let row = |step: &Step| format!("- {}\n", task_row(say, step.criterion, step.to));
    let mine: String = steps.iter().filter(|step| step.what == task).map(row).collect();
    if !mine.is_empty() {
        report.heading(3, &say.task(task));
        report.block(&mine);
    }
}

/// A step with its task in bold.
fn task_row(say: &Sentences<'_>, criterion: Criterion, to: Level) -> String {
    let act = format!("**{}**", say.act(criterion));
    say.words.step_in_a_line(&act, &say.aim(criterion, to)).into_owned()
}

/// Only for Scale; the other verdicts have paths to a better one instead.
fn losing(report: &mut Report, say: &Sentences<'_>) {
    if say.assessment.headline != Headline::Scale {
        return;
    }
    report.heading(2, &say.words.losing_title());
    report.block(&format!("{}\n", say.losing()));
    let carriers = say.assessment.flips.down.iter();
    let rows = carriers.map(|criterion| format!("- {}\n", say.criterion(*criterion)));
    report.block(&rows.collect::<String>());
}

fn patterns(report: &mut Report, say: &Sentences<'_>) {
    let shown = say.assessment.patterns.iter().filter_map(|id| say.model.pattern(*id));
    let row = |pattern: &stop_fix_scale_core::model::definition::Pattern| {
        let way_out = say.words.way_out(&say.text(pattern.way_out));
        format!("- **{}:** {} {way_out}\n", say.text(pattern.name), say.text(pattern.what))
    };
    let rows: String = shown.map(row).collect();
    if !rows.is_empty() {
        report.heading(2, &say.words.patterns_title());
        report.block(&rows);
    }
}

/// The quick rating of a dimension, if it is used, and its four questions with their answers and
/// notes. The four are left out if there is neither an answer nor a note.
fn answers(report: &mut Report, say: &Sentences<'_>, case: &Case, dimension: Dimension) {
    let quick = say.quick(dimension);
    let heading = quick.as_ref().map(|quick| format!(": {quick}")).unwrap_or_default();
    report.heading(3, &format!("{}{heading}", say.dimension(dimension)));
    let chosen = say.chosen(Subject::Dimension(dimension)).filter(|_| quick.is_some());
    report.block(&chosen.map(|sentence| format!("{sentence}\n")).unwrap_or_default());
    let has_answers = case.answers.criteria.of(dimension).iter().any(Option::is_some);
    let has_notes = case.notes.of(dimension).iter().any(|note| escape::line(note).is_some());
    if !has_answers && !has_notes {
        return;
    }
    let row = |criterion: Criterion| {
        let answer = say.answer(*case.answers.criteria.get(criterion));
        let note = escape::quotation(case.notes.get(criterion), "  ").unwrap_or_default();
        let chosen = say.chosen(Subject::Criterion(criterion));
        let chosen = chosen.map(|sentence| format!("{sentence} ")).unwrap_or_default();
        format!("- {}: {chosen}**{answer}**\n{note}", say.criterion(criterion))
    };
    report.block(&dimension.criteria().map(row).concat());
}

fn context(report: &mut Report, say: &Sentences<'_>) {
    report.heading(3, &say.words.context_title());
    let row = |question: ContextQuestion| {
        let answer = say.yes_or_no(question.answer(say.answers));
        format!("- {} **{answer}**\n", say.context_question(question))
    };
    report.block(&ContextQuestion::ALL.map(row).concat());
}

fn review(report: &mut Report, words: Words, review: &Review) {
    let date = review.date.map(|date| words.day(date));
    let said = [
        (words.review_metric(), escape::line(&review.metric)),
        (words.review_floor(), escape::line(&review.floor)),
        (words.review_date(), date),
        (words.review_action(), escape::line(&review.action)),
    ];
    let row = |(label, text): (_, Option<String>)| Some(format!("- {label}: {}\n", text?));
    let rows: String = said.into_iter().filter_map(row).collect();
    if !rows.is_empty() {
        report.heading(2, &words.review_title());
        report.block(&rows);
    }
}
