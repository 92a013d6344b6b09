//! The marks of the plot, with their names and lines.

use yew::prelude::*;

use stop_fix_scale_core::sorted::SortedSet;

use crate::app::cases::message::CasesMessage;
use crate::app::list::comparison::Then;
use crate::app::list::plot::{PlotMark, coordinates, spots};
use crate::app::list::plot_fit::{FITS, Line};
use crate::app::list::plot_labels::{Labels, MAX_NAMED, PlotNames};
use crate::app::list::plot_layout::{PlacedMark, UNITS, place_all, place_of};
use crate::app::list::plot_names::names_of;
use crate::app::list::rows::ListRow;
use crate::app::message::Message;
use crate::app::words::count;
use crate::view::list::drawing::Drawing;
use crate::view::pieces::decimal::decimal;
use crate::view::pieces::verdict_icon;

/// The most names in the tooltip of a mark.
const MAX_NAMES: usize = 8;

impl Drawing<'_> {
    /// All that is drawn; and below the drawing, the names of those marks that have only a number.
    pub(crate) fn marks(&self) -> (Html, Html) {
        let rows: Vec<&ListRow> = self.found.iter().map(|entry| &entry.row).collect();
        let spots = spots(&rows);
        let possible: SortedSet<Line> = spots.iter().filter_map(possible).collect();
        let moved: SortedSet<Line> = spots.iter().filter_map(|mark| self.moved(mark)).collect();
        let [possible, moved] =
            [possible, moved].map(|lines| lines.iter().copied().collect::<Vec<_>>());
        let limits = self.limit_lines();
        let placed = place_all(&spots);
        let labels = self.labels(&placed, [&possible[..], &moved].concat(), limits.to_vec());
        let (width, height) = UNITS;
        let drawing = html! {
            <>
                // Stretched to the size of the drawing, unlike what is drawn on it.
                <svg viewBox={format!("0 0 {width} {height}")} preserveAspectRatio="none">
                    { self.zones() }
                    <path class="plot-limit" d={self.path(&limits)} />
                    <path class="plot-edge" d={self.path(&Self::axis_lines())} />
                    <path class="plot-range" d={self.path(&possible)} />
                    <path class="plot-moved" d={self.path(&moved)} />
                    <path class="plot-end" d={self.dots(&possible, 1)} />
                    <path class="plot-start" d={self.dots(&moved, 0)} />
                </svg>
                { self.axes() }
                for mark in &placed {
                    { self.at(mark.spot.value, self.mark(mark)) }
                }
                for (fit, labels) in FITS.iter().zip(labels.iter()) {
                    <g class={fit.class}>
                        { self.zone_names(fit) }
                        for (mark, label) in placed.iter().zip(labels) {
                            if let Some(label) = label {
                                { self.at(mark.spot.value, self.text("plot-name", label.anchor, (label.at.0, label.at.1 + 11), &label.text)) }
                            }
                        }
                    </g>
                }
            </>
        };
        (drawing, self.key(&placed, &labels))
    }

    /// The names in each way of drawing the plot.
    fn labels(&self, placed: &[PlacedMark], lines: Vec<Line>, limits: Vec<Line>) -> [Labels; 3] {
        let placed = if placed.len() > MAX_NAMED { &[] } else { placed };
        let (mut marks, mut names) = (Vec::new(), Vec::new());
        for mark in placed {
            let mut all = self.names_of(&mark.rows);
            all.push(number(marks.len()));
            names.push(all);
            marks.push(mark.spot);
        }
        let names = PlotNames { marks, lines, limits, names };
        FITS.each_ref().map(|fit| names.place(fit))
    }

    /// The names of the marks that have only a number. It is for the eye: the list says the same in words.
    fn key(&self, marks: &[PlacedMark], labels: &[Labels]) -> Html {
        let entry = |(index, mark): (usize, &PlacedMark)| {
            let number = number(index);
            let mut class = String::new();
            for (fit, labels) in FITS.iter().zip(labels) {
                if let Some(Some(label)) = labels.get(index)
                    && label.text == number
                {
                    class = class + " " + fit.class;
                }
            }
            let titles = self.page.words.list(&self.few_titles(mark));
            (!class.is_empty())
                .then(|| html! { <li {class}><b>{ number }</b><span>{ titles }</span></li> })
        };
        let entries = marks.iter().enumerate().filter_map(entry);
        html! { <ul class="plot-key" aria-hidden="true">{ for entries }</ul> }
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

    /// What a mark may be called, the best first: by the name of its case, by those of its two cases, or by how many it has.
    fn names_of(&self, rows: &[usize]) -> Vec<String> {
        let mut names = match rows.len() {
            ..=2 => names_of(&self.page.words.list(&self.titles(rows, 2))),
            _ => Vec::new(),
        };
        if rows.len() > 1 {
            names.push(self.page.words.plot_cases(count(rows.len())).into_owned());
        }
        names
    }

    /// The names of the first cases of a mark.
    fn titles(&self, rows: &[usize], most: usize) -> Vec<String> {
        let rows = rows.iter().take(most).filter_map(|row| self.found.get(*row));
        rows.map(|entry| self.page.title(&entry.case)).collect()
    }

    /// The names of all cases of a mark, if they are few.
    fn few_titles(&self, mark: &PlacedMark) -> Vec<String> {
        let mut titles = self.titles(&mark.rows, MAX_NAMES);
        let more = mark.rows.len().saturating_sub(MAX_NAMES);
        if more > 0 {
            titles.push(self.page.words.plot_more(count(more)).into_owned());
        }
        titles
    }

    fn mark(&self, mark: &PlacedMark) -> Html {
        // A single case can be opened with the mouse here; the list covers the keyboard.
        let only = match mark.rows[..] {
            [row] => self.found.get(row).map(|entry| entry.case.id.clone()),
            _ => None,
        };
        let only = only.map(|id| Message::Cases(CasesMessage::Open(id)));
        let scale = scale_of(mark);
        let turned = if self.page.is_mirrored() { "-" } else { "" };
        let (across, down) = mark.spot.shift;
        html! {
            <g class={classes!("plot-mark", mark.headline.id(), only.is_some().then_some("single"))}
                onclick={only.map(|message| self.page.does::<MouseEvent>(message))}>
                <title>{ self.few_titles(mark).join("\n") }</title>
                <g transform={format!("translate({} {down}) scale({turned}{scale} {scale}) translate(-12 -12)", self.dx(across))}>
                    { verdict_icon::drawing(mark.headline.verdict()) }
                </g>
            </g>
        }
    }
}

/// The number of the mark with this index.
fn number(index: usize) -> String {
    (index + 1).to_string()
}

/// How much the drawing of a verdict, which is 22 wide, is scaled.
fn scale_of(mark: &PlacedMark) -> String {
    decimal(mark.spot.size, 22)
}

/// The line from what is certain to the best that is possible, where they differ.
fn possible(mark: &PlotMark) -> Option<Line> {
    let from = place_of(mark.value.low, mark.others.low);
    let to = place_of(mark.value.high, mark.others.high);
    (from != to).then_some([from, to])
}
