//! The page as it is read before the WebAssembly is there: the view, rendered here and now, inside the element.

use std::fs;
use std::path::Path;

use crate::failure::Failure;
use crate::layout::Layout;
use crate::program;

/// Puts the prerendered view into the element of the page.
pub(super) fn insert(layout: &Layout, page: &Path) -> Result<(), Failure> {
    let text = fs::read_to_string(page).map_err(Failure::file("read", page))?;
    let whole = inserted(&text, &prerender(layout)?)
        .ok_or_else(|| Failure::new("index.html must hold one <stop-fix-scale>, and only one"))?;
    fs::write(page, whole).map_err(Failure::file("write", page))
}

fn prerender(layout: &Layout) -> Result<String, Failure> {
    let words = ["run", "--features=prerender", "--bin=prerender"];
    let output = program::capture(program::cargo(&layout.root).args(words))?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    Err(Failure::new("the first page could not be rendered, see above"))
}

const ELEMENT: &str = "<stop-fix-scale";

/// None where there is not exactly one element to put it into.
fn inserted(page: &str, view: &str) -> Option<String> {
    let (before, from_element) = page.split_once(ELEMENT)?;
    let (attributes, inside) = from_element.split_once('>')?;
    let is_only_one = !inside.contains(ELEMENT);
    is_only_one.then(|| format!("{before}{ELEMENT}{attributes}>\n{}{inside}", template(view)))
}

/// What `embed/element.js` finds in its shadow root. A browser that does not know `shadowrootmode` ignores all of it.
///
/// The first slot is there only without JavaScript. The second one shows the same text late, where the script never came.
fn template(view: &str) -> String {
    format!(
        "<template shadowrootmode=\"open\">\
         <link rel=\"stylesheet\" href=\"page.css\">\
         <noscript><slot></slot></noscript>\
         <div class=\"waiting\"><div class=\"place\" inert>{view}</div></div>\
         <slot class=\"late\"></slot>\
         </template>"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_view_becomes_the_first_thing_in_the_one_element() {
        let view = template("view");
        for (page, told) in [
            ("a<stop-fix-scale>b", Some(format!("a<stop-fix-scale>\n{view}b"))),
            ("<stop-fix-scale lang=x>\n<p>", Some(format!("<stop-fix-scale lang=x>\n{view}\n<p>"))),
            ("<p></p>", None),
            ("<stop-fix-scale", None),
            ("<stop-fix-scale></stop-fix-scale><stop-fix-scale>", None),
        ] {
            assert_eq!(inserted(page, "view"), told, "{page}");
        }
    }
}
