//! Sharing the open case, and looking at what others have shared.

use std::rc::Rc;

use yew::prelude::*;

use super::copying::Copied;
use super::embed::Embed;
use super::home::HomeProperties;
use super::open::Open;
use super::share::Share;
use super::{Scoring, preview};
use crate::app::export::What;
use crate::app::home::files::{Brought, FileDeed, Unread, Way};
use crate::app::home::{Copying, Deed, Dialog, Home, LinkDeed, Linked, Place};
use crate::app::importing;
use crate::app::review::Stuck;
use crate::app::state::State;
use crate::app::words::Words;
use stop_fix_scale_core::format::date::Date;
use stop_fix_scale_core::format::share_code::ShareCode;
use stop_fix_scale_core::model::{AI1, assess};

/// The way to hand on the open case.
pub(super) fn ways(words: Words, act: &Callback<Deed>) -> Html {
    html! {
        <p class="case-ways">
            <button type="button" part="button" class="link"
                onclick={act.reform(|_| Deed::Link(LinkDeed::Share))}>{ words.share() }</button>
        </p>
    }
}

/// The way to open what others have shared.
pub(super) fn way_in(words: Words, act: &Callback<Deed>) -> Html {
    html! {
        <button type="button" part="button" class="link"
            onclick={act.reform(|_| Deed::Link(LinkDeed::Ask))}>{ words.open_shared() }</button>
    }
}

/// What stands above a page for a link.
pub(super) fn above(words: Words, home: &Home, act: &Callback<Deed>) -> Html {
    let does = |deed: LinkDeed| act.reform(move |()| Deed::Link(deed.clone()));
    html! {
        <div class="linked">
            { match &home.linked {
                Some(Linked::Preview { preview, .. }) if home.place == Place::Preview =>
                    preview::banner(words, preview, &does(LinkDeed::Keep), &does(LinkDeed::Leave)),
                Some(Linked::Refused(error)) => preview::refused(words, error, &does(LinkDeed::Leave)),
                _ => Html::default(),
            } }
        </div>
    }
}

/// The case that somebody shared.
pub(super) fn preview(
    words: Words,
    home: &Home,
    act: &Callback<Deed>,
    today: Option<Date>,
) -> Html {
    let Some(Linked::Preview { scoring, .. }) = &home.linked else { return html! { <p></p> } };
    html! {
        <Scoring {words} state={Rc::new(State::clone(scoring))} send={act.reform(Deed::Score)}
            print={act.reform(|()| Deed::Print)} {today} stuck={None::<Stuck>}
            history={None::<Callback<()>>} />
    }
}

/// The dialog that is open.
pub(super) fn dialog(properties: &HomeProperties, home: &Home, act: &Callback<Deed>) -> Html {
    let words = properties.words;
    let link = act.reform(Deed::Link);
    let close = link.reform(|()| LinkDeed::Close);
    html! {
        <div class="dialogs">
            { match &home.dialog {
                None => Html::default(),
                Some(Dialog::Open) => html! {
                    <Open {words} look={link.reform(LinkDeed::Look)} {close}
                        file={link.reform(move |(_, text): (_, String)| LinkDeed::File(pasted(words, &text)))} />
                },
                Some(Dialog::Embed(copying)) => html! {
                    if let Some(base) = properties.base.clone() {
                        <Embed {words} {base} copied={copied(copying)} copy={link.reform(LinkDeed::Copy)} {close} />
                    }
                },
                Some(Dialog::Share(copying)) => {
                    let case = &home.scoring.case;
                    let code = ShareCode::new(&AI1, case.answers, assess(&AI1, &case.answers).headline);
                    html! {
                        <Share {words} {code} title={case.title.clone()} base={properties.base.clone()}
                            copied={copied(copying)} copy={link.reform(LinkDeed::Copy)}
                            save={act.reform(move |()| Deed::Files(save_case(words)))} {close} />
                    }
                }
            } }
        </div>
    }
}

/// A file of which there is only the text.
fn pasted(words: Words, text: &str) -> Brought {
    let (name, suffix) = (words.pasted_text().into_owned(), words.copy_from_file().into_owned());
    let read = importing::read(&AI1, text.as_bytes()).map(Rc::new).map_err(Unread::File);
    Brought { name, read, suffix }
}

fn save_case(words: Words) -> FileDeed {
    FileDeed::Write(What::Case, Way::Save, words)
}

fn copied(copying: &Copying) -> Copied {
    let Some(text) = copying.text.clone() else { return Copied::NotYet };
    match copying.is_done {
        None => Copied::NotYet,
        Some(true) => Copied::Done(text.into()),
        Some(false) => Copied::Blocked(text.into()),
    }
}
