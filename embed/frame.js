// Our page in a frame of another page: the protocol sfs/1. What is saved here never goes out by itself.
import { outcome } from "./outcome.js";
import { trouble } from "./trouble.js";

const MOST_A_SECOND = 50;
const LONGEST_ID = 100;
const SHORTEST = 120;
const TALLEST = 10_000;
const HEIGHTS_A_SECOND = 10;

/** The line to the page around this one. */
export class Frame {
  #own;
  #hear;
  #port;
  /** What the page around has greeted this document with, to be repeated. */
  #nonce;
  /** How many messages have come in this second. */
  #count = 0;
  #since = 0;

  /** The element that it is about. Only these origins are answered; `hear` is called with each message that is one. */
  constructor(own, origins, hear) {
    this.#own = own;
    this.#hear = hear;
    // A page without an origin of its own could be any page.
    const named = origins.filter((origin) => origin !== "null");
    addEventListener("message", (event) => named.includes(event.origin) && this.#meet(event));
    this.#announce("ready", { tool: own.localName });
    this.#tellHeight();
  }

  get isConnected() {
    return this.#port !== undefined;
  }

  /** Tells the page around something; nothing happens where it has not asked. */
  tell(type, content) {
    this.#port?.postMessage({ ...content, sfs: 1, type });
  }

  /** Says that it was done, or why not. Who has given no id does not wait for that. */
  answer({ type, id }, code) {
    const isId = typeof id === "string" ? id.length <= LONGEST_ID : typeof id === "number";
    if (isId) this.tell(type === "load" ? "loaded" : "answer", { id, ...outcome(code) });
  }

  #meet({ source, origin, data, ports }) {
    if (source !== parent || data?.sfs !== 1) return;
    const { version, localName: tool } = this.#own;
    if (data.type === "hello") {
      this.#nonce = data.nonce;
      source.postMessage({ sfs: 1, type: "hello", tool, version, nonce: this.#nonce }, origin);
    }
    if (data.type !== "connect" || ports.length !== 1) return;
    this.#port?.close();
    [this.#port] = ports;
    this.#port.onmessage = (event) => this.#receive(event.data);
    // Only who has heard the greeting can say this: no document that has come into the frame since.
    this.tell("hello", { version, nonce: this.#nonce });
    this.#hear("connect", {});
  }

  #receive(data) {
    if (data?.sfs !== 1) return;
    // So many are answered, however many come: what is too much is not even looked at.
    const code = this.#keepsPace() ? trouble(data) : "too-many";
    if (code) return this.answer(data, code);
    if (data.type === "bye") {
      this.answer(data);
      this.#port.close();
      this.#port = undefined;
    }
    this.#hear(data.type, data);
  }

  #keepsPace() {
    const now = performance.now();
    if (now - this.#since >= 1000) {
      this.#since = now;
      this.#count = 0;
    }
    this.#count += 1;
    return this.#count <= MOST_A_SECOND;
  }

  /** To whoever it is: that there is a tool, and how high it is, is no secret. */
  #announce(type, content) {
    parent.postMessage({ sfs: 1, type, ...content }, "*");
  }

  #tellHeight() {
    let told;
    let timer;
    const tell = () => {
      timer = undefined;
      const { height } = document.body.getBoundingClientRect();
      const fitting = Math.min(Math.max(Math.ceil(height), SHORTEST), TALLEST);
      if (fitting !== told) this.#announce("resize", { height: fitting });
      told = fitting;
    };
    new ResizeObserver(() => (timer ??= setTimeout(tell, 1000 / HEIGHTS_A_SECOND))).observe(document.body);
  }
}
