// What is not stored yet, as text. Browsers write localStorage to disk late, so that a killed one may have lost it; but what
// is put there while a page is left is there at the next start. So it is written then, and not at each letter.
import { OURS } from "./database.js";

export class Journal {
  #key;
  #left;
  #text = "";
  #superseded = [];
  #isWritten = false;
  #isLeft = false;
  #hide = () => document.hidden && this.writeDown();
  // What is stored after that changes nothing about it.
  #leave = () => this.#be(true);
  #back = () => this.#isLeft && this.#be(false);

  /** Under this key. Under the other one it says that nobody is there any more. */
  constructor(key, left) {
    this.#key = OURS + key;
    this.#left = left && OURS + left;
    document.addEventListener("visibilitychange", this.#hide);
    // A tab that is frozen may be discarded without another word.
    document.addEventListener("freeze", this.#leave);
    document.addEventListener("resume", this.#back);
    addEventListener("pagehide", this.#leave);
    addEventListener("pageshow", this.#back);
  }

  /** What stands under these keys is in what is noted from now on. */
  supersede(...keys) {
    this.#superseded.push(...keys.map((key) => OURS + key));
  }

  /** This is not stored yet; an empty text if all is. */
  note(text) {
    this.#text = text;
    // What is written is never older than what is known.
    if (this.#isWritten) this.writeDown();
  }

  writeDown() {
    // Where there is no room, or no storage, there is only the store.
    try {
      if (this.#text) localStorage.setItem(this.#key, this.#text);
      else if (this.#isWritten) localStorage.removeItem(this.#key);
      if (this.#left && this.#isLeft && this.#text) localStorage.setItem(this.#left, "");
      else if (this.#left && this.#isWritten) localStorage.removeItem(this.#left);
      for (const key of this.#superseded.splice(0)) localStorage.removeItem(key);
      this.#isWritten = Boolean(this.#text);
    } catch {
      this.#isWritten = false;
    }
  }

  /** Nothing is noted any more. What is not stored by now stays here. */
  close() {
    this.#leave();
    document.removeEventListener("visibilitychange", this.#hide);
    document.removeEventListener("freeze", this.#leave);
    document.removeEventListener("resume", this.#back);
    removeEventListener("pagehide", this.#leave);
    removeEventListener("pageshow", this.#back);
  }

  #be(isLeft) {
    this.#isLeft = isLeft;
    this.writeDown();
  }
}

/** What pages have written down under this key, or one below it, each with its key. */
export function writtenDown(key) {
  try {
    const keys = Object.keys(localStorage).filter((one) => one === OURS + key || one.startsWith(`${OURS}${key}/`));
    return keys.map((one) => [one, localStorage.getItem(one)]);
  } catch {
    return [];
  }
}

/** Takes it away, unless more was written down meanwhile. */
export function takeAway([key, text]) {
  try {
    if (localStorage.getItem(key) === text) localStorage.removeItem(key);
  } catch {
    // Then nothing is there.
  }
}
