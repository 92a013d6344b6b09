//! The dialogs for sharing and opening in a real document: their messages, and where the focus goes.
#![cfg(target_arch = "wasm32")]

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use stop_fix_scale::MODEL;
use stop_fix_scale::app::share::open::SharedCase;
use stop_fix_scale::app::words::Words;
use stop_fix_scale::app::words::language::Language;
use stop_fix_scale::app::words::plural::PluralCategory;
use stop_fix_scale::view::share::copying::CopyFeedback;
use stop_fix_scale::view::share::open::Open;
use stop_fix_scale::view::share::share_dialog::Share;
use stop_fix_scale_core::format::link::Base;
use stop_fix_scale_core::format::share_code::ShareCode;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::js_sys::Date;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{
    Document, Element, EventInit, HtmlElement, HtmlInputElement, ShadowRoot, ShadowRootInit,
    ShadowRootMode,
};
use yew::prelude::*;
use yew::{AppHandle, Renderer};

wasm_bindgen_test_configure!(run_in_browser);

const CODE: &str = "SFS:1/M:AI1/V:CC33/D:B/I:2.2X3U/A:1223/G:2332/C:NN/R:FIX/9J3DS";
const DAMAGED: &str = "SFS:1/M:AI1/V:CC32/D:B/I:2.2X3U/A:1223/G:2332/C:NN/R:FIX/9J3DS";

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Share,
    Open,
}

/// A page with a button that opens a dialog. It removes the dialog once that has closed.
#[derive(Clone, PartialEq, Properties)]
struct PageProperties {
    kind: Kind,
    may_copy: bool,
    record: Callback<String>,
}

#[component]
fn Page(PageProperties { kind, may_copy, record }: &PageProperties) -> Html {
    let words = Words::new(Language::English, PluralCategory::english);
    let is_open = use_state_eq(|| false);
    let copied = use_state_eq(CopyFeedback::default);
    let set = |open: bool| {
        let is_open = is_open.clone();
        move || is_open.set(open)
    };
    let (opens, closes) = (set(true), set(false));
    let close = {
        let record = record.clone();
        Callback::from(move |()| {
            record.emit("closed".into());
            closes();
        })
    };
    // The dialog is removed while it is open.
    let look = {
        let (record, closes) = (record.clone(), set(false));
        Callback::from(move |preview: SharedCase| {
            record.emit(preview.code.to_string());
            closes();
        })
    };
    let copy = {
        let (copied, record, may_copy) = (copied.clone(), record.clone(), *may_copy);
        Callback::from(move |text: String| {
            record.emit(text.clone());
            copied.set(if may_copy {
                CopyFeedback::Done(text.into())
            } else {
                CopyFeedback::Blocked(text.into())
            });
        })
    };
    let dialog = match kind {
        _ if !*is_open => html! { <p></p> },
        Kind::Share => html! {
            <Share {words} code={CODE.parse::<ShareCode>().expect("a code")}
                title="Añb" base={Base::new("https://tool.example/").ok()} copied={(*copied).clone()} {copy}
                save={Callback::noop()} {close} />
        },
        Kind::Open => html! {
            <Open model={MODEL} {words} {look} keep={None::<Callback<Vec<SharedCase>>>} file={record.reform(|(kind, text)| format!("{kind:?} {text}"))} {close} />
        },
    };
    html! {
        <div>
            <button class="opener" onclick={move |_| opens()}></button>
            { dialog }
        </div>
    }
}

#[wasm_bindgen_test]
async fn the_title_is_in_the_link_only_while_its_box_is_checked() {
    let page = Shown::new(Kind::Share, true).await;
    let plain = format!("https://tool.example/#{CODE}");
    let qr = page.find(".qr-dark").get_attribute("d");
    assert_eq!(page.field().value(), plain);
    page.click("[type=checkbox]").await;
    let titled = page.field().value();
    assert!(titled.contains("/T:871V2RG/R:FIX/"), "{titled}");
    assert_ne!(page.find(".qr-dark").get_attribute("d"), qr);
    page.click(".actions button").await;
    assert_eq!(page.text("[role=status]"), "Copied.");
    page.click("[type=checkbox]").await;
    assert_eq!(page.field().value(), plain);
    assert_eq!(page.text("[role=status]"), "", "this link was not copied");
    assert_eq!(page.find(".qr-dark").get_attribute("d"), qr);
    page.click(".actions button").await;
    assert_eq!(*page.calls.borrow(), [titled, plain]);
    page.remove();
}

#[wasm_bindgen_test]
async fn the_text_is_selected_if_it_cannot_be_copied() {
    let page = Shown::new(Kind::Share, false).await;
    assert!(page.has_focus(".actions button"), "the main button has the focus");
    for _ in 0..2 {
        page.click(".actions button").await;
        assert!(page.text("[role=status]").contains("Ctrl+C"));
        assert!(page.has_focus("textarea"), "the field has the focus");
        let length = u32::try_from(page.field().value().len()).expect("it is short");
        let selected = [page.field().selection_start(), page.field().selection_end()];
        assert_eq!(selected, [Ok(Some(0)), Ok(Some(length))]);
        // As when a person presses the button again.
        let _ = page.find(".actions button").unchecked_into::<HtmlElement>().focus();
    }
    page.remove();
}

