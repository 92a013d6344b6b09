//! Code that each rule must find, and code that it must accept.

use super::*;

#[test]
fn each_rule_finds_its_violations() {
    let long = "fn a() {}\n".repeat(261);
    let function = format!("    fn a() {{\n{}    }}\n", "        b();\n".repeat(59));
    let rows: [(Rule, &str, &str); 36] = [
        (types_are_honest, "embed/a.ts", "function read(value: any) {}"),
        (types_are_honest, "embed/a.ts", "first!.focus();"),
        (embed_has_an_arrow, "embed/loader/a.ts", "import { a } from \"../storage/b.ts\";"),
        (embed_has_an_arrow, "embed/storage/a.ts", "export { a } from \"../element/b.ts\";"),
        (storage_has_one_adapter, "embed/element/a.ts", "localStorage.clear();"),
        (storage_has_one_adapter, "embed/storage/draft.ts", "indexedDB.open(name);"),
        (
            arrow,
            "crates/core/src/model/a.rs",
            "use crate::{\n    app::state::State,\n    model,\n};",
        ),
        (arrow, "crates/core/src/model/a/b.rs", "use super::super::view::App;"),
        (core_sees_no_world, "src/app/a.rs", "use std::{fmt, time::Instant};"),
        (core_sees_no_world, "src/app/a.rs", "let x = rand::random();"),
        (arrow, "crates/core/src/model/a.rs", "use crate::view::App;"),
        (arrow, "crates/core/src/model.rs", "use crate::{app, model};"),
        (arrow, "crates/core/src/format/a/b.rs", "    let x = crate::app::state::State;"),
        (arrow, "src/view/a.rs", "use crate::browser::mount;"),
        (core_sees_no_world, "src/app/state.rs", "use yew::prelude::*;"),
        (core_sees_no_world, "crates/core/src/model/a.rs", "let now = std::time::Instant::now();"),
        (core_sees_no_world, "crates/core/src/format/a.rs", "use std::collections::HashMap;"),
        (core_sees_no_world, "crates/core/src/format/a.rs", "println!(\"here\");"),
        (files_are_short, "src/view/a.rs", &long),
        (functions_are_short, "src/view/a.rs", &function),
        (names_say_something, "src/view/utils.rs", ""),
        (names_say_something, "src/common/a.rs", ""),
        (names_say_something, "xtask/src/path_helpers.rs", ""),
        (the_model_is_a_value, "src/view/a.rs", "let points = score(&AI1, case);"),
        (types_have_names, "src/app/a.rs", "pub enum Which {"),
        (types_have_names, "src/app/a.rs", "pub(crate) struct Look;"),
        (words_come_from_locales, "src/view/a.rs", "html! { <p>{ \"Start again\" }</p> }"),
        (words_come_from_locales, "src/browser/a.rs", "show(\"It did not start.\")"),
        (pages_are_safe, "src/view/a.rs", "html! { <p style=\"color: red\" /> }"),
        (pages_are_safe, "src/view/a.rs", "Html::from_html_unchecked(text)"),
        (pages_are_safe, "embed/a.js", "panel.innerHTML = text;"),
        (pages_are_safe, "examples/plain/page.js", "list.innerHTML = rows;"),
        (styles_are_calm, "styles/a.css", "color: red !important;"),
        (styles_are_calm, "styles/a.css", "#title {"),
        (styles_are_calm, "styles/a.css", ".a #title {"),
        (styles_are_calm, "styles/a.css", "  margin-left: 8px;"),
    ];
    for (rule, path, text) in rows {
        assert_eq!(rule(path, text).len(), 1, "{path}: {text}");
    }
}

#[test]
fn each_rule_accepts_valid_code() {
    let function = format!("fn a() {{\n{}}}\n", "    b();\n".repeat(58));
    let generated = format!("//! Generated from data.\n{}", "fn a() {}\n".repeat(261));
    let rows: [(Rule, &str, &str); 20] = [
        (types_are_honest, "embed/a.ts", "if (!first || many !== 1) #Tool!: ToolClass;"),
        (embed_has_an_arrow, "embed/storage/a.ts", "import { a } from \"../loader/b.ts\";"),
        (embed_has_an_arrow, "embed/loader/a.ts", "import type { A } from \"../element/b.ts\";"),
        (storage_has_one_adapter, "embed/storage/adapter.ts", "localStorage.getItem(key);"),
        (arrow, "src/view/a.rs", "use crate::model::Answers;"),
        (arrow, "crates/core/src/model/a.rs", "// crate::view is the last"),
        (arrow, "crates/core/src/model/a.rs", "use crate::{model, viewpoint};"),
        (files_are_short, "crates/core/src/model/ai1.rs", &generated),
        (arrow, "src/main.rs", "use stop_fix_scale::browser;"),
        (core_sees_no_world, "src/view/a.rs", "use yew::prelude::*;"),
        (core_sees_no_world, "crates/core/src/model/a.rs", "let yewish = 1;"),
        (functions_are_short, "src/view/a.rs", &function),
        (names_say_something, "src/view/commonplace.rs", ""),
        (the_model_is_a_value, "src/lib.rs", "pub const MODEL: ModelRef = ModelRef(&AI1);"),
        (types_have_names, "src/app/a.rs", "pub enum Whichever {"),
        (words_come_from_locales, "src/view/a.rs", "html! { <p class=\"result wide\" /> }"),
        (words_come_from_locales, "src/view/a.rs", "#[cfg(test)]\nassert_eq!(a, \"Start again\");"),
        (words_come_from_locales, "src/view/a.rs", "<path d=\"M8 2h8l6 6v8z M1 1\" />"),
        (pages_are_safe, "src/view/a.rs", "// never use innerHTML or style="),
        (styles_are_calm, "styles/a.css", "color: #fff;"),
    ];
    for (rule, path, text) in rows {
        assert_eq!(rule(path, text), [], "{path}: {text}");
    }
}
