//! The tool with all cases of a shelf.

use std::cell::RefCell;
use std::rc::Rc;

use web_sys::Element;
use yew::{AppHandle, Callback, Renderer};

use crate::app::autosave::save_status::SaveStatus;
use crate::app::chunks::in_chunk;
use crate::app::model::ModelRef;
use crate::app::state::State;
use crate::app::tool_event::ToolEvent;
use crate::browser::autosave_bridge::AutosaveBridge;
use crate::browser::clock;
use crate::browser::edge::EdgeSettings;
use crate::browser::fold_text::fold;
use crate::browser::lazy_edge::LazyEdge;
use crate::browser::mount::host::{HostPage, OpenCase};
use crate::browser::mount::window::words;
use crate::browser::share_base::base;
use crate::view::app::App;
use crate::view::app_properties::AppProperties;
use crate::view::environment::Environment;

/// The mounted tool with all cases.
pub(crate) struct MountedApp {
    app: AppHandle<App>,
    properties: AppProperties,
    edge: Rc<LazyEdge>,
}

/// The tool with all cases, as the core knows it.
pub(crate) trait AllCases {
    fn set_language(&mut self, language: &str);
    /// Shows a share code as a preview, which changes nothing that is saved.
    fn preview(&self, code: &str);
    fn flush(&self) -> Option<ToolEvent>;
    fn unmount(self: Box<Self>);
}

in_chunk! { app:
    pub(crate) fn show(
        model: ModelRef,
        root: Element,
        language: &str,
        storage: (&str, AutosaveBridge),
        addresses: (bool, &str),
        case: &OpenCase,
        host: HostPage,
    ) -> Box<dyn AllCases> {
        Box::new(MountedApp::show(model, root, language, storage, addresses, (case, host)))
    }
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
        let edge = LazyEdge::new(EdgeSettings {
            model,
            root: root.clone(),
            shelf: shelf.to_owned(),
            bridge,
            has_address,
            host: host.clone(),
        });
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
            perform: LazyEdge::perform(&edge),
            read: LazyEdge::callback(&edge, |edge, request| edge.read(request)),
            connect: LazyEdge::connection(&edge),
            changed: report_changes(case, host),
        };
        let app = Renderer::<App>::with_root_and_props(root, properties.clone()).render();
        Self { app, properties, edge }
    }
}

impl AllCases for MountedApp {
    fn set_language(&mut self, language: &str) {
        self.properties.words = words(language);
        self.app.update(self.properties.clone());
    }

    fn preview(&self, code: &str) {
        let code = code.to_owned();
        self.edge.once_here(move |edge| edge.preview(code));
    }

    fn flush(&self) -> Option<ToolEvent> {
        self.edge.flush()
    }

    fn unmount(self: Box<Self>) {
        self.edge.once_here(|edge| edge.leave());
        self.app.destroy();
    }
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
