// For a page that has the tool in a frame: sets the height of the frame and exchanges messages with it. See docs/embedding.md.
import { MAX_HEIGHT, MIN_HEIGHT, type Message, PATIENCE_MS } from "../frame/protocol.ts";

const NO_ANSWER =
  "The frame does not answer. The tool has not loaded there, is older, or does not list this page in sfs-allowed-origins.";

type Answer = (content: object) => void;

declare global {
  var StopFixScaleFrame: new (frame: HTMLIFrameElement) => EventTarget;
}

globalThis.StopFixScaleFrame = class extends EventTarget {
  #frame;
  /** The nonce that the document in the frame has to send back. */
  #nonce: unknown;
  #port: MessagePort | undefined;
  /** The messages to send on each new connection: the page's settings, and by their ids the requests without an answer. */
  #open = new Map<unknown, [message: object, answer: Answer | undefined]>();
  #listener = (event: MessageEvent) => this.#receive(event);

  /** The iframe may be loaded already, or not yet. */
  constructor(frame: HTMLIFrameElement) {
    super();
    this.#frame = frame;
    addEventListener("message", this.#listener);
    // The frame may have sent its "ready" before this listener existed.
    this.#greet();
  }

  /** Shows a case: a case file, as an object or a string, or a share code. Resolves to the load report. */
  async load(content: unknown): Promise<object> {
    if (typeof content === "string") return this.#ask({ type: "load", [/^\s*\{/.test(content) ? "case" : "value"]: content });
    try {
      const text = JSON.stringify(content);
      if (text) return this.#ask({ type: "load", case: text });
    } catch {
      // For example a circular reference, or a BigInt.
    }
    return { ok: false, errors: [{ code: "bad-json", at: "" }] };
  }

  /** Resolves to the loaded case as it is now. */
  get(): Promise<object> {
    return this.#ask({ type: "get" });
  }

  set theme(theme: string) {
    this.#keep("theme", { type: "theme", theme: `${theme}` });
  }

  set lang(lang: string) {
    this.#keep("lang", { type: "lang", lang: `${lang}` });
  }

  close(): void {
    this.#say({ type: "bye" });
    removeEventListener("message", this.#listener);
    // Nothing equals this, so no connection is accepted any more.
    this.#nonce = {};
    this.#use();
  }

  #receive({ data, source }: MessageEvent): void {
    if (source !== this.#frame.contentWindow || data?.sfs !== 1) return;
    const { type, tool, nonce, height } = data;
    if (type === "ready") {
      this.#greet();
      // An older tool does not answer the greeting. If its origin is known, nobody else can receive the port.
      if (!tool && this.#origin !== "*") {
        this.#nonce = undefined;
        this.#offer();
      }
    }
    if (type === "hello" && tool === "stop-fix-scale" && nonce === this.#nonce) this.#offer();
    if (type === "resize" && Number.isInteger(height) && height >= MIN_HEIGHT && height <= MAX_HEIGHT) {
      this.#frame.style.height = `${height}px`;
    }
  }

  /** Asks the document in the frame which tool it is. Each document gets its own nonce. */
  #greet(): void {
    this.#nonce = random();
    this.#post({ type: "hello", nonce: this.#nonce });
  }

  /** Offers a port. It is used only after the nonce has come back on it: the document may have been replaced since. */
  #offer(): void {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => this.#answer(port1, data);
    this.#post({ type: "connect" }, [port2]);
  }

  #post(message: object, ports?: MessagePort[]): void {
    this.#frame.contentWindow?.postMessage({ sfs: 1, ...message }, this.#origin, ports);
  }

  /** The origin to send to: if a different page is in the frame, it does not get the message. */
  get #origin(): string {
    const { sandbox, src } = this.#frame;
    // A sandboxed frame has no origin that could be named.
    return sandbox.length && !sandbox.contains("allow-same-origin") ? "*" : new URL(src, document.baseURI).origin;
  }

  #answer(port: MessagePort, { sfs, type, id, nonce, ...detail }: Message): void {
    if (sfs !== 1) return;
    if (type === "hello" && nonce === this.#nonce) this.#use(port);
    if (port !== this.#port) return;
    this.#open.get(id)?.[1]?.(detail);
    this.#open.delete(id);
    this.dispatchEvent(new CustomEvent(type as string, { detail }));
  }

  /** Switches to this port, or to none. */
  #use(port?: MessagePort): void {
    this.#port?.close();
    this.#port = port;
    for (const [message] of this.#open.values()) this.#say(message);
  }

  #ask(message: object): Promise<object> {
    const id = random();
    return new Promise((resolve, reject) => {
      this.#keep(id, { ...message, id }, resolve);
      setTimeout(() => this.#open.delete(id) && reject(new Error(NO_ANSWER)), PATIENCE_MS);
    });
  }

  #keep(key: string, message: object, answer?: Answer): void {
    this.#open.set(key, [message, answer]);
    this.#say(message);
  }

  #say(message: object): void {
    this.#port?.postMessage({ sfs: 1, ...message });
  }
};

/** Insecure pages have no `randomUUID`. */
function random(): string {
  return crypto.getRandomValues(new Uint32Array(4)).join();
}
