//! What is handed to others when a case is shared.

use stop_fix_scale_core::format::link::{Base, Link};
use stop_fix_scale_core::format::share_code::ShareCode;

use crate::app::case::title::shown;

/// What is handed out, and whether the title goes with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharedText {
    /// What is handed out.
    pub offer: ShareOffer,
    /// What became of the title.
    pub title: TitleInLink,
}

/// What is handed out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ShareOffer {
    /// A link that opens wherever its page does.
    Link(Link),
    /// A link to the tool as a file: it opens where the same file lies in the same place.
    FileLink(Link),
    /// The code alone, because the page has no address that a link could lead to.
    NoAddress(ShareCode),
    /// The code alone, because the address of the page is too long for a link. Offer the file.
    TooLong(ShareCode),
}

/// What became of the title.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TitleInLink {
    /// Nobody asked for it, or there is none.
    Without,
    /// It goes with the answers.
    With,
    /// It was asked for and does not fit. The answers go without it.
    TooLong,
}

/// What to hand out. The code goes without a title, unless the person asks for one.
#[must_use]
pub fn share(base: Option<&Base>, code: &ShareCode, title: Option<&str>) -> SharedText {
    let alone = offer(base, code.clone());
    let Some(title) = title.and_then(shown) else {
        return SharedText { offer: alone, title: TitleInLink::Without };
    };
    match code.clone().with_title(title).map(|titled| offer(base, titled)) {
        // A link without the title is better than no link with it.
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
    /// What is copied.
    #[must_use]
    pub fn text(&self) -> String {
        match self {
            Self::Link(link) | Self::FileLink(link) => link.as_str().to_owned(),
            Self::NoAddress(code) | Self::TooLong(code) => code.to_string(),
        }
    }
}
