// How often the tool has failed with a case, counted where the WebAssembly is not needed for it.
import { OURS } from "./database.js";

const place = (key) => `${OURS}panics/${key}`;

/** With so many failures it is set aside. */
const MOST = 2;

export function noteFailure(key) {
  // Where there is no room, or no storage, nothing is noted.
  attempt(() => localStorage.setItem(place(key), Number(localStorage.getItem(place(key))) + 1));
}

/** Whether it failed too often. Then it is not counted any more. */
export function failsAlways(key) {
  const isTooOften = attempt(() => Number(localStorage.getItem(place(key))) >= MOST) ?? false;
  if (isTooOften) attempt(() => localStorage.removeItem(place(key)));
  return isTooOften;
}

function attempt(act) {
  try {
    return act();
  } catch {
    return undefined;
  }
}
