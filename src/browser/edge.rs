//! What the tool with all cases needs from the browser: it saves, reads files, and uses the address bar and the clipboard. This is in the
//! chunk `keep`.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use web_sys::Element;
use yew::Callback;
use yew::platform::spawn_local;

use crate::app::autosave::store::StorageKey;
use crate::app::chunks::in_chunk;
use crate::app::effect::Effect;
use crate::app::event::Event;
use crate::app::model::ModelRef;
use crate::app::page::Page;
use crate::app::tool_event::ToolEvent;
use crate::browser::address::{self, Address};
use crate::browser::autosave::Autosave;
use crate::browser::autosave_bridge::AutosaveBridge;
use crate::browser::clipboard;
use crate::browser::files::{self, FileAccess};
use crate::browser::mount::host::HostPage;
use crate::view::files::drop_zone::FileRequest;

/// What the edge is made with.
#[derive(Clone)]
pub(crate) struct EdgeSettings {
    pub(crate) model: ModelRef,
    pub(crate) root: Element,
    pub(crate) shelf: String,
    pub(crate) bridge: AutosaveBridge,
    /// Whether the tool may use the page's address bar.
    pub(crate) has_address: bool,
    pub(crate) host: HostPage,
}

/// The edge, as the tool knows it before its chunk is here.
pub(crate) trait Edge {
    /// Sends events to the tool from now on, beginning with the saved cases.
    fn connect(&self, events: Callback<Event>);
    /// Carries out an effect.
    fn perform(&self, effect: Effect);
    /// Reads chosen files.
    fn read(&self, request: FileRequest);
    /// Opens a share code, as soon as the cases are loaded.
    fn preview(&self, code: String);
    /// Saves what is not saved yet. Returns the save status, or `None` while a save is under way.
    fn flush(&self) -> Option<ToolEvent>;
    /// Ends saving.
    fn leave(&self);
}

in_chunk! { keep:
    pub(crate) fn edge(settings: EdgeSettings) -> Rc<dyn Edge> {
        let shelf = StorageKey::named(&settings.shelf);
        let files = FileAccess::new(&shelf, settings.bridge.clone());
        let autosave = Autosave::new(settings.model, shelf, settings.bridge.clone());
        Rc::new(BrowserEdge { settings, autosave, files, address: RefCell::default(), events: Rc::default(), waiting_code: WaitingCode::default() })
    }
}

struct BrowserEdge {
    settings: EdgeSettings,
    autosave: Rc<Autosave>,
    files: Rc<FileAccess>,
    address: RefCell<Option<Address>>,
    /// Sends events to the tool.
    events: Rc<RefCell<Callback<Event>>>,
    waiting_code: WaitingCode,
}

/// A share code that the page has set before the cases are loaded. It waits, because loading them would replace it.
#[derive(Clone, Default)]
struct WaitingCode {
    waiting: Rc<RefCell<Option<String>>>,
    is_loaded: Rc<Cell<bool>>,
}

impl Edge for BrowserEdge {
    fn connect(&self, events: Callback<Event>) {
        self.events.replace(events.clone());
        self.files.connect(events.clone());
        let has_address = self.settings.has_address;
        if has_address {
            self.address.replace(Address::listen(events.clone()));
        }
        self.autosave.connect(open_page_once_loaded(
            events,
            has_address,
            self.waiting_code.clone(),
        ));
    }

    fn perform(&self, effect: Effect) {
        let Self { autosave, files, settings, .. } = self;
        let has_address = settings.has_address;
        match effect {
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
            Effect::CopyText(text) => copy(Rc::clone(autosave), settings.root.clone(), text),
            Effect::Print => settings.host.send(ToolEvent::Print),
            Effect::Reload => address::reload(),
        }
    }

    fn read(&self, request: FileRequest) {
        files::read(self.settings.model, self.settings.bridge.clone(), request);
    }

    fn preview(&self, code: String) {
        if self.waiting_code.is_loaded.get() {
            self.events.borrow().emit(Event::LinkOpened(code));
        } else {
            self.waiting_code.waiting.replace(Some(code));
        }
    }

    fn flush(&self) -> Option<ToolEvent> {
        self.autosave.flush();
        ToolEvent::of_saving(&self.autosave.status())
    }

    fn leave(&self) {
        self.autosave.leave();
        self.address.take();
    }
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
