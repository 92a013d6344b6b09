// What the tool with all cases needs from the browser to save, and what calls it back later: the database, other tabs, a timer. After a
// panic one flag in here blocks every call into the WebAssembly. src/browser/autosave_bridge.rs declares what Rust uses of it.
import { JOURNAL, LEFT } from "../generated.ts";
import { Deferred } from "../loader/deferred.ts";
import { Database, ifStorageAllows, openChannel, readText, textKeys, writeText } from "./adapter.ts";
import { folderName, putInFolder } from "./backup-folder.ts";
import { countCrash } from "./crash-count.ts";
import { download } from "./download.ts";
import { Journal } from "./journal.ts";
import { aliveTabs, hasLocks, holdTabLock } from "./tab-locks.ts";
import type { Read, Row, Write } from "./transaction.ts";
import { warnBeforeUnload } from "./unload-warning.ts";

export class AutosaveBridge {
  /** The key of the open case: after a panic the WebAssembly cannot be asked for it. */
  open = "";
  hasLocks = hasLocks;
  #keeps;
  #database = new Database();
  #channel: BroadcastChannel | undefined;
  #isOver = false;
  #rested = new Deferred();
  #journal: Journal | undefined;
  /** Releases the lock, so that other tabs see that this one is closed. */
  #releaseTabLock: (() => void) | undefined;

  /** `keeps` is false if the page has turned saving off. */
  constructor(keeps: boolean) {
    this.#keeps = keeps;
  }

  /** Whether a newer version of the tool has changed the tables. */
  get isNewer(): boolean {
    return this.#database.isNewer;
  }

  update(reads: Read[], decide: (rows: Row[][]) => [Write[]]): Promise<undefined> {
    if (!this.#keeps) return Promise.reject(new DOMException("the page keeps nothing", "NotAllowedError"));
    return this.#unlessOver(
      this.#database.update(reads, (rows) => {
        if (this.#isOver) throw new DOMException("the tool has stopped", "AbortError");
        return [decide(rows)[0], undefined];
      }),
    );
  }

  wait(milliseconds: number): Promise<unknown> {
    return this.#unlessOver(new Promise((resume) => setTimeout(resume, milliseconds)));
  }

  /** Whether texts can be saved. Some browsers have a local storage without any room. */
  get keepsTexts(): boolean {
    return this.#keeps && this.writeText("probe", "") && this.writeText("probe");
  }

  readText(key: string): string | null | undefined {
    return ifStorageAllows(() => readText(key));
  }

  /** Returns whether that worked. Without a text, the key is removed. */
  writeText(key: string, text?: string): boolean {
    return ifStorageAllows(() => (writeText(key, text), true)) ?? false;
  }

  textKeys(start: string): string[] {
    return ifStorageAllows(() => textKeys(start)) ?? [];
  }

  /** Names this tab: starts its journal and takes its lock. */
  begin(tab: string): void {
    if (!this.#keeps) return;
    this.#journal = new Journal(JOURNAL + tab, LEFT + tab);
    this.#releaseTabLock = holdTabLock(tab);
  }

  openTabs(): Promise<string[] | undefined> {
    return this.#unlessOver(aliveTabs());
  }

  supersede(tab: string): void {
    this.#journal?.supersede(JOURNAL + tab, LEFT + tab);
  }

  note(text: string): void {
    this.#journal?.note(text);
  }

  writeJournal(): void {
    this.#journal?.writeDown();
  }

  set isUnsaved(isUnsaved: boolean) {
    warnBeforeUnload(this, this.#keeps && isUnsaved);
  }

  /** Calls `report` with the ids that other tabs of this shelf have saved. */
  listen(shelf: string, report: (ids: string[]) => void): void {
    if (!this.#keeps) return;
    this.#channel = openChannel(shelf, (data) => {
      const ids = [data].flat();
      if (!this.#isOver && ids.every((id) => typeof id === "string")) report(ids);
    });
  }

  /** Announces these ids to other tabs. Earlier versions of the tool expect one id at a time. */
  announce(ids: string[]): void {
    this.#channel?.postMessage(ids.length === 1 ? ids[0] : ids);
  }

  /** Stops listening to other tabs, which still hear what this one saves. */
  stopListening(): void {
    if (this.#channel) this.#channel.onmessage = null;
  }

  /** Ends saving. What is not saved by now stays in the journal. */
  rest(): void {
    this.#channel?.close();
    this.#channel = undefined;
    this.#database.close();
    this.isUnsaved = false;
    this.#journal?.close();
    this.#releaseTabLock?.();
    this.#rested.resolve();
  }

  /** Resolves when saving has ended. A session that starts after that finds all work. */
  get rested(): Promise<void> {
    return this.#rested.promise;
  }

  folderName(shelf: string): Promise<string | undefined> {
    return this.#unlessOver(this.#keeps ? folderName(shelf) : Promise.resolve(undefined));
  }

  putInFolder(shelf: string, files: [name: string, text: string][], which: string): Promise<string[]> {
    return this.#unlessOver(putInFolder(shelf, files, which));
  }

  save(name: string, content: string | Uint8Array<ArrayBuffer>, type: string): void {
    download(name, content, type);
  }

  /** The WebAssembly has panicked. If that happens twice with a case, the next start sets the case aside. */
  end(): void {
    this.#isOver = true;
    this.rest();
    if (this.#keeps && this.open) countCrash(this.open);
  }

  /** After the end the promise never settles, so nothing that waits for it is called. */
  #unlessOver<T>(promise: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      promise.then(
        (value) => this.#isOver || resolve(value),
        (error) => this.#isOver || reject(error),
      );
    });
  }
}
