// Which tabs are open: each holds a lock under its name, and the browser releases it when the tab is gone, for whatever reason.
import { PREFIX } from "../generated.ts";
import { Deferred } from "../loader/deferred.ts";

/** In TypeScript's types all members are optional. Every browser that has locks provides these. */
interface Locks {
  readonly held: readonly { readonly name: string }[];
}

const START = `${PREFIX}tab/`;

/** Only secure pages have locks. */
export const hasLocks = Boolean(navigator.locks);

/** From now on other tabs can see that this one is open. Call the returned function to end that. */
export function holdTabLock(tab: string): () => void {
  const life = new Deferred();
  // A sandbox without an origin refuses locks, and also the storage that they are needed for.
  navigator.locks?.request(START + tab, () => life.promise).catch(() => {});
  return life.resolve;
}

/** The names of the open tabs; undefined if the browser cannot tell. */
export async function aliveTabs(): Promise<string[] | undefined> {
  try {
    const { held } = (await navigator.locks.query()) as Locks;
    return held.filter(({ name }) => name.startsWith(START)).map(({ name }) => name.slice(START.length));
  } catch {
    return undefined;
  }
}
