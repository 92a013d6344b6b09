//! The About page: how the tool decides, where its ideas come from, where the data is, and a self-check.

use stop_fix_scale_core::format::golden::CASES;
use yew::prelude::*;

use crate::app::message::Message;
use crate::app::share::message::ShareMessage;
use crate::app::state::State;
use crate::app::words::{Words, count};
use crate::view::about::{example, rules};
use crate::view::pieces::button::button;
use crate::view::pieces::rationale;

/// The About page.
pub(crate) fn about_page(words: Words, state: &State, act: &Callback<Message>) -> Html {
    html! {
        <article class="about-tool">
            <h2 class="page-title" tabindex="-1">{ words.way_about() }</h2>
            <p>{ words.origin_rules() }</p>
            { example::example(words, state.model) }
            { rules::rules(words, &state.model) }
            <section>
                <h3>{ words.origin_title() }</h3>
                <p>{ words.origin_argued() }</p>
                <details>
                    <summary>{ words.origin_ideas() }</summary>
                    { rationale::ideas(words, &state.model) }
                </details>
            </section>
            <section>
                <h3>{ words.data_title() }</h3>
                <p>{ words.data_text() }</p>
            </section>
            <section>
                <h3>{ words.embed_title() }</h3>
                <p>{ words.embed_about() }</p>
                { button(
                    "action",
                    words.embed_show(),
                    act.reform(|_| Message::Share(ShareMessage::OpenEmbedDialog)),
                ) }
            </section>
            { check(words, state, act) }
        </article>
    }
}

/// The self-check: scores the golden cases again and shows how many agree.
fn check(words: Words, state: &State, act: &Callback<Message>) -> Html {
    let cases = count(CASES);
    let differing = state.self_check.as_deref();
    let outcome =
        differing.map(|codes| words.check_outcome(cases.saturating_sub(count(codes.len())), cases));
    html! {
        <section>
            <h3>{ words.check_title() }</h3>
            <p>{ words.check_text(cases) }</p>
            { button("action", words.check_run(cases), act.reform(|_| Message::SelfCheck)) }
            <p class="outcome" role="status">{ outcome }</p>
            if let Some(codes @ [_, ..]) = differing {
                <p>{ words.check_differ() }</p>
                <ul>
                    for code in codes {
                        <li><code>{ code.clone() }</code></li>
                    }
                </ul>
            }
        </section>
    }
}
