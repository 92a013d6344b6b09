//! What a person hands out to share a case.

use stop_fix_scale_core::format::link::{Base, Link};
use stop_fix_scale_core::format::share_code::ShareCode;

use crate::app::case::title::shown;

/// The shared text, and whether it includes the title.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharedText {
    /// The link or the code.
    pub offer: ShareOffer,
    /// Whether the title is included.
    pub title: TitleInLink,
}

/// A link, or only the code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ShareOffer {
    /// A link that works everywhere.
    Link(Link),
    /// A link to a local file: it works only where the same file is at the same path.
    FileLink(Link),
    /// Only the code, because the page has no address to link to.
    NoAddress(ShareCode),
    /// Only the code, because the page's address is too long for a link. The person can send a file instead.
    TooLong(ShareCode),
}

/// Whether the title is included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TitleInLink {
    /// It wasn't requested, or there is none.
    Without,
    /// It is included.
    With,
    /// It was requested but doesn't fit.
    TooLong,
}

/// Makes a link or a code. The title is included only on request.
#[must_use]
pub fn share(base: Option<&Base>, code: &ShareCode, title: Option<&str>) -> SharedText {
    let alone = offer(base, code.clone());
    let Some(title) = title.and_then(shown) else {
        return SharedText { offer: alone, title: TitleInLink::Without };
    };
    match code.clone().with_title(title).map(|titled| offer(base, titled)) {
        // A link without the title is better than no link.
        Ok(ShareOffer::TooLong(_)) if !matches!(alone, ShareOffer::TooLong(_)) => {
            SharedText { offer: alone, title: TitleInLink::TooLong }
        }
        Ok(offer) => SharedText { offer, title: TitleInLink::With },
        Err(_) => SharedText { offer: alone, title: TitleInLink::TooLong },
    }
}

fn offer(base: Option<&Base>, code: ShareCode) -> ShareOffer {
    let Some(base) = base else { return ShareOffer::NoAddress(code) };
    match Link::new(base, &code) {
        Ok(link) if base.is_file() => ShareOffer::FileLink(link),
        Ok(link) => ShareOffer::Link(link),
        Err(_) => ShareOffer::TooLong(code),
    }
}

impl ShareOffer {
    /// The text to copy.
    #[must_use]
    pub fn text(&self) -> String {
        match self {
            Self::Link(link) | Self::FileLink(link) => link.as_str().to_owned(),
            Self::NoAddress(code) | Self::TooLong(code) => code.to_string(),
        }
    }
}
