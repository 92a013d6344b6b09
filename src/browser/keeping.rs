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
    pub(super) fn keeps(this: &Keeping) -> bool;

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
    pub(super) fn listen(this: &Keeping, shelf: &str, heard: &Closure<dyn Fn(String)>);

    /// Tells them that this case was stored.
    #[wasm_bindgen(method)]
    pub(super) fn tell(this: &Keeping, id: &str);

    /// Stops listening.
    #[wasm_bindgen(method)]
    pub(super) fn hush(this: &Keeping);

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

    /// The key of the journal of this tab.
    #[wasm_bindgen(method, setter)]
    pub(super) fn set_journal(this: &Keeping, key: &str);
}
