// What is seen of the element: the page's own text, the tool, or the panel that says why there is none.
import styles from "sfs:styles";
import { language } from "./language.js";
import { panel } from "./panel.js";

export class Stage {
  #element;
  #root;
  /** Shows what stands between the tags in the page. */
  #fallback = document.createElement("slot");
  /** What the page wants to be shown below the tool, whether that is there or not. */
  #footer = named("footer");
  /** What the page brought to be read until the tool is there, with a style sheet of its own. Most pages bring nothing. */
  #brought;
  /** Where the tool is shown. Replaced after each use, because its content belongs to the WebAssembly. */
  #place;
  #panel;

  constructor(element) {
    this.#element = element;
    this.#root = element.shadowRoot ?? element.attachShadow({ mode: "open" });
    this.#brought = [...this.#root.childNodes];
    this.#root.append(named("title"), this.#fallback, this.#footer);
    // Not yet where something is shown already: its styles would be computed twice before it is first seen.
    if (this.#brought.length === 0) this.#dress();
  }

  get root() {
    return this.#root;
  }

  get place() {
    return this.#place;
  }

  get hasPanel() {
    return Boolean(this.#panel?.isConnected);
  }

  /** A place for the tool, which draws itself there at once. */
  setPlace() {
    this.#place = document.createElement("div");
    this.#place.className = "place";
    this.#footer.before(this.#place);
  }

  /** The tool is on its way into its place. */
  hideFallback() {
    this.#fallback.hidden = true;
    // The tool is drawn in a microtask, which comes before this one. With nothing there in between, the page could become
    // too short to stay where it was scrolled to.
    queueMicrotask(() => this.#stopWaiting());
  }

  showPanel(failure) {
    this.#panel = panel(failure, language(this.#element));
    this.#footer.before(this.#panel);
  }

  removePanel() {
    this.#panel?.remove();
  }

  /** As before there was a tool. */
  clear() {
    this.#place?.remove();
    this.#stopWaiting();
    this.#fallback.hidden = false;
  }

  #stopWaiting() {
    this.#dress();
    for (const node of this.#brought.splice(0)) node.remove();
  }

  #dress() {
    this.#root.adoptedStyleSheets = [styleSheet()];
  }
}

function named(name) {
  return Object.assign(document.createElement("slot"), { name });
}

let sheet;

/** One style sheet for all elements: it is no inline style, so that strict policies allow it. */
function styleSheet() {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
  }
  return sheet;
}
