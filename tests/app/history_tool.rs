//! A page with its store, without a browser. Every effect runs at once, and each message takes a second.

use std::pin::pin;
use std::task::{Context, Poll, Waker};

use stop_fix_scale::MODEL;
use stop_fix_scale::app::autosave::commit::Commit;
use stop_fix_scale::app::autosave::load::{load, load_reads};
use stop_fix_scale::app::autosave::memory_store::MemoryStore;
use stop_fix_scale::app::autosave::queue::SaveQueue;
use stop_fix_scale::app::autosave::save_status::SaveStatus;
use stop_fix_scale::app::autosave::saved_case::SavedCase;
use stop_fix_scale::app::autosave::store::{Read, Row, StorageKey, StorageKind, Store, Write};
use stop_fix_scale::app::effect::Effect;
use stop_fix_scale::app::event::Event;
use stop_fix_scale::app::history::versions::CaseHistory;
use stop_fix_scale::app::message::Message;
use stop_fix_scale::app::state::State;
use stop_fix_scale::app::update::update;
use stop_fix_scale_core::format::date::Timestamp;
use stop_fix_scale_core::model::AI1;

pub(crate) struct Tool {
    pub(crate) state: State,
    store: MemoryStore,
    queue: SaveQueue,
    seconds: u64,
}

/// The time this many seconds after the page was opened.
pub(crate) fn at(seconds: u64) -> Timestamp {
    format!("2026-11-20T09:{:02}:{:02}.000Z", seconds / 60, seconds % 60).parse().expect("a time")
}

fn shelf() -> StorageKey {
    StorageKey::named("default")
}

impl Tool {
    /// A page whose store has not answered.
    pub(crate) fn new() -> Self {
        let page = Self {
            state: State::new("seed", MODEL),
            store: MemoryStore::default(),
            queue: SaveQueue::default(),
            seconds: 0,
        };
        page.transact(load_reads(&shelf()), |rows| load(&AI1, &shelf(), &at(0), &rows));
        page
    }

    /// A page whose store is empty.
    pub(crate) fn started() -> Self {
        let mut page = Self::new();
        page.act(Message::Event(Event::Loaded(Vec::new())));
        page
    }

    /// The effects of a message.
    pub(crate) fn effects(&mut self, message: Message) -> Vec<Effect> {
        self.seconds += 1;
        update(&mut self.state, message, &at(self.seconds))
    }

    /// Handles a message and all effects that follow from it.
    pub(crate) fn act(&mut self, message: Message) {
        for effect in self.effects(message) {
            match effect {
                Effect::Save(saved) => self.keep(saved),
                Effect::ReadHistory(id) => self.read(id),
                _ => {}
            }
        }
    }

    /// The titles of the earlier versions.
    pub(crate) fn earlier(&self) -> Vec<&str> {
        self.state
            .history
            .versions(&self.state.open.case)
            .0
            .iter()
            .map(|state| state.case.title.as_str())
            .collect()
    }

    fn keep(&mut self, saved: SavedCase) {
        self.act(Message::Event(Event::SaveStatus(SaveStatus::Saving)));
        self.queue.edit(saved);
        while let Some(next) = self.queue.take_next() {
            let edit =
                Commit::new(&AI1, &shelf(), next, at(self.seconds), "(other tab)").expect("small");
            let landed =
                self.transact(edit.reads(), |rows| edit.decide(&AI1, rows)).expect("it is stored");
            self.queue.landed(&landed, "(other tab)");
        }
        self.act(Message::Event(Event::SaveStatus(SaveStatus::Saved(StorageKind::Database))));
    }

    fn read(&mut self, id: String) {
        let reads = CaseHistory::reads(&shelf(), &id);
        let past = self.transact(reads, |rows| (Vec::new(), CaseHistory::read(&AI1, id, rows)));
        self.act(Message::Event(Event::HistoryRead(past)));
    }

    fn transact<T>(
        &self,
        reads: Vec<Read>,
        decide: impl FnOnce(Vec<Vec<Row>>) -> (Vec<Write>, T),
    ) -> T {
        let rows =
            at_once(self.store.update(reads, |rows| (Vec::new(), rows))).expect("memory takes all");
        let (writes, result) = decide(rows);
        at_once(self.store.update(Vec::new(), |_| (writes, ()))).expect("memory takes all");
        result
    }
}

fn at_once<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(ready) => ready,
        Poll::Pending => unreachable!("a store in memory does not wait"),
    }
}
