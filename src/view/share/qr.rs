//! A link as a QR code, for phones in the same room.

use std::fmt::Write;

use qrcodegen::{QrCode, QrCodeEcc, QrSegment};
use stop_fix_scale_core::format::link::Link;
use yew::prelude::*;

use crate::app::words::Words;

/// The quiet zone that readers need, in modules.
pub const QUIET_ZONE: i32 = 4;

/// The QR code of a link. It always exists: the longest link fits into the largest code.
#[must_use]
pub fn symbol(link: &Link) -> Option<QrCode> {
    let (address, code) = link.parts();
    // Alphanumeric mode takes five and a half bits per character; share codes fit its alphabet.
    let segments = [QrSegment::make_bytes(address.as_bytes()), QrSegment::make_alphanumeric(code)];
    QrCode::encode_segments(&segments, QrCodeEcc::Low).ok()
}

/// The dark modules as one SVG path, with a rectangle per run.
#[must_use]
pub fn path(symbol: &QrCode) -> String {
    let mut path = String::new();
    for y in 0..symbol.size() {
        let mut x = 0;
        while x < symbol.size() {
            let run = (x..symbol.size()).take_while(|x| symbol.get_module(*x, y)).count();
            if run > 0 {
                // Writing to a string cannot fail.
                let _ = write!(path, "M{} {}h{run}v1h-{run}z", x + QUIET_ZONE, y + QUIET_ZONE);
            }
            // After a run there is a light module or the edge.
            x += i32::try_from(run).unwrap_or(0) + 1;
        }
    }
    path
}

/// The drawing. Readers need dark on light, so its colours are the same in every theme.
pub fn qr(words: Words, link: &Link) -> Html {
    let Some(symbol) = symbol(link) else { return Html::default() };
    let side = symbol.size() + 2 * QUIET_ZONE;
    // Four pixels per module, if there is room.
    let width = (4 * side).to_string();
    html! {
        <svg class="qr" role="img" aria-label={words.share_qr()} viewBox={format!("0 0 {side} {side}")}
            width={width.clone()} height={width} shape-rendering="crispEdges">
            <path class="qr-light" fill="#fff" d={format!("M0 0h{side}v{side}h-{side}z")} />
            <path class="qr-dark" fill="#000" d={path(&symbol)} />
        </svg>
    }
}
