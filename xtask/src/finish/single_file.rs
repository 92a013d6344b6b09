//! Our own page as a single file, which needs no server and cannot send anything.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use fs_err as fs;
use serde_json::Value;

use super::script::{self, Script};
use super::sums::source_of;
use super::wasm::Bound;
use super::{compress, licences};
use crate::layout::Layout;
use crate::notices;

/// Writes the single file for this page into the stage, and returns a line about it.
pub(super) fn write(
    layout: &Layout,
    work: &Path,
    stage: &Path,
    page: &str,
    bound: &Bound,
) -> Result<String> {
    let files = packed(bound, work, stage)?;
    let script = Script {
        entry: "single-file",
        wasm: "wasm-for-single-file",
        bound,
        files: Some(&files),
        is_module: false,
    }
    .bundle(layout, work)?;
    let style = work.join("single-file.css");
    script::bundle_styles(layout, "single-file.css", &style)?;

    let read = |name: &str| fs::read_to_string(layout.root.join(name));
    let notice = read("embed/entry/single-file.html")?;
    let licences = licences::comment(&read("LICENSE-MIT")?, &read(notices::NAME)?)?;
    let (style, script) = (fs::read_to_string(style)?, fs::read_to_string(script)?);
    let whole = assembled(page, &notice, &style, &script)
        .and_then(|whole| with_licences(&whole, &licences))
        .context("the single file cannot be made")?;
    fs::write(stage.join("stop-fix-scale.html"), &whole)?;
    Ok(format!("stop-fix-scale.html: {} bytes, its script is {}", whole.len(), source_of(&script)))
}

/// Writes the module with the compressed files of the program.
fn packed(bound: &Bound, work: &Path, stage: &Path) -> Result<PathBuf> {
    let (mut imports, mut files) = (String::new(), String::new());
    for (index, (name, file)) in bound.names().enumerate() {
        let packed = work.join(&file).with_extension("gz");
        fs::write(&packed, compress::gzip(&fs::read(stage.join(file))?)?)?;
        // A JSON string, because paths on Windows have backslashes.
        let path = Value::from(packed.to_string_lossy());
        writeln!(imports, "import file{index} from {path};")?;
        writeln!(files, "  {name:?}: file{index},")?;
    }
    let module = work.join("files-single-file.js");
    fs::write(&module, format!("{imports}export default {{\n{files}}};\n"))?;
    Ok(module)
}

/// The page with everything inline that it would load.
fn assembled(page: &str, notice: &str, style: &str, script: &str) -> Result<String> {
    for (inline, end) in [(style, "</style"), (script, "</script"), (script, "<!--")] {
        ensure!(!inline.contains(end), "what is inline must not hold {end}");
    }
    // The policy must come before everything that it covers.
    let page = replaced(page, CHARSET, &format!("{CHARSET}\n{}", policy(style, script)))?;
    let page = replaced(&page, STYLE_LINK, &format!("<style>{style}</style>"))?;
    let is_kept = |line: &&str| !line.starts_with("<script src=");
    let page: String = page.split_inclusive('\n').filter(is_kept).collect();
    for loaded in ["src=", "href="] {
        ensure!(!page.contains(loaded), "index.html loads something more, with {loaded}");
    }
    let page = replaced(&page, "<stop-fix-scale", &format!("{notice}<stop-fix-scale"))?;
    // An inline script cannot wait for the page, as ours does with `defer`.
    replaced(&page, "</body>", &format!("<script>{script}</script>\n</body>"))
}

/// Adds the licences to the file as a comment, after everything that a browser needs.
fn with_licences(whole: &str, licences: &str) -> Result<String> {
    let (before, after) = whole.split_once("\n<title>").context("index.html has no title")?;
    let hint = "<!-- Licences of what is inside: at the end of this file. -->";
    Ok(format!("{before}\n{hint}\n<title>{after}{licences}"))
}

const CHARSET: &str = "<meta charset=\"utf-8\">";
const STYLE_LINK: &str = "<link rel=\"stylesheet\" href=\"page.css\">";

/// Allows this style and this script, and nothing else: no request, no image, no frame, no form.
fn policy(style: &str, script: &str) -> String {
    let (style, script) = (source_of(style), source_of(script));
    format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
         script-src {script} 'wasm-unsafe-eval'; style-src {style}; connect-src 'none'; base-uri 'none'; \
         form-action 'none'; require-trusted-types-for 'script'\">"
    )
}

fn replaced(page: &str, what: &str, by: &str) -> Result<String> {
    match page.split_once(what) {
        Some((before, after)) if !after.contains(what) => Ok(format!("{before}{by}{after}")),
        _ => bail!("index.html must hold {} once, and only once", what.trim_end()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<head>\n<meta charset=\"utf-8\">\n<title>x</title>\n<link rel=\"stylesheet\" href=\"page.css\">\n<script src=\"stop-fix-scale.js\" defer></script>\n\
        </head>\n<body>\n<stop-fix-scale mode=\"app\">x</stop-fix-scale>\n</body>\n";

    #[test]
    fn everything_is_inline_and_allowed_by_its_hash() {
        let whole = assembled(PAGE, "<p>notice</p>\n", "a{}", "run()").expect("the page is valid");
        let start = "<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'sha256-";
        assert!(whole.starts_with(start), "{whole}");
        assert!(whole.contains(&source_of("run()")) && whole.contains(&source_of("a{}")));
        let end = "\">\n<title>x</title>\n<style>a{}</style>\n</head>\n<body>\n<p>notice</p>\n\
            <stop-fix-scale mode=\"app\">x</stop-fix-scale>\n<script>run()</script>\n</body>\n";
        assert!(whole.ends_with(end), "{whole}");
    }

    #[test]
    fn the_licences_come_last() {
        let page = "<head>\npolicy\n<title>x</title>\n</html>\n";
        let whole = with_licences(page, "<!-- MIT -->\n").expect("the page is valid");
        let hint = "<!-- Licences of what is inside: at the end of this file. -->";
        let expected = "<title>x</title>\n</html>\n<!-- MIT -->\n";
        assert_eq!(whole, format!("<head>\npolicy\n{hint}\n{expected}"));
        assert!(with_licences("<head>", "MIT").is_err());
    }

    #[test]
    fn content_that_ends_early_or_is_loaded_is_refused() {
        let without = |what: &str| PAGE.replacen(what, "", 1);
        for (page, style, script, expected) in [
            (PAGE.to_owned(), "a{}</style>", "run()", "</style"),
            (PAGE.to_owned(), "a{}", "'</script>'", "</script"),
            (PAGE.to_owned(), "a{}", "'<!--'", "<!--"),
            (without(CHARSET), "a{}", "run()", "charset"),
            (without(STYLE_LINK), "a{}", "run()", "page.css"),
            (PAGE.replacen("<title>", "<img src=a.png><title>", 1), "a{}", "run()", "src="),
            (PAGE.replacen("<title>", "<a href=b><title>", 1), "a{}", "run()", "href="),
            (without("<stop-fix-scale"), "a{}", "run()", "<stop-fix-scale"),
            (format!("{PAGE}{STYLE_LINK}"), "a{}", "run()", "page.css"),
        ] {
            let refusal = assembled(&page, "", style, script).expect_err(expected).to_string();
            assert!(refusal.contains(expected), "{refusal}");
        }
    }
}
