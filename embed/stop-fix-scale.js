// A placeholder until the real element: it proves the build, and nothing more.
import init, { mount } from "sfs:glue";
import styles from "sfs:styles";
import words from "sfs:words";

const wasm = new URL("stop-fix-scale.wasm", document.currentScript.src);
let started;

class StopFixScale extends HTMLElement {
  async connectedCallback() {
    const shadow = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    shadow.adoptedStyleSheets = [sheet];
    const place = shadow.appendChild(document.createElement("div"));
    place.textContent = words["loader-starting"] ?? "";
    started ??= init({ module_or_path: fetch(wasm) });
    await started;
    place.textContent = "";
    mount(place);
  }
}

customElements.define("stop-fix-scale", StopFixScale);
