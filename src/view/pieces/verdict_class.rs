//! The class of a verdict. Everything inside gets its colour.

use stop_fix_scale_core::model::Headline;
use yew::prelude::*;

/// These classes, and that of the verdict.
pub(crate) fn verdict_class(class: &'static str, headline: Headline) -> Classes {
    classes!(class, headline.id())
}
