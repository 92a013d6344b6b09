//! What `embed/storage/autosave-bridge.ts` does: the database, other tabs, a clock that wakes, all behind one switch that
//! is turned off after a panic.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use web_sys::js_sys::Array;

#[wasm_bindgen]
extern "C" {
    /// The class of `embed/storage/autosave-bridge.ts`.
    #[derive(Clone, Debug)]
    pub type Keeping;

    #[wasm_bindgen(method, catch, js_name = update)]
    pub(super) async fn transact(
        this: &Keeping,
        reads: Array,
        decide: &Closure<dyn FnMut(Array) -> Array>,
    ) -> Result<JsValue, JsValue>;

    /// Whether the tables are those of a newer version; known after the first transaction.
    #[wasm_bindgen(method, getter, js_name = isNewer)]
    pub(super) fn is_newer(this: &Keeping) -> bool;

    /// Resolves after so many milliseconds.
    #[wasm_bindgen(method)]
    pub(super) async fn wait(this: &Keeping, milliseconds: u32);

    /// Has the ids told of cases that other tabs have stored.
    #[wasm_bindgen(method)]
    pub(super) fn listen(this: &Keeping, shelf: &str, heard: &Closure<dyn Fn(Vec<String>)>);

    /// Tells them that these cases were stored.
    #[wasm_bindgen(method)]
    pub(super) fn tell(this: &Keeping, ids: Vec<String>);

    /// Keeps nothing any more.
    #[wasm_bindgen(method)]
    pub(super) fn rest(this: &Keeping);

    /// The name of the folder for backups; empty while there is none, nothing where none is offered.
    #[wasm_bindgen(method, js_name = folderName)]
    pub(super) async fn folder_name(this: &Keeping, shelf: &str) -> JsValue;

    /// Puts files, a name and a text each, into that folder, or into another one. Resolves to the names
    /// of the folder and of the files; to none where there is no folder.
    #[wasm_bindgen(method, catch, js_name = putInFolder)]
    pub(super) async fn put_in_folder(
        this: &Keeping,
        shelf: &str,
        files: Array,
        which: &str,
    ) -> Result<JsValue, JsValue>;

    /// Gives a file to the browser to save.
    #[wasm_bindgen(method)]
    pub(super) fn save(this: &Keeping, name: &str, text: &str, media: &str);

    /// The key of the case that is open.
    #[wasm_bindgen(method, setter)]
    pub(super) fn set_open(this: &Keeping, key: &str);
}

// Local storage: texts under keys of ours.
#[wasm_bindgen]
extern "C" {
    /// Whether texts can be kept: the page may want that nothing is, and the browser may refuse it.
    #[wasm_bindgen(method, getter, js_name = keepsTexts)]
    pub(super) fn keeps_texts(this: &Keeping) -> bool;

    /// The text under this key.
    #[wasm_bindgen(method, js_name = readText)]
    pub(super) fn read_text(this: &Keeping, key: &str) -> Option<String>;

    /// Puts a text there; without one it is taken away. Whether that worked.
    #[wasm_bindgen(method, js_name = writeText)]
    pub(super) fn write_text(this: &Keeping, key: &str, text: Option<&str>) -> bool;

    /// The keys that begin so.
    #[wasm_bindgen(method, js_name = textKeys)]
    pub(super) fn text_keys(this: &Keeping, prefix: &str) -> Vec<String>;
}

// The journal of this tab, and which tabs live.
#[wasm_bindgen]
extern "C" {
    /// Whether others can see that this tab lives.
    #[wasm_bindgen(method, getter, js_name = hasLocks)]
    pub(super) fn has_locks(this: &Keeping) -> bool;

    /// From now on this tab has this name, and others can see that it lives.
    #[wasm_bindgen(method)]
    pub(super) fn begin(this: &Keeping, tab: &str);

    /// The names of the tabs that live; nothing where nobody knows.
    #[wasm_bindgen(method)]
    pub(super) async fn living(this: &Keeping) -> JsValue;

    /// What is not stored yet. It is written down when the page is left, or when the tool fails.
    #[wasm_bindgen(method)]
    pub(super) fn note(this: &Keeping, text: &str);

    /// What this tab has noted is in what is noted from now on: it goes when that is written down.
    #[wasm_bindgen(method)]
    pub(super) fn supersede(this: &Keeping, tab: &str);

    /// Writes down what was noted, and whatever is noted until all is stored: storing is in trouble.
    #[wasm_bindgen(method, js_name = writeJournal)]
    pub(super) fn write_journal(this: &Keeping);

    /// Whether the browser asks before the page is left.
    #[wasm_bindgen(method, setter, js_name = isUnsaved)]
    pub(super) fn set_unsaved(this: &Keeping, is_unsaved: bool);

    /// Stops listening.
    #[wasm_bindgen(method)]
    pub(super) fn hush(this: &Keeping);
}
