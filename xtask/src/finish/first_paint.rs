//! The page before the WebAssembly is loaded: the view, rendered by the build, inside the element.

use anyhow::{Context, Result, ensure};
use fs_err as fs;

use crate::layout::Layout;
use crate::program;

/// Our page without the line that only Trunk reads.
pub(super) fn page(layout: &Layout) -> Result<String> {
    let page = fs::read_to_string(layout.root.join("index.html"))?;
    Ok(page.split_inclusive('\n').filter(|line| !line.starts_with("<link data-trunk")).collect())
}

/// Renders the view natively.
pub(super) fn view(layout: &Layout) -> Result<String> {
    let words = ["run", "--quiet", "--features=prerender", "--bin=prerender"];
    let output = program::capture(program::cargo(layout).args(words))?;
    ensure!(output.status.success(), "the first page could not be rendered, see above");
    Ok(String::from_utf8(output.stdout)?)
}

const ELEMENT: &str = "<stop-fix-scale";

/// Inserts the view into the only element of the page, and asks for the parts of the program that the first answer needs. Otherwise the
/// script would ask for them, after the first layout.
pub(super) fn inserted(page: &str, view: &str) -> Result<String> {
    let page = page.replacen("</head>", &format!("{PRELOADS}</head>"), 1);
    let parts = page.split_once(ELEMENT).and_then(|(before, from_element)| {
        let (attributes, inside) = from_element.split_once('>')?;
        (!inside.contains(ELEMENT)).then_some((before, attributes, inside))
    });
    let (before, attributes, inside) =
        parts.context("index.html must hold one <stop-fix-scale>, and only one")?;
    Ok(format!("{before}{ELEMENT}{attributes}>\n{}{inside}", template(view)))
}

const PRELOADS: &str = concat!(
    "<link rel=\"preload\" as=\"fetch\" href=\"stop-fix-scale.wasm\" crossorigin fetchpriority=\"low\">\n",
    "<link rel=\"preload\" as=\"fetch\" href=\"stop-fix-scale-app.wasm\" crossorigin fetchpriority=\"low\">\n",
);

/// What `embed/element/shadow-content.ts` finds in its shadow root. Browsers without `shadowrootmode` ignore all of it.
///
/// The first slot exists only without JavaScript. The second one shows the same text late, if the script was not loaded.
fn template(view: &str) -> String {
    format!(
        "<template shadowrootmode=\"open\">\
         <link rel=\"stylesheet\" href=\"page.css\">\
         <noscript><slot></slot></noscript>\
         <div class=\"waiting\"><div class=\"root\">{view}</div></div>\
         <slot class=\"late\"></slot>\
         </template>"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_view_is_inserted_at_the_start_of_the_only_element() {
        let view = template("view");
        for (page, whole) in [
            ("a<stop-fix-scale>b", Some(format!("a<stop-fix-scale>\n{view}b"))),
            (
                "</head><stop-fix-scale>b",
                Some(format!("{PRELOADS}</head><stop-fix-scale>\n{view}b")),
            ),
            ("<stop-fix-scale lang=x>\n<p>", Some(format!("<stop-fix-scale lang=x>\n{view}\n<p>"))),
            ("<p></p>", None),
            ("<stop-fix-scale", None),
            ("<stop-fix-scale></stop-fix-scale><stop-fix-scale>", None),
        ] {
            assert_eq!(inserted(page, "view").ok(), whole, "{page}");
        }
    }
}
