//! Stands in for the edge until its chunk is here, and then loads the rest of the tool.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use yew::Callback;
use yew::platform::spawn_local;

use crate::app::autosave::save_status::SaveStatus;
use crate::app::chunks::{self, now};
use crate::app::effect::Effect;
use crate::app::event::Event;
use crate::app::tool_event::ToolEvent;
use crate::browser::edge::{Edge, EdgeSettings, edge};

/// The edge, or what it has to do as soon as it is here.
pub(crate) struct LazyEdge {
    settings: EdgeSettings,
    edge: RefCell<Option<Rc<dyn Edge>>>,
    waiting: RefCell<Vec<Task>>,
    /// Sends events to the tool.
    events: RefCell<Callback<Event>>,
    /// Whether a case is waiting to be saved.
    has_unsaved: Cell<bool>,
}

type Task = Box<dyn FnOnce(&dyn Edge)>;

impl LazyEdge {
    pub(crate) fn new(settings: EdgeSettings) -> Rc<Self> {
        Rc::new(Self {
            settings,
            edge: RefCell::default(),
            waiting: RefCell::default(),
            events: RefCell::default(),
            has_unsaved: Cell::default(),
        })
    }

    /// Calls the edge, in the order of the calls.
    pub(crate) fn once_here(&self, task: impl FnOnce(&dyn Edge) + 'static) {
        let edge = self.edge.borrow().clone();
        match edge {
            Some(edge) => task(&*edge),
            None => self.waiting.borrow_mut().push(Box::new(task)),
        }
    }

    /// A callback that calls the edge.
    pub(crate) fn callback<T: 'static>(this: &Rc<Self>, act: fn(&dyn Edge, T)) -> Callback<T> {
        let this = Rc::clone(this);
        Callback::from(move |value| this.once_here(move |edge| act(edge, value)))
    }

    /// Carries out an effect. Until the edge is here, the browser asks before the page is left with work that is not saved.
    pub(crate) fn perform(this: &Rc<Self>) -> Callback<Effect> {
        let this = Rc::clone(this);
        Callback::from(move |effect| {
            if this.edge.borrow().is_none() && matches!(effect, Effect::Save(_)) {
                this.has_unsaved.set(true);
                this.settings.bridge.set_unsaved(true);
                this.events.borrow().emit(Event::SaveStatus(SaveStatus::Saving));
            }
            this.once_here(move |edge| edge.perform(effect));
        })
    }

    /// Loads the edge and the rest of the tool, as soon as the tool is shown. They arrive in any order.
    pub(crate) fn connection(this: &Rc<Self>) -> Callback<Callback<Event>> {
        let this = Rc::clone(this);
        Callback::from(move |events: Callback<Event>| {
            this.events.replace(events.clone());
            spawn_local(Rc::clone(&this).load_edge(events.clone()));
            spawn_local(load_rest(events));
        })
    }

    async fn load_edge(self: Rc<Self>, events: Callback<Event>) {
        let failed = || events.emit(Event::SaveStatus(SaveStatus::NoAnswer));
        chunks::keep(failed).await;
        self.begin(events.clone());
    }

    /// Connects the edge, and gives it what has waited.
    fn begin(&self, events: Callback<Event>) {
        let Some(edge) = now(edge(self.settings.clone())) else { return };
        self.edge.replace(Some(Rc::clone(&edge)));
        edge.connect(events);
        for task in self.waiting.take() {
            task(&*edge);
        }
    }

    /// What is not saved before the edge is here is under way.
    pub(crate) fn flush(&self) -> Option<ToolEvent> {
        let edge = self.edge.borrow().clone();
        match edge {
            Some(edge) => edge.flush(),
            None if !self.has_unsaved.get() => Some(ToolEvent::Idle),
            None => None,
        }
    }
}

async fn load_rest(events: Callback<Event>) {
    chunks::rest(|| events.emit(Event::RestLoaded(false))).await;
    events.emit(Event::RestLoaded(true));
}
