// What is not stored yet, as text. Browsers write local storage to disk late, so a browser that is killed may lose it. But what is put
// there while a page is left is there at the next start. So it is written then, and not at each letter.
import { ifStorageAllows, readText, textKeys, writeText } from "./adapter.ts";

export class Journal {
  #key;
  #leftKey;
  #text = "";
  #superseded: string[] = [];
  #isWritten = false;
  #isLeft = false;
  #listening = new AbortController();

  /** The text is under `key`. Under `leftKey` it says that nobody is there any more. */
  constructor(key: string, leftKey?: string) {
    this.#key = key;
    this.#leftKey = leftKey;
    const { signal } = this.#listening;
    const leave = () => this.#setLeft(true);
    const back = () => this.#isLeft && this.#setLeft(false);
    document.addEventListener("visibilitychange", () => document.hidden && this.writeDown(), { signal });
    // A tab that is frozen may be discarded without another word.
    document.addEventListener("freeze", leave, { signal });
    document.addEventListener("resume", back, { signal });
    addEventListener("pagehide", leave, { signal });
    addEventListener("pageshow", back, { signal });
  }

  /** What is noted from now on includes what is under these keys. */
  supersede(...keys: string[]): void {
    this.#superseded.push(...keys);
  }

  /** This is not stored yet; an empty text if everything is. */
  note(text: string): void {
    this.#text = text;
    // What is written is never older than what is known.
    if (this.#isWritten) this.writeDown();
  }

  writeDown(): void {
    // If there is no room, or no local storage, only the database has it.
    this.#isWritten = ifStorageAllows(() => this.#write()) ?? false;
  }

  /** Nothing is noted any more. What is not stored by now stays here. */
  close(): void {
    this.#setLeft(true);
    this.#listening.abort();
  }

  /** What is stored after the page was left does not change it. */
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

/** A text that a page has written down, with its key. */
export type WrittenDown = readonly [key: string, text: string | null];

/** What pages have written down under this key, or one below it. */
export function writtenDown(key: string): WrittenDown[] {
  const found = () => textKeys(key).filter((one) => one === key || one.startsWith(`${key}/`));
  return ifStorageAllows(() => found().map((one) => [one, readText(one)])) ?? [];
}

/** Removes it, unless more was written down meanwhile. */
export function removeWrittenDown([key, text]: WrittenDown): void {
  ifStorageAllows(() => readText(key) === text && writeText(key));
}
