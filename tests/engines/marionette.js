// Drives Firefox in its own protocol. geckodriver only translates WebDriver into it, and would have to be compiled first.
// https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PATIENCE, Session, endGroup, until } from "./webdriver.js";

/** The commands of WebDriver that our checks use, and their names here. */
const COMMANDS = {
  "POST url": "Navigate",
  "GET url": "GetCurrentURL",
  "POST refresh": "Refresh",
  "POST execute/sync": "ExecuteScript",
  "POST actions": "PerformActions",
  "POST window": "SwitchToWindow",
  "POST window/new": "NewWindow",
  "POST window/rect": "SetWindowRect",
  "DELETE window": "CloseWindow",
  "POST value": "ElementSendKeys",
  "GET selected": "IsElementSelected",
  "GET rect": "GetElementRect",
  "GET property": "GetElementProperty",
  "GET computedrole": "GetComputedRole",
  "GET computedlabel": "GetComputedLabel",
};

const PREFERENCES = {
  // Firefox chooses a port, and writes it into the profile.
  "marionette.port": 0,
  // After a few crashes it would ask whether to start without extensions.
  "toolkit.startup.max_resumed_crashes": -1,
};

/** The number under which Firefox introduces itself; it is the first message, and answers none. */
const INTRODUCTION = 0;

/** Starts a Firefox for each session. */
export class Marionette {
  said = "";
  #browser;

  constructor(browser) {
    this.#browser = browser;
  }

  async session() {
    const profile = await mkdtemp(join(tmpdir(), "stop-fix-scale-"));
    const lines = Object.entries(PREFERENCES).map(([name, value]) => `user_pref("${name}", ${value});\n`);
    await writeFile(join(profile, "user.js"), lines.join(""));
    return this.#sessionOf(profile);
  }

  async #sessionOf(profile) {
    const words = ["--headless", "--marionette", "--no-remote", "--profile", profile];
    // In its own process group, so that its content processes end with it.
    const child = spawn(this.#browser, words, { detached: true, stdio: ["ignore", "pipe", "pipe"] });
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (this.said += text));
    const hasExited = once(child, "exit").catch((error) => (this.said += error));
    const killNow = () => endGroup(child, "SIGKILL");
    process.on("exit", killNow);
    const kill = async () => {
      killNow();
      process.off("exit", killNow);
      await hasExited;
    };
    const portFile = join(profile, "MarionetteActivePort");
    const connection = await until("Firefox is ready", async () => Connection.open(Number(await readFile(portFile, "utf8"))));
    await connection.send("NewSession", {});
    const ask = (method, path, body) => {
      const [, id, what = path, name] = /^element\/([^/]+)\/(\w+)(?:\/(.+))?$/.exec(path) ?? [];
      return connection.send(COMMANDS[`${method} ${what}`], { ...body, id, name });
    };
    const end = async () => {
      await kill();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    };
    const killed = async () => {
      await kill();
      await rm(portFile);
      return this.#sessionOf(profile);
    };
    return new Session(ask, end, killed);
  }

  /** Its browsers end with their sessions. */
  end() {}
}

/** Messages are JSON, after their length in bytes and a colon. */
class Connection {
  #socket;
  #received = Buffer.alloc(0);
  #waiting = new Map();
  #number = 0;

  static async open(port) {
    const connection = new Connection(connect(port, "127.0.0.1"));
    await connection.#answerTo(INTRODUCTION);
    return connection;
  }

  constructor(socket) {
    this.#socket = socket;
    socket.on("data", (bytes) => this.#receive(bytes));
    for (const event of ["error", "close"]) socket.on(event, () => this.#fail());
  }

  send(command, parameters) {
    const number = (this.#number += 1);
    const message = JSON.stringify([0, number, `WebDriver:${command}`, parameters]);
    this.#socket.write(`${Buffer.byteLength(message)}:${message}`);
    return this.#answerTo(number, command);
  }

  #answerTo(number, command = "the introduction") {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`no answer in time to ${command}`)), PATIENCE);
      this.#waiting.set(number, { resolve, reject, timer });
    });
  }

  #receive(bytes) {
    this.#received = Buffer.concat([this.#received, bytes]);
    for (;;) {
      const colon = this.#received.indexOf(":");
      const end = colon + 1 + Number(this.#received.subarray(0, Math.max(colon, 0)));
      if (colon < 0 || this.#received.length < end) return;
      const message = JSON.parse(this.#received.subarray(colon + 1, end));
      this.#received = this.#received.subarray(end);
      this.#answer(Array.isArray(message) ? message : [1, INTRODUCTION]);
    }
  }

  #answer([, number, error, result]) {
    const { resolve, reject, timer } = this.#waiting.get(number);
    this.#waiting.delete(number);
    clearTimeout(timer);
    if (error) reject(new Error(`${error.error}: ${error.message}`));
    else resolve(result && "value" in result ? result.value : result);
  }

  #fail() {
    const error = { error: "closed", message: "Firefox has closed the connection" };
    for (const number of this.#waiting.keys()) this.#answer([1, number, error]);
  }
}
