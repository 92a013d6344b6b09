//! All cases of a shelf, and what keeps them.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use web_sys::Element;
use yew::platform::spawn_local;
use yew::{AppHandle, Callback, Renderer};

use super::{OpenCase, Told, print, words};
use crate::app::edge::{News, Wish};
use crate::app::home;
use crate::app::keep::{Saving, Shelf, Trouble, Where};
use crate::browser::address::{self, Address};
use crate::browser::base::base;
use crate::browser::clipboard;
use crate::browser::clock;
use crate::browser::files::{self, Files};
use crate::browser::fold::fold;
use crate::browser::keeper::Keeper;
use crate::browser::keeping::Keeping;
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
    brought: Brought,
}

/// A share code that the page has brought before the cases are there, which would take its place.
#[derive(Clone, Debug, Default)]
struct Brought {
    waiting: Rc<RefCell<Option<String>>>,
    are_cases_there: Rc<Cell<bool>>,
}

impl All {
    pub(super) fn show(
        place: Element,
        language: &str,
        (shelf, keeping): (&str, Keeping),
        (has_address, share_base): (bool, &str),
        (case, told): (&OpenCase, Told),
    ) -> Self {
        let shelf = Shelf::named(shelf);
        let files = Files::new(&shelf, keeping.clone());
        let reads_with = keeping.clone();
        let keeper = Keeper::new(shelf, keeping);
        let address = Rc::new(RefCell::new(None));
        let news: Rc<RefCell<Callback<News>>> = Rc::default();
        let brought = Brought::default();
        let properties = HomeProperties {
            words: words(language),
            seed: clock::seed().into(),
            around: Around {
                now: clock::now,
                today: clock::today,
                in_language: clock::in_language,
                fold,
            },
            base: base(share_base),
            wish: granted(&keeper, &files, place.clone(), has_address),
            read: Callback::from(move |reading| files::read(reads_with.clone(), reading)),
            connect: {
                let address = has_address.then(|| Rc::clone(&address));
                let connect = connected(&keeper, files, address, brought.clone());
                let news = Rc::clone(&news);
                Callback::from(move |told: Callback<News>| {
                    news.replace(told.clone());
                    connect.emit(told);
                })
            },
            changed: followed(case, told),
        };
        let home = Renderer::<Home>::with_root_and_props(place, properties.clone()).render();
        Self { home, properties, keeper, address, news, brought }
    }

    pub(super) fn speak(&mut self, language: &str) {
        self.properties.words = words(language);
        self.home.update(self.properties.clone());
    }

    /// Shows a share code as a preview, which touches nothing that is saved.
    pub(super) fn preview(&self, code: &str) {
        if self.brought.are_cases_there.get() {
            self.news.borrow().emit(News::Linked(code.to_owned()));
        } else {
            self.brought.waiting.replace(Some(code.to_owned()));
        }
    }

    pub(super) fn flush(&self) -> String {
        self.keeper.flush();
        stands(&self.keeper.saving())
            .map_or_else(String::new, |(what, how)| format!("{what} {how}"))
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
        Wish::BeginMany(progress) => keeper.begin_many(&progress),
        Wish::KeepMany(many, progress) => keeper.keep_many(many, progress),
        Wish::StopMany => keeper.stop_many(),
        Wish::EndMany(tabs) => keeper.end_many(tabs),
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
        if case.borrow().id == home.scoring.case.id {
            told.follow(&case, &home.scoring.case);
        } else {
            case.replace(home.scoring.case.clone());
            told.tell("opened", "");
        }
        if known.replace(home.saving.clone()) == home.saving {
            return;
        }
        if let (true, Some((what, how))) = (home.saving != Saving::Nothing, stands(&home.saving)) {
            told.tell(what, how);
        }
    })
}

/// How it stands with saving, in the words of the embedding contract; nothing while it is under way.
fn stands(saving: &Saving) -> Option<(&'static str, &'static str)> {
    match saving {
        Saving::Saved(Where::Local) => Some(("saved", "local-storage")),
        Saving::Saved(_) => Some(("saved", "database")),
        Saving::NotSaved(trouble) => Some(("not-saved", code_of(trouble))),
        Saving::Nothing => Some(("not-saved", "")),
        Saving::Saving | Saving::StillSaving | Saving::NoAnswer | Saving::Recovering => None,
    }
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
    brought: Brought,
) -> Callback<Callback<News>> {
    let keeper = Rc::clone(keeper);
    Callback::from(move |told: Callback<News>| {
        files.connect(told.clone());
        if let Some(address) = &address {
            address.replace(Address::listen(told.clone()));
        }
        keeper.connect(then_where_it_was(told, address.is_some(), brought.clone()));
    })
}

/// Once the cases are there, the person is led to where they were, or to what the address names, or to what the page has brought.
fn then_where_it_was(told: Callback<News>, has_address: bool, brought: Brought) -> Callback<News> {
    Callback::from(move |news| {
        let is_loaded = matches!(news, News::Loaded(..));
        told.emit(news);
        if !is_loaded {
            return;
        }
        if has_address {
            address::tell_place(&told);
            Address::tell_first(&told);
        }
        brought.are_cases_there.set(true);
        if let Some(code) = brought.waiting.take() {
            told.emit(News::Linked(code));
        }
    })
}

/// Tells whether the text is on the clipboard.
fn copy(keeper: Rc<Keeper>, place: Element, text: String) {
    spawn_local(async move {
        let is_done = clipboard::copy(&place, &text).await;
        keeper.tell(News::Clipboard(is_done));
    });
}
