//! Bindings to `embed/storage/autosave-bridge.ts`: the database, other tabs, timers. After a panic one
//! flag there blocks every callback into the WebAssembly.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use web_sys::js_sys::Array;

#[wasm_bindgen]
extern "C" {
    /// The class in `embed/storage/autosave-bridge.ts`.
    #[derive(Clone, Debug)]
    pub type AutosaveBridge;

    #[wasm_bindgen(method, catch, js_name = update)]
    pub(super) async fn transact(
        this: &AutosaveBridge,
        reads: Array,
        decide: &Closure<dyn FnMut(Array) -> Array>,
    ) -> Result<(), JsValue>;

    /// Whether a newer version has changed the tables; known after the first transaction.
    #[wasm_bindgen(method, getter, js_name = isNewer)]
    pub(super) fn is_newer(this: &AutosaveBridge) -> bool;

    /// Resolves after this many milliseconds.
    #[wasm_bindgen(method)]
    pub(super) async fn wait(this: &AutosaveBridge, milliseconds: u32);

    /// Calls `listener` with the ids of cases that other tabs have saved.
    #[wasm_bindgen(method)]
    pub(super) fn listen(
        this: &AutosaveBridge,
        shelf: &str,
        listener: &Closure<dyn Fn(Vec<String>)>,
    );

    /// Announces to other tabs that these cases were saved.
    #[wasm_bindgen(method)]
    pub(super) fn announce(this: &AutosaveBridge, ids: Vec<String>);

    /// Ends saving for this tool.
    #[wasm_bindgen(method)]
    pub(super) fn rest(this: &AutosaveBridge);

    /// The name of the backup folder; empty if none is chosen, `undefined` if the browser offers none.
    #[wasm_bindgen(method, js_name = folderName)]
    pub(super) async fn folder_name(this: &AutosaveBridge, shelf: &str) -> JsValue;

    /// Writes files, each a name and a text, to that folder or to one that the person chooses. Resolves to the names of the
    /// folder and the files; to an empty array if there is no folder.
    #[wasm_bindgen(method, catch, js_name = putInFolder)]
    pub(super) async fn put_in_folder(
        this: &AutosaveBridge,
        shelf: &str,
        files: Array,
        which: &str,
    ) -> Result<JsValue, JsValue>;

    /// Offers a file as a download: a text, or a `Uint8Array`.
    #[wasm_bindgen(method)]
    pub(super) fn save(this: &AutosaveBridge, name: &str, content: JsValue, media: &str);

    /// Sets the key of the open case.
    #[wasm_bindgen(method, setter)]
    pub(super) fn set_open(this: &AutosaveBridge, key: &str);
}

// Local storage, under keys with our prefix.
#[wasm_bindgen]
extern "C" {
    /// Whether texts can be saved: the host page may have turned saving off, or the browser refuses it.
    #[wasm_bindgen(method, getter, js_name = keepsTexts)]
    pub(super) fn keeps_texts(this: &AutosaveBridge) -> bool;

    /// The text under this key.
    #[wasm_bindgen(method, js_name = readText)]
    pub(super) fn read_text(this: &AutosaveBridge, key: &str) -> Option<String>;

    /// Writes a text; without one, removes the key. Returns whether that worked.
    #[wasm_bindgen(method, js_name = writeText)]
    pub(super) fn write_text(this: &AutosaveBridge, key: &str, text: Option<&str>) -> bool;

    /// Our keys that begin with this prefix.
    #[wasm_bindgen(method, js_name = textKeys)]
    pub(super) fn text_keys(this: &AutosaveBridge, prefix: &str) -> Vec<String>;
}

// The journal of this tab, and which tabs are open.
#[wasm_bindgen]
extern "C" {
    /// Whether tabs hold locks, which show others that they are open.
    #[wasm_bindgen(method, getter, js_name = hasLocks)]
    pub(super) fn has_locks(this: &AutosaveBridge) -> bool;

    /// Names this tab: starts its journal and takes its lock.
    #[wasm_bindgen(method)]
    pub(super) fn begin(this: &AutosaveBridge, tab: &str);

    /// The names of the open tabs; `undefined` if the browser cannot tell.
    #[wasm_bindgen(method, js_name = openTabs)]
    pub(super) async fn open_tabs(this: &AutosaveBridge) -> JsValue;

    /// Sets what is not saved yet. It is written to local storage when the page is hidden or left, or when the tool panics.
    #[wasm_bindgen(method)]
    pub(super) fn note(this: &AutosaveBridge, text: &str);

    /// The journal of this tab is now part of ours, so it is removed as soon as ours is written.
    #[wasm_bindgen(method)]
    pub(super) fn supersede(this: &AutosaveBridge, tab: &str);

    /// Writes the journal now, and after each change until everything is saved. For when saving fails or is slow.
    #[wasm_bindgen(method, js_name = writeJournal)]
    pub(super) fn write_journal(this: &AutosaveBridge);

    /// Sets whether the browser asks before the person leaves the page.
    #[wasm_bindgen(method, setter, js_name = isUnsaved)]
    pub(super) fn set_unsaved(this: &AutosaveBridge, is_unsaved: bool);

    /// Stops listening to other tabs.
    #[wasm_bindgen(method, js_name = stopListening)]
    pub(super) fn stop_listening(this: &AutosaveBridge);
}
