// How often the tool has crashed with a case. It is counted where the WebAssembly is not needed for it.
import { CRASHES, MOST_CRASHES } from "../generated.ts";
import { ifStorageAllows, readText, writeText } from "./adapter.ts";

/** `key` is where the case is stored. */
export function countCrash(key: string): void {
  ifStorageAllows(() => writeText(CRASHES + key, String(crashes(key) + 1)));
}

/** Whether the tool crashes with it again and again. Then counting begins anew. */
export function crashesAlways(key: string): boolean {
  const isTooOften = ifStorageAllows(() => crashes(key) >= MOST_CRASHES) ?? false;
  if (isTooOften) ifStorageAllows(() => writeText(CRASHES + key));
  return isTooOften;
}

function crashes(key: string): number {
  return Number(readText(CRASHES + key));
}