#[wasm_bindgen_test]
async fn closing_a_dialog_returns_the_focus() {
    for kind in [Kind::Share, Kind::Open] {
        let page = Shown::new(kind, true).await;
        assert!(
            page.root.query_selector("dialog:modal").expect("the selector is valid").is_some(),
            "it is open"
        );
        page.click(".dialog-foot > button:last-child").await;
        assert_eq!(*page.calls.borrow(), ["closed"]);
        assert!(
            page.root.query_selector("dialog").expect("the selector is valid").is_none(),
            "it is gone"
        );
        assert!(page.has_focus(".opener"), "the focus is back");
        // It opens again.
        page.click(".opener").await;
        assert!(
            page.root.query_selector("dialog:modal").expect("the selector is valid").is_some(),
            "it is open"
        );
        page.remove();
    }
}

#[wasm_bindgen_test]
async fn a_pasted_text_is_checked_and_opened() {
    let page = Shown::new(Kind::Open, true).await;
    let look = || page.find(".actions button").unchecked_into::<HtmlInputElement>();
    assert!(look().disabled());
    page.paste(DAMAGED).await;
    assert!(look().disabled() && page.text("[role=status]").contains("missing or changed"));
    page.paste(&format!("Hi all, look at https://tool.example/#{CODE}.")).await;
    assert!(!look().disabled());
    assert_eq!(page.text("[role=status] .side-verdict"), "Fix");
    page.paste(" ").await;
    assert!(look().disabled() && page.text("[role=status]").is_empty());
    let file = "{\"format\":\"stop-fix-scale/case\"}";
    page.paste(file).await;
    assert_eq!(page.text(".actions button"), "Open the file");
    page.click(".actions button").await;
    page.paste(CODE).await;
    page.click(".actions button").await;
    assert_eq!(*page.calls.borrow(), [format!("Case {file}"), CODE.to_owned()]);
    assert!(page.has_focus(".opener"), "the focus is back");
    page.remove();
}

/// A page in a shadow root, with its dialog open.
struct Shown {
    host: Element,
    root: ShadowRoot,
    app: AppHandle<Page>,
    calls: Rc<RefCell<Vec<String>>>,
}

impl Shown {
    async fn new(kind: Kind, may_copy: bool) -> Self {
        let (host, place) = (element(), element());
        document()
            .body()
            .expect("tests run in a page")
            .append_child(&host)
            .expect("the body takes an element");
        let root = host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open));
        let root = root.expect("a div can have a shadow root");
        root.append_child(&place).expect("the shadow root takes an element");
        let calls = Rc::new(RefCell::new(Vec::new()));
        let record = {
            let calls = Rc::clone(&calls);
            Callback::from(move |text| calls.borrow_mut().push(text))
        };
        let properties = PageProperties { kind, may_copy, record };
        let app = Renderer::<Page>::with_root_and_props(place, properties).render();
        let page = Self { host, root, app, calls };
        rendered().await;
        let _ = page.find(".opener").unchecked_into::<HtmlElement>().focus();
        assert!(page.has_focus(".opener"), "it can have the focus");
        page.click(".opener").await;
        page
    }

    fn find(&self, selector: &str) -> Element {
        self.root.query_selector(selector).expect("the selector is valid").expect(selector)
    }

    fn field(&self) -> HtmlInputElement {
        self.find("textarea").unchecked_into()
    }

    fn has_focus(&self, selector: &str) -> bool {
        self.root.active_element().as_ref() == Some(&self.find(selector))
    }

    fn text(&self, selector: &str) -> String {
        self.find(selector).unchecked_into::<HtmlElement>().inner_text().trim().to_owned()
    }

    async fn click(&self, selector: &str) {
        self.find(selector).unchecked_into::<HtmlElement>().click();
        rendered().await;
    }

    async fn paste(&self, text: &str) {
        self.field().set_value(text);
        let bubbling = EventInit::new();
        bubbling.set_bubbles(true);
        let event = web_sys::Event::new_with_event_init_dict("input", &bubbling);
        self.field().dispatch_event(&event.expect("an event")).expect("the field exists");
        rendered().await;
    }

    fn remove(self) {
        self.app.destroy();
        self.host.remove();
    }
}

/// Waits for Yew, which renders in a microtask or later, and for the event of a dialog that has closed. On a busy machine both take longer, and
/// timers come late.
async fn rendered() {
    let mut on_time = 0;
    while on_time < 3 {
        let before = Date::now();
        yew::platform::time::sleep(Duration::from_millis(20)).await;
        on_time = if Date::now() - before < 30.0 { on_time + 1 } else { 0 };
    }
}

fn document() -> Document {
    web_sys::window().and_then(|window| window.document()).expect("tests run in a page")
}

fn element() -> Element {
    document().create_element("div").expect("a div can be made")
}
