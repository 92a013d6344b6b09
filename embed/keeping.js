// What keeping work needs of the browser and what calls back later: the database, other tabs, a clock that wakes. All of it
// stands behind one switch: after a mistake in the WebAssembly nothing here calls it again.
import { Database, OURS } from "./database.js";
import { noteFailure } from "./failures.js";
import { folderName, putInFolder } from "./folder.js";
import { Journal } from "./journal.js";
import { asksBeforeLeaving } from "./leaving.js";
import { promised } from "./promised.js";
import { save } from "./save.js";
import { hasLocks, live, living } from "./tabs.js";

export class Keeping {
  /** The key of the case that is open: the WebAssembly cannot be asked after a mistake. */
  open = "";
  hasLocks = hasLocks;
  #database = new Database();
  #channel;
  #isOver = false;
  #rested = promised();
  #journal;
  /** Lets others see that this tab is gone. */
  #die;

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

  /** From now on this tab has this name. */
  begin(tab) {
    if (!this.keeps) return;
    this.#journal = new Journal(`journal/${tab}`, `left/${tab}`);
    this.#die = live(tab);
  }

  living() {
    return this.#unlessOver(living());
  }

  supersede(tab) {
    this.#journal?.supersede(`journal/${tab}`, `left/${tab}`);
  }

  note(text) {
    this.#journal?.note(text);
  }

  writeJournal() {
    this.#journal?.writeDown();
  }

  set isUnsaved(isUnsaved) {
    asksBeforeLeaving(this, this.keeps && isUnsaved);
  }

  /** From now on what other tabs of this shelf have stored is told. */
  listen(shelf, heard) {
    if (!this.keeps) return;
    // Where storage is refused, this may be, too. Then there is nothing to hear.
    try {
      this.#channel = new BroadcastChannel(OURS + shelf);
      this.#channel.onmessage = ({ data }) => {
        const ids = [data].flat();
        if (!this.#isOver && ids.every((id) => typeof id === "string")) heard(ids);
      };
    } catch {
      this.#channel = undefined;
    }
  }

  /** Earlier versions of the tool hear of one at a time. */
  tell(ids) {
    this.#channel?.postMessage(ids.length === 1 ? ids[0] : ids);
  }

  /** Other tabs are not heard any more. What is still stored is told them. */
  hush() {
    if (this.#channel) this.#channel.onmessage = null;
  }

  /** Nothing is kept any more. What is not stored by now stays in the journal. */
  rest() {
    this.#channel?.close();
    this.#channel = undefined;
    this.#database.close();
    this.isUnsaved = false;
    this.#journal?.close();
    this.#die?.();
    this.#rested.resolve();
  }

  /** Resolves when nothing is kept any more: whoever begins then finds all of it. */
  get rested() {
    return this.#rested.promise;
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
    this.rest();
    if (this.keeps && this.open) noteFailure(this.open);
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
