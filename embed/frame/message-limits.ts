// Checks whether a message from a different page can be handled as JSON. It may be hostile: a circular reference, a list of four billion
// holes, one branch that is reachable in a million ways. So the check stops at the size limit.
import { MAX_CASE_FILE_BYTES, MAX_CASE_FILE_DEPTH } from "../generated.ts";

export type LimitCode = "too-large" | "too-deep" | "bad-json";

/** The code of what is wrong; undefined if nothing is wrong. Each character counts as one byte: a text never has fewer bytes. */
export function checkLimits(value: unknown, room = { left: MAX_CASE_FILE_BYTES }, level = 0): LimitCode | undefined {
  const isList = Array.isArray(value);
  room.left -= isList || typeof value === "string" ? value.length : 4;
  if (room.left < 0) return "too-large";
  if (Object(value) !== value) return undefined;
  // Other kinds of objects, such as byte arrays, may be larger as JSON than they look.
  if (!isList && Object.getPrototypeOf(value) !== Object.prototype) return "bad-json";
  // A case file is already one level deep in its message.
  if (level > MAX_CASE_FILE_DEPTH) return "too-deep";
  for (const key in value as object) {
    if (!isList) room.left -= key.length;
    const code = checkLimits((value as Record<string, unknown>)[key], room, level + 1);
    if (code) return code;
  }
  return undefined;
}
