//! The code that people paste into a page to embed the tool.

use stop_fix_scale::app::share::embed_code::{EmbedKind, snippet};
use stop_fix_scale_core::format::link::Base;

#[test]
fn the_script_is_next_to_the_page_and_the_frame_shows_the_page() {
    let table = [
        ("https://tools.example/", "https://tools.example", "https://tools.example/"),
        (
            "https://tools.example/score/",
            "https://tools.example/score",
            "https://tools.example/score/",
        ),
        (
            "https://a.example/score/index.html#SFS:1",
            "https://a.example/score",
            "https://a.example/score/index.html",
        ),
        (
            "http://intranet:8080/x?a=1&b=/2",
            "http://intranet:8080",
            "http://intranet:8080/x?a=1&amp;b=/2",
        ),
        (
            "https://me:secret@a.example/it's/",
            "https://a.example/it&#39;s",
            "https://a.example/it&#39;s/",
        ),
    ];
    for (address, folder, page) in table {
        let base = Base::new(address).expect(address);
        let script = format!(
            "<script src=\"{folder}/stop-fix-scale.js\" defer></script>\n<stop-fix-scale></stop-fix-scale>"
        );
        assert_eq!(snippet(EmbedKind::Element, &base), script);
        let frame = snippet(EmbedKind::Frame, &base);
        assert!(frame.starts_with(&format!("<iframe src=\"{page}\" title=\"")), "{frame}");
    }
}
