// Drives Firefox in its own protocol. geckodriver only translates WebDriver into it, and would have to be compiled first.
// https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
import { spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
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

/** The id of the first message, in which Firefox introduces itself. It answers no command. */
const INTRODUCTION = 0;
const CLOSED = "Firefox has closed the connection";
/** In the profile. */
const PORT_FILE = "MarionetteActivePort";

/** Starts a Firefox for each session. */
export class Marionette {
  said = "";
  #program;

  constructor(program) {
    this.#program = program;
  }

  async session() {
    const profile = await mkdtemp(join(tmpdir(), "stop-fix-scale-"));
    const lines = Object.entries(PREFERENCES).map(([name, value]) => `user_pref("${name}", ${value});\n`);
    await writeFile(join(profile, "user.js"), lines.join(""));
    return this.#sessionOf(profile);
  }

  async #sessionOf(profile) {
    const browser = new Browser(this.#program, profile, (text) => (this.said += text));
    const end = async () => {
      await browser.kill();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    };
    const killed = async () => {
      await browser.kill();
      await rm(join(profile, PORT_FILE));
      return this.#sessionOf(profile);
    };
    try {
      const connection = await until("Firefox is ready", () => Connection.open(join(profile, PORT_FILE)), PATIENCE);
      await connection.send("WebDriver:NewSession", {});
      return new Session((...asked) => connection.send(...commandFor(...asked)), end, killed);
    } catch (error) {
      await end();
      throw error;
    }
  }

  /** Its browsers end with their sessions. */
  end() {}
}

/** Moves what a path of WebDriver contains, such as `element/7/property/value`, into the parameters of a Marionette command. */
function commandFor(method, path, body) {
  const [, id, what = path, name] = /^element\/([^/]+)\/(\w+)(?:\/(.+))?$/.exec(path) ?? [];
  const command = COMMANDS[`${method} ${what}`];
  if (!command) throw new Error(`this has no command yet: ${method} ${what}`);
  return [`WebDriver:${command}`, { ...body, id, name }];
}

/** A running Firefox. It is killed, with its profile deleted, if this process ends before it. */
class Browser {
  #child;
  #exited;
  #isRunning = true;
  #atExit;

  constructor(program, profile, say) {
    const words = ["--headless", "--marionette", "--no-remote", "--profile", profile];
    // In its own process group, so that its content processes end with it.
    this.#child = spawn(program, words, { detached: true, stdio: ["ignore", "pipe", "pipe"] });
    for (const stream of [this.#child.stdout, this.#child.stderr]) stream.on("data", say);
    this.#exited = once(this.#child, "exit").catch(say);
    this.#atExit = () => {
      endGroup(this.#child, "SIGKILL");
      rmSync(profile, { recursive: true, force: true });
    };
    process.on("exit", this.#atExit);
  }

  async kill() {
    // Its id may belong to another program by the second call.
    if (!this.#isRunning) return;
    this.#isRunning = false;
    process.off("exit", this.#atExit);
    endGroup(this.#child, "SIGKILL");
    await this.#exited;
  }
}

/** Messages are JSON, after their length in bytes and a colon. */
class Connection {
  #socket;
  #received = Buffer.alloc(0);
  #waiting = new Map();
  #number = 0;

  /** Fails while Firefox has not written its port into this file. */
  static async open(portFile) {
    const connection = new Connection(connect(Number(await readFile(portFile, "utf8")), "127.0.0.1"));
    await connection.#answerTo(INTRODUCTION);
    return connection;
  }

  constructor(socket) {
    this.#socket = socket;
    socket.on("data", (bytes) => this.#receive(bytes));
    for (const event of ["error", "close"]) socket.on(event, () => this.#fail());
  }

  send(command, parameters) {
    if (this.#socket.destroyed) return Promise.reject(new Error(CLOSED));
    const number = (this.#number += 1);
    const message = JSON.stringify([0, number, command, parameters]);
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
    for (const number of this.#waiting.keys()) this.#answer([1, number, { error: "closed", message: CLOSED }]);
  }
}
