//! The report: what it says, and that typed text never becomes markup in it.

use std::mem::{Discriminant, discriminant};

use markdown::mdast::Node;
use proptest::prelude::*;
use stop_fix_scale::app::case::title::shown;
use stop_fix_scale::app::report::in_short::in_short;
use stop_fix_scale::app::sentences::path::{first_steps, nearest, ways};
use stop_fix_scale::app::words::Words;
use stop_fix_scale::app::words::language::Language;
use stop_fix_scale::app::words::plural::PluralCategory;
use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::format::share_code::{ShareCode, find};
use stop_fix_scale_core::model::{AI1, Answers, Context, Level, PerCriterion, Step, assess};
use test_support::{config, criterion, hostile, proven};

const FROZEN: &str = include_str!("../../crates/core/tests/frozen/case-1.json");
const EXPECTED: &str = include_str!("report/invoices.md");

fn written(case: &Case) -> String {
    stop_fix_scale::app::report::write(
        Words::new(Language::English, PluralCategory::english),
        &AI1,
        case,
    )
}

#[test]
fn the_report_of_the_frozen_case_has_not_changed() {
    let case = Case::read(&AI1, FROZEN.as_bytes()).expect("a case file").case;
    assert_eq!(written(&case), EXPECTED);
}

#[test]
fn in_short_it_is_plain_text_with_what_decides_and_what_to_do_first() {
    let case = Case::read(&AI1, FROZEN.as_bytes()).expect("a case file").case;
    let words = Words::new(Language::English, PluralCategory::english);
    let short = |case: &Case| in_short(words, &AI1, case, "https://tools.example/#SFS:1");
    assert_eq!(short(&case), include_str!("report/invoices.txt").trim_end());
    let nothing_known = short(&Case::default());
    assert!(
        nothing_known.starts_with("Verdict: Can’t say yet.\nRate each dimension"),
        "{nothing_known}"
    );
    assert!(!nothing_known.contains("Do these first"), "{nothing_known}");
}

/// As on the screen, on paper and on the projector: not the name of the question.
#[test]
fn each_step_says_what_to_do_and_how_to_see_that_it_is_done() {
    let words = Words::new(Language::English, PluralCategory::english);
    for level in [Level::Missing, Level::Claimed, Level::Agreed] {
        let criteria = PerCriterion::from_fn(|_| proven(level));
        let answers = Answers { criteria, ..Answers::default() };
        let case = Case { answers, ..Case::default() };
        let (assessment, report) = (assess(&AI1, &answers), written(&case));
        let line = |step: &Step, bold: &str| {
            let of_step = AI1.words.criterion(step.criterion);
            let aim = if step.to <= Level::Claimed { "At least" } else { "Done when" };
            let sentence = of_step.levels.get(step.to);
            format!("- {bold}{}{bold}. {aim}: {sentence}\n", of_step.act)
        };
        let ways = ways(&assessment).map(|(_, steps)| steps);
        assert!(!ways.concat().is_empty(), "{level:?}");
        for step in ways.concat() {
            assert!(report.contains(&line(&step, "**")), "{step:?} in {report}");
        }
        let first = nearest(&assessment).map(|(_, steps)| first_steps(&assessment, steps));
        let listed: String = first.iter().flatten().map(|step| line(step, "")).collect();
        let short = in_short(words, &AI1, &case, "code");
        assert!(short.contains(&format!("first\n{listed}\n")), "{listed} in {short}");
    }
}

#[test]
fn a_plan_is_a_list_of_tasks() {
    let text = include_str!("../../crates/core/tests/frozen/case-1-plan.json");
    let case = Case::read(&AI1, text.as_bytes()).expect("a case file").case;
    let report = written(&case);
    assert!(report.contains("\n## Your plan\n\n- [ ] **"), "{report}");
    assert_eq!(report.matches("\n- [ ] **").count(), 2, "{report}");
    let done =
        Answers { criteria: PerCriterion::from_fn(|_| proven(Level::Sustained)), ..case.answers };
    let report = written(&Case { answers: done, ..case });
    assert_eq!(report.matches("\n- [x] **").count(), 2, "{report}");
}

#[test]
fn a_task_says_when_it_is_due() {
    let text = include_str!("../../crates/core/tests/frozen/case-1-due.json");
    let case = Case::read(&AI1, text.as_bytes()).expect("a case file").case;
    assert_eq!(written(&case).matches(" Due on 2027-03-31.\n").count(), 1);
}

