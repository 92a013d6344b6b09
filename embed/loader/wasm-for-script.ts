// Where the program is for a page that loads the script: next to it. The script's address is known only while it first runs, and is
// read so that an element of the page named `currentScript` cannot hide it.
import { beside } from "./beside.ts";

const script = Reflect.get(Document.prototype, "currentScript", document) as HTMLScriptElement | null;
const address = script?.src || document.baseURI;

const core = new URL("stop-fix-scale.wasm", address);

export const source = (file: string) => beside(core, file);
/** The servers that the program may be loaded from instead: the script's own, and those that its tag lists. */
export const origins = [address, ...(script?.dataset["wasmOrigins"] ?? "").split(/\s+/)];
