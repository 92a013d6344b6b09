//! The marks of the plot, with their names and lines.

use yew::prelude::*;

use stop_fix_scale_core::sorted::SortedSet;

use crate::app::cases::message::CasesMessage;
use crate::app::list::comparison::Then;
use crate::app::list::plot::{PlotMark, coordinates, spots};
use crate::app::list::plot_layout::{Label, PlacedMark, layout, place_of};
use crate::app::list::plot_names::names_of;
use crate::app::list::row_cache::CachedRow;
use crate::app::list::rows::ListRow;
use crate::app::message::Message;
use crate::app::words::count;
use crate::view::list::drawing::{Drawing, Line, anchor};
use crate::view::pieces::verdict_icon;

/// The most names in the tooltip of a mark.
const MAX_NAMES: usize = 8;

impl Drawing<'_> {
    /// The marks with their names and lines.
    pub(crate) fn marks(&self) -> Html {
        let rows: Vec<&ListRow> = self.found.iter().map(|entry| &entry.row).collect();
        let spots = spots(&rows);
        let possible: SortedSet<Line> = spots.iter().filter_map(possible).collect();
        let moved: SortedSet<Line> = spots.iter().filter_map(|mark| self.moved(mark)).collect();
        let lines: Vec<Line> = possible.iter().chain(moved.iter()).copied().collect();
        let placed = layout(&spots, &lines, self.taken(), |rows| self.names(rows));
        let shared = placed.iter().filter(|mark| mark.middle != mark.value);
        html! {
            <>
                <path class="plot-range" d={self.path(&possible)} />
                <path class="plot-moved" d={self.path(&moved)} />
                <path class="plot-end" d={self.ends(&possible)} />
                <path class="plot-start" d={self.dots(moved.iter().map(|[start, _]| *start))} />
                for mark in &placed {
                    { self.mark(mark) }
                }
                <path class="plot-leader" d={self.dots(shared.map(|mark| mark.value))} />
                for label in placed.iter().filter_map(|mark| mark.label.as_ref()) {
                    { self.label(label) }
                }
            </>
        }
    }

    /// The line from where a case was at the moment of comparison, if it was somewhere else.
    fn moved(&self, mark: &PlotMark) -> Option<Line> {
        let case = &self.found.get(mark.row)?.case;
        let Then::State(then) = self.page.state.list.compared.as_ref()?.then(case) else {
            return None;
        };
        let before = coordinates(&then.points);
        let [from, to] = [before, (mark.value, mark.others)]
            .map(|(value, others)| place_of(value.low, others.low));
        (from != to).then_some([from, to])
    }

    fn entries(&self, rows: &[usize]) -> Vec<&CachedRow> {
        rows.iter().filter_map(|row| self.found.get(*row).copied()).collect()
    }

    /// What a mark may be called, the best first: by the name of its case, or by the number of its cases.
    fn names(&self, rows: &[usize]) -> Vec<String> {
        match self.entries(rows)[..] {
            [entry] => names_of(&self.page.title(&entry.case)),
            _ => vec![self.page.words.plot_cases(count(rows.len())).into_owned()],
        }
    }

    fn label(&self, Label { text, area, ends }: &Label) -> Html {
        let [left, top, right, _] = area.edges;
        let x = if *ends { right } else { left };
        self.text(classes!("plot-name"), anchor(*ends), (x, top + 11), text)
    }

    fn mark(&self, mark: &PlacedMark) -> Html {
        let (x, y) = mark.middle;
        let entries = self.entries(&mark.rows);
        let mut names: Vec<String> =
            entries.iter().take(MAX_NAMES).map(|entry| self.page.title(&entry.case)).collect();
        if let Some(more) = entries.len().checked_sub(MAX_NAMES).filter(|more| *more > 0) {
            names.push(self.page.words.plot_more(count(more)).into_owned());
        }
        // A single case can be opened with the mouse here; the list covers the keyboard.
        let only = match entries[..] {
            [entry] => Some(Message::Cases(CasesMessage::Open(entry.case.id.clone()))),
            _ => None,
        };
        let scale = scale_of(mark);
        let turned = if self.page.is_mirrored() { "-" } else { "" };
        html! {
            <g class={classes!("plot-mark", mark.headline.id(), only.is_some().then_some("single"))}
                onclick={only.map(|message| self.page.does::<MouseEvent>(message))}>
                <title>{ names.join("\n") }</title>
                <g transform={format!("translate({} {y}) scale({turned}{scale} {scale}) translate(-12 -12)", self.x(x))}>
                    { verdict_icon::drawing(mark.headline.verdict()) }
                </g>
            </g>
        }
    }
}

/// How much the drawing of a verdict, which is 22 wide, is scaled. Without floating-point numbers, whose formatting would add
/// 4 KB to the download.
fn scale_of(mark: &PlacedMark) -> String {
    let percent = mark.size * 100 / 22;
    format!("{}.{:02}", percent / 100, percent % 100)
}

/// The line from what is certain to the best that is possible, where they differ.
fn possible(mark: &PlotMark) -> Option<Line> {
    let from = place_of(mark.value.low, mark.others.low);
    let to = place_of(mark.value.high, mark.others.high);
    (from != to).then_some([from, to])
}
