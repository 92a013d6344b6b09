// The element: a shadow root with the tool in it, and the page's own text while there is no tool.
import styles from "sfs:styles";
import { Keeping } from "./keeping.js";
import { language } from "./language.js";
import { Failure, programFor } from "./loader.js";
import { panel } from "./panel.js";

export class StopFixScale extends HTMLElement {
  static observedAttributes = ["lang"];

  /** Where the tool is shown. Replaced after each use, because its content belongs to the WebAssembly. */
  #place;
  /** Shows what stands between the tags in the page. */
  #fallback = document.createElement("slot");
  /** What the page brought to be read until the tool is there, with a style sheet of its own. Most pages bring nothing. */
  #brought;
  #panel;
  #tool;
  /** What the tool keeps work with, where it does. */
  #keeping;
  #isStarting = false;
  #stopListening;
  /** A page that is hidden may never be shown again. */
  #flush = () => document.hidden && this.#tool?.flush();

  constructor() {
    super();
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    this.#brought = [...root.childNodes];
    root.append(this.#fallback);
    // Not yet where something is shown already: its styles would be computed twice before it is first seen.
    if (this.#brought.length === 0) this.#dress();
  }

  connectedCallback() {
    document.addEventListener("visibilitychange", this.#flush);
    // With a tool it was only moved, and keeps its state.
    if (!this.#tool && !this.#isStarting) this.#start();
  }

  disconnectedCallback() {
    document.removeEventListener("visibilitychange", this.#flush);
    // A page that moves an element takes it out first.
    setTimeout(() => {
      if (!this.isConnected) this.#stop();
    });
  }

  attributeChangedCallback() {
    this.#tool?.speak(language(this));
  }

  /** The case as a case file; null while there is none, and where it is too large for one. */
  toJSON() {
    const file = this.#tool?.caseFile();
    return file ? JSON.parse(file) : null;
  }

  async #start() {
    this.#isStarting = true;
    this.#panel?.remove();
    try {
      const program = programFor(this.getAttribute("mode"));
      const { Tool, version } = await program.start(this.getAttribute("wasm-src") ?? undefined);
      if (!this.isConnected) return;
      this.#stopListening = program.whenBroken((failure) => this.#fail(failure));
      this.#show(Tool, version);
    } catch (error) {
      this.#fail(error);
    } finally {
      this.#isStarting = false;
    }
  }

  #show(Tool, version) {
    this.#place = document.createElement("div");
    this.#place.className = "place";
    this.shadowRoot.append(this.#place);
    this.#tool = this.#open(Tool);
    this.#fallback.hidden = true;
    // The tool is drawn in a microtask, which comes before this one. With nothing there in between, the page could become
    // too short to stay where it was scrolled to.
    queueMicrotask(() => this.#stopWaiting());
    this.#tell("sfs-ready", { version });
  }

  #open(Tool) {
    if (this.getAttribute("mode") !== "app") return Tool.one(this.#place, language(this));
    const shelf = this.getAttribute("storage-key") ?? "";
    this.#keeping = new Keeping();
    return Tool.all(this.#place, language(this), shelf, this.#keeping);
  }

  #stop() {
    this.#tool?.unmount();
    this.#takeAway();
  }

  #fail(error) {
    // A panic while it is shown is told twice: by the listener, and by what the WebAssembly throws.
    if (!this.isConnected || this.#panel?.isConnected) return;
    const failure = error instanceof Failure ? error : new Failure("panic", error);
    if (this.#tool) abandoned.push(this.#tool);
    this.#keeping?.end();
    this.#takeAway();
    this.#panel = panel(failure, language(this));
    this.shadowRoot.append(this.#panel);
    this.#tell("sfs-error", { code: failure.code, recoverable: failure.code === "wasm-missing" });
  }

  #takeAway() {
    this.#stopListening?.();
    this.#tool = undefined;
    this.#keeping = undefined;
    this.#place?.remove();
    this.#stopWaiting();
    this.#fallback.hidden = false;
  }

  #stopWaiting() {
    this.#dress();
    for (const node of this.#brought.splice(0)) node.remove();
  }

  #dress() {
    this.shadowRoot.adoptedStyleSheets = [styleSheet()];
  }

  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
  }
}

/** Tools that broke. If they were collected as garbage, the WebAssembly would be called to clean up. */
const abandoned = [];

let sheet;

/** One style sheet for all elements: it is no inline style, so that strict policies allow it. */
function styleSheet() {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
  }
  return sheet;
}
