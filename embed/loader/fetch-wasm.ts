// Loads WebAssembly from an address and compiles it. Each failure has a code of the embedding contract.
import { Deferred } from "./deferred.ts";
import { withTimeout } from "./timeout.ts";
import { ToolError } from "./tool-error.ts";

/** How long to wait, after a failed fetch, for the event of a policy violation: it is fired in a separate task. */
const LATE_MS = 500;

export async function request(url: URL): Promise<Response> {
  const blocked = new Deferred<boolean>();
  const watch = (event: SecurityPolicyViolationEvent) => event.effectiveDirective === "connect-src" && blocked.resolve(true);
  document.addEventListener("securitypolicyviolation", watch);
  try {
    const response = await fetch(url);
    if (response.ok) return response;
    throw new ToolError("wasm-missing", new Error(`HTTP status ${response.status}`));
  } catch (error) {
    if (error instanceof ToolError) throw error;
    if (await withTimeout(blocked.promise, LATE_MS, false)) throw new ToolError("wasm-blocked-csp", error);
    // A sandboxed page or a page from disk has no origin in common with any address.
    const isOurs = url.origin === globalThis.origin && url.origin !== "null";
    throw new ToolError(isOurs ? "wasm-missing" : "wasm-cors", error);
  } finally {
    document.removeEventListener("securitypolicyviolation", watch);
  }
}

export async function compile(response: Response): Promise<WebAssembly.Module> {
  const type = response.headers.get("content-type")?.split(";")[0]?.trim();
  if (type === "application/wasm") {
    return WebAssembly.compileStreaming(response).catch(explain);
  }
  // Many intranet servers send a different type. The first bytes tell WebAssembly from a sign-in page, for example.
  const bytes = await response.arrayBuffer();
  const magic = new Uint8Array(bytes, 0, Math.min(4, bytes.byteLength));
  if (String.fromCharCode(...magic) !== "\0asm") {
    throw new ToolError("wasm-mime", new Error(`a ${type} that is not WebAssembly`));
  }
  return WebAssembly.compile(bytes).catch(explain);
}

/** A policy that forbids WebAssembly forbids even an empty module. Otherwise the browser is too old for our program. */
function explain(error: unknown): never {
  try {
    new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0));
  } catch {
    throw new ToolError("wasm-blocked-csp", error);
  }
  throw new ToolError("wasm-old-browser", error);
}
