// Modules that the build provides: see xtask/src/finish/script.rs.

declare module "sfs:glue" {
  export const Tool: import("./loader/tool.ts").ToolClass;
  export function initSync(options: { module: WebAssembly.Module }): void;
  export function onPanic(listener: (message: string) => void): void;
}

declare module "sfs:glue-app" {
  export * from "sfs:glue";
}

declare module "sfs:wasm" {
  type Source = import("./loader/program.ts").Source;
  /** The program for all cases. */
  export const all: Source;
  /** The program for one case. */
  export const one: Source;
  /** Addresses of servers that a program may be loaded from instead. */
  export const origins: string[];
}

declare module "sfs:packed" {
  const program: Uint8Array<ArrayBuffer>;
  export default program;
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
