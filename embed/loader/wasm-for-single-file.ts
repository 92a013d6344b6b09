// The program of the single file, compressed into the script, because the file loads nothing. It shows one case as well.
import packed from "sfs:packed";
import { ToolError } from "./tool-error.ts";

/** Returns the program as a response. A stream needs no request, so the policy of the file can forbid all requests. */
export function all(): Response {
  try {
    return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip")));
  } catch (error) {
    throw new ToolError("wasm-old-browser", error);
  }
}

export { all as one };
/** No other program may be loaded. */
export const origins: string[] = [];
