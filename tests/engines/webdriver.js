// A client for WebDriver, which drives Chromium and WebKit: https://www.w3.org/TR/webdriver2/ For Firefox see marionette.js.
import { spawn } from "node:child_process";
import { createServer } from "node:net";

const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
/** The machine may be slow, above all when a browser starts. */
export const PATIENCE = 60_000;

/** Asks again until the answer is truthy, and returns it. The error contains the last answer. */
export async function until(what, answer, patience = PATIENCE / 2) {
  const end = Date.now() + patience;
  let last;
  do {
    try {
      last = await answer();
      if (last) return last;
    } catch (error) {
      // Between two pages there is nothing to ask, and an element may just have been redrawn.
      last = error.message;
    }
    await new Promise((resume) => setTimeout(resume, 50));
  } while (Date.now() < end);
  throw new Error(`not so in time: ${what}; at last: ${last}`);
}

/** The program that drives an engine. `end` ends it and everything it started. */
export class Driver {
  static async start(words) {
    const port = await freePort();
    const [program, ...rest] = words;
    // In its own process group, so that nothing it has started stays behind.
    const child = spawn(program, [...rest, `--port=${port}`], {
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
    });
    const driver = new Driver(child, `http://127.0.0.1:${port}`);
    try {
      await until(`${program} is ready`, () => driver.isReady());
    } catch (error) {
      driver.end();
      throw new Error(`${error.message}\n${driver.said}`, { cause: error });
    }
    return driver;
  }

  constructor(child, address) {
    this.child = child;
    this.address = address;
    this.said = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (this.said += text));
    child.on("error", (error) => (this.said += error));
    process.on("exit", () => this.end());
  }

  async isReady() {
    const { ready } = await ask("GET", `${this.address}/status`);
    return ready;
  }

  async session(capabilities) {
    const { sessionId } = await ask("POST", `${this.address}/session`, { capabilities: { alwaysMatch: capabilities } });
    const address = `${this.address}/session/${sessionId}`;
    return new Session((method, path, body) => ask(method, `${address}/${path}`, body), () => ask("DELETE", address));
  }

  end() {
    endGroup(this.child, "SIGTERM");
  }
}

/** Ends a program and everything it has started. */
export function endGroup(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch {
    // It has ended already, or never started, or this system has no process groups.
    child.kill(signal);
  }
}

/** A browser with its own storage. */
export class Session {
  /**
   * `ask(method, path, body)` sends a command of WebDriver, and `end` ends the browser. `killed` kills it and returns a
   * session of a new one with the profile that it left on disk.
   */
  constructor(ask, end, killed) {
    this.ask = ask;
    this.end = end;
    this.killed = killed;
  }

  get = (path) => this.ask("GET", path);
  post = (path, body = {}) => this.ask("POST", path, body);

  /** Runs a function in the page; it can take and return elements. */
  async run(inPage, ...values) {
    const args = values.map((value) => (value instanceof Element ? { [ELEMENT]: value.id } : value));
    const answer = await this.post("execute/sync", { script: `return (${inPage}).apply(null, arguments)`, args });
    return answer?.[ELEMENT] ? new Element(this, answer[ELEMENT]) : answer;
  }

  /** Closes the tab right after `act`, and continues in a new one. */
  async closeTab(act) {
    const { handle } = await this.post("window/new", { type: "tab" });
    await act();
    await this.ask("DELETE", "window");
    await this.post("window", { handle });
  }

  /** Presses keys one after the other, wherever the focus is. */
  press(...keys) {
    const actions = keys.flatMap((value) => ["keyDown", "keyUp"].map((type) => ({ type, value })));
    return this.post("actions", { actions: [{ type: "key", id: "keys", actions }] });
  }
}

/** An element as the engine knows it. */
export class Element {
  constructor(session, id) {
    this.session = session;
    this.id = id;
  }

  get = (what) => this.session.get(`element/${this.id}/${what}`);
  type = (text) => this.session.post(`element/${this.id}/value`, { text });

  /**
   * Clicks its middle with the mouse, whatever is there. The drivers' own click first checks whether the element is on top,
   * and not all of them get that right for a text field in a shadow root.
   */
  async click() {
    const [x, y] = await this.session.run(middleOf, this);
    const actions = [{ type: "pointerMove", x, y }, { type: "pointerDown", button: 0 }, { type: "pointerUp", button: 0 }];
    await this.session.post("actions", { actions: [{ type: "pointer", id: "mouse", actions }] });
  }
}

/** Runs in the page: scrolls an element to the middle of the window if possible, and returns where its own middle is. */
function middleOf(element) {
  element.scrollIntoView({ block: "center", behavior: "instant" });
  const { x, y, width, height } = element.getBoundingClientRect();
  return [Math.round(x + width / 2), Math.round(y + height / 2)];
}

async function ask(method, address, body) {
  const answer = await fetch(address, {
    method,
    body: body && JSON.stringify(body),
    headers: { "content-type": "application/json; charset=utf-8" },
    signal: AbortSignal.timeout(PATIENCE),
  });
  const { value } = await answer.json();
  if (!answer.ok) throw new Error(`${value.error}: ${value.message} (${method} ${new URL(address).pathname.replace(/[\w-]{30,}/g, "…")})`);
  return value;
}

const taken = new Set();

/** A free port that no other driver was given: they start at the same time. */
async function freePort() {
  const port = await new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
  if (taken.has(port)) return freePort();
  taken.add(port);
  return port;
}
