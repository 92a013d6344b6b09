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
use crate::browser::autosave_bridge::AutosaveBridge;
use crate::browser::files::FileAccess;
use crate::browser::fold_text::fold;
use crate::browser::mount::host::{HostPage, OpenCase};
use crate::browser::mount::window::words;
use crate::browser::share_base::base;
use crate::browser::{address, clipboard, clock, files};
use crate::view::app::App;
use crate::view::app_properties::AppProperties;
use crate::view::environment::Environment;

/// The mounted tool with all cases.
#[derive(Debug)]
pub(crate) struct MountedApp {
    app: AppHandle<App>,
    properties: AppProperties,
    autosave: Rc<Autosave>,
    address: Rc<RefCell<Option<Address>>>,
    /// Sends events to the tool.
    events: Rc<RefCell<Callback<Event>>>,
    waiting_code: WaitingCode,
}

/// A share code that the page has set before the cases are loaded. It waits, because loading them would replace it.
#[derive(Clone, Debug, Default)]
struct WaitingCode {
    waiting: Rc<RefCell<Option<String>>>,
    is_loaded: Rc<Cell<bool>>,
}

impl MountedApp {
    pub(crate) fn show(
        model: ModelRef,
        root: Element,
        language: &str,
        (shelf, bridge): (&str, AutosaveBridge),
        (has_address, share_base): (bool, &str),
        (case, host): (&OpenCase, HostPage),
    ) -> Self {
        let shelf = StorageKey::named(shelf);
        let files = FileAccess::new(&shelf, bridge.clone());
        let reader = bridge.clone();
        let autosave = Autosave::new(model, shelf, bridge);
        let address = Rc::new(RefCell::new(None));
        let events: Rc<RefCell<Callback<Event>>> = Rc::default();
        let waiting_code = WaitingCode::default();
        let properties = AppProperties {
            model,
            words: words(language),
            seed: clock::seed().into(),
            environment: Environment {
                now: clock::now,
                today: clock::today,
                in_language: clock::in_language,
                day_of: clock::day_of,
                end_of_day: clock::end_of_day,
                fold,
            },
            base: base(share_base),
            perform: perform(&autosave, &files, root.clone(), has_address, host.clone()),
            read: Callback::from(move |reading| files::read(model, reader.clone(), reading)),
            connect: {
                let address = has_address.then(|| Rc::clone(&address));
                let connect = connect_edge(&autosave, files, address, waiting_code.clone());
                let events = Rc::clone(&events);
                Callback::from(move |callback: Callback<Event>| {
                    events.replace(callback.clone());
                    connect.emit(callback);
                })
            },
            changed: report_changes(case, host),
        };
        let app = Renderer::<App>::with_root_and_props(root, properties.clone()).render();
        Self { app, properties, autosave, address, events, waiting_code }
    }

    pub(crate) fn set_language(&mut self, language: &str) {
        self.properties.words = words(language);
        self.app.update(self.properties.clone());
    }

    /// Shows a share code as a preview, which changes nothing that is saved.
    pub(crate) fn preview(&self, code: &str) {
        if self.waiting_code.is_loaded.get() {
            self.events.borrow().emit(Event::LinkOpened(code.to_owned()));
        } else {
            self.waiting_code.waiting.replace(Some(code.to_owned()));
        }
    }

    pub(crate) fn flush(&self) -> Option<ToolEvent> {
        self.autosave.flush();
        ToolEvent::of_saving(&self.autosave.status())
    }

    pub(crate) fn unmount(self) {
        self.autosave.leave();
        self.address.take();
        self.app.destroy();
    }
}

