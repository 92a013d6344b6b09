//! What a person pastes into a page to have the tool there.

use stop_fix_scale_core::format::link::Base;

/// A way to have the tool in a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum EmbedKind {
    /// One case, where the page takes a script.
    #[default]
    Element,
    /// Everything, where it takes an address.
    Frame,
}

/// The text to paste, for the tool that lies at this address.
#[must_use]
pub fn snippet(way: EmbedKind, base: &Base) -> String {
    let page = written(base.as_str());
    match way {
        EmbedKind::Element => {
            // Beside the page lies the script, whatever the page is called.
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

/// As it stands between quotes in HTML.
fn written(address: &str) -> String {
    address.replace('&', "&amp;").replace('\'', "&#39;")
}
