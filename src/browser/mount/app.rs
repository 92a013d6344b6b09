//! The tool with all cases of a shelf, and what saves them.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use web_sys::Element;
use yew::platform::spawn_local;
use yew::{AppHandle, Callback, Renderer};

use crate::app::autosave::save_status::SaveStatus;
use crate::app::autosave::store::StorageKey;
use crate::app::effect::Effect;
use crate::app::event::Event;
use crate::app::model::ModelRef;
use crate::app::page::Page;
use crate::app::state::State;
use crate::app::tool_event::ToolEvent;
use crate::browser::address::Address;
use crate::browser::autosave::Autosave;
use crate::browser::base::base;
use crate::browser::files::FileAccess;
use crate::browser::fold::fold;
use crate::browser::keeping::Keeping;
use crate::browser::mount::host::{OpenCase, Told};
use crate::browser::mount::window::{print, words};
use crate::browser::{address, clipboard, clock, files};
use crate::view::app::App;
use crate::view::app_properties::AppProperties;
use crate::view::environment::Environment;

/// The mounted tool with all cases.
#[derive(Debug)]
pub(crate) struct MountedApp {
    home: AppHandle<App>,
    properties: AppProperties,
    keeper: Rc<Autosave>,
    address: Rc<RefCell<Option<Address>>>,
    /// Sends events to the tool.
    news: Rc<RefCell<Callback<Event>>>,
    brought: Brought,
}

/// A share code that the page has set before the cases are loaded. It waits, because loading them would replace it.
#[derive(Clone, Debug, Default)]
struct Brought {
    waiting: Rc<RefCell<Option<String>>>,
    are_cases_there: Rc<Cell<bool>>,
}

impl MountedApp {
    pub(crate) fn show(
        model: ModelRef,
        place: Element,
        language: &str,
        (shelf, keeping): (&str, Keeping),
        (has_address, share_base): (bool, &str),
        (case, told): (&OpenCase, Told),
    ) -> Self {
        let shelf = StorageKey::named(shelf);
        let files = FileAccess::new(&shelf, keeping.clone());
        let reads_with = keeping.clone();
        let keeper = Autosave::new(model, shelf, keeping);
        let address = Rc::new(RefCell::new(None));
        let news: Rc<RefCell<Callback<Event>>> = Rc::default();
        let brought = Brought::default();
        let properties = AppProperties {
            model,
            words: words(language),
            seed: clock::seed().into(),
            around: Environment {
                now: clock::now,
                today: clock::today,
                in_language: clock::in_language,
                fold,
            },
            base: base(share_base),
            wish: granted(&keeper, &files, place.clone(), has_address),
            read: Callback::from(move |reading| files::read(model, reads_with.clone(), reading)),
            connect: {
                let address = has_address.then(|| Rc::clone(&address));
                let connect = connected(&keeper, files, address, brought.clone());
                let news = Rc::clone(&news);
                Callback::from(move |told: Callback<Event>| {
                    news.replace(told.clone());
                    connect.emit(told);
                })
            },
            changed: followed(case, told),
        };
        let home = Renderer::<App>::with_root_and_props(place, properties.clone()).render();
        Self { home, properties, keeper, address, news, brought }
    }

    pub(crate) fn speak(&mut self, language: &str) {
        self.properties.words = words(language);
        self.home.update(self.properties.clone());
    }

    /// Shows a share code as a preview, which changes nothing that is saved.
    pub(crate) fn preview(&self, code: &str) {
        if self.brought.are_cases_there.get() {
            self.news.borrow().emit(Event::LinkOpened(code.to_owned()));
        } else {
            self.brought.waiting.replace(Some(code.to_owned()));
        }
    }

    pub(crate) fn flush(&self) -> Option<ToolEvent> {
        self.keeper.flush();
        ToolEvent::of_saving(&self.keeper.saving())
    }

    pub(crate) fn unmount(self) {
        self.keeper.leave();
        self.address.take();
        self.home.destroy();
    }
}