/// Carries out the effects.
fn perform(
    autosave: &Rc<Autosave>,
    files: &Rc<FileAccess>,
    root: Element,
    has_address: bool,
    host: HostPage,
) -> Callback<Effect> {
    let (autosave, files) = (Rc::clone(autosave), Rc::clone(files));
    Callback::from(move |effect| match effect {
        Effect::Save(saved) => autosave.save(saved),
        Effect::DeleteForever(id) => autosave.delete_forever(id),
        Effect::SetCopySuffix(suffix) => autosave.set_copy_suffix(suffix),
        Effect::BeginBulk(progress) => autosave.begin_bulk(&progress),
        Effect::SaveBulk(many, progress) => autosave.save_bulk(many, progress),
        Effect::StopBulk => autosave.stop_bulk(),
        Effect::EndBulk(tabs) => autosave.end_bulk(tabs),
        Effect::ContinueExport(job) => files.write_on(job),
        Effect::Download(file) => files.save(&file),
        Effect::WriteToFolder(all, which) => files.put_in_folder(&all, which),
        Effect::RecordBackupEvent(noted, today) => files.note(noted, today),
        Effect::SetOpenCase(id) => autosave.set_open_case(&id),
        Effect::ReadRawRow(table, key) => autosave.read_raw_row(table, key),
        Effect::AcknowledgeLoss => autosave.acknowledge_loss(),
        Effect::RetryCase(id) => autosave.retry_case(&id),
        Effect::StartNavigation(page, id) if has_address => address::set_first(&page, &id),
        Effect::SetDocumentTitle(title) if has_address => address::set_document_title(&title),
        // The address and the title of a host page are its own.
        Effect::StartNavigation(..) | Effect::SetDocumentTitle(_) => {}
        Effect::ReadHistory(id) => autosave.read_history(id),
        Effect::ReadPastStates(at, ids) => autosave.read_past_states(at, ids),
        Effect::NameMoment(name) => autosave.name_moment(name),
        Effect::PutMoments(all) => autosave.put_moments(&all),
        Effect::ForgetMoment(moment) => autosave.forget_moment(&moment),
        Effect::PushNavigation(page, id) => {
            let looks_at_it = matches!(page, Page::Case | Page::History);
            autosave.set_open_case(if looks_at_it { &id } else { "" });
            if has_address {
                address::push(&page, &id);
            }
        }
        Effect::CopyText(text) => copy(Rc::clone(&autosave), root.clone(), text),
        Effect::Print => host.send(ToolEvent::Print),
        Effect::Reload => address::reload(),
    })
}

/// Reports to the page what a person changes in the open case, and whether that is saved.
fn report_changes(case: &OpenCase, host: HostPage) -> Callback<Rc<State>> {
    let case = Rc::clone(case);
    let known = RefCell::new(SaveStatus::NothingToSave);
    Callback::from(move |state: Rc<State>| {
        if case.borrow().id == state.open.case.id {
            host.follow(&case, &state.open.case);
        } else {
            case.replace(state.open.case.clone());
            host.send(ToolEvent::Opened);
        }
        if known.replace(state.save_status.clone()) == state.save_status {
            return;
        }
        if state.save_status != SaveStatus::NothingToSave
            && let Some(event) = ToolEvent::of_saving(&state.save_status)
        {
            host.send(event);
        }
    })
}

/// Connects the tool to files, the address bar and the store.
fn connect_edge(
    autosave: &Rc<Autosave>,
    files: Rc<FileAccess>,
    address: Option<Rc<RefCell<Option<Address>>>>,
    waiting_code: WaitingCode,
) -> Callback<Callback<Event>> {
    let autosave = Rc::clone(autosave);
    Callback::from(move |events: Callback<Event>| {
        files.connect(events.clone());
        if let Some(address) = &address {
            address.replace(Address::listen(events.clone()));
        }
        autosave.connect(open_page_once_loaded(events, address.is_some(), waiting_code.clone()));
    })
}

/// Once the cases are loaded, opens the page from the history, then the link from the address bar, then the code that the page has set.
fn open_page_once_loaded(
    events: Callback<Event>,
    has_address: bool,
    waiting_code: WaitingCode,
) -> Callback<Event> {
    Callback::from(move |event| {
        let is_loaded = matches!(event, Event::Loaded(..));
        events.emit(event);
        if !is_loaded {
            return;
        }
        if has_address {
            address::report_page(&events);
            Address::report_first(&events);
        }
        waiting_code.is_loaded.set(true);
        if let Some(code) = waiting_code.waiting.take() {
            events.emit(Event::LinkOpened(code));
        }
    })
}

/// Copies the text and reports whether that worked.
fn copy(autosave: Rc<Autosave>, root: Element, text: String) {
    spawn_local(async move {
        let is_done = clipboard::copy(&root, &text).await;
        autosave.report(Event::CopyFinished(is_done));
    });
}
