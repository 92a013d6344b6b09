//! Prints the first page as HTML, in English and without answers: people read it while the WebAssembly loads. The build
//! (`xtask/src/finish`) puts it into `index.html`. The app's own view renders it, so it matches what replaces it.

use std::io::{self, Write};
use std::sync::mpsc;

use stop_fix_scale::MODEL;
use stop_fix_scale::app::words::Words;
use stop_fix_scale::app::words::language::Language;
use stop_fix_scale::app::words::plural::PluralCategory;
use stop_fix_scale::view::app::App;
use stop_fix_scale::view::app_properties::AppProperties;
use stop_fix_scale::view::environment::Environment;
use stop_fix_scale_core::format::date::{Date, Timestamp};
use yew::platform::Runtime;
use yew::{Callback, LocalServerRenderer};

fn main() -> io::Result<()> {
    let (sender, receiver) = mpsc::channel();
    Runtime::default().spawn_pinned(|| async move {
        let words = Words::new(Language::English, PluralCategory::english);
        let page = LocalServerRenderer::<App>::with_props(AppProperties {
            model: MODEL,
            words,
            seed: "".into(),
            environment: ENVIRONMENT,
            base: None,
            perform: Callback::noop(),
            read: Callback::noop(),
            connect: Callback::noop(),
            changed: Callback::noop(),
        });
        // This fails only if the receiver is gone.
        let _ = sender.send(page.hydratable(false).render().await);
    });
    let markup = receiver.recv().map_err(io::Error::other)?;
    io::stdout().write_all(markup.as_bytes())
}

/// Stand-ins for the browser: nobody uses the page while it is rendered here.
const ENVIRONMENT: Environment = Environment {
    now: Timestamp::default,
    today: || None,
    in_language: |_, _| String::new(),
    day_of: |_| None,
    end_of_day: Date::milliseconds,
    fold: str::to_lowercase,
};
