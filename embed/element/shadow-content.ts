// The content of the shadow root: the page's own content, the tool, or the error panel.
import { styleSheet } from "../loader/style-sheet.ts";
import type { ToolError } from "../loader/tool-error.ts";
import { followScheme } from "./colour-scheme.ts";
import { createElement } from "./create-element.ts";
import { takeOver } from "./early-use.ts";
import { errorPanel } from "./error-panel.ts";
import { languageOf } from "./language.ts";

export class ShadowContent {
  #element;
  readonly root;
  /** Shows what the page has between the tags. */
  #fallback = document.createElement("slot");
  /** Shows the page's footer below the tool, even while there is no tool. */
  #footer = slot("footer");
  /** Prerendered content of the page with its own style sheet, to be read until the tool is shown. Most pages have none. */
  #prerendered;
  #mount: HTMLElement | undefined;
  #panel: HTMLElement | undefined;
  #hasStyles = false;

  constructor(element: HTMLElement) {
    this.#element = element;
    this.root = element.shadowRoot ?? element.attachShadow({ mode: "open" });
    this.#prerendered = [...this.root.childNodes];
    this.root.append(slot("title"), this.#fallback, this.#footer);
    // With prerendered content the styles come later, or they would be computed twice before the first paint.
    if (this.#prerendered.length === 0) this.#applyStyles();
  }

  get hasPanel(): boolean {
    return Boolean(this.#panel?.isConnected);
  }

  /** Adds a new element that the tool draws into. It is used once, because its content belongs to the WebAssembly. */
  addMount(): HTMLElement {
    const mount = createElement("div", { className: "root" });
    this.#footer.before(mount);
    this.#mount = mount;
    return mount;
  }

  /** The tool is about to be drawn. */
  hideFallback(): void {
    this.#fallback.hidden = true;
    // The tool is drawn in a microtask before this one. If nothing were shown in between, the page
    // could become too short to keep its scroll position.
    queueMicrotask(() => {
      const prerendered = this.#prerendered.filter((node) => node instanceof Element);
      if (this.#mount) takeOver(prerendered, this.#mount);
      this.#removePrerendered();
    });
  }

  showPanel(error: ToolError): void {
    const isWhole = this.#element.getAttribute("mode") === "app";
    this.#panel = errorPanel(error, languageOf(this.#element), isWhole);
    // The name of the tool comes before the text of its page.
    (isWhole ? this.#fallback : this.#footer).before(this.#panel);
  }

  removePanel(): void {
    this.#panel?.remove();
  }

  /** Removes the tool and shows the content between the tags again. Prerendered content is not restored. */
  clear(): void {
    this.#mount?.remove();
    this.#removePrerendered();
    this.#fallback.hidden = false;
  }

  #removePrerendered(): void {
    this.#applyStyles();
    for (const node of this.#prerendered.splice(0)) node.remove();
  }

  #applyStyles(): void {
    if (this.#hasStyles) return;
    this.#hasStyles = true;
    followScheme(this.root, styleSheet());
  }
}

function slot(name: string): HTMLSlotElement {
  return createElement("slot", { name });
}
