//! The tool on a page.

use std::cell::RefCell;
use std::rc::Rc;

use web_sys::Element;
use yew::platform::spawn_local;
use yew::{AppHandle, Callback, Renderer};

use super::address::{self, Address};
use super::clipboard;
use super::clock;
use super::files::{self, Files};
use super::fold::fold;
use super::keeper::Keeper;
use super::keeping::Keeping;
use super::plural;
use crate::app::edge::{News, Wish};
use crate::app::home;
use crate::app::keep::Shelf;
use crate::app::state::State;
use crate::app::words::{Language, Words};
use crate::format::case_file::{Case, TooLarge};
use crate::format::link::Base;
use crate::model::AI1;
use crate::view::{App, AppProperties, Around, Home, HomeProperties};

/// One tool that is shown; it stays until it is taken away with [`Mounted::unmount`].
#[derive(Debug)]
pub struct Mounted {
    shown: Shown,
    /// The case that is open, as the tool has told last.
    case: Rc<RefCell<Case>>,
}

#[derive(Debug)]
enum Shown {
    One {
        app: AppHandle<App>,
        changed: Callback<Rc<State>>,
    },
    All {
        home: AppHandle<Home>,
        properties: HomeProperties,
        keeper: Rc<Keeper>,
        address: Rc<RefCell<Option<Address>>>,
    },
}

impl Mounted {
    /// Shows one case in a place that is its own.
    #[must_use]
    pub fn one(place: Element, language: &str) -> Self {
        let case = Rc::new(RefCell::new(Case::default()));
        let changed = remember(&case, |state: &State| &state.case);
        let properties = AppProperties {
            words: words(language),
            changed: changed.clone(),
            print: Callback::from(|()| print()),
            today: clock::today(),
        };
        let app = Renderer::<App>::with_root_and_props(place, properties).render();
        Self { shown: Shown::One { app, changed }, case }
    }

    /// Shows all cases of a shelf, which are kept with this.
    #[must_use]
    pub fn all(place: Element, language: &str, shelf: &str, keeping: Keeping) -> Self {
        let case = Rc::new(RefCell::new(Case::default()));
        let shelf = Shelf::named(shelf);
        let files = Files::new(&shelf, keeping.clone());
        let keeper = Keeper::new(shelf, keeping);
        let address = Rc::new(RefCell::new(None));
        let wish = {
            let (keeper, files, place) = (Rc::clone(&keeper), Rc::clone(&files), place.clone());
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
                Wish::Start(place, id) => address::start(&place, &id),
                Wish::ReadHistory(id) => keeper.read_history(id),
                Wish::Remember(place, id) => {
                    let looks_at_it = matches!(place, home::Place::Case | home::Place::History);
                    keeper.opened(if looks_at_it { &id } else { "" });
                    address::remember(&place, &id);
                }
                Wish::Copy(text) => copy(Rc::clone(&keeper), place.clone(), text),
                Wish::Print => print(),
            })
        };
        let connect = {
            let (keeper, address) = (Rc::clone(&keeper), Rc::clone(&address));
            Callback::from(move |told: Callback<News>| {
                address.replace(Address::listen(told.clone()));
                files.connect(told.clone());
                keeper.connect(then_where_it_was(told));
            })
        };
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
            wish,
            read: Callback::from(files::read),
            connect,
            changed: remember(&case, |home: &home::Home| &home.scoring.case),
        };
        let home = Renderer::<Home>::with_root_and_props(place, properties.clone()).render();
        Self { shown: Shown::All { home, properties, keeper, address }, case }
    }

    /// Speaks another language from now on; the answers stay.
    pub fn speak(&mut self, language: &str) {
        match &mut self.shown {
            Shown::One { app, changed } => app.update(AppProperties {
                words: words(language),
                changed: changed.clone(),
                print: Callback::from(|()| print()),
                today: clock::today(),
            }),
            Shown::All { home, properties, .. } => {
                properties.words = words(language);
                home.update(properties.clone());
            }
        }
    }

    /// The open case as a file.
    ///
    /// # Errors
    /// It is larger than what would be read again.
    pub fn case_file(&self) -> Result<String, TooLarge> {
        self.case.borrow().to_json(&AI1)
    }

    /// Stores what is not stored yet: the page may be gone soon.
    pub fn flush(&self) {
        if let Shown::All { keeper, .. } = &self.shown {
            keeper.flush();
        }
    }

    /// Takes the tool away.
    pub fn unmount(self) {
        match self.shown {
            Shown::One { app, .. } => app.destroy(),
            Shown::All { home, keeper, address, .. } => {
                keeper.leave();
                address.take();
                home.destroy();
            }
        }
    }
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

fn remember<T: 'static>(
    case: &Rc<RefCell<Case>>,
    of: impl Fn(&T) -> &Case + 'static,
) -> Callback<Rc<T>> {
    let case = Rc::clone(case);
    Callback::from(move |state: Rc<T>| {
        case.replace(of(&state).clone());
    })
}

fn words(language: &str) -> Words {
    Words::new(Language::choose(language), plural::category)
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

/// Opens the browser's print dialog. Where a host page forbids it, nothing happens.
fn print() {
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}
