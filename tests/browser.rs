//! Tests that need a browser: the same scores in WebAssembly, plurals, and the tool in a document.
#![cfg(target_arch = "wasm32")]

use std::time::Duration;

use serde_json::Value;
use stop_fix_scale::MODEL;
use stop_fix_scale::app::words::language::Language;
use stop_fix_scale::app::words::plural::PluralCategory;
use stop_fix_scale::browser::mount::Mounted;
use stop_fix_scale::browser::{clock, plural};
use stop_fix_scale_core::format::scored::Scored;
use stop_fix_scale_core::format::share_code::ShareCode;
use stop_fix_scale_core::model::{AI1, assess};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::js_sys::Function;
use web_sys::wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, HtmlElement, HtmlInputElement, ShadowRootInit, ShadowRootMode};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn all_golden_cases_match_in_wasm() {
    let mut cases = 0;
    for line in include_str!("../crates/core/tests/golden/ai1.jsonl").lines() {
        let golden: Value = serde_json::from_str(line).expect("each line is JSON");
        let code = golden["code"].as_str().expect("each case has a code");
        let mut expected = golden["expect"].clone();
        expected["code"] = Value::from(code);
        let read: ShareCode = code.parse().expect(code);
        let assessment = assess(&AI1, &read.answers);
        let scored = serde_json::to_value(Scored::new(&AI1, &read.answers, &assessment));
        assert_eq!(scored.expect("a scored case is JSON"), expected, "{code}");
        cases += 1;
    }
    assert_eq!(cases, 340, "all golden cases are there");
}

#[wasm_bindgen_test]
fn the_browser_gives_the_plural_categories() {
    for (number, expected) in [
        (0, PluralCategory::Other),
        (1, PluralCategory::One),
        (2, PluralCategory::Other),
        (21, PluralCategory::Other),
    ] {
        for language in Language::ALL {
            assert_eq!(plural::category(language, number), expected, "{number} {language:?}");
        }
    }
}

/// RFC 3339 has years from 0 to 9999, so a clock outside of them gives the nearest time.
#[wasm_bindgen_test]
fn any_clock_gives_a_valid_timestamp() {
    let rows = [
        ("1795269600123", "2026-11-21T14:00:00.123Z"),
        ("253402300799999", "9999-12-31T23:59:59.999Z"),
        ("253402300800000", "9999-12-31T23:59:59.999Z"),
        ("8.64e15", "9999-12-31T23:59:59.999Z"),
        ("Infinity", "9999-12-31T23:59:59.999Z"),
        ("-62167219200000", "0000-01-01T00:00:00.000Z"),
        ("-62167219200001", "0000-01-01T00:00:00.000Z"),
        ("-8.64e15", "0000-01-01T00:00:00.000Z"),
        ("NaN", "1970-01-01T00:00:00.000Z"),
    ];
    for (clock, expected) in rows {
        stand_at(clock);
        let (now, _) = (clock::now(), clock::today());
        runs("globalThis.Date = globalThis.rightDate");
        assert_eq!(now.as_str(), expected, "{clock}");
    }
    let real = clock::now().milliseconds();
    assert!(clock::age_ms(&clock::now()) < 60_000.0 && real > 1_700_000_000_000);
}

/// Browsers cannot parse a leap second.
#[wasm_bindgen_test]
fn every_timestamp_of_a_file_can_be_formatted() {
    for time in
        ["2016-12-31T23:59:60Z", "0000-01-01T00:00:00Z", "9999-12-31T23:59:59.999999999-12:00"]
    {
        let shown = clock::in_language(Language::English, &time.parse().expect("a time"));
        assert!(shown.contains(':'), "{time}: {shown}");
    }
}

/// Stops the clock of the page at this many milliseconds.
fn stand_at(milliseconds: &str) {
    runs(&format!(
        "globalThis.rightDate ??= Date; const now = {milliseconds}; globalThis.Date = class extends rightDate {{
            constructor(...words) {{ super(...(words.length > 0 ? words : [now])); }}
            static now() {{ return now; }}
        }}"
    ));
}

fn runs(script: &str) {
    let ran = Function::new_no_args(script).call0(&JsValue::NULL);
    ran.expect("the script runs");
}

#[wasm_bindgen_test]
async fn a_click_changes_the_verdict() {
    let tool = Shown::new("en").await;
    assert_eq!(tool.text("h2.verdict"), "Can’t say yet");
    for dimension in ["V", "D", "I", "A", "G"] {
        tool.click(dimension, 2).await;
    }
    assert_eq!(tool.text("h2.verdict"), "Fix");
    tool.click("V", 0).await;
    assert_eq!(tool.text("h2.verdict"), "Stop");
    tool.remove();
}

