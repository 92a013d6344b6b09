// What is open in an element: the tool, and what keeps its work.
import { Draft } from "./draft.js";
import { Keeping } from "./keeping.js";
import { language } from "./language.js";
import { programFor } from "./loader.js";

export class Work {
  tool;
  /** Whether it is kept for the next visit. */
  isKept;
  #element;
  /** What an element has to be like for this to be the right thing to show in it. */
  #kind;
  #hear;
  #program;
  #Tool;
  #keeping;
  #draft;
  /** The case that was kept, as text. */
  #kept;
  #stopListening;
  /** A page that is hidden may never be shown again. */
  #flush = () => document.hidden && this.tool.flush();

  /** `hear` is called with what the tool, or what keeps its work, tells. */
  constructor(element, hear) {
    this.#element = element;
    this.#kind = kind(element);
    this.#hear = hear;
    this.isKept = element.storage === "local";
    if (element.mode === "app") this.#keeping = new Keeping(this.isKept);
    else if (this.isKept) this.#draft = new Draft(element.storageKey, (what, how) => this.#pass(what, how));
  }

  /** Whether a page has not asked for something else since. */
  get fits() {
    return this.#kind === kind(this.#element);
  }

  /** Loads what it is made of. */
  async load() {
    this.#program = programFor(this.#element.mode);
    const start = this.#program.start(this.#element.getAttribute("wasm-src") ?? undefined);
    [this.#Tool, this.#kept] = await Promise.all([start, this.#draft?.read()]);
  }

  /** Shows it in this place. `broken` is called when the WebAssembly has made a mistake. */
  open(place, broken) {
    const [element, hear] = [this.#element, this.#hear];
    this.#stopListening = this.#program.whenBroken(broken);
    this.tool = this.#keeping
      ? this.#Tool.all(place, language(element), element.storageKey, this.#keeping, element.shareHash, element.shareBase, hear)
      : this.#Tool.one(place, language(element), hear);
    this.#draft?.listen();
    document.addEventListener("visibilitychange", this.#flush);
  }

  /** Keeps the case as it is now, where nothing else does. */
  keep() {
    this.#draft?.keep(this.tool.caseFile());
  }

  /** The case as a file, where nothing has kept it; nothing where all cases are kept. */
  get left() {
    return this.#keeping ? undefined : this.tool.caseFile();
  }

  /** Shows the case that was kept at the last visit, or else the one that was left; whether there is one that can be read. */
  restore(left) {
    const kept = this.#kept ?? (this.#keeping ? undefined : left);
    if (kept === undefined) return false;
    const { ok, errors } = this.tool.load(kept);
    if (ok) return true;
    const [{ code }] = errors;
    this.#draft?.refuse(code);
    this.#hear("refused", code);
    return false;
  }

  /** Ends it in good order. */
  close() {
    this.#stopHearing();
    this.tool?.unmount();
    this.tool = undefined;
  }

  /** Ends it after a mistake: the tool is not called any more. */
  abandon() {
    this.#stopHearing();
    if (this.tool) abandoned.push(this.tool);
    this.tool = undefined;
    this.#keeping?.end();
  }

  /** What another page has stored is shown here, too. */
  #pass(what, how) {
    if (what !== "moved" || this.tool?.load(how).ok) this.#hear(what, how);
  }

  #stopHearing() {
    this.#stopListening?.();
    this.#draft?.hush();
    document.removeEventListener("visibilitychange", this.#flush);
  }
}

function kind({ mode, storage, storageKey }) {
  return [mode === "app", storage, storageKey].join();
}

/** Tools that broke. If they were collected as garbage, the WebAssembly would be called to clean up. */
const abandoned = [];
