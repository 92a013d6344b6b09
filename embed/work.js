// What is open in an element: the tool, and what keeps its work.
import { Draft } from "./draft.js";
import { inTime } from "./in-time.js";
import { Keeping } from "./keeping.js";
import { language } from "./language.js";
import { programFor } from "./loader.js";

/** How long who waits for the storage waits, if that never answers. */
const PATIENCE_MS = 10_000;
const NOT_SAVED = { saved: false, where: "none" };

export class Work {
  tool;
  /** Elements with different keys share no work. */
  key;
  #element;
  /** What an element has to be like for this to be the right thing to show in it. */
  #kind;
  #hear;
  #program;
  #Tool;
  /** What keeps all cases, or one; neither where nothing is kept. */
  #keeping;
  #draft;
  /** The case that was kept, as text. */
  #stored;
  #stopListening;
  /** Who waits to be told whether all is saved. */
  #waiting = [];
  /** A page that is hidden may never be shown again. */
  #flush = () => document.hidden && this.tool.flush();

  /** `hear` is called with what the tool, or what keeps its work, tells. */
  constructor(element, hear) {
    this.key = element.storageKey;
    this.#element = element;
    this.#kind = kind(element);
    this.#hear = hear;
    const isKept = element.storage === "local";
    if (element.mode === "app") this.#keeping = new Keeping(isKept);
    else if (isKept) this.#draft = new Draft(this.key, (what, how) => this.#pass(what, how));
  }

  /** The work for what the page asks for, which it may change while this is loaded. */
  static async load(element, hear) {
    for (;;) {
      const work = new Work(element, hear);
      await work.#load();
      if (work.fits) return work;
      work.close();
    }
  }

  /** Whether a page has not asked for something else since. */
  get fits() {
    return this.#kind === kind(this.#element);
  }

  /** Shows it in this place. `broken` is called when the WebAssembly has made a mistake. */
  open(place, broken) {
    const element = this.#element;
    const pass = (what, how) => this.#pass(what, how);
    this.#stopListening = this.#program.whenBroken(broken);
    this.tool = this.#keeping
      ? this.#Tool.all(place, language(element), this.key, this.#keeping, element.shareHash, element.shareBase, pass)
      : this.#Tool.one(place, language(element), pass);
    document.addEventListener("visibilitychange", this.#flush);
  }

  /** The case as a file, where it is not stored; nothing where all cases are kept. */
  get unsaved() {
    const file = this.#keeping ? undefined : this.tool.caseFile();
    return this.#draft?.has(file) ? undefined : file;
  }

  /** Shows the case that was on the screen before, or else the one that was kept at the last visit; whether one could be read. */
  restore(unsaved) {
    this.#draft?.listen();
    if (this.#keeping || (unsaved ?? this.#stored) === undefined) return false;
    const { ok, errors } = this.tool.load(unsaved ?? this.#stored);
    if (ok && unsaved !== undefined && unsaved !== this.#stored) this.#keepInPlaceOfStored();
    if (ok) return true;
    const [{ code }] = errors;
    this.#draft?.refuse(code);
    this.#hear("refused", code);
    return false;
  }

  /** Keeps the case as it is now, where nothing else does. */
  keep() {
    this.#draft?.keep(this.tool.caseFile());
  }

  /** Stores what is not stored yet, and resolves to what became of it. */
  async flush() {
    if (this.#draft) return this.#flushDraft();
    const stands = this.tool.flush();
    if (stands) return report(...stands.split(" "));
    const told = new Promise((resolve) => this.#waiting.push(resolve));
    return inTime(told, PATIENCE_MS, report("not-saved", "storage-denied"));
  }

  /** Ends it in good order. Resolves when all is stored. */
  close() {
    this.#stopHearing();
    const ended = this.tool && this.#keeping && inTime(this.#keeping.rested, PATIENCE_MS);
    this.tool?.unmount();
    this.tool = undefined;
    return ended || this.#draft?.close();
  }

  /** Ends it after a mistake: the tool is not called any more. */
  abandon() {
    this.#stopHearing();
    if (this.tool) abandoned.push(this.tool);
    this.tool = undefined;
    this.#keeping?.end();
    this.#draft?.fail();
  }

  /** Loads what it is made of. */
  async #load() {
    this.#program = programFor(this.#element.mode);
    const start = () => this.#program.start(this.#element.getAttribute("wasm-src") ?? undefined);
    try {
      [, this.#stored] = await Promise.all([start(), this.#draft?.read()]);
      // It may have been broken by another element while the draft was read.
      this.#Tool = await start();
    } catch (error) {
      this.#draft?.close();
      throw error;
    }
  }

  /** What is on the screen is newer than what is stored, which may be of another day: that is not written over. */
  async #keepInPlaceOfStored() {
    if (this.#stored !== undefined) await this.#draft?.putAside();
    if (this.tool) this.keep();
  }

  async #flushDraft() {
    if (this.tool.value() && this.unsaved !== undefined) this.keep();
    const code = await inTime(this.#draft.settled(), PATIENCE_MS, "storage-denied");
    if (code) return report("not-saved", code);
    return this.#draft.has(undefined) ? NOT_SAVED : report("saved", "database");
  }

  /** What another page has stored is shown here, too. The answer is whether it could be. */
  #pass(what, how) {
    if (what === "moved" && !this.tool?.load(how).ok) return false;
    if (what.endsWith("saved")) for (const resolve of this.#waiting.splice(0)) resolve(report(what, how));
    this.#hear(what, how);
    return true;
  }

  #stopHearing() {
    this.#stopListening?.();
    document.removeEventListener("visibilitychange", this.#flush);
    for (const resolve of this.#waiting.splice(0)) resolve(NOT_SAVED);
  }
}

function report(what, how) {
  if (what === "saved") return { saved: true, where: how };
  return how ? { ...NOT_SAVED, code: how } : NOT_SAVED;
}

function kind({ mode, storage, storageKey }) {
  return [mode === "app", storage, storageKey].join();
}

/** Tools that broke. If they were collected as garbage, the WebAssembly would be called to clean up. */
const abandoned = [];
