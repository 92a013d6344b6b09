// For a page that has the tool in a frame: gives the frame its height, and speaks with it. See docs/embedding.md.

globalThis.StopFixScaleFrame = class extends EventTarget {
  #frame;
  #port;
  #asked = new Map();
  #hear = (event) => this.#receive(event);

  /** The iframe, before or after it has loaded. */
  constructor(frame) {
    super();
    this.#frame = frame;
    addEventListener("message", this.#hear);
    // It may have said that it is ready before anybody listened.
    this.#connect();
  }

  /** Shows a case, as a case file or as a share code, and resolves to what became of it. */
  load(content) {
    return this.#ask("load", typeof content === "string" ? { value: content } : { case: content });
  }

  /** The case that was loaded, as it is now. */
  get() {
    return this.#ask("get", {});
  }

  set theme(theme) {
    this.#say("theme", { theme });
  }

  set lang(lang) {
    this.#say("lang", { lang });
  }

  close() {
    this.#say("bye", {});
    removeEventListener("message", this.#hear);
    this.#port?.close();
  }

  #receive({ source, data }) {
    if (source !== this.#frame.contentWindow || data?.sfs !== 1) return;
    if (data.type === "ready") this.#connect();
    const { height } = data;
    if (data.type === "resize" && Number.isInteger(height) && height >= 120 && height <= 10_000) {
      this.#frame.style.height = `${height}px`;
    }
  }

  #connect() {
    const { port1, port2 } = new MessageChannel();
    this.#port?.close();
    this.#port = port1;
    port1.onmessage = ({ data }) => this.#answer(data);
    this.#frame.contentWindow?.postMessage({ sfs: 1, type: "connect" }, this.#origin, [port2]);
  }

  /** Whom the line is for: should somebody else be in the frame, they do not get it. */
  get #origin() {
    const { sandbox, src } = this.#frame;
    // In a sandbox it has no origin that could be named.
    if (sandbox.length > 0 && !sandbox.contains("allow-same-origin")) return "*";
    return new URL(src, document.baseURI).origin;
  }

  #answer({ sfs, type, id, ...detail }) {
    if (sfs !== 1) return;
    this.#asked.get(id)?.(detail);
    this.#asked.delete(id);
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }

  #ask(type, content) {
    const id = crypto.getRandomValues(new Uint32Array(2)).join("-");
    return new Promise((resolve) => {
      this.#asked.set(id, resolve);
      this.#say(type, { id, ...content });
    });
  }

  #say(type, content) {
    this.#port?.postMessage({ sfs: 1, type, ...content });
  }
};
