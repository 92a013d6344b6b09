// Where the programs are for bundlers. They look for addresses in exactly this form, and put the files beside what they make.
export const all = new URL("./stop-fix-scale-app.wasm", import.meta.url);
export const one = new URL("./stop-fix-scale.wasm", import.meta.url);
/** Whose programs may be run instead: those of the same server, and of others that whoever imports this adds. */
export const origins = [one.href];
