// Which tabs are alive: each holds a lock under its name, and the browser releases it when the tab is gone, for whatever reason.
import { PREFIX } from "../generated.ts";
import { Deferred } from "../loader/deferred.ts";

/** In the types of the compiler all of it may be missing. Every browser that has locks gives it. */
interface Locks {
  readonly held: readonly { readonly name: string }[];
}

const START = `${PREFIX}tab/`;

/** Only secure pages have locks. */
export const hasLocks = Boolean(navigator.locks);

/** From now on others can see that this tab is alive. Calling what it returns ends that. */
export function holdTabLock(tab: string): () => void {
  const life = new Deferred();
  // A sandbox without an origin refuses locks, as it refuses everything that they are for.
  navigator.locks?.request(START + tab, () => life.promise).catch(() => {});
  return life.resolve;
}

/** The names of the tabs that are alive; undefined if nobody knows. */
export async function aliveTabs(): Promise<string[] | undefined> {
  try {
    const { held } = (await navigator.locks.query()) as Locks;
    return held.filter(({ name }) => name.startsWith(START)).map(({ name }) => name.slice(START.length));
  } catch {
    return undefined;
  }
}
