//! A page with its store, without a browser: every wish is granted at once, and a second passes with each deed.

use std::pin::pin;
use std::task::{Context, Poll, Waker};

use stop_fix_scale::app::edge::{News, Wish};
use stop_fix_scale::app::home::{Deed, Home, Past, update};
use stop_fix_scale::app::keep::{
    Edit, Kept, Memory, Queue, Read, Row, Saving, Shelf, Store, Where, Write, load, load_reads,
};
use stop_fix_scale_core::format::date::Timestamp;
use stop_fix_scale_core::model::AI1;

pub(crate) struct Page {
    pub(crate) home: Home,
    store: Memory,
    queue: Queue,
    seconds: u64,
}

/// So many seconds after the page was opened.
pub(crate) fn at(seconds: u64) -> Timestamp {
    format!("2026-11-20T09:{:02}:{:02}.000Z", seconds / 60, seconds % 60).parse().expect("a time")
}

fn shelf() -> Shelf {
    Shelf::named("default")
}

impl Page {
    /// A page whose store has not answered.
    pub(crate) fn new() -> Self {
        let page = Self {
            home: Home::new("seed"),
            store: Memory::default(),
            queue: Queue::default(),
            seconds: 0,
        };
        page.transact(load_reads(&shelf()), |rows| load(&AI1, &shelf(), &at(0), &rows));
        page
    }

    /// A page whose store is empty.
    pub(crate) fn started() -> Self {
        let mut page = Self::new();
        page.act(Deed::Hear(News::Loaded(Vec::new())));
        page
    }

    /// What a deed asks of the edge.
    pub(crate) fn wishes(&mut self, deed: Deed) -> Vec<Wish> {
        self.seconds += 1;
        update(&mut self.home, deed, &at(self.seconds))
    }

    /// A deed, and all that follows from it.
    pub(crate) fn act(&mut self, deed: Deed) {
        for wish in self.wishes(deed) {
            match wish {
                Wish::Keep(kept) => self.keep(kept),
                Wish::ReadHistory(id) => self.read(id),
                _ => {}
            }
        }
    }

    /// The titles of the earlier states.
    pub(crate) fn earlier(&self) -> Vec<&str> {
        self.home.earlier().0.iter().map(|state| state.case.title.as_str()).collect()
    }

    fn keep(&mut self, kept: Kept) {
        self.act(Deed::Hear(News::Saving(Saving::Saving)));
        self.queue.edited(kept);
        while let Some(next) = self.queue.take_next() {
            let edit =
                Edit::new(&AI1, &shelf(), next, at(self.seconds), "(other tab)").expect("small");
            let landed =
                self.transact(edit.reads(), |rows| edit.decide(&AI1, rows)).expect("it is stored");
            self.queue.landed(&landed, "(other tab)");
        }
        self.act(Deed::Hear(News::Saving(Saving::Saved(Where::Database))));
    }

    fn read(&mut self, id: String) {
        let reads = Past::reads(&shelf(), &id);
        let past = self.transact(reads, |rows| (Vec::new(), Past::read(&AI1, id, rows)));
        self.act(Deed::Hear(News::History(past)));
    }

    fn transact<T>(
        &self,
        reads: Vec<Read>,
        decide: impl FnOnce(Vec<Vec<Row>>) -> (Vec<Write>, T),
    ) -> T {
        let rows =
            at_once(self.store.update(reads, |rows| (Vec::new(), rows))).expect("memory takes all");
        let (writes, told) = decide(rows);
        at_once(self.store.update(Vec::new(), |_| (writes, ()))).expect("memory takes all");
        told
    }
}

fn at_once<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(ready) => ready,
        Poll::Pending => unreachable!("a store in memory does not wait"),
    }
}
