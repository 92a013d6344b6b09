//! The tool with one case. Saving it, if the page wants that, is done by `embed/storage/draft.ts`.

use std::cell::Cell;
use std::rc::Rc;

use stop_fix_scale_core::format::case_file::Case;
use web_sys::Element;
use yew::{AppHandle, Callback, Renderer};

use crate::app::case::state::CaseState;
use crate::app::chunks::{in_chunk, now};
use crate::app::model::ModelRef;
use crate::app::report::in_short::in_short;
use crate::app::tool_event::ToolEvent;
use crate::app::words::Words;
use crate::browser::clock;
use crate::browser::mount::host::{HostPage, OpenCase};
use crate::browser::mount::window::words;
use crate::view::case::case_view::CaseLink;
use crate::view::case::handed_on::HandedOn;
use crate::view::element::{ElementApp, ElementProperties, Interaction};

/// The mounted tool with one case.
#[derive(Debug)]
pub(crate) struct MountedElement {
    app: AppHandle<ElementApp>,
    properties: ElementProperties,
    /// Counts the cases that the page has set. A person can edit the previous one until the newest one is drawn; such an edit is dropped.
    turn: Rc<Cell<u32>>,
}

impl MountedElement {
    pub(crate) fn show(
        model: ModelRef,
        root: Element,
        language: &str,
        case: &OpenCase,
        host: HostPage,
    ) -> Self {
        let turn = Rc::new(Cell::new(0));
        let properties = ElementProperties {
            model,
            words: words(language),
            given: Rc::default(),
            turn: turn.get(),
            interaction: Interaction::default(),
            print: {
                let host = host.clone();
                Callback::from(move |()| host.send(ToolEvent::Print))
            },
            hand_on: {
                let host = host.clone();
                Callback::from(move |link| {
                    host.send(match link {
                        CaseLink::CopyResult => ToolEvent::CopyResult,
                        _ => ToolEvent::Share,
                    });
                })
            },
            handed_on: None,
            changed: {
                let (case, turn) = (Rc::clone(case), Rc::clone(&turn));
                Callback::from(move |(of, state): (u32, Rc<CaseState>)| {
                    if of == turn.get() {
                        host.follow(&case, &state.case);
                    }
                })
            },
            today: clock::today(),
        };
        let app = Renderer::<ElementApp>::with_root_and_props(root, properties.clone()).render();
        Self { app, properties, turn }
    }

    /// Replaces the case that is shown.
    pub(crate) fn show_case(&mut self, case: Case) {
        self.properties.given = Rc::new(case);
        self.turn.set(self.turn.get().wrapping_add(1));
        self.properties.turn = self.turn.get();
        self.update();
    }

    /// The result as text, with what is shared.
    pub(crate) fn result_in_short(&self, case: &Case, shared: &str) -> String {
        let ElementProperties { words, model, .. } = self.properties;
        now(written(words, model, case, shared)).unwrap_or_else(|| shared.to_owned())
    }

    /// Says whether a text was copied. If not, the person can copy it.
    pub(crate) fn tell_handed_on(&mut self, case: Case, text: String, is_copied: bool) {
        let blocked = (!is_copied).then(|| text.into());
        self.properties.handed_on = Some(HandedOn { case: Rc::new(case), blocked });
        self.update();
    }

    pub(crate) fn set_interaction(&mut self, interaction: Interaction) {
        if self.properties.interaction != interaction {
            self.properties.interaction = interaction;
            self.update();
        }
    }

    pub(crate) fn set_language(&mut self, language: &str) {
        self.properties.words = words(language);
        self.update();
    }

    fn update(&mut self) {
        self.properties.today = clock::today();
        self.app.update(self.properties.clone());
    }

    pub(crate) fn unmount(self) {
        self.app.destroy();
    }
}

in_chunk! { more:
    fn written(words: Words, model: ModelRef, case: &Case, shared: &str) -> String {
        in_short(words, &model.whole(), case, shared)
    }
}