#[test]
fn each_verdict_has_its_own_sections() {
    let all = |level| Answers {
        criteria: PerCriterion::from_fn(|_| proven(level)),
        ..Answers::default()
    };
    let contained = Context { affects_people: Some(false), acts_alone: Some(false) };
    let to_fix = "## Steps to Fix";
    let to_scale = "## Steps to Scale";
    let lost_by = "## What would cost you Scale";
    let rows: [(Answers, &str, &[&str], &[&str]); 4] = [
        (
            Answers::default(),
            "**Verdict: Can’t say yet.** Rate",
            &["### Value: Not answered"],
            &[to_fix, to_scale, lost_by, "weakest"],
        ),
        (
            all(Level::Missing),
            "**Verdict: Stop.** One answer alone",
            &[to_fix, to_scale, "### To do"],
            &[lost_by],
        ),
        (
            Answers { context: contained, ..all(Level::Agreed) },
            "**Verdict: Fix.** ",
            &[to_scale],
            &[to_fix, lost_by],
        ),
        (
            all(Level::Sustained),
            "**Verdict: Scale.** Every",
            &[lost_by, "- Value: 100\n", "### Value\n"],
            &[to_fix, to_scale],
        ),
    ];
    for (answers, verdict, said, unsaid) in rows {
        let report = written(&Case { answers, ..Case::default() });
        assert!(report.contains(verdict), "{verdict} in {report}");
        for sentence in said {
            assert!(report.contains(sentence), "{sentence} in {report}");
        }
        for sentence in unsaid {
            assert!(!report.contains(sentence), "{sentence} in {report}");
        }
    }
}

/// A label and its text have one colon between them, not two.
#[test]
fn no_line_has_two_labels() {
    for level in [Level::Missing, Level::Claimed, Level::Agreed] {
        let criteria = PerCriterion::from_fn(|_| proven(level));
        let report = written(&Case {
            answers: Answers { criteria, ..Answers::default() },
            ..Case::default()
        });
        for line in report.lines().filter(|line| line.starts_with("- ")) {
            let label = line.split_once(": ").or_else(|| line.split_once(":** "));
            let text = label.map_or("", |(_, text)| text);
            let again = text.split(['.', ' ']).take(2).any(|word| word.ends_with(':'));
            assert!(!again, "{line}");
        }
    }
}

#[test]
fn the_report_says_when_the_case_was_changed() {
    let updated = Some("2026-11-21T10:00:00Z".parse().expect("a time"));
    let case = Case { updated, ..Case::default() };
    assert!(written(&case).contains("\nLast changed: 2026-11-21\n"));
    let as_browsers = Words::new(Language::English, PluralCategory::english)
        .with_days(|_, day| format!("day {day}"));
    let report = stop_fix_scale::app::report::write(as_browsers, &AI1, &case);
    assert!(report.contains("\nLast changed: day 2026-11-21\n"), "{report}");
}

#[test]
fn typed_markup_is_escaped_and_stays_readable() {
    let rows = [
        ("Invoices, sorted (at 10:30, 1.5 days)", "Invoices, sorted (at 10:30, 1.5 days)"),
        ("*a* _b_ `c`", r"\*a\* \_b\_ \`c\`"),
        ("<b>&amp;", r"\<b\>\&amp;"),
        ("![a](b)", r"!\[a\](b)"),
        ("- a - b", r"\- a - b"),
        ("1. a", r"1\. a"),
        ("12) a", r"12\) a"),
        ("see https://a.example", "see https\u{2060}:\u{2060}//a\u{2060}.\u{2060}example"),
        ("ada@b.example", "ada\u{2060}@\u{2060}b\u{2060}.\u{2060}example"),
        ("#1", "\u{2060}\\#\u{2060}1"),
        ("a\tb\u{7}", "a b\u{fffd}"),
        (" a\n\n b ", "a b"),
        // Directions that a text opens are closed at its end, and it cannot close any others.
        ("a \u{2067}b", "a \u{2067}b\u{2069}"),
        ("a\u{2069}\u{2069}b", "ab"),
        ("\u{2069} a \u{2067}", "a"),
        ("\u{202e}a", "\u{202e}a"),
    ];
    for (title, expected) in rows {
        let report = written(&Case { title: title.into(), ..Case::default() });
        let heading = report.lines().next().expect("a heading");
        assert_eq!(heading, format!("# \u{2068}{expected}\u{2069}"), "{title:?}");
    }
}

/// The depth and the kind of every node, without the texts.
type Kinds = Vec<(usize, Discriminant<Node>)>;

fn collect_kinds(node: &Node, depth: usize, kinds: &mut Kinds) {
    kinds.push((depth, discriminant(node)));
    for child in node.children().into_iter().flatten() {
        collect_kinds(child, depth + 1, kinds);
    }
}

fn parsed(report: &str) -> Node {
    markdown::to_mdast(report, &markdown::ParseOptions::gfm()).expect("Markdown without MDX")
}

