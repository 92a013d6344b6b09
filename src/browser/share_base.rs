//! The address that share links start with.

use stop_fix_scale_core::format::link::Base;
use web_sys::Url;

/// The base that the host page has set, or else the address of this page. `None` if links cannot start with it.
pub(crate) fn base(named: &str) -> Option<Base> {
    let address = resolved(named).or_else(|| web_sys::window()?.location().href().ok())?;
    Base::new(&address).ok()
}

/// The base that the host page has set. `None` if it has set none: the host page itself opens no links.
pub(crate) fn named_base(named: &str) -> Option<Base> {
    Base::new(&resolved(named)?).ok()
}

/// A named address, resolved against the document.
fn resolved(named: &str) -> Option<String> {
    if named.is_empty() || !Base::may_be_named(named) {
        return None;
    }
    let around = web_sys::window()?.document()?.base_uri().ok()??;
    Some(Url::new_with_base(named, &around).ok()?.href())
}
