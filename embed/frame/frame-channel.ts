// Our page in a frame of a different page: the protocol sfs/1. It never sends saved work on its own.
import { outcomeOf } from "../element/load-report.ts";
import { checkLimits } from "./message-limits.ts";
import { MAX_HEIGHT, MAX_ID_CHARACTERS, MAX_MESSAGES_PER_SECOND, MAX_RESIZES_PER_SECOND, MIN_HEIGHT, type Message } from "./protocol.ts";

/** The connection to the surrounding page. */
export class FrameChannel {
  #own;
  #receive;
  #port: MessagePort | undefined;
  /** The nonce from the surrounding page's greeting, to be sent back. */
  #nonce: unknown;
  /** How many messages have arrived in this second. */
  #count = 0;
  #since = 0;

  /** `own` is the element of our page. Only these origins are answered, and `receive` gets each valid message. */
  constructor(
    own: { readonly localName: string; readonly version: string },
    origins: readonly string[],
    receive: (type: unknown, message: Message) => void,
  ) {
    this.#own = own;
    this.#receive = receive;
    // The origin "null" can belong to any page, so it cannot be allowed.
    const named = origins.filter((origin) => origin !== "null");
    addEventListener("message", (event) => named.includes(event.origin) && this.#meet(event));
    this.#announce("ready", { tool: own.localName });
    this.#reportHeight();
  }

  get isConnected(): boolean {
    return this.#port !== undefined;
  }

  /** Sends a message to the surrounding page; does nothing until that page has connected. */
  send(type: string, content: object): void {
    this.#port?.postMessage({ ...content, sfs: 1, type });
  }

  /** Reports success or an error code. A message without a valid id gets no answer. */
  answer({ type, id }: Message, code?: string): void {
    const isId = typeof id === "string" ? id.length <= MAX_ID_CHARACTERS : typeof id === "number";
    if (isId) this.send(type === "load" ? "loaded" : "answer", { id, ...outcomeOf(code) });
  }

  #meet({ source, origin, data, ports }: MessageEvent): void {
    if (source !== parent || data?.sfs !== 1) return;
    const { version, localName: tool } = this.#own;
    if (data.type === "hello") {
      this.#nonce = data.nonce;
      (source as Window).postMessage({ sfs: 1, type: "hello", tool, version, nonce: this.#nonce }, origin);
    }
    const [port, more] = ports;
    if (data.type !== "connect" || !port || more) return;
    this.#port?.close();
    this.#port = port;
    port.onmessage = (event) => this.#read(event.data);
    // Only the document that got the greeting can send its nonce, not one that has replaced it since.
    this.send("hello", { version, nonce: this.#nonce });
    this.#receive("connect", {});
  }

  #read(data: Message | null): void {
    if (data?.sfs !== 1) return;
    // Messages above the rate limit are refused before their content is checked.
    const code = this.#keepsPace() ? checkLimits(data) : "too-many";
    if (code) return this.answer(data, code);
    if (data.type === "bye") {
      this.answer(data);
      this.#port?.close();
      this.#port = undefined;
    }
    this.#receive(data.type, data);
  }

  #keepsPace(): boolean {
    const now = performance.now();
    if (now - this.#since >= 1000) {
      this.#since = now;
      this.#count = 0;
    }
    this.#count += 1;
    return this.#count <= MAX_MESSAGES_PER_SECOND;
  }

  /** Sends to any origin, because it is no secret that this is the tool and how tall it is. */
  #announce(type: string, content: object): void {
    parent.postMessage({ sfs: 1, type, ...content }, "*");
  }

  #reportHeight(): void {
    let reported: number | undefined;
    let timer: number | undefined;
    const report = () => {
      timer = undefined;
      const { height } = document.body.getBoundingClientRect();
      const fitting = Math.min(Math.max(Math.ceil(height), MIN_HEIGHT), MAX_HEIGHT);
      if (fitting !== reported) this.#announce("resize", { height: fitting });
      reported = fitting;
    };
    new ResizeObserver(() => (timer ??= setTimeout(report, 1000 / MAX_RESIZES_PER_SECOND))).observe(document.body);
  }
}
