//! The dialogs for sharing and opening, and the banner of a preview, rendered as markup.

use std::sync::mpsc;

use stop_fix_scale::MODEL;
use stop_fix_scale::app::share::open::{OpenedText, open};
use stop_fix_scale::app::words::Words;
use stop_fix_scale::app::words::language::Language;
use stop_fix_scale::app::words::plural::PluralCategory;
use stop_fix_scale::view::share::code_errors::wrong;
use stop_fix_scale::view::share::copying::CopyFeedback;
use stop_fix_scale::view::share::open::{Open, OpenProperties};
use stop_fix_scale::view::share::preview;
use stop_fix_scale::view::share::share_dialog::{Share, ShareProperties};
use stop_fix_scale_core::format::link::Base;
use stop_fix_scale_core::format::share_code::{Part, ShareCode, ShareCodeError, WrittenVerdict};
use stop_fix_scale_core::model::{AI1, Dimension};
use yew::platform::Runtime;
use yew::prelude::*;
use yew::{BaseComponent, LocalServerRenderer};

const CODE: &str = "SFS:1/M:AI1/V:CC33/D:B/I:2.2X3U/A:1223/G:2332/C:NN/R:FIX/9J3DS";
const PAGE: &str = "https://tool.example/";
const TITLE: &str = "Triage of claims";

fn words() -> Words {
    Words::new(Language::English, PluralCategory::english)
}

/// Renders a component as markup.
fn rendered<Shown: BaseComponent>(
    properties: impl FnOnce() -> Shown::Properties + Send + 'static,
) -> String {
    let (sender, receiver) = mpsc::channel();
    Runtime::default().spawn_pinned(move || async move {
        let page = LocalServerRenderer::<Shown>::with_props(properties());
        sender.send(page.hydratable(false).render().await).expect("the receiver waits");
    });
    receiver.recv().expect("it renders")
}

/// The share dialog of a case with a title, on this page.
fn shared(page: Option<&'static str>, copied: fn(AttrValue) -> CopyFeedback) -> String {
    rendered::<Share>(move || ShareProperties {
        words: words(),
        code: CODE.parse().expect("a code"),
        title: TITLE.into(),
        base: page.map(|page| Base::new(page).expect("an address")),
        copied: copied(format!("{PAGE}#{CODE}").into()),
        copy: Callback::noop(),
        save: Callback::noop(),
        close: Callback::noop(),
    })
}

/// Whether the element with this text is visible.
fn has_shown(markup: &str, tag: &str, text: &str) -> bool {
    let Some((before, _)) = markup.split_once(text) else { return false };
    let opened = before.rfind(&format!("<{tag}")).map(|at| &before[at..]).unwrap_or_default();
    !opened.split('>').next().unwrap_or_default().contains(" hidden")
}

#[test]
fn the_link_is_shown_without_the_title() {
    let markup = shared(Some(PAGE), |_| CopyFeedback::NotYet);
    assert!(markup.contains(&format!(">{PAGE}#{CODE}</textarea>")), "{markup}");
    assert!(markup.contains("You share your answers and the verdict, not the name"), "{markup}");
    assert!(!markup.contains("/T:"), "the code has no title: {markup}");
    assert!(!markup.contains(TITLE), "{markup}");
    assert!(!markup.contains(" checked"), "no box is checked: {markup}");
    assert!(markup.contains("role=\"img\" aria-label=\"QR code for the link\""), "{markup}");
    assert!(!has_shown(&markup, "button", "Save as a case file"), "{markup}");
    assert!(has_shown(&markup, "button", "Copy link"), "{markup}");
}

#[test]
fn what_is_shared_comes_first_and_the_buttons_last() {
    let markup = shared(Some(PAGE), |_| CopyFeedback::NotYet);
    let order = [
        "You share your answers",
        "Include the case name",
        "<textarea",
        "<svg",
        "<details",
        "dialog-foot",
        ">Copy link</button>",
        ">Close</button>",
    ];
    let places = order.map(|part| markup.find(part).unwrap_or_else(|| panic!("{part}: {markup}")));
    assert!(places.is_sorted(), "{places:?}: {markup}");
    assert_eq!(markup.matches("action primary").count(), 1, "{markup}");
}

#[test]
fn the_dialog_explains_why_a_link_is_limited_or_missing() {
    let long: &'static str = Box::leak(format!("{PAGE}{}", "a".repeat(1_800)).into_boxed_str());
    let first_field = |markup: &str| {
        let field = markup.split("</textarea>").next().and_then(|start| start.rsplit('>').next());
        field.unwrap_or_default().to_owned()
    };
    let rows = [
        (Some("file:///C:/tool.html"), "This page is a local file, so", false, false),
        (None, "This page has no address", true, false),
        (Some(long), "too long for a link", true, true),
    ];
    for (page, remark, is_code, offers_file) in rows {
        let markup = shared(page, |_| CopyFeedback::NotYet);
        assert!(markup.contains(remark), "{markup}");
        assert_eq!(first_field(&markup) == CODE, is_code, "{markup}");
        // Beside a link, the code is folded.
        assert_eq!(markup.contains("<details"), !is_code, "{markup}");
        assert_eq!(markup.contains("Copy code"), is_code, "{markup}");
        assert_eq!(has_shown(&markup, "button", "Save as a case file"), offers_file, "{markup}");
        // There is no QR code, because a phone could not open the link.
        assert!(!markup.contains("<svg"), "{markup}");
    }
}

