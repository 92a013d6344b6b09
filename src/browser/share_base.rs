//! The address that share links start with.

use stop_fix_scale_core::format::link::Base;
use web_sys::Url;

/// The base that the host page has set, resolved against its document, or else the address of
/// this page. `None` if links cannot start with it.
pub(crate) fn base(named: &str) -> Option<Base> {
    let window = web_sys::window()?;
    let resolved = || {
        let around = window.document()?.base_uri().ok()??;
        Some(Url::new_with_base(named, &around).ok()?.href())
    };
    let is_named = !named.is_empty() && Base::may_be_named(named);
    let address = is_named.then(resolved).flatten().or_else(|| window.location().href().ok())?;
    Base::new(&address).ok()
}
