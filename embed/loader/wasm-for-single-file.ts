// The program of the single file, compressed into the script, because the file loads nothing.
import files from "sfs:files";
import { ToolError } from "./tool-error.ts";

/** Returns a file of the program as a response. A stream needs no request, so the policy of the file can forbid all requests. */
export const source = (file: string) => () => {
  try {
    return new Response(new Blob([files[file] as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new DecompressionStream("gzip")));
  } catch (error) {
    throw new ToolError("wasm-old-browser", error);
  }
};

/** No other program may be loaded. */
export const origins: string[] = [];
