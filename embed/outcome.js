// What a page brings as a case file, and what becomes of it.

/** No case file has more. What is far larger has no room in the WebAssembly, either. */
export const MOST_CHARACTERS = 256 * 1024;

/** As JSON. What cannot be written as that is nothing, and nothing is no JSON. */
export function asText(json) {
  try {
    return typeof json === "string" ? json : (JSON.stringify(json) ?? "");
  } catch {
    return "";
  }
}

/** That something was done, or the code of why not. */
export function outcome(code) {
  return { ok: !code, errors: code ? [{ code, at: "" }] : [] };
}
