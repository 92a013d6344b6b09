// What is shown in the shadow root of the element: the page's own text, the tool, or the error panel.
import styles from "sfs:styles";
import type { ToolError } from "../loader/tool-error.ts";
import { createElement } from "./create-element.ts";
import { errorPanel } from "./error-panel.ts";
import { languageOf } from "./language.ts";

export class ShadowContent {
  #element;
  readonly root;
  /** Shows what is between the tags in the page. */
  #fallback = document.createElement("slot");
  /** Shows what the page wants below the tool, whether that is there or not. */
  #footer = slot("footer");
  /** What the page brought to be read until the tool is there, with a style sheet of its own. Most pages bring nothing. */
  #prerendered;
  #place: HTMLElement | undefined;
  #panel: HTMLElement | undefined;

  constructor(element: HTMLElement) {
    this.#element = element;
    this.root = element.shadowRoot ?? element.attachShadow({ mode: "open" });
    this.#prerendered = [...this.root.childNodes];
    this.root.append(slot("title"), this.#fallback, this.#footer);
    // Not yet if something is shown already: its styles would be computed twice before it is first seen.
    if (this.#prerendered.length === 0) this.#applyStyles();
  }

  get hasPanel(): boolean {
    return Boolean(this.#panel?.isConnected);
  }

  /** A new place for the tool, which draws itself there at once. It is used once, because its content belongs to the WebAssembly. */
  addPlace(): HTMLElement {
    const place = createElement("div", { className: "place" });
    this.#footer.before(place);
    this.#place = place;
    return place;
  }

  /** The tool is on its way into its place. */
  hideFallback(): void {
    this.#fallback.hidden = true;
    // The tool is drawn in a microtask, which comes before this one. With nothing there in between, the page could become
    // too short to stay where it was scrolled to.
    queueMicrotask(() => this.#removePrerendered());
  }

  showPanel(error: ToolError): void {
    this.#panel = errorPanel(error, languageOf(this.#element));
    this.#footer.before(this.#panel);
  }

  removePanel(): void {
    this.#panel?.remove();
  }

  /** As before there was a tool. */
  clear(): void {
    this.#place?.remove();
    this.#removePrerendered();
    this.#fallback.hidden = false;
  }

  #removePrerendered(): void {
    this.#applyStyles();
    for (const node of this.#prerendered.splice(0)) node.remove();
  }

  #applyStyles(): void {
    this.root.adoptedStyleSheets = [styleSheet()];
  }
}

function slot(name: string): HTMLSlotElement {
  return createElement("slot", { name });
}

let sheet: CSSStyleSheet | undefined;

/** One style sheet for all elements. It is not an inline style, so strict policies allow it. */
function styleSheet(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
  }
  return sheet;
}
