// What keeping work needs of the browser and what calls back later: the database, other tabs, a clock that wakes. All of it
// stands behind one switch: after a mistake in the WebAssembly nothing here calls it again.
import { Database, OURS } from "./database.js";
import { noteFailure } from "./failures.js";
import { folderName, putInFolder } from "./folder.js";
import { save } from "./save.js";

export class Keeping {
  /** The key of the case that is open, and of this tab's journal: the WebAssembly cannot be asked after a mistake. */
  open = "";
  journal = "";
  #database = new Database();
  #channel;
  #isOver = false;

  /** Whether anything is kept: a page may want that nothing is. */
  constructor(keeps = true) {
    this.keeps = keeps;
  }

  /** Whether a newer version of the tool has changed the tables. */
  get isNewer() {
    return this.#database.isNewer;
  }

  update(reads, decide) {
    if (!this.keeps) return Promise.reject(new DOMException("the page keeps nothing", "NotAllowedError"));
    return this.#unlessOver(
      this.#database.update(reads, (answers) => {
        if (this.#isOver) throw new DOMException("the tool has stopped", "AbortError");
        return decide(answers);
      }),
    );
  }

  wait(milliseconds) {
    return this.#unlessOver(new Promise((resume) => setTimeout(resume, milliseconds)));
  }

  /** From now on what other tabs of this shelf have stored is told. */
  listen(shelf, heard) {
    if (!this.keeps) return;
    // Where storage is refused, this may be, too. Then there is nothing to hear.
    try {
      this.#channel = new BroadcastChannel(OURS + shelf);
      this.#channel.onmessage = ({ data }) => this.#isOver || (typeof data === "string" && heard(data));
    } catch {
      this.#channel = undefined;
    }
  }

  tell(id) {
    this.#channel?.postMessage(id);
  }

  /** Other tabs are not heard any more. */
  hush() {
    this.#channel?.close();
    this.#channel = undefined;
    this.#database.close();
  }

  folderName(shelf) {
    return this.#unlessOver(this.keeps ? folderName(shelf) : Promise.resolve());
  }

  putInFolder(shelf, files, which) {
    return this.#unlessOver(putInFolder(shelf, files, which));
  }

  save(name, text, type) {
    save(name, text, type);
  }

  /** The WebAssembly has made a mistake. With the second one on the same case, that is set aside at the next start. */
  end() {
    this.#isOver = true;
    this.hush();
    if (!this.keeps) return;
    if (this.open) noteFailure(this.open);
    try {
      // Whoever starts next takes over at once what this page has noted.
      localStorage.setItem(`${OURS}left/${this.journal}`, "");
    } catch {
      // There is no room, or no storage: then nothing is noted either.
    }
  }

  /** A promise that stays open for ever once it is over: who waits for it is never called. */
  #unlessOver(promise) {
    return new Promise((resolve, reject) => {
      promise.then(
        (value) => this.#isOver || resolve(value),
        (error) => this.#isOver || reject(error),
      );
    });
  }
}
