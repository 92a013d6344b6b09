//! The code that embeds the tool in a page.

use stop_fix_scale_core::format::link::Base;

/// A way to embed the tool.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum EmbedKind {
    /// The element with one case, for pages that allow scripts.
    #[default]
    Element,
    /// A frame with the whole tool, for pages that accept an address.
    Frame,
}

/// The code to paste, for the tool at this address.
#[must_use]
pub fn snippet(way: EmbedKind, base: &Base) -> String {
    let page = written(base.as_str());
    match way {
        EmbedKind::Element => {
            // The script is in the same folder as the page.
            let folder = page.split_once('?').map_or(&*page, |(path, _)| path);
            let folder = folder.rsplit_once('/').map_or(folder, |(folder, _)| folder);
            format!(
                "<script src=\"{folder}/stop-fix-scale.js\" defer></script>\n<stop-fix-scale></stop-fix-scale>"
            )
        }
        EmbedKind::Frame => format!(
            "<iframe src=\"{page}\" title=\"Stop, Fix or Scale\" width=\"100%\" height=\"960\"></iframe>"
        ),
    }
}

/// Escapes an address for an HTML attribute.
fn written(address: &str) -> String {
    address.replace('&', "&amp;").replace('\'', "&#39;")
}
