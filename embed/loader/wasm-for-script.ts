// Where the programs are for a page that loads the script: next to it. The script's address is known only while it first runs, and is
// read so that an element of the page named `currentScript` cannot hide it.
const script = Reflect.get(Document.prototype, "currentScript", document) as HTMLScriptElement | null;
const address = script?.src || document.baseURI;

export const all = new URL("stop-fix-scale-app.wasm", address);
export const one = new URL("stop-fix-scale.wasm", address);
/** The servers that a program may be loaded from instead: the script's own, and those that its tag lists. */
export const origins = [address, ...(script?.dataset["wasmOrigins"] ?? "").split(/\s+/)];