/// Carries out the effects.
fn granted(
    keeper: &Rc<Autosave>,
    files: &Rc<FileAccess>,
    place: Element,
    has_address: bool,
) -> Callback<Effect> {
    let (keeper, files) = (Rc::clone(keeper), Rc::clone(files));
    Callback::from(move |wish| match wish {
        Effect::Save(kept) => keeper.keep(kept),
        Effect::DeleteForever(id) => keeper.forget(id),
        Effect::SetCopySuffix(suffix) => keeper.name_copies(suffix),
        Effect::BeginBulk(progress) => keeper.begin_many(&progress),
        Effect::SaveBulk(many, progress) => keeper.keep_many(many, progress),
        Effect::StopBulk => keeper.stop_many(),
        Effect::EndBulk(tabs) => keeper.end_many(tabs),
        Effect::Download(file) => files.save(&file),
        Effect::WriteToFolder(all, which) => files.put_in_folder(&all, which),
        Effect::RecordBackupEvent(noted, today) => files.note(noted, today),
        Effect::SetOpenCase(id) => keeper.opened(&id),
        Effect::ReadRawRow(table, key) => keeper.show(table, key),
        Effect::AcknowledgeLoss => keeper.know_loss(),
        Effect::RetryCase(id) => keeper.try_again(&id),
        Effect::StartNavigation(place, id) if has_address => address::start(&place, &id),
        Effect::StartNavigation(..) => {}
        Effect::ReadHistory(id) => keeper.read_history(id),
        Effect::PushNavigation(place, id) => {
            let looks_at_it = matches!(place, Page::Case | Page::History);
            keeper.opened(if looks_at_it { &id } else { "" });
            if has_address {
                address::remember(&place, &id);
            }
        }
        Effect::CopyText(text) => copy(Rc::clone(&keeper), place.clone(), text),
        Effect::Print => print(),
    })
}

/// Reports to the page what a person changes in the open case, and whether that is saved.
fn followed(case: &OpenCase, told: Told) -> Callback<Rc<State>> {
    let case = Rc::clone(case);
    let known = RefCell::new(SaveStatus::NothingToSave);
    Callback::from(move |state: Rc<State>| {
        if case.borrow().id == state.open.case.id {
            told.follow(&case, &state.open.case);
        } else {
            case.replace(state.open.case.clone());
            told.tell(ToolEvent::Opened);
        }
        if known.replace(state.save_status.clone()) == state.save_status {
            return;
        }
        if state.save_status != SaveStatus::NothingToSave
            && let Some(event) = ToolEvent::of_saving(&state.save_status)
        {
            told.tell(event);
        }
    })
}

/// Connects the tool to files, the address bar and the store.
fn connected(
    keeper: &Rc<Autosave>,
    files: Rc<FileAccess>,
    address: Option<Rc<RefCell<Option<Address>>>>,
    brought: Brought,
) -> Callback<Callback<Event>> {
    let keeper = Rc::clone(keeper);
    Callback::from(move |told: Callback<Event>| {
        files.connect(told.clone());
        if let Some(address) = &address {
            address.replace(Address::listen(told.clone()));
        }
        keeper.connect(then_where_it_was(told, address.is_some(), brought.clone()));
    })
}

/// Once the cases are loaded, opens the page from the history, then the link from the address bar, then the code that the page has set.
fn then_where_it_was(
    told: Callback<Event>,
    has_address: bool,
    brought: Brought,
) -> Callback<Event> {
    Callback::from(move |news| {
        let is_loaded = matches!(news, Event::Loaded(..));
        told.emit(news);
        if !is_loaded {
            return;
        }
        if has_address {
            address::tell_place(&told);
            Address::tell_first(&told);
        }
        brought.are_cases_there.set(true);
        if let Some(code) = brought.waiting.take() {
            told.emit(Event::LinkOpened(code));
        }
    })
}

/// Copies the text and reports whether that worked.
fn copy(keeper: Rc<Autosave>, place: Element, text: String) {
    spawn_local(async move {
        let is_done = clipboard::copy(&place, &text).await;
        keeper.tell(Event::CopyFinished(is_done));
    });
}
