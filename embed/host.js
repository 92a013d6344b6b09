// For a page that has the tool in a frame: gives the frame its height, and speaks with it. See docs/embedding.md.

/** How long an answer may take, with all that has to be loaded before. */
const PATIENCE_MS = 30_000;
const NO_ANSWER =
  "The frame does not answer. The tool has not loaded there, is older, or does not list this page in sfs-allowed-origins.";

globalThis.StopFixScaleFrame = class extends EventTarget {
  #frame;
  /** What the document in the frame has to repeat. */
  #nonce;
  /** The line to it. */
  #port;
  /** Each line starts with these: how the page wants the tool to be, and by its id what was not answered yet, with whom to tell. */
  #open = new Map();
  #hear = (event) => this.#receive(event);

  /** The iframe, before or after it has loaded. */
  constructor(frame) {
    super();
    this.#frame = frame;
    addEventListener("message", this.#hear);
    // It may have said that it is ready before anybody listened.
    this.#greet();
  }

  /** Shows a case, as a case file, an object or its text, or as a share code, and resolves to what became of it. */
  async load(content) {
    if (typeof content === "string") return this.#ask({ type: "load", [/^\s*\{/.test(content) ? "case" : "value"]: content });
    try {
      const text = JSON.stringify(content);
      if (text) return this.#ask({ type: "load", case: text });
    } catch {
      // A ring, say, or a number that is too large for JSON.
    }
    return { ok: false, errors: [{ code: "bad-json", at: "" }] };
  }

  /** The case that was loaded, as it is now. */
  get() {
    return this.#ask({ type: "get" });
  }

  set theme(theme) {
    this.#keep("theme", { type: "theme", theme: `${theme}` });
  }

  set lang(lang) {
    this.#keep("lang", { type: "lang", lang: `${lang}` });
  }

  close() {
    this.#say({ type: "bye" });
    removeEventListener("message", this.#hear);
    // Nothing is equal to it, so that no line is taken up any more.
    this.#nonce = {};
    this.#use();
  }

  #receive({ data, source }) {
    if (source !== this.#frame.contentWindow || data?.sfs !== 1) return;
    const { type, tool, nonce, height } = data;
    if (type === "ready") {
      this.#greet();
      // An older tool does not answer that. Where its origin is known, nobody else can get the line.
      if (!tool && this.#origin !== "*") {
        this.#nonce = undefined;
        this.#offer();
      }
    }
    if (type === "hello" && tool === "stop-fix-scale" && nonce === this.#nonce) this.#offer();
    if (type === "resize" && Number.isInteger(height) && height >= 120 && height <= 10_000) {
      this.#frame.style.height = `${height}px`;
    }
  }

  /** Asks the document in the frame which tool it is. Each one has a nonce of its own. */
  #greet() {
    this.#nonce = random();
    this.#post({ type: "hello", nonce: this.#nonce });
  }

  /** Hands over a line. Nothing is said on it before the nonce has come back on it, too: the document may have been replaced since. */
  #offer() {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => this.#answer(port1, data);
    this.#post({ type: "connect" }, [port2]);
  }

  #post(message, ports) {
    this.#frame.contentWindow?.postMessage({ sfs: 1, ...message }, this.#origin, ports);
  }

  /** Whom it is for: should somebody else be in the frame, they do not get it. */
  get #origin() {
    const { sandbox, src } = this.#frame;
    // In a sandbox it has no origin that could be named.
    return sandbox.length && !sandbox.contains("allow-same-origin") ? "*" : new URL(src, document.baseURI).origin;
  }

  #answer(port, { sfs, type, id, nonce, ...detail }) {
    if (sfs !== 1) return;
    if (type === "hello" && nonce === this.#nonce) this.#use(port);
    if (port !== this.#port) return;
    this.#open.get(id)?.[1]?.(detail);
    this.#open.delete(id);
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }

  /** From now on this is the line; without one there is none. */
  #use(port) {
    this.#port?.close();
    this.#port = port;
    for (const [message] of this.#open.values()) this.#say(message);
  }

  #ask(message) {
    const id = random();
    return new Promise((resolve, reject) => {
      this.#keep(id, { ...message, id }, resolve);
      setTimeout(() => this.#open.delete(id) && reject(new Error(NO_ANSWER)), PATIENCE_MS);
    });
  }

  #keep(key, message, resolve) {
    this.#open.set(key, [message, resolve]);
    this.#say(message);
  }

  #say(message) {
    this.#port?.postMessage({ sfs: 1, ...message });
  }
};

/** Where a page is not secure, there is no `randomUUID`. */
function random() {
  return crypto.getRandomValues(new Uint32Array(4)).join();
}
