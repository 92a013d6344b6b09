//! What `embed/keeping.js` does: the database, other tabs, a clock that wakes, all behind one switch that
//! is turned off after a panic.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use web_sys::js_sys::Array;

#[wasm_bindgen]
extern "C" {
    /// The class of `embed/keeping.js`.
    #[derive(Clone, Debug)]
    pub type Keeping;

    /// Whether anything is kept: the page may want that nothing is.
    #[wasm_bindgen(method, getter)]
    pub(crate) fn keeps(this: &Keeping) -> bool;

    #[wasm_bindgen(method, catch, js_name = update)]
    pub(crate) async fn transact(
        this: &Keeping,
        reads: Array,
        decide: &Closure<dyn FnMut(Array) -> Array>,
    ) -> Result<JsValue, JsValue>;

    /// Whether the tables are those of a newer version; known after the first transaction.
    #[wasm_bindgen(method, getter, js_name = isNewer)]
    pub(crate) fn is_newer(this: &Keeping) -> bool;

    /// Resolves after so many milliseconds.
    #[wasm_bindgen(method)]
    pub(crate) async fn wait(this: &Keeping, milliseconds: u32);

    /// Has the ids told of cases that other tabs have stored.
    #[wasm_bindgen(method)]
    pub(crate) fn listen(this: &Keeping, shelf: &str, heard: &Closure<dyn Fn(Vec<String>)>);

    /// Tells them that these cases were stored.
    #[wasm_bindgen(method)]
    pub(crate) fn tell(this: &Keeping, ids: Vec<String>);

    /// Keeps nothing any more.
    #[wasm_bindgen(method)]
    pub(crate) fn rest(this: &Keeping);

    /// The name of the folder for backups; empty while there is none, nothing where none is offered.
    #[wasm_bindgen(method, js_name = folderName)]
    pub(crate) async fn folder_name(this: &Keeping, shelf: &str) -> JsValue;

    /// Puts files, a name and a text each, into that folder, or into another one. Resolves to the names
    /// of the folder and of the files; to none where there is no folder.
    #[wasm_bindgen(method, catch, js_name = putInFolder)]
    pub(crate) async fn put_in_folder(
        this: &Keeping,
        shelf: &str,
        files: Array,
        which: &str,
    ) -> Result<JsValue, JsValue>;

    /// Gives a file to the browser to save.
    #[wasm_bindgen(method)]
    pub(crate) fn save(this: &Keeping, name: &str, text: &str, media: &str);

    /// The key of the case that is open.
    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_open(this: &Keeping, key: &str);
}

// The journal of this tab, and which tabs live.
#[wasm_bindgen]
extern "C" {
    /// Whether others can see that this tab lives.
    #[wasm_bindgen(method, getter, js_name = hasLocks)]
    pub(crate) fn has_locks(this: &Keeping) -> bool;

    /// From now on this tab has this name, and others can see that it lives.
    #[wasm_bindgen(method)]
    pub(crate) fn begin(this: &Keeping, tab: &str);

    /// The names of the tabs that live; nothing where nobody knows.
    #[wasm_bindgen(method)]
    pub(crate) async fn living(this: &Keeping) -> JsValue;

    /// What is not stored yet. It is written down when the page is left, or when the tool fails.
    #[wasm_bindgen(method)]
    pub(crate) fn note(this: &Keeping, text: &str);

    /// What this tab has noted is in what is noted from now on: it goes when that is written down.
    #[wasm_bindgen(method)]
    pub(crate) fn supersede(this: &Keeping, tab: &str);

    /// Writes down what was noted, and whatever is noted until all is stored: storing is in trouble.
    #[wasm_bindgen(method, js_name = writeJournal)]
    pub(crate) fn write_journal(this: &Keeping);

    /// Whether the browser asks before the page is left.
    #[wasm_bindgen(method, setter, js_name = isUnsaved)]
    pub(crate) fn set_unsaved(this: &Keeping, is_unsaved: bool);

    /// Stops listening.
    #[wasm_bindgen(method)]
    pub(crate) fn hush(this: &Keeping);
}
