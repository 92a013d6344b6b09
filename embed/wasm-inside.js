// The program of the single file, which loads nothing: it lies in the script, packed, and shows one case as well.
import packed from "sfs:packed";
import { Failure } from "./loader.js";

/** As if a server had sent it. A stream needs no request, so that the policy of the file can forbid them all. */
export function all() {
  try {
    return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip")));
  } catch (error) {
    throw new Failure("wasm-old-browser", error);
  }
}

export { all as one };
/** Nobody else's program is run. */
export const origins = [];
