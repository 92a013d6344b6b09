// Whether what another page has sent can be worked with as JSON. It may be hostile: a ring, a list of four billion holes, one branch
// that hangs in a million places. No more of it is looked at than may be there.

import { MOST_CHARACTERS } from "./outcome.js";

/** A case file has 16 levels at most, and is itself one level down in its message. */
const MOST_LEVELS = 17;

/** The code of what is wrong; nothing if nothing is. */
export function trouble(value, room = { left: MOST_CHARACTERS }, level = 0) {
  const isList = Array.isArray(value);
  room.left -= isList || typeof value === "string" ? value.length : 4;
  if (room.left < 0) return "too-large";
  if (Object(value) !== value) return undefined;
  // What is left may be kinds that are larger as JSON than they look, such as bytes.
  if (!isList && Object.getPrototypeOf(value) !== Object.prototype) return "bad-json";
  if (level === MOST_LEVELS) return "too-deep";
  for (const key in value) {
    if (!isList) room.left -= key.length;
    const code = trouble(value[key], room, level + 1);
    if (code) return code;
  }
  return undefined;
}
