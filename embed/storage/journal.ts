// Unsaved work, as text. Browsers write local storage to disk late, so a browser that is killed may lose it. But what is written while the
// person leaves the page is there at the next start. So it is written then, and not at each keystroke.
import { ifStorageAllows, readText, textKeys, writeText } from "./adapter.ts";

export class Journal {
  #key;
  #leftKey;
  #text = "";
  #superseded: string[] = [];
  #isWritten = false;
  #isLeft = false;
  #listening = new AbortController();

  /** The text is stored under `key`. An entry under `leftKey` says that the page was left. */
  constructor(key: string, leftKey?: string) {
    this.#key = key;
    this.#leftKey = leftKey;
    const { signal } = this.#listening;
    const leave = () => this.#setLeft(true);
    const back = () => this.#isLeft && this.#setLeft(false);
    document.addEventListener("visibilitychange", () => document.hidden && this.writeDown(), { signal });
    // A frozen tab may be discarded without any further event.
    document.addEventListener("freeze", leave, { signal });
    document.addEventListener("resume", back, { signal });
    addEventListener("pagehide", leave, { signal });
    addEventListener("pageshow", back, { signal });
  }

  /** What is noted from now on includes the texts under these keys, so they are removed at the next write. */
  supersede(...keys: string[]): void {
    this.#superseded.push(...keys);
  }

  /** Sets what is not saved yet; empty if everything is. */
  note(text: string): void {
    this.#text = text;
    // Once something is written, it is kept up to date.
    if (this.#isWritten) this.writeDown();
  }

  writeDown(): void {
    // If there is no room, or no local storage, only the database can save it.
    this.#isWritten = ifStorageAllows(() => this.#write()) ?? false;
  }

  /** Ends the journal. What is not saved by now stays here. */
  close(): void {
    this.#setLeft(true);
    this.#listening.abort();
  }

  /** Sets whether the page was left. Later changes of the text do not affect that. */
  #setLeft(isLeft: boolean): void {
    this.#isLeft = isLeft;
    this.writeDown();
  }

  #write(): boolean {
    const isText = Boolean(this.#text);
    if (isText) writeText(this.#key, this.#text);
    else if (this.#isWritten) writeText(this.#key);
    if (this.#leftKey && isText && this.#isLeft) writeText(this.#leftKey, "");
    else if (this.#leftKey && this.#isWritten) writeText(this.#leftKey);
    for (const key of this.#superseded.splice(0)) writeText(key);
    return isText;
  }
}

/** A text that a page has written, with its key. */
export type WrittenDown = readonly [key: string, text: string | null];

/** What pages have written under this key, or below it. */
export function writtenDown(key: string): WrittenDown[] {
  const found = () => textKeys(key).filter((one) => one === key || one.startsWith(`${key}/`));
  return ifStorageAllows(() => found().map((one) => [one, readText(one)])) ?? [];
}

/** Removes the text, unless the page has written a newer one. */
export function removeWrittenDown([key, text]: WrittenDown): void {
  ifStorageAllows(() => readText(key) === text && writeText(key));
}
