//! The line of time below the charts: quarters, and the moments that have names.

use stop_fix_scale_core::format::moment::NamedMoment;
use stop_fix_scale_core::sorted::sort_by_key;
use yew::prelude::*;

use crate::app::history::quarters::{Tick, ticks};
use crate::app::history::series::ScorePoint;
use crate::app::history::versions::milliseconds;
use crate::app::words::Words;

/// Where the current version starts on the line; the rest of the 1000 units belongs to it.
const PRESENT: u64 = 960;

/// Names that start further on would not fit, so they end at their place instead.
const LATE: u64 = 700;

/// Nearer to an end of the line, a quarter is not centred.
const EDGE: u64 = 60;

/// The least distance between two names.
const APART: u64 = 160;

/// Converts times to places on the line.
pub(crate) struct TimeAxis<'a> {
    times: Vec<u64>,
    ticks: Vec<Tick>,
    /// Times with names, oldest first.
    names: Vec<(u64, &'a str)>,
}

impl<'a> TimeAxis<'a> {
    pub(crate) fn new(marks: &[ScorePoint], moments: &'a [NamedMoment]) -> Self {
        let times: Vec<u64> = marks.iter().map(|mark| mark.at).collect();
        let (first, last) = ends(&times);
        let all = moments.iter().map(|one| (milliseconds(&one.at), &*one.name));
        let mut names: Vec<_> = all.filter(|(at, _)| (first..=last).contains(at)).collect();
        sort_by_key(&mut names, |(at, _)| *at);
        Self { ticks: ticks(first, last), times, names }
    }

    /// The place of each version: by time, or evenly spaced if all times are equal.
    pub(crate) fn marks(&self) -> Vec<u64> {
        let (first, last) = ends(&self.times);
        let evenly = |place: usize| place as u64 * PRESENT / (self.times.len() as u64 - 1).max(1);
        let place =
            |(place, at): (usize, &u64)| if last > first { self.place(*at) } else { evenly(place) };
        self.times.iter().enumerate().map(place).collect()
    }

    fn place(&self, at: u64) -> u64 {
        let (first, last) = ends(&self.times);
        (at - first) * PRESENT / (last - first).max(1)
    }

    /// A thin line through a chart for each quarter, and one for each name.
    pub(crate) fn ticks(&self) -> Html {
        let line = |class: &'static str, at: u64| {
            let x = self.place(at).to_string();
            html! { <line {class} x1={x.clone()} x2={x} y1="-6" y2="106" /> }
        };
        html! {
            <>
                for tick in &self.ticks {
                    { line("line-quarter", tick.at) }
                }
                for (at, _) in &self.names {
                    { line("line-named", *at) }
                }
            </>
        }
    }

    /// The labels of the quarters, and above them the names that have room.
    pub(crate) fn labels(&self, words: Words) -> Html {
        let mut free_from = 0;
        let shown: Vec<_> = self
            .names
            .iter()
            .map(|(at, name)| (self.place(*at), *name))
            .filter(|(x, _)| {
                let has_room = *x >= free_from;
                if has_room {
                    free_from = x + APART;
                }
                has_room
            })
            .collect();
        let quarter = |tick: &Tick| match tick.quarter {
            Some(quarter) => words.quarter(quarter, tick.year).into_owned(),
            None => tick.year.to_string(),
        };
        html! {
            <div class="line-axis" aria-hidden="true">
                <svg class="axis-names" width="100%" height="20" display={shown.is_empty().then_some("none")}>
                    for (x, name) in shown {
                        { label(words, x, if x > LATE { "end" } else { "start" }, name.to_owned()) }
                    }
                </svg>
                <svg class="axis-quarters" width="100%" height="20">
                    for tick in &self.ticks {
                        { centred(words, self.place(tick.at), quarter(tick)) }
                    }
                </svg>
            </div>
        }
    }
}

/// A label in the middle of its line, unless that would stick out.
fn centred(words: Words, x: u64, text: String) -> Html {
    let anchor = match x {
        ..EDGE => "start",
        _ if x > 1000 - EDGE => "end",
        _ => "middle",
    };
    label(words, x, anchor, text)
}

/// Time runs in the direction of reading.
fn label(words: Words, x: u64, anchor: &'static str, text: String) -> Html {
    let from_left = if words.is_mirrored() { 1000 - x } else { x };
    html! { <text x={format!("{}.{}%", from_left / 10, from_left % 10)} y="14" text-anchor={anchor}>{ text }</text> }
}

fn ends(times: &[u64]) -> (u64, u64) {
    (times.first().copied().unwrap_or_default(), times.last().copied().unwrap_or_default())
}
