// Where the programs are for a page that loads the script: beside it. The address is known only while the script first runs.
// It is read in a way that no element of the page named `currentScript` can interfere with.
const script = Reflect.get(Document.prototype, "currentScript", document) as HTMLScriptElement | null;
const address = script?.src || document.baseURI;

export const all = new URL("stop-fix-scale-app.wasm", address);
export const one = new URL("stop-fix-scale.wasm", address);
/** Whose programs may be run instead: those of the same server, and of others that the tag of the script lists. */
export const origins = [address, ...(script?.dataset["wasmOrigins"] ?? "").split(/\s+/)];
