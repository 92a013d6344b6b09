// What is not stored yet, as text. Browsers write localStorage to disk late, so that a killed one may have lost it; but what
// is put there while a page is left is there at the next start. So it is written then, and not at each letter.
import { OURS } from "./database.js";

export class Journal {
  #key;
  #left;
  #text = "";
  #superseded = [];
  #isWritten = false;
  #hide = () => document.hidden && this.writeDown();
  #leave = () => this.writeDown(true);

  /** Under this key. Under the other one it says that nobody is there any more. */
  constructor(key, left) {
    this.#key = OURS + key;
    this.#left = left && OURS + left;
    document.addEventListener("visibilitychange", this.#hide);
    // A tab that is frozen may be discarded without another word.
    document.addEventListener("freeze", this.#leave);
    addEventListener("pagehide", this.#leave);
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

  /** What was written before; nothing if nothing was. From now on it is looked after as if it had been written here. */
  read() {
    try {
      const text = localStorage.getItem(this.#key);
      this.#isWritten = Boolean(text);
      return text;
    } catch {
      return undefined;
    }
  }

  writeDown(isLeft = false) {
    // Where there is no room, or no storage, there is only the store.
    try {
      if (this.#text) localStorage.setItem(this.#key, this.#text);
      else if (this.#isWritten) localStorage.removeItem(this.#key);
      if (this.#left && isLeft && this.#text) localStorage.setItem(this.#left, "");
      else if (this.#left && this.#isWritten) localStorage.removeItem(this.#left);
      for (const key of this.#superseded.splice(0)) localStorage.removeItem(key);
      this.#isWritten = Boolean(this.#text);
    } catch {
      this.#isWritten = false;
    }
  }

  /** Nothing is noted any more. What is not stored by now stays here. */
  close() {
    this.writeDown(true);
    document.removeEventListener("visibilitychange", this.#hide);
    document.removeEventListener("freeze", this.#leave);
    removeEventListener("pagehide", this.#leave);
  }
}