#[wasm_bindgen_test]
async fn changing_the_language_keeps_the_answers() {
    let mut tool = Shown::new("en").await;
    tool.click("D", 3).await;
    tool.mounted.set_language("en-XA");
    rendered().await;
    let verdict = tool.text("h2.verdict");
    assert!(!verdict.contains(|letter: char| letter.is_ascii_alphabetic()), "{verdict}");
    assert!(tool.answer("D", 3).checked());
    tool.remove();
}

#[wasm_bindgen_test]
async fn an_answer_keeps_its_element_in_the_document() {
    let tool = Shown::new("en").await;
    tool.open("A").await;
    let before = tool.answer("A", 3);
    tool.click("A", 3).await;
    assert!(before.is_same_node(Some(&tool.answer("A", 3))), "the element was replaced");
    assert_eq!(tool.all("fieldset.evidence"), 1);
    tool.click("A", 1).await;
    assert!(before.is_same_node(Some(&tool.answer("A", 3))), "the element was replaced");
    assert_eq!(tool.all("fieldset.evidence"), 0);
    tool.remove();
}

#[wasm_bindgen_test]
async fn the_case_file_has_the_answers() {
    let tool = Shown::new("en").await;
    let before = tool.mounted.case_file().expect("it is small");
    tool.click("V", 2).await;
    let after = tool.mounted.case_file().expect("it is small");
    let read: Value = serde_json::from_str(&after).expect("a case file is JSON");
    assert_eq!(read["quick"]["V"]["level"], 3);
    assert_ne!(before, after);
    tool.remove();
}

#[wasm_bindgen_test]
async fn two_tools_do_not_share_answers() {
    let (one, other) = (Shown::new("en").await, Shown::new("en").await);
    one.click("V", 1).await;
    other.click("D", 2).await;
    one.open("D").await;
    other.open("V").await;
    assert!(one.answer("V", 1).checked() && other.answer("D", 2).checked());
    assert!(!one.answer("D", 2).checked() && !other.answer("V", 1).checked());
    one.remove();
    other.click("V", 4).await;
    assert!(other.answer("V", 4).checked());
    other.remove();
}

#[wasm_bindgen_test]
async fn unmounting_removes_the_tool() {
    let tool = Shown::new("en").await;
    assert_ne!(tool.place.child_element_count(), 0);
    tool.mounted.unmount();
    rendered().await;
    assert_eq!(tool.place.child_element_count(), 0);
    tool.host.remove();
}

/// A tool in a shadow root, as on a page.
struct Shown {
    host: Element,
    place: Element,
    mounted: Mounted,
}

impl Shown {
    async fn new(language: &str) -> Self {
        let host = element();
        document()
            .body()
            .expect("tests run in a page")
            .append_child(&host)
            .expect("the body takes an element");
        let root = host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open));
        let place = element();
        root.expect("a div can have a shadow root")
            .append_child(&place)
            .expect("the shadow root takes an element");
        let mounted = Mounted::one(MODEL, place.clone(), language, Function::new_no_args(""));
        rendered().await;
        Self { host, place, mounted }
    }

    fn answer(&self, question: &str, position: u32) -> HtmlInputElement {
        let answers = self.place.query_selector_all(&format!("input[name={question}]"));
        let answer = answers.expect("the selector is valid").get(position);
        answer.expect("each question has six answers").unchecked_into()
    }

    /// Opens a dimension, unless it is open.
    async fn open(&self, dimension: &str) {
        let toggle = self.place.query_selector(&format!("button[name={dimension}]"));
        let toggle = toggle.expect("the selector is valid").expect("each dimension has one");
        if toggle.get_attribute("aria-expanded").as_deref() == Some("false") {
            toggle.unchecked_into::<HtmlElement>().click();
            rendered().await;
        }
    }

    /// Answers as with the keyboard, with the focus on the answer: an answer with the pointer would fold its dimension.
    async fn click(&self, question: &str, position: u32) {
        self.open(question).await;
        let answer = self.answer(question, position);
        answer.focus().expect("it can be focused");
        answer.click();
        rendered().await;
    }

    fn text(&self, selector: &str) -> String {
        let found = self.place.query_selector(selector).expect("the selector is valid");
        found.expect(selector).unchecked_into::<HtmlElement>().inner_text()
    }

    fn all(&self, selector: &str) -> u32 {
        self.place.query_selector_all(selector).expect("the selector is valid").length()
    }

    fn remove(self) {
        self.mounted.unmount();
        self.host.remove();
    }
}

/// Waits for Yew, which renders in a microtask, and in later tasks if it is slow.
async fn rendered() {
    yew::platform::time::sleep(Duration::ZERO).await;
}

fn document() -> Document {
    web_sys::window().and_then(|window| window.document()).expect("tests run in a page")
}

fn element() -> Element {
    document().create_element("div").expect("a div can be made")
}
