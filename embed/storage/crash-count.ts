// Counts how often the tool has crashed with a case. It works without the WebAssembly.
import { CRASHES, MAX_CRASHES } from "../generated.ts";
import { ifStorageAllows, readText, writeText } from "./adapter.ts";

/** `key` is the key of the case in storage. */
export function countCrash(key: string): void {
  ifStorageAllows(() => writeText(CRASHES + key, String(crashes(key) + 1)));
}

/** Whether the tool keeps crashing with this case. If so, counting starts over. */
export function crashesAlways(key: string): boolean {
  const isTooOften = ifStorageAllows(() => crashes(key) >= MAX_CRASHES) ?? false;
  if (isTooOften) ifStorageAllows(() => writeText(CRASHES + key));
  return isTooOften;
}

function crashes(key: string): number {
  return Number(readText(CRASHES + key));
}
