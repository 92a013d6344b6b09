//! How a message changes the state, and which effects follow. It only composes the features.

use std::rc::Rc;

use stop_fix_scale_core::format::date::Timestamp;

use crate::app::case::message::{CaseMessage, OpenCaseMessage};
use crate::app::cases::message::CasesMessage;
use crate::app::chunks;
use crate::app::effect::Effect;
use crate::app::event::Event;
use crate::app::files::message::FilesMessage;
use crate::app::history::message::HistoryMessage;
use crate::app::history::update::ReadTrigger;
use crate::app::list::message::ListMessage;
use crate::app::message::Message;
use crate::app::next::Next;
use crate::app::notice::Notice;
use crate::app::page::Page;
use crate::app::share::message::ShareMessage;
use crate::app::state::State;
use crate::app::storage::message::StorageMessage;
use crate::app::{case, cases, history, storage, update_rest};

/// Handles a message and returns the effects for the edge.
#[must_use]
pub fn update(state: &mut State, message: Message, now: &Timestamp) -> Vec<Effect> {
    let before = read_trigger(state);
    let mut effects = Vec::new();
    work_through(state, message, now, &mut effects);
    let after = read_trigger(state);
    if state.history.viewed.is_some() && history::update::closes_version(&before, &after) {
        chunks::now(update_rest::close_version(state));
    }
    effects.extend(history::update::read_again(&before, after));
    // The pages show the day, which may have ended since the last message about files.
    if state.rest.is_here && state.files.today != now.date() {
        chunks::now(update_rest::set_day(state, now));
    }
    effects
}

fn read_trigger(state: &State) -> ReadTrigger {
    let is_shown = state.page == Page::History;
    ReadTrigger::of(&state.open.case, state.cases.is_loaded, is_shown, &state.save_status)
}

/// Hands the message to its feature, then handles the follow-ups, in order.
fn work_through(state: &mut State, message: Message, now: &Timestamp, effects: &mut Vec<Effect>) {
    for next in handle(state, message, now) {
        match next {
            Next::Effect(effect) => effects.push(effect),
            Next::Message(message) => work_through(state, message, now, effects),
        }
    }
}

fn handle(state: &mut State, message: Message, now: &Timestamp) -> Vec<Next> {
    if !state.rest.is_here && message.needs_rest() {
        state.rest.waiting.push(message);
        return Vec::new();
    }
    match message {
        Message::Navigate(page) => return navigate(state, page),
        Message::ShowPage(page) => state.page = page,
        Message::StartNavigation => {
            let (page, id) = (state.page.clone(), state.open.case.id.clone());
            return vec![Effect::StartNavigation(page, id).into()];
        }
        Message::Notify(notice) => state.notice = Some(notice),
        Message::DismissNotice => state.notice = None,
        Message::Withdraw(notice) => {
            state.notice.take_if(|shown| *shown == notice);
        }
        Message::Print => return vec![Effect::Print.into()],
        Message::SelfCheck => state.self_check = chunks::now(update_rest::self_check(state.model)),
        Message::Case(message) if state.previewed().is_some() => {
            return vec![ShareMessage::EditPreview(message).into()];
        }
        Message::Case(message) => return edit(state, message, now),
        Message::OpenCase(message) => return open_case(state, message, now),
        Message::Cases(message) => return update_cases(state, message, now),
        Message::List(message) => {
            return chunks::now(update_rest::update_list(state, message)).unwrap_or_default();
        }
        Message::History(message) => {
            return chunks::now(update_rest::update_history(state, message)).unwrap_or_default();
        }
        Message::Files(message) => {
            return chunks::now(update_rest::update_files(state, message, now)).unwrap_or_default();
        }
        Message::Share(message) => {
            return chunks::now(update_rest::update_share(state, message, now)).unwrap_or_default();
        }
        Message::Storage(message) => return storage::update::update(&mut state.storage, message),
        Message::Event(event) => return report(state, event),
    }
    Vec::new()
}

fn navigate(state: &mut State, page: Page) -> Vec<Next> {
    state.notice = None;
    state.page = page.clone();
    let remember = Effect::PushNavigation(page, state.open.case.id.clone());
    vec![remember.into(), Next::fold_row(), FilesMessage::PageLeft.into()]
}

fn edit(state: &mut State, message: CaseMessage, now: &Timestamp) -> Vec<Next> {
    case::update::edit(&mut state.open, message, now)
}

