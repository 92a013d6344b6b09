// For a page that has the tool in a frame: gives the frame its height, and speaks with it. See docs/embedding.md.

/** How long an answer may take, with all that has to be loaded before. */
const PATIENCE_MS = 30_000;
const NO_ANSWER = "The tool in the frame does not answer. Is this page named in its sfs-allowed-origins?";

globalThis.StopFixScaleFrame = class extends EventTarget {
  #frame;
  #port;
  /** What was asked and not answered, and how the page wants the tool to be: each line starts with it. */
  #asked = new Map();
  #wished = {};
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
    this.#say("theme", (this.#wished.theme = { theme }));
  }

  set lang(lang) {
    this.#say("lang", (this.#wished.lang = { lang }));
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
    for (const [type, content] of Object.entries(this.#wished)) this.#say(type, content);
    for (const { type, content } of this.#asked.values()) this.#say(type, content);
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
    this.#asked.get(id)?.resolve(detail);
    this.#asked.delete(id);
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }

  #ask(type, content) {
    const id = crypto.getRandomValues(new Uint32Array(2)).join("-");
    const question = { type, content: { id, ...content } };
    this.#asked.set(id, question);
    this.#say(type, question.content);
    return new Promise((resolve, reject) => {
      question.resolve = resolve;
      setTimeout(() => {
        if (this.#asked.delete(id)) reject(new Error(NO_ANSWER));
      }, PATIENCE_MS);
    });
  }

  #say(type, content) {
    this.#port?.postMessage({ sfs: 1, type, ...content });
  }
};
