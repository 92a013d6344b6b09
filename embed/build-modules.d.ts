// Modules that the build provides: see xtask/src/finish/script.rs.

declare module "sfs:glue" {
  export const Tool: import("./loader/tool.ts").ToolClass;
  /** Links and starts the core. Returns what it exports. */
  export function initSync(options: { module: WebAssembly.Module }): WebAssembly.Exports;
  export function onPanic(listener: (message: string) => void): void;
}

declare module "sfs:wasm" {
  /** A file of the program: the core, if `file` is empty. */
  export function source(file: string): import("./loader/program.ts").Source;
  /** Addresses of servers that the program may be loaded from instead. */
  export const origins: string[];
}

declare module "sfs:files" {
  const files: { readonly [file: string]: URL | Uint8Array<ArrayBuffer> };
  export default files;
}

declare module "sfs:styles" {
  const styles: string;
  export default styles;
}

declare module "sfs:words" {
  export type Messages = { readonly [name in `loader-${string}`]?: string };
  const words: { readonly en: Messages; readonly [language: string]: Messages };
  export default words;
}

declare module "sfs:version" {
  const version: string;
  export default version;
}
