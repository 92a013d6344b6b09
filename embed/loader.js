// From an address to a running WebAssembly, once for all elements of the page that need it, or to the code of what is wrong.
import * as all from "sfs:glue-app";
import * as one from "sfs:glue";
import * as wasm from "sfs:wasm";

/** Why the tool does not run. The code is part of the embedding contract. */
export class Failure extends Error {
  constructor(code, cause) {
    super(code, { cause });
    this.code = code;
  }
}

/** One build of the tool, with its wasm. */
class Program {
  #glue;
  #wasm;
  #started;
  /** What is told about a panic: all tools of a program share one memory, so none of them can go on. */
  #listeners = new Set();

  /** Where the wasm is unless an element says otherwise, or what gives it: see `sfs:wasm` in xtask/src/finish/script.rs. */
  constructor(glue, wasm) {
    this.#glue = glue;
    this.#wasm = wasm;
  }

  get isStarted() {
    return Boolean(this.#started);
  }

  /**
   * Starts the WebAssembly unless it runs already, perhaps from where an element says. A failed start is tried again with the next
   * element. Where the address may not be used nothing is asked for, and elements without one are left alone.
   */
  start(address) {
    if (address) demandTrusted(address);
    this.#started ??= this.#load(address).catch((failure) => {
      this.#started = undefined;
      throw failure;
    });
    return this.#started;
  }

  /** Calls the listener after a panic; what comes back ends that. */
  whenBroken(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async #load(address) {
    if (typeof WebAssembly !== "object") throw new Failure("wasm-disabled");
    const wasm = address || this.#wasm;
    const response = typeof wasm === "function" ? wasm() : await request(new URL(wasm, document.baseURI));
    // It may have been sent on to somewhere else. Where our own program is sent, the server of the script has decided.
    if (address) demandTrusted(response.url);
    const { Tool, initSync, onPanic } = this.#glue;
    const module = await compile(response);
    try {
      initSync({ module });
    } catch (error) {
      // It is WebAssembly, but that of the other program, or of another version.
      throw new Failure("wasm-mime", error);
    }
    onPanic((message) => this.#break(message));
    return Tool;
  }

  #break(message) {
    console.error(message);
    const failure = new Failure("panic", new Error(message));
    this.#started = Promise.reject(failure);
    // Nobody may be waiting for it: then it is no error that nobody handles it.
    this.#started.catch(() => {});
    for (const listener of [...this.#listeners]) listener(failure);
  }
}

const programs = {
  /** Everything. */
  all: new Program(all, wasm.all),
  /** One case: less than half as much to load. */
  one: new Program(one, wasm.one),
};

/** The program for this mode. Where everything has been loaded it shows one case, too. */
export function programFor(mode) {
  return mode === "app" || programs.all.isStarted ? programs.all : programs.one;
}

/** Only of the server of the script, and of those that its deployer lists: else whoever may write a tag could bring code. */
function demandTrusted(address) {
  const isTrusted = wasm.origins.some((origin) => {
    try {
      // On a disk all files have the same origin, or none: there it is the folder.
      const place = new URL(origin.startsWith("file:") ? "." : "/", origin);
      return new URL(address, document.baseURI).href.startsWith(place);
    } catch {
      return false; // One of them is no address.
    }
  });
  if (!isTrusted) throw new Failure("wasm-origin");
}

async function request(url) {
  let blocked = false;
  const watch = (event) => (blocked ||= event.effectiveDirective === "connect-src");
  document.addEventListener("securitypolicyviolation", watch);
  try {
    const response = await fetch(url);
    if (response.ok) return response;
    throw new Failure("wasm-missing", new Error(`HTTP status ${response.status}`));
  } catch (error) {
    if (error instanceof Failure) throw error;
    // The event comes in a task of its own, after fetch has given up.
    await new Promise((resume) => setTimeout(resume));
    if (blocked) throw new Failure("wasm-blocked-csp", error);
    // A page in a sandbox or from a disk has an origin that is nobody else's, whatever its address.
    const isOurs = url.origin === globalThis.origin && url.origin !== "null";
    throw new Failure(isOurs ? "wasm-missing" : "wasm-cors", error);
  } finally {
    document.removeEventListener("securitypolicyviolation", watch);
  }
}

async function compile(response) {
  const type = response.headers.get("content-type")?.split(";")[0].trim();
  if (type === "application/wasm") {
    return WebAssembly.compileStreaming(response).catch(refused);
  }
  // Many intranet servers do not know the type. The bytes tell whether this is it or, say, a sign-in page.
  const bytes = await response.arrayBuffer();
  const magic = new Uint8Array(bytes, 0, Math.min(4, bytes.byteLength));
  if (String.fromCharCode(...magic) !== "\0asm") {
    throw new Failure("wasm-mime", new Error(`a ${type} that is not WebAssembly`));
  }
  return WebAssembly.compile(bytes).catch(refused);
}

/** A policy that forbids WebAssembly forbids even an empty module; an old browser only lacks what ours needs. */
function refused(error) {
  try {
    new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0));
  } catch {
    throw new Failure("wasm-blocked-csp", error);
  }
  throw new Failure("wasm-old-browser", error);
}
