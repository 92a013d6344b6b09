// Which tabs live: each holds a lock under its name, and the browser lets go of it when the tab is gone, however that came.
import { OURS } from "./database.js";
import { promised } from "./promised.js";

const NAME = `${OURS}tab/`;

/** Only secure pages have locks. */
export const hasLocks = Boolean(navigator.locks);

/** Others can see from now on that this tab lives. What comes back ends that. */
export function live(tab) {
  const life = promised();
  // In a sandbox without an origin locks are refused, as everything is that they are for.
  navigator.locks?.request(NAME + tab, () => life.promise).catch(() => {});
  return life.resolve;
}

/** The names of those that live; undefined where nobody knows. */
export async function living() {
  try {
    const { held } = await navigator.locks.query();
    return held.filter(({ name }) => name.startsWith(NAME)).map(({ name }) => name.slice(NAME.length));
  } catch {
    return undefined;
  }
}
