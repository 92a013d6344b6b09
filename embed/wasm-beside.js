// Where the programs are for a page that loads the script: beside it. Where that is, is known only while it first runs.
const script = document.currentScript?.src || document.baseURI;

export const all = new URL("stop-fix-scale-app.wasm", script);
export const one = new URL("stop-fix-scale.wasm", script);
