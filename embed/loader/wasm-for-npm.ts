// Where the programs are for bundlers. Bundlers recognize addresses in exactly this form, and copy the files to their output.
export const all = new URL("./stop-fix-scale-app.wasm", import.meta.url);
export const one = new URL("./stop-fix-scale.wasm", import.meta.url);
/** The servers that a program may be loaded from instead: this one, and those that the importing code adds. */
export const origins = [one.href];
