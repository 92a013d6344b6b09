//! The list of versions, newest first, with their actions.

use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::model::{Dimension, assess};
use web_sys::HtmlInputElement;
use web_sys::wasm_bindgen::JsCast;
use yew::prelude::*;

use crate::app::history::compare::{Changes, compare};
use crate::app::history::message::HistoryMessage;
use crate::app::history::state::VersionView;
use crate::app::history::versions::{Version, names, sitting};
use crate::app::message::Message;
use crate::app::words::count;
use crate::view::case::case_view::CaseView;
use crate::view::case::summary;
use crate::view::history::comparison;
use crate::view::history::properties::HistoryProperties;
use crate::view::pieces::text;
use crate::view::pieces::verdict_class::verdict_class;
use crate::view::pieces::verdict_icon;

/// The list: the current version, and all earlier ones.
pub(crate) fn version_list(properties: &HistoryProperties, screen: &CaseView) -> Html {
    let (earlier, now) = properties.state.history.versions(&properties.state.open.case);
    html! {
        <section class="states" hidden={earlier.is_empty()}>
            <h2 class="dimension">{ screen.words.versions_title() }</h2>
            { text::note(screen.words.history_what()) }
            <ol class="states-list" reversed={true}>
                { present(properties, screen, earlier.last(), now) }
                { sittings(properties, screen, earlier) }
            </ol>
        </section>
    }
}

/// The earlier versions. Of each sitting the last one is in sight, with all that has changed in it; the others are folded.
fn sittings(properties: &HistoryProperties, screen: &CaseView, earlier: &[Version]) -> Html {
    let mut rows = Vec::new();
    let mut end = earlier.len();
    while let Some(last) = end.checked_sub(1) {
        let start = end - sitting(&earlier[..end], &properties.state.list.moments);
        // Of the first sitting, what has changed since its first version.
        let before = start.checked_sub(1).or((start < last).then_some(start));
        rows.push(row(properties, screen, earlier, (last, before)));
        if start < last {
            rows.push(html! {
                <li key={format!("before-{}", earlier[last].revision)}>
                    <details class="sitting">
                        <summary>{ screen.words.versions_between(count(last - start)) }</summary>
                        <ol class="states-list" reversed={true}>
                            for index in (start..last).rev() {
                                { row(properties, screen, earlier, (index, index.checked_sub(1))) }
                            }
                        </ol>
                    </details>
                </li>
            });
        }
        end = start;
    }
    rows.into_iter().collect()
}

/// The current version.
fn present(
    properties: &HistoryProperties,
    screen: &CaseView,
    before: Option<&Version>,
    now: Option<&Version>,
) -> Html {
    let words = screen.words;
    let case = &screen.state.case;
    let saved = now.map(|state| when(properties, state));
    html! {
        <li class="state" key="now">
            <div class="state-said">
                <h3 class="state-when">{ words.version_now() }</h3>
                <p class="note">{ saved }</p>
                { now.map(|now| named(properties, now, None)) }
                { said(screen, case, before) }
            </div>
        </li>
    }
}

/// One earlier version, with its actions, and what has changed since the one before.
fn row(
    properties: &HistoryProperties,
    screen: &CaseView,
    versions: &[Version],
    (index, before): (usize, Option<usize>),
) -> Html {
    let HistoryProperties { words, state, act, .. } = properties;
    let version = &versions[index];
    let time = when(properties, version);
    let looked_at = state.history.viewed.filter(|(revision, _)| *revision == version.revision);
    let looked_at = looked_at.map(|(_, how)| how);
    let before = before.map(|before| &versions[before]);
    let next = versions.get(index + 1).or(state.history.versions(&state.open.case).1);
    let button = |name: String, recall: HistoryMessage, is_open: Option<bool>| {
        html! {
            <button type="button" part="button" class="link" aria-label={words.version_action(&name, &time).into_owned()}
                aria-expanded={is_open.map(|is_open| is_open.to_string())}
                disabled={is_open.is_none() && state.is_read_only()}
                onclick={act.reform(move |_| Message::History(recall.clone()))}>{ name }</button>
        }
    };
    let unfolds = |name: String, look: VersionView, is_open: bool| {
        let recall = if is_open {
            HistoryMessage::Close
        } else {
            HistoryMessage::View(version.revision, look)
        };
        button(name, recall, Some(is_open))
    };
    let is_compared = matches!(looked_at, Some(VersionView::Compared(_)));
    html! {
        <li class="state" key={version.revision}>
            <div class="state-said">
                <h3 class="state-when">{ time.clone() }</h3>
                { named(properties, version, next) }
                <p class="note" hidden={!version.deleted}>{ words.version_deleted() }</p>
                { said(screen, &version.case, before) }
            </div>
            <div class="state-ways">
                { unfolds(words.version_view().into_owned(), VersionView::Full, looked_at == Some(VersionView::Full)) }
                { unfolds(words.version_compare().into_owned(), VersionView::Compared(None), is_compared) }
                { button(words.version_restore().into_owned(), HistoryMessage::Restore(version.revision), None) }
            </div>
            <div class="state-shown">
                { match looked_at {
                    None => Html::default(),
                    Some(VersionView::Full) => summary::summary(&CaseView::of(state.model, *words, &version.case)),
                    Some(VersionView::Compared(with)) => against(properties, screen, versions, (index, with)),
                } }
            </div>
        </li>
    }
}