fn kinds(report: &str) -> Kinds {
    let mut kinds = Vec::new();
    collect_kinds(&parsed(report), 0, &mut kinds);
    kinds
}

const BREAKS: [char; 7] = ['\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'];

/// The same lines with a harmless word on each.
fn tame(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    let edge = |c: char| c.is_whitespace() || ('\u{2066}'..='\u{2069}').contains(&c);
    let is_empty = |line: &str| line.trim_matches(edge).is_empty();
    let lines =
        text.trim_matches(edge).split(BREAKS).map(|line| if is_empty(line) { "" } else { "x" });
    lines.collect::<Vec<_>>().join("\n")
}

fn with_texts(case: &Case, change: impl Fn(&str) -> String) -> Case {
    let mut changed = case.clone();
    let review = &mut changed.review;
    for text in [
        &mut changed.title,
        &mut changed.summary,
        &mut changed.owner,
        &mut review.metric,
        &mut review.floor,
        &mut review.action,
    ] {
        *text = change(text);
    }
    changed.notes = changed.notes.map(|note| change(note));
    changed
}

/// Invisible characters, which a program may drop.
fn is_joiner(character: char) -> bool {
    matches!(character, '\u{2060}' | '\u{2066}'..='\u{2069}')
}

proptest! {
    // Fewer cases, because the Markdown parser is a thousand times slower than the writer.
    #![proptest_config(proptest::test_runner::Config { cases: (config().cases / 1_000).max(20), ..config() })]

    /// Typed markup would appear as a node that is not a text.
    #[test]
    fn typed_text_never_becomes_markup(case in hostile::case()) {
        let report = written(&case);
        let harmless = kinds(&written(&with_texts(&case, tame)));
        prop_assert_eq!(&kinds(&report), &harmless, "{}", report);
        // The same in a program that drops characters for directions.
        let bare = report.replace(|c| ('\u{2066}'..='\u{2069}').contains(&c), "");
        prop_assert_eq!(&kinds(&bare), &harmless, "{}", bare);
    }

    #[test]
    fn every_typed_line_is_readable_in_the_report(case in hostile::case()) {
        let mut said = String::new();
        collect_texts(&parsed(&written(&case)), &mut said);
        said.retain(|character| !is_joiner(character));
        // An invisible title is not written: the case counts as untitled.
        let title = shown(&case.title).unwrap_or_default().to_owned();
        let texts = [&title, &case.summary, &case.owner, &case.review.metric, &case.review.action];
        for text in texts.into_iter().chain(case.notes.iter().map(|(_, note)| note)) {
            for line in text.split(BREAKS) {
                let mut line = line.trim().replace('\t', " ").replace(char::is_control, "\u{fffd}");
                line.retain(|character| !is_joiner(character));
                prop_assert!(said.contains(line.trim()), "{:?} of {:?} in {}", line, text, said);
            }
        }
    }

}

proptest! {
    #![proptest_config(proptest::test_runner::Config { cases: (config().cases / 10).max(20), ..config() })]

    /// Each line closes the directions that it opens, so that no text affects the text around it.
    #[test]
    fn typed_text_never_changes_the_direction_of_other_text(case in hostile::case()) {
        let report = written(&case);
        prop_assert!(!report.contains(&BREAKS[1..]), "{:?}", report);
        for line in report.split('\n') {
            let mut depth = 0_u32;
            for character in line.chars() {
                match character {
                    '\u{2066}'..='\u{2068}' => depth += 1,
                    '\u{2069}' => depth = depth.checked_sub(1).expect("a line closes only what it opened"),
                    '\u{202a}'..='\u{202e}' => prop_assert!(depth > 0, "{:?}", line),
                    _ => {}
                }
            }
            prop_assert_eq!(depth, 0, "{:?}", line);
        }
    }

    /// Pasting the report opens its case, even if the typed texts contain other codes.
    #[test]
    fn the_share_code_of_the_report_is_found(
        case in hostile::case(), other in test_support::answers(), criterion in criterion(),
    ) {
        let code = |answers: &Answers| {
            ShareCode::new(&AI1, *answers, assess(&AI1, answers).headline)
        };
        let mut case = case;
        case.title = format!("{} {}", case.title, code(&other));
        *case.notes.get_mut(criterion) = code(&other).to_string();
        prop_assert_eq!(find(&written(&case)), Ok(code(&case.answers)));
    }
}

fn collect_texts(node: &Node, said: &mut String) {
    if let Node::Text(text) = node {
        said.push_str(&text.value);
    }
    for child in node.children().into_iter().flatten() {
        collect_texts(child, said);
    }
}
