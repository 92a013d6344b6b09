// Messages to our page in a frame. Whatever a surrounding page sends, nothing is thrown, and no message is accepted from an
// origin that is not listed, or above the size limit. Messages arrive as structured clones, so clones are made here.
import assert from "node:assert/strict";
import { join } from "node:path";
import { buildSync } from "esbuild";

const NAMED = "https://named.example";
const MAX_CASE_FILE_CHARACTERS = 256 * 1024;

let hearWindow;
let clock = 0;
const parent = { postMessage: (message) => void structuredClone(message) };
const OWN = { localName: "stop-fix-scale", version: "1.0.0" };
Object.assign(globalThis, {
  parent,
  addEventListener: (type, hear) => (hearWindow = hear),
  ResizeObserver: class {
    observe() {}
  },
  document: { body: { getBoundingClientRect: () => ({ height: 500 }) } },
});
Object.defineProperty(globalThis, "performance", { value: { now: () => clock } });
const { FrameChannel } = await import(asModule("embed/frame/frame-channel.ts"));

/** Bundles a script as JavaScript, because Node cannot run TypeScript. The last line names it, so that guided.js finds its coverage. */
function asModule(source) {
  const footer = { js: `//# sourceURL=${source}` };
  const from = { absWorkingDir: join(import.meta.dirname, ".."), entryPoints: [source] };
  const { outputFiles } = buildSync({ ...from, bundle: true, format: "esm", write: false, tsconfigRaw: {}, footer });
  return `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`;
}

/** Plays bytes as a conversation: a page connects, sends messages, connects again. Throws if an invariant does not hold. */
export function holds(bytes) {
  const made = new Made(bytes);
  const heard = [];
  const words = [[NAMED, "null"], (type, message) => heard.push([type, message])];
  // Versions of FrameChannel that take the element take it as the first argument.
  const frame = new FrameChannel(...(FrameChannel.length > words.length ? [OWN, ...words] : words));
  let line;
  for (let turn = 0; turn < 12 && made.isLeft; turn += 1) {
    clock += made.below(2) * 1000;
    if (made.below(3) === 0) line = connect(frame, made, heard, line);
    else say(frame, made, heard, line);
  }
}

/** Sends a message to the window, and returns the port that is open after it. */
function connect(frame, made, heard, line) {
  const origin = made.from([NAMED, NAMED, "null", `${NAMED}.org`, "https://other.example", ""]);
  const source = made.from([parent, parent, parent, {}, null]);
  const data = made.from([() => ({ sfs: 1, type: "connect" }), () => made.message(), () => clone(made.value(0))])();
  const ports = Array.from({ length: made.from([1, 1, 1, 0, 2]) }, () => new Port());
  const before = heard.length;
  hearWindow({ origin, source, data, ports });
  const isAsked = data?.sfs === 1 && data.type === "connect";
  const may = source === parent && origin === NAMED && ports.length === 1 && isAsked;
  assert.equal(heard.length > before, may, "only who is named is heard");
  if (!may) return line;
  assert.equal(heard.at(-1)[0], "connect");
  assert.ok(frame.isConnected);
  if (line) assert.ok(line.isClosed, "the line before is closed");
  return ports[0];
}

/** Sends a message on the port. */
function say(frame, made, heard, line) {
  if (!line?.onmessage || line.isClosed) return;
  const data = made.message();
  const before = heard.length;
  line.onmessage({ data });
  if (heard.length === before) return;
  assert.equal(heard.length, before + 1, "heard once");
  const [type, message] = heard.at(-1);
  assert.equal(message.sfs, 1);
  assert.ok(characters(message) <= MAX_CASE_FILE_CHARACTERS, "no more than is read");
  assert.equal(frame.isConnected, type !== "bye");
  frame.send("told", { id: message.id });
}

/** The number of characters as JSON. A message that JSON cannot express has none, and big integers are left out. */
function characters(message) {
  try {
    return JSON.stringify(message, (name, value) => (typeof value === "bigint" ? undefined : value)).length;
  } catch {
    return 0;
  }
}

class Port {
  isClosed = false;
  close() {
    this.isClosed = true;
  }
  postMessage(message) {
    assert.ok(!this.isClosed, "nobody speaks into a closed line");
    structuredClone(message);
  }
}

/** Makes values from bytes: each byte makes a choice. */
class Made {
  #bytes;
  #at = 0;
  constructor(bytes) {
    this.#bytes = bytes;
  }
  get isLeft() {
    return this.#at < this.#bytes.length;
  }
  below(most) {
    return (this.#bytes[this.#at++] ?? 0) % most;
  }
  from(list) {
    return list[this.below(list.length)];
  }
  text() {
    const known = ["load", "get", "theme", "lang", "bye", "connect", "hello", "nonce", "length", "toJSON", "__proto__", "then", "case", "value", "id"];
    const word = this.from([...known, undefined]);
    if (word) return word;
    return String.fromCharCode(this.below(256) * 257).repeat(this.from([0, 1, 2, 8, 20, 300_000]));
  }
  message() {
    const message = { sfs: this.from([1, 1, 1, 1, "1", true]), type: this.from([this.text(), this.value(2)]), id: this.value(2) };
    for (let more = this.below(4); more > 0; more -= 1) define(message, this.text(), this.value(0));
    return clone(this.below(8) === 7 ? this.value(0) : message);
  }
  value(depth) {
    const flat = [
      () => null,
      () => undefined,
      () => this.text(),
      () => this.below(256) - 128,
      () => [NaN, Infinity, -0, 1e308][this.below(4)],
      () => BigInt(this.below(256)),
      () => new Date(NaN),
      () => true,
      () => new Uint8Array(this.below(9)),
      () => new Error(this.text()),
      () => Object("boxed"),
      () => /x/g,
    ];
    const deep = [
      () => Array.from({ length: this.below(4) }, () => this.value(depth + 1)),
      () => new Map([[this.value(depth + 1), this.value(depth + 1)]]),
      () => new Set([this.value(depth + 1)]),
      () => this.object(depth),
      () => cyclic(this.object(depth)),
      () => nested(this.below(2) * 20_000),
    ];
    return this.from(depth < 3 ? [...flat, ...deep] : flat)();
  }
  object(depth) {
    const object = {};
    for (let more = this.below(4); more > 0; more -= 1) define(object, this.text(), this.value(depth + 1));
    return object;
  }
}

/** Sets a member, even with a name such as `__proto__`, which would otherwise set the prototype. */
function define(object, name, value) {
  Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
}

function cyclic(object) {
  object.self = object;
  return object;
}

function nested(levels) {
  let value = 1;
  for (let level = 0; level < levels; level += 1) value = [value];
  return value;
}

/** A value as it arrives; null if it cannot be cloned, for example because it is nested too deeply. */
function clone(value) {
  try {
    return structuredClone(value);
  } catch {
    return null;
  }
}
