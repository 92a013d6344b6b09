// The program of the single file, which loads nothing: it lies in the script, packed, and shows one case as well.
import packed from "sfs:packed";

/** As if a server had sent it. A stream needs no request, so that the policy of the file can forbid them all. */
export const all = () => new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip")));
export const one = all;