fn open_case(state: &mut State, message: OpenCaseMessage, now: &Timestamp) -> Vec<Next> {
    case::update::open_case(&mut state.open, message, now)
}

fn update_cases(state: &mut State, message: CasesMessage, now: &Timestamp) -> Vec<Next> {
    let context = cases::update::Context {
        open_id: &state.open.case.id,
        storage: &state.storage,
        is_read_only: state.is_read_only(),
        now,
    };
    cases::update::update(&mut state.cases, &mut state.ids, &context, message)
}

/// Hands an event to the feature it belongs to.
fn report(state: &mut State, event: Event) -> Vec<Next> {
    match event {
        Event::StorageReport(report) => vec![StorageMessage::Report(report).into()],
        Event::UnfinishedBulk(unfinished) => vec![StorageMessage::Unfinished(unfinished).into()],
        Event::RawRow(row) => vec![StorageMessage::RawRow(row).into()],
        Event::PartlyLoaded(more) => vec![CasesMessage::PartlyLoaded(more).into()],
        Event::Loaded(all) => vec![
            CasesMessage::Loaded(all).into(),
            FilesMessage::StoreAnswered.into(),
            Message::StartNavigation.into(),
        ],
        Event::ChangedElsewhere(all) => {
            all.into_iter().map(|saved| CasesMessage::ChangedElsewhere(saved).into()).collect()
        }
        Event::ConflictCopy { stored, copy } => {
            vec![CasesMessage::ConflictCopy { stored, copy }.into()]
        }
        Event::SaveStatus(status) => {
            state.save_status = status;
            vec![FilesMessage::StoreAnswered.into()]
        }
        Event::BackupStatus(status) => vec![FilesMessage::BackupStatus(status).into()],
        Event::BackupFolder(folder) => vec![FilesMessage::BackupFolder(folder).into()],
        Event::ExportContinued(job) => vec![FilesMessage::ExportContinued(job).into()],
        Event::FolderOutcome(outcome) => vec![FilesMessage::FolderOutcome(outcome).into()],
        Event::BulkSaved(result) => vec![FilesMessage::BulkSaved(result).into()],
        Event::Navigated(page, id) => went_back(state, page, &id),
        Event::AddressOpened(page, id) => address_opened(state, page, &id),
        Event::CopyFinished(is_done) => vec![
            ShareMessage::CopyFinished(is_done).into(),
            FilesMessage::CopyFinished(is_done).into(),
        ],
        Event::LinkOpened(text) => vec![ShareMessage::LinkOpened(text).into()],
        Event::HistoryRead(read) => vec![HistoryMessage::Read(read).into()],
        Event::RestLoaded(is_here) => {
            if is_here {
                state.model = state.model.whole();
            }
            state.rest.is_late = !is_here;
            state.rest.is_here = is_here;
            let ready = if is_here { std::mem::take(&mut state.rest.waiting) } else { Vec::new() };
            ready.into_iter().map(Next::Message).collect()
        }
        Event::Moments(moments, has_named) => vec![ListMessage::Moments(moments, has_named).into()],
        Event::PastStates(at, states) => vec![ListMessage::PastStates(at, states).into()],
    }
}

/// Handles a link to a page or a case. Without that case it shows all others, and says so.
fn address_opened(state: &mut State, page: Page, id: &str) -> Vec<Next> {
    let is_there = page != Page::Case || id == state.open.case.id || state.openable(id).is_some();
    let mut next = went_back(state, page, id);
    if !is_there {
        state.page = state.home();
        state.notice = Some(Notice::NoSuchCase);
    }
    // The link starts an entry of the browser history of its own, which nothing describes yet.
    next.push(Message::StartNavigation.into());
    next
}

/// Handles back and forward. If the case cannot be opened any more, the open case stays.
fn went_back(state: &mut State, page: Page, id: &str) -> Vec<Next> {
    state.notice = None;
    let is_gone = match page {
        // The first page is for people without a case. Whoever is there has just given it a name.
        Page::Start => state.page != Page::Start && state.listed().next().is_some(),
        Page::Preview => state.share.preview().is_none(),
        _ => false,
    };
    state.page = if is_gone { state.home() } else { page };
    if id == state.open.case.id {
        return Vec::new();
    }
    let Some(saved) = state.openable(id) else { return Vec::new() };
    let case = Rc::clone(&saved.case);
    vec![OpenCaseMessage::Replace(case).into(), Effect::SetOpenCase(id.to_owned()).into()]
}
