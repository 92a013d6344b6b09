//! What has become of a text that the person wanted to copy or to share.

use std::borrow::Cow;
use std::rc::Rc;

use stop_fix_scale_core::format::case_file::Case;
use yew::prelude::*;

use crate::app::words::Words;

/// A text about a case that was handed on. What is said about it holds as long as the case stays as it was then.
#[derive(Clone, Debug, PartialEq)]
pub struct HandedOn {
    /// The case as it was then.
    pub case: Rc<Case>,
    /// The text, if the page or the browser did not allow to copy it.
    pub blocked: Option<AttrValue>,
}

/// Says what has happened. A text that could not be copied is there to be selected.
pub(crate) fn status(words: Words, handed_on: Option<&HandedOn>) -> Html {
    let blocked = handed_on.and_then(|handed_on| handed_on.blocked.as_ref());
    let said = match (handed_on, blocked) {
        (None, _) => Cow::default(),
        (_, None) => words.written_copied(),
        (_, Some(_)) => words.written_not_copied(),
    };
    html! {
        <>
            <p class="handed-on" role="status">{ said }</p>
            if let Some(text) = blocked {
                <textarea class="entry share-text" rows="6" readonly=true aria-label={words.result()} value={text} />
            }
        </>
    }
}
