// Where the programs are for a page that loads the script: beside it. Where that is, is known only while it first runs.
// Read in a way in which no element of the page with that name can stand in for the script.
const script = Reflect.get(Document.prototype, "currentScript", document);
const address = script?.src || document.baseURI;

export const all = new URL("stop-fix-scale-app.wasm", address);
export const one = new URL("stop-fix-scale.wasm", address);
/** Whose programs may be run instead: those of the same server, and of others that the tag of the script lists. */
export const origins = [address, ...(script?.dataset.wasmOrigins ?? "").split(/\s+/)];
