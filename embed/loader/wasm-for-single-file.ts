// The program of the single file, which loads nothing. It is packed into the script, and shows one case as well.
import packed from "sfs:packed";
import { ToolError } from "./tool-error.ts";

/** Answers as a server would. A stream needs no request, so the policy of the file can forbid them all. */
export function all(): Response {
  try {
    return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip")));
  } catch (error) {
    throw new ToolError("wasm-old-browser", error);
  }
}

export { all as one };
/** No other program is run. */
export const origins: string[] = [];
