//! Our own page as one file, which needs no server and can send nothing anywhere.

use std::fs;
use std::path::Path;

use super::hash::source_of;
use super::script::{self, Script};
use super::{compress, licences, read};
use crate::failure::Failure;
use crate::layout::Layout;
use crate::notices;

/// Writes it beside the page that it is made of, as Trunk has left that, and answers with a line about it.
pub(super) fn write(
    layout: &Layout,
    work: &Path,
    staging: &Path,
    glue: &Path,
) -> Result<String, Failure> {
    let packed = work.join("program.gz");
    compress::pack(&staging.join("stop-fix-scale-app.wasm"), &packed)?;
    let script = Script {
        entry: "single-file.js",
        wasm: "wasm-inside.js",
        glue_app: glue,
        glue,
        packed: Some(&packed),
        is_module: false,
    }
    .bundle(layout, work)?;
    let style = work.join("single-file.css");
    script::bundle_styles(layout, "single-file.css", &style)?;

    let page = read(&staging.join("index.html"))?;
    let notice = read(&layout.root.join("embed").join("single-file.html"))?;
    let script = read(&script)?;
    let licence = |name: &str| read(&layout.root.join(name));
    let licences = licences::comment(&licence("LICENSE-MIT")?, &licence(notices::NAME)?);
    let whole = assembled(&page, &notice, &read(&style)?, &script)
        .and_then(|whole| with_licences(&whole, &licences?))
        .map_err(|what| Failure::new(format!("the single file: {what}")))?;
    let file = staging.join("stop-fix-scale.html");
    fs::write(&file, &whole).map_err(Failure::file("write", &file))?;
    Ok(format!("stop-fix-scale.html: {} bytes, its script is {}", whole.len(), source_of(&script)))
}

/// The page with everything in it that it would load.
fn assembled(page: &str, notice: &str, style: &str, script: &str) -> Result<String, String> {
    for (inline, end) in [(style, "</style"), (script, "</script"), (script, "<!--")] {
        if inline.contains(end) {
            return Err(format!("what is inline must not hold {end}"));
        }
    }
    // Nothing may come before the policy that it is about.
    let page = replaced(page, CHARSET, &format!("{CHARSET}\n{}", policy(style, script)))?;
    let page = replaced(&page, STYLE_LINK, &format!("<style>{style}</style>"))?;
    let page = without_lines(&page, &FOR_OTHERS);
    if let Some(loaded) = ["src=", "href="].into_iter().find(|what| page.contains(what)) {
        return Err(format!("index.html loads something more, with {loaded}"));
    }
    let page = replaced(&page, "<stop-fix-scale", &format!("{notice}<stop-fix-scale"))?;
    // An inline script cannot wait for the page as ours does with `defer`.
    replaced(&page, "</body>", &format!("<script>{script}</script>\n</body>"))
}

/// Who has this file has the licences with it: as a comment, after all that a browser needs.
fn with_licences(whole: &str, licences: &str) -> Result<String, String> {
    let (before, after) = whole.split_once("\n<title>").ok_or("index.html has no title")?;
    let hint = "<!-- Licences of what is inside: at the end of this file. -->";
    Ok(format!("{before}\n{hint}\n<title>{after}{licences}"))
}

const CHARSET: &str = "<meta charset=\"utf-8\">";
const STYLE_LINK: &str = "<link rel=\"stylesheet\" href=\"page.css\">";

/// This style, this script, and nothing else: no request, no picture, no frame, no form.
fn policy(style: &str, script: &str) -> String {
    let (style, script) = (source_of(style), source_of(script));
    format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
         script-src {script} 'wasm-unsafe-eval'; style-src {style}; connect-src 'none'; base-uri 'none'; \
         form-action 'none'; require-trusted-types-for 'script'\">"
    )
}

/// How lines of the page start that mean nothing here: scripts that are loaded, and what Trunk reads.
const FOR_OTHERS: [&str; 2] = ["<script src=", "<link data-trunk"];

fn without_lines(page: &str, starts: &[&str]) -> String {
    let is_kept = |line: &&str| !starts.iter().any(|start| line.starts_with(start));
    page.split_inclusive('\n').filter(is_kept).collect()
}

fn replaced(page: &str, what: &str, by: &str) -> Result<String, String> {
    match page.split_once(what) {
        Some((before, after)) if !after.contains(what) => Ok(format!("{before}{by}{after}")),
        _ => Err(format!("index.html must hold {} once, and only once", what.trim_end())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<head>\n<meta charset=\"utf-8\">\n<title>x</title>\n<link data-trunk rel=\"rust\">\n<link rel=\"stylesheet\" href=\"page.css\">\n<script src=\"stop-fix-scale.js\" defer></script>\n\
        </head>\n<body>\n<stop-fix-scale mode=\"app\">x</stop-fix-scale>\n</body>\n";

    #[test]
    fn everything_is_inside_and_allowed_by_its_hash() {
        let whole = assembled(PAGE, "<p>notice</p>\n", "a{}", "run()").expect("the page is sound");
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
        let whole = with_licences(page, "<!-- MIT -->\n").expect("the page is sound");
        let hint = "<!-- Licences of what is inside: at the end of this file. -->";
        let expected = "<title>x</title>\n</html>\n<!-- MIT -->\n";
        assert_eq!(whole, format!("<head>\npolicy\n{hint}\n{expected}"));
        assert!(with_licences("<head>", "MIT").is_err());
    }

    #[test]
    fn what_would_end_too_early_or_stay_outside_is_refused() {
        let without = |what: &str| PAGE.replacen(what, "", 1);
        for (page, style, script, told) in [
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
            let refusal = assembled(&page, "", style, script).expect_err(told);
            assert!(refusal.contains(told), "{refusal}");
        }
    }
}