/// The feedback after copying a text.
type Became = fn(AttrValue) -> CopyFeedback;

#[test]
fn copy_feedback_is_shown_only_for_the_current_text() {
    let (done, blocked) = ("Copied.", "press Ctrl+C");
    let rows: [(Became, [bool; 2]); 5] = [
        (|_| CopyFeedback::NotYet, [false, false]),
        (CopyFeedback::Done, [true, false]),
        (CopyFeedback::Blocked, [false, true]),
        (|_| CopyFeedback::Done("another link".into()), [false, false]),
        (|_| CopyFeedback::Blocked("another link".into()), [false, false]),
    ];
    for (index, (copied, expected)) in rows.into_iter().enumerate() {
        let markup = shared(Some(PAGE), copied);
        let found = [done, blocked].map(|word| markup.contains(word));
        assert_eq!(found, expected, "row {index}: {markup}");
    }
}

#[test]
fn the_open_dialog_starts_without_a_preview_or_an_error() {
    let markup = rendered::<Open>(|| OpenProperties {
        model: MODEL,
        words: words(),
        look: Callback::noop(),
        keep: None,
        file: Callback::noop(),
        close: Callback::noop(),
        children: html! { <p class="more-ways" /> },
    });
    assert!(markup.contains("Paste a link, a code, or a whole message"), "{markup}");
    assert!(markup.contains("disabled"), "there is nothing to preview yet: {markup}");
    assert!(markup.contains("more-ways"), "{markup}");
    assert!(!markup.contains("SFS:"), "there is no error yet: {markup}");
}

#[derive(Clone, PartialEq, Properties)]
struct Banner {
    text: AttrValue,
}

#[component]
fn BannerOf(Banner { text }: &Banner) -> Html {
    match open(&AI1, text) {
        Ok(OpenedText::Preview(found)) => stop_fix_scale::view::share::preview::banner(
            words(),
            &found,
            Some(&Callback::noop()),
            &Callback::noop(),
        ),
        Ok(_) => Html::default(),
        Err(error) => preview::refused(words(), &MODEL, &error, &Callback::noop()),
    }
}

#[test]
fn a_preview_says_what_it_is_and_how_the_verdict_differs() {
    let banner = |text: String| rendered::<BannerOf>(move || Banner { text: text.into() });
    let same = banner(CODE.into());
    for sentence in ["This is a preview.", "Your cases stay as they are."] {
        assert!(same.contains(sentence), "{sentence}: {same}");
    }
    assert!(same.contains(r#"class="action primary">Keep a copy<"#), "it is what to do: {same}");
    assert!(same.contains(r#"class="link">Close<"#), "{same}");
    assert!(!same.contains("Whoever shared this"), "{same}");
    let mut code: ShareCode = CODE.parse().expect("a code");
    code.verdict = WrittenVerdict::Scale;
    let other = banner(code.to_string());
    assert!(
        other.contains("Whoever shared this saw Scale. The same answers give Fix here"),
        "{other}"
    );
    let damaged = banner(CODE.replace("CC33", "CC32"));
    assert!(damaged.contains("Part of the code is missing or changed."), "{damaged}");
    assert!(damaged.contains("Your cases stay as they are."), "{damaged}");
    assert!(!damaged.contains("Keep a copy"), "{damaged}");
}

#[test]
fn every_error_says_what_is_wrong_and_where() {
    let bad = |part| ShareCodeError::BadPart { part, at: 12 };
    let rows = [
        (ShareCodeError::NotACode, "no share code here"),
        (ShareCodeError::NewerVersion("7".into()), "version 7"),
        (ShareCodeError::UnknownModel("XY9".into()), "(XY9)"),
        (ShareCodeError::TooLong, "longer than any code"),
        (bad(Part::Model), "the model, from character 13 on"),
        (bad(Part::Dimension(Dimension::Value)), "Value, from character 13 on"),
        (bad(Part::Context), "People and autonomy, from character 13 on"),
        (bad(Part::Title), "Case name, from character 13 on"),
        (bad(Part::Verdict), "the verdict, from character 13 on"),
        (bad(Part::Check), "the checksum, from character 13 on"),
        (bad(Part::Stray), "From character 13 on, this isn’t part of the code."),
        (
            ShareCodeError::FailedCheck,
            "Part of the code is missing or changed. None of it was used.",
        ),
    ];
    for (error, expected) in rows {
        let sentence = wrong(words(), &AI1, &error);
        assert!(sentence.contains(expected), "{error:?}: {sentence}");
    }
}
