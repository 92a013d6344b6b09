// Our page in a frame of another page: the protocol sfs/1. What is saved here never goes out by itself.
import { Pace } from "./pace.js";

/** What is heard on the line, at most so many characters at a time. */
const MOST_CHARACTERS = 256 * 1024;
const MOST_A_SECOND = 50;
const SHORTEST = 120;
const TALLEST = 10_000;
const HEIGHTS_A_SECOND = 10;

/** The line to the page around this one. */
export class Frame {
  #origins;
  #hear;
  #port;
  #pace = new Pace(MOST_A_SECOND);

  /** Only these origins are answered; `hear` is called with each message that is one. */
  constructor(origins, hear) {
    // A page without an origin of its own could be any page.
    this.#origins = origins.filter((origin) => origin !== "null");
    this.#hear = hear;
    addEventListener("message", (event) => this.#connect(event));
    this.#announce("ready");
    this.#tellHeight();
  }

  get isConnected() {
    return Boolean(this.#port);
  }

  /** Tells the page around something; nothing happens where it has not asked. */
  tell(type, content = {}) {
    this.#port?.postMessage({ ...content, sfs: 1, type });
  }

  #connect({ source, origin, data, ports }) {
    if (source !== parent || data?.sfs !== 1 || data.type !== "connect") return;
    if (!this.#origins.includes(origin) || ports.length !== 1) return;
    this.#port?.close();
    [this.#port] = ports;
    this.#port.onmessage = (event) => this.#receive(event.data);
    this.#hear("connect", {});
  }

  #receive(data) {
    if (!this.#pace.allows() || data?.sfs !== 1 || typeof data.type !== "string") return;
    if (size(data) > MOST_CHARACTERS) return;
    if (data.type === "bye") {
      this.#port.close();
      this.#port = undefined;
    }
    this.#hear(data.type, data);
  }

  /** To whoever it is: that there is a tool, and how high it is, is no secret. */
  #announce(type, content = {}) {
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

/** As characters of JSON; what is none is too much. */
function size(data) {
  // A large text need not be written once more to see that it is large.
  if (Object.values(data).some((value) => value?.length > MOST_CHARACTERS)) return Infinity;
  try {
    return JSON.stringify(data).length;
  } catch {
    return Infinity;
  }
}