/// Longer than any day.
const TWO_DAYS_MS: u64 = 2 * 24 * 60 * 60 * 1000;

/// When a version was saved: the day, and the time only if different versions are from that day, too.
fn when(properties: &HistoryProperties, version: &Version) -> String {
    let HistoryProperties { words, state, environment, .. } = properties;
    let at = |of: &Version| of.saved.milliseconds();
    let own = (environment.day_of)(at(version));
    // The calendar is slow, so it is only asked about times that are near.
    let is_from_then = |of: &&Version| {
        at(of).abs_diff(at(version)) < TWO_DAYS_MS && (environment.day_of)(at(of)) == own
    };
    let (earlier, now) = state.history.versions(&state.open.case);
    match own {
        Some(day) if earlier.iter().chain(now).filter(is_from_then).count() == 1 => words.day(day),
        _ => environment.in_words(*words, &version.saved),
    }
}

/// The names of the moments at which this version was the newest.
fn named(properties: &HistoryProperties, version: &Version, next: Option<&Version>) -> Html {
    let names: Vec<_> = names(&properties.state.list.moments, version, next).collect();
    html! {
        <ul class="state-names" hidden={names.is_empty()}>
            for name in names {
                <li dir="auto">{ name.to_owned() }</li>
            }
        </ul>
    }
}

/// A version compared with the current one, or with a version that the person selects.
fn against(
    properties: &HistoryProperties,
    screen: &CaseView,
    states: &[Version],
    (index, with): (usize, Option<u64>),
) -> Html {
    let HistoryProperties { words, act, .. } = properties;
    let time = |state: &Version| when(properties, state);
    let this = &states[index];
    let revision = this.revision;
    let onchange = act.reform(move |event: Event| {
        // A select element also has `value`, so it needs no type of its own here.
        let chosen = event.target().map(JsCast::unchecked_into::<HtmlInputElement>);
        let with = chosen.and_then(|chosen| chosen.value().parse().ok());
        Message::History(HistoryMessage::View(revision, VersionView::Compared(with)))
    });
    let other = states.iter().find(|state| with == Some(state.revision));
    let mine = (time(this), &*this.case);
    let theirs = match other {
        None => (words.version_now().into_owned(), &screen.state.case),
        Some(state) => (time(state), &*state.case),
    };
    let is_before = other.is_some_and(|other| other.revision < revision);
    let [from, to] = if is_before { [theirs, mine] } else { [mine, theirs] };
    html! {
        <div class="card against">
            <label class="field compared-with">
                { text::label(words.comparison_with()) }
                <select class="entry" {onchange}>
                    <option value="" selected={other.is_none()}>{ words.version_now() }</option>
                    for state in states.iter().rev().filter(|state| state.revision != revision) {
                        <option value={state.revision.to_string()} selected={with == Some(state.revision)}>
                            { time(state) }
                        </option>
                    }
                </select>
            </label>
            { comparison::compared(screen, [from.0, to.0], [from.1, to.1]) }
        </div>
    }
}

/// The verdict of a version, and how much changed since the previous one.
fn said(screen: &CaseView, case: &Case, before: Option<&Version>) -> Html {
    let words = screen.words;
    let headline = assess(&screen.model, &case.answers).headline;
    let changes = before.map(|before| compare(&screen.model, &before.case, case));
    let (moved, texts) = match &changes {
        None => (words.version_oldest(), 0),
        Some(changes) => (
            words.version_answers_changed(
                count(changes.levels.len() + changes.context.len()),
                &changed(screen, changes),
            ),
            changes.texts.len()
                + usize::from(changes.date.is_some())
                + usize::from(changes.plan.is_some()),
        ),
    };
    html! {
        <>
            <p class={verdict_class("state-verdict", headline)}>
                { verdict_icon::verdict_icon(headline.verdict()) }
                <span>{ screen.headline(headline) }</span>
            </p>
            <p class="state-moved">
                { moved }{ " " }
                { (texts > 0).then(|| words.version_details_changed(count(texts))) }
            </p>
        </>
    }
}

/// The names of what was answered differently, each once.
fn changed(screen: &CaseView, changes: &Changes) -> String {
    let is_changed = |dimension: &Dimension| {
        changes.levels.iter().any(|change| change.subject.dimension() == *dimension)
    };
    let dimensions = Dimension::ALL.into_iter().filter(is_changed);
    let mut names: Vec<_> = dimensions.map(|dimension| screen.dimension(dimension)).collect();
    if !changes.context.is_empty() {
        names.push(screen.words.context_title().into_owned());
    }
    screen.words.list(&names).into_owned()
}
