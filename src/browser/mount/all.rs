//! All cases of a shelf, and what keeps them.

use std::cell::RefCell;
use std::rc::Rc;

use web_sys::Element;
use yew::platform::spawn_local;
use yew::{AppHandle, Callback, Renderer};

use super::{OpenCase, Told, print, words};
use crate::app::edge::{News, Wish};
use crate::app::home;
use crate::app::keep::{Saving, Shelf, Trouble, Where};
use crate::browser::address::{self, Address};
use crate::browser::clipboard;
use crate::browser::clock;
use crate::browser::files::{self, Files};
use crate::browser::fold::fold;
use crate::browser::keeper::Keeper;
use crate::browser::keeping::Keeping;
use crate::format::link::Base;
use crate::view::{Around, Home, HomeProperties};

/// The tool with all cases.
#[derive(Debug)]
pub(super) struct All {
    home: AppHandle<Home>,
    properties: HomeProperties,
    keeper: Rc<Keeper>,
    address: Rc<RefCell<Option<Address>>>,
    /// Whom to tell in the tool.
    news: Rc<RefCell<Callback<News>>>,
}

impl All {
    pub(super) fn show(
        place: Element,
        language: &str,
        (shelf, keeping): (&str, Keeping),
        has_address: bool,
        (case, told): (&OpenCase, Told),
    ) -> Self {
        let shelf = Shelf::named(shelf);
        let files = Files::new(&shelf, keeping.clone());
        let keeper = Keeper::new(shelf, keeping);
        let address = Rc::new(RefCell::new(None));
        let news: Rc<RefCell<Callback<News>>> = Rc::default();
        let properties = HomeProperties {
            words: words(language),
            seed: clock::seed().into(),
            around: Around {
                now: clock::now,
                today: clock::today,
                in_language: clock::in_language,
                fold,
            },
            base: base(),
            wish: granted(&keeper, &files, place.clone(), has_address),
            read: Callback::from(files::read),
            connect: {
                let (news, connect) = (
                    Rc::clone(&news),
                    connected(&keeper, files, has_address.then(|| Rc::clone(&address))),
                );
                Callback::from(move |told: Callback<News>| {
                    news.replace(told.clone());
                    connect.emit(told);
                })
            },
            changed: followed(case, told),
        };
        let home = Renderer::<Home>::with_root_and_props(place, properties.clone()).render();
        Self { home, properties, keeper, address, news }
    }

    pub(super) fn speak(&mut self, language: &str) {
        self.properties.words = words(language);
        self.home.update(self.properties.clone());
    }

    /// Shows a share code as a preview, which touches nothing that is saved.
    pub(super) fn preview(&self, code: &str) {
        self.news.borrow().emit(News::Linked(code.to_owned()));
    }

    pub(super) fn flush(&self) {
        self.keeper.flush();
    }

    pub(super) fn unmount(self) {
        self.keeper.leave();
        self.address.take();
        self.home.destroy();
    }
}

/// Grants what only the edge can do.
fn granted(
    keeper: &Rc<Keeper>,
    files: &Rc<Files>,
    place: Element,
    has_address: bool,
) -> Callback<Wish> {
    let (keeper, files) = (Rc::clone(keeper), Rc::clone(files));
    Callback::from(move |wish| match wish {
        Wish::Keep(kept) => keeper.keep(kept),
        Wish::Forget(id) => keeper.forget(id),
        Wish::NameCopies(suffix) => keeper.name_copies(suffix),
        Wish::KeepAll(all) => keeper.keep_all(all),
        Wish::Download(file) => files.save(&file),
        Wish::PutInFolder(all, which) => files.put_in_folder(&all, which),
        Wish::NoteBackup(noted, today) => files.note(noted, today),
        Wish::Opened(id) => keeper.opened(&id),
        Wish::Show(table, key) => keeper.show(table, key),
        Wish::KnowLoss => keeper.know_loss(),
        Wish::TryAgain(id) => keeper.try_again(&id),
        Wish::Start(place, id) if has_address => address::start(&place, &id),
        Wish::Start(..) => {}
        Wish::ReadHistory(id) => keeper.read_history(id),
        Wish::Remember(place, id) => {
            let looks_at_it = matches!(place, home::Place::Case | home::Place::History);
            keeper.opened(if looks_at_it { &id } else { "" });
            if has_address {
                address::remember(&place, &id);
            }
        }
        Wish::Copy(text) => copy(Rc::clone(&keeper), place.clone(), text),
        Wish::Print => print(),
    })
}

/// Tells the page what a person changes in the open case, and whether that is saved.
fn followed(case: &OpenCase, told: Told) -> Callback<Rc<home::Home>> {
    let case = Rc::clone(case);
    let known = RefCell::new(Saving::Nothing);
    Callback::from(move |home: Rc<home::Home>| {
        // Another case is opened, not changed.
        if case.borrow().id != home.scoring.case.id {
            case.replace(home.scoring.case.clone());
        }
        told.follow(&case, &home.scoring.case);
        if known.replace(home.saving.clone()) != home.saving {
            match &home.saving {
                Saving::Saved(Where::Local) => told.tell("saved", "local-storage"),
                Saving::Saved(_) => told.tell("saved", "database"),
                Saving::NotSaved(trouble) => told.tell("not-saved", code_of(trouble)),
                _ => {}
            }
        }
    })
}

/// The code of the embedding contract.
fn code_of(trouble: &Trouble) -> &'static str {
    match trouble {
        Trouble::Full | Trouble::TooLarge => "quota",
        Trouble::Newer => "newer-data",
        Trouble::Refused | Trouble::Closed | Trouble::Other(_) => "storage-denied",
    }
}

/// From now on the tool is told what happens.
fn connected(
    keeper: &Rc<Keeper>,
    files: Rc<Files>,
    address: Option<Rc<RefCell<Option<Address>>>>,
) -> Callback<Callback<News>> {
    let keeper = Rc::clone(keeper);
    Callback::from(move |told: Callback<News>| {
        files.connect(told.clone());
        if let Some(address) = &address {
            address.replace(Address::listen(told.clone()));
            keeper.connect(then_where_it_was(told));
        } else {
            keeper.connect(told);
        }
    })
}

/// Once the cases are there, the person is led to where they were, or to what the address names.
fn then_where_it_was(told: Callback<News>) -> Callback<News> {
    Callback::from(move |news| {
        let is_loaded = matches!(news, News::Loaded(..));
        told.emit(news);
        if is_loaded {
            address::tell_place(&told);
            Address::tell_first(&told);
        }
    })
}

/// What a share link starts with: this page.
fn base() -> Option<Base> {
    let address = web_sys::window()?.location().href().ok()?;
    Base::new(&address).ok()
}

/// Tells whether the text is on the clipboard.
fn copy(keeper: Rc<Keeper>, place: Element, text: String) {
    spawn_local(async move {
        let is_done = clipboard::copy(&place, &text).await;
        keeper.tell(News::Clipboard(is_done));
    });
}
