// Gets WebAssembly from an address and compiles it. Whatever goes wrong has a code of the embedding contract.
import { ToolError } from "./tool-error.ts";

export async function request(url: URL): Promise<Response> {
  let isBlocked = false;
  const watch = (event: SecurityPolicyViolationEvent) => (isBlocked ||= event.effectiveDirective === "connect-src");
  document.addEventListener("securitypolicyviolation", watch);
  try {
    const response = await fetch(url);
    if (response.ok) return response;
    throw new ToolError("wasm-missing", new Error(`HTTP status ${response.status}`));
  } catch (error) {
    if (error instanceof ToolError) throw error;
    // The event comes in a task of its own, after fetch has given up.
    await new Promise((resume) => setTimeout(resume));
    if (isBlocked) throw new ToolError("wasm-blocked-csp", error);
    // A sandboxed page, or one from a disk, shares its origin with nobody, whatever its address.
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
  // Many intranet servers do not know the type. The first bytes tell WebAssembly from, say, a sign-in page.
  const bytes = await response.arrayBuffer();
  const magic = new Uint8Array(bytes, 0, Math.min(4, bytes.byteLength));
  if (String.fromCharCode(...magic) !== "\0asm") {
    throw new ToolError("wasm-mime", new Error(`a ${type} that is not WebAssembly`));
  }
  return WebAssembly.compile(bytes).catch(explain);
}

/** A policy that forbids WebAssembly forbids even an empty module. An old browser only lacks what our program needs. */
function explain(error: unknown): never {
  try {
    new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0));
  } catch {
    throw new ToolError("wasm-blocked-csp", error);
  }
  throw new ToolError("wasm-old-browser", error);
}
