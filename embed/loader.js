// From an address to a running WebAssembly, once for all elements of the page, or to the code of what is wrong.
import { Tool, initSync, onPanic, version } from "sfs:glue";

/** Why the tool does not run. The code is part of the embedding contract. */
export class Failure extends Error {
  constructor(code, cause) {
    super(code, { cause });
    this.code = code;
  }
}

/** The wasm lies beside the script unless an element says otherwise. Known only while the script first runs. */
const besideScript = new URL("stop-fix-scale.wasm", document.currentScript?.src || document.baseURI).href;

/** What is told about a panic: all tools share one memory, so none of them can go on. */
const listeners = new Set();

let started;

/** Starts the WebAssembly unless it runs already. A failed start is tried again with the next element. */
export function start(address = besideScript) {
  started ??= load(address).catch((failure) => {
    started = undefined;
    throw failure;
  });
  return started;
}

/** Calls the listener after a panic; what comes back ends that. */
export function whenBroken(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

async function load(address) {
  if (typeof WebAssembly !== "object") throw new Failure("wasm-disabled");
  const response = await request(new URL(address, document.baseURI));
  initSync({ module: await compile(response) });
  onPanic(broken);
  return { Tool, version: version() };
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
    throw new Failure(url.origin === location.origin ? "wasm-missing" : "wasm-cors", error);
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

function broken(message) {
  console.error(message);
  const failure = new Failure("panic", new Error(message));
  started = Promise.reject(failure);
  // Nobody may be waiting for it: then it is no error that nobody handles it.
  started.catch(() => {});
  for (const listener of [...listeners]) listener(failure);
}
