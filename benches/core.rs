//! Measures how long the core takes, relative to a yardstick from the same run: `cargo bench`.
//!
//! The yardstick is `serde_json` parsing the frozen case file to a `Value`. The speed of the machine
//! cancels out in the ratio. The figures in docs/performance.md come from this program.

use std::hint::black_box;
use std::time::{Duration, Instant};

use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::format::share_code::{self, ShareCode};
use stop_fix_scale_core::model::{AI1, Answers, Assessment, assess, portfolio_order};

const GOLDEN: &str = include_str!("../crates/core/tests/golden/ai1.jsonl");
const CASE_FILE: &str = include_str!("../crates/core/tests/frozen/case-1.json");
const PORTFOLIO: usize = 10_000;
/// The number of rounds. With this many, the median is stable even on a busy machine.
const ROUNDS: usize = 41;
const SHORTEST_ROUND: Duration = Duration::from_millis(10);

fn main() {
    let codes: Vec<String> = GOLDEN.lines().map(code_of).collect();
    let cases: Vec<Answers> = codes.iter().map(|code| parsed(code).answers).collect();
    let portfolio: Vec<Assessment> =
        cases.iter().cycle().take(PORTFOLIO).map(|answers| assess(&AI1, answers)).collect();
    // serde_json cannot read 1e400 into a number, so it is replaced.
    let plain = CASE_FILE.replace("1e400", "1");

    let mut next_case = cases.iter().cycle();
    let mut next_code = codes.iter().cycle();
    let rows = [
        (
            "yardstick: JSON of a case file to a value",
            median(|| {
                black_box(serde_json::from_str::<serde_json::Value>(black_box(&plain)).is_ok());
            }),
        ),
        (
            "assess a case",
            median(|| {
                black_box(assess(&AI1, black_box(next_case.next().expect("an endless cycle"))));
            }),
        ),
        (
            "read a share code",
            median(|| {
                black_box(parsed(black_box(next_code.next().expect("an endless cycle"))));
            }),
        ),
        ("find a share code in a wrapped link", {
            let link = format!(
                "https://a.example/?url=https%3A%2F%2Fb.example%2F%23{}&d=1",
                codes[0].replace(':', "%3A").replace('/', "%2F")
            );
            median(|| {
                black_box(share_code::find(black_box(&link)).is_ok());
            })
        }),
        (
            "read a case file",
            median(|| {
                black_box(Case::read(&AI1, black_box(CASE_FILE.as_bytes())).is_ok());
            }),
        ),
        (
            "order 10,000 assessed cases",
            median(|| {
                let mut order: Vec<&Assessment> = portfolio.iter().collect();
                order.sort_by(|one, other| portfolio_order(one, other));
                black_box(order);
            }),
        ),
        ("search and order 2,000 listed cases", search_and_order(&cases)),
    ];
    print(&rows);
}

fn print(rows: &[(&str, f64)]) {
    let yardstick = rows[0].1;
    println!("{:<44} {:>12} {:>12}", "", "median", "× yardstick");
    for (name, time) in rows {
        println!("{name:<44} {:>9.2} µs {:>12.2}", time * 1e6, time / yardstick);
    }
}

/// The time that each key press in the search of the list takes if every case matches.
fn search_and_order(answers: &[Answers]) -> f64 {
    use stop_fix_scale::app::list::rows::{ListRow, SortOrder, listed};

    const LIST: usize = 2_000;
    let frozen = Case::read(&AI1, CASE_FILE.as_bytes()).expect("the tests read it").case;
    let row = |(number, answers): (usize, &Answers)| {
        let title = format!("{} {}", number * 7919 % LIST, frozen.title);
        ListRow::of(&AI1, &Case { answers: *answers, title, ..frozen.clone() }, str::to_lowercase)
    };
    let rows: Vec<ListRow> = answers.iter().cycle().take(LIST).enumerate().map(row).collect();
    median(|| {
        let (query, order) = (black_box("invoice 1"), SortOrder::Nearest);
        black_box(listed(black_box(&rows), query, order, str::to_lowercase));
    })
}

fn code_of(line: &str) -> String {
    let golden: serde_json::Value = serde_json::from_str(line).expect("each line is JSON");
    golden["code"].as_str().expect("each case has a code").to_owned()
}

fn parsed(code: &str) -> ShareCode {
    code.parse().expect("golden codes are valid")
}

/// The median time of one call, in seconds. Each round repeats the call until it takes long enough to measure.
fn median(mut call: impl FnMut()) -> f64 {
    let mut calls = 1_u32;
    while time(calls, &mut call) < SHORTEST_ROUND {
        calls *= 2;
    }
    let mut rounds: Vec<f64> =
        (0..ROUNDS).map(|_| time(calls, &mut call).as_secs_f64() / f64::from(calls)).collect();
    rounds.sort_by(f64::total_cmp);
    rounds[ROUNDS / 2]
}

fn time(calls: u32, call: &mut impl FnMut()) -> Duration {
    let start = Instant::now();
    for _ in 0..calls {
        call();
    }
    start.elapsed()
}
