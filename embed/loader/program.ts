// Starts the WebAssembly once for all elements of the page, or fails with an error code.
import { Tool, initSync, onPanic } from "sfs:glue";
import * as wasm from "sfs:wasm";
import { beside } from "./beside.ts";
import { type ChunkName, chunks } from "./chunks.ts";
import { compile, request } from "./fetch-wasm.ts";
import { ToolError } from "./tool-error.ts";
import type { ToolClass } from "./tool.ts";

/** The address of a file of the program, or a function that returns it as a response. */
export type Source = URL | (() => Response);

type BreakListener = (error: ToolError) => void;

class Program {
  #starting: Promise<ToolClass> | undefined;
  /** All tools share one memory, so after a panic none of them can go on. */
  #listeners = new Set<BreakListener>();

  /**
   * Starts the WebAssembly unless it already runs, perhaps from an address that an element names, and loads these chunks. After a
   * failure, the next element tries again. An address that isn't allowed is never requested, and elements without an address are not
   * affected by it.
   */
  async start(address: string | null, needed: readonly ChunkName[]): Promise<ToolClass> {
    if (address) demandTrusted(address);
    this.#starting ??= this.#load(address).catch((error) => {
      this.#starting = undefined;
      throw error;
    });
    const [tool] = await Promise.all([this.#starting, ...needed.map((chunk) => chunks.load(chunk))]);
    return tool;
  }

  /** Calls the listener after a panic. Call the returned function to remove the listener. */
  onBreak(listener: BreakListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async #load(address: string | null): Promise<ToolClass> {
    // What an element names is the core. The chunks are beside it.
    const named = address && new URL(address, document.baseURI);
    const file = (name: string) => compiled(named ? beside(named, name) : wasm.source(name), Boolean(named));
    const core = start(() => file(""));
    chunks.begin(file, core);
    await core;
    onPanic((message) => this.#break(message));
    return Tool;
  }

  #break(message: string): void {
    console.error(message);
    chunks.end();
    const error = new ToolError("panic", new Error(message));
    this.#starting = Promise.reject(error);
    // A rejection that nobody handles is not an error.
    this.#starting.catch(() => {});
    for (const listener of [...this.#listeners]) listener(error);
  }
}

/** The program of this page. */
export const program = new Program();

async function start(core: () => Promise<WebAssembly.Module>): Promise<WebAssembly.Exports> {
  if (typeof WebAssembly !== "object") throw new ToolError("wasm-disabled");
  const module = await core();
  try {
    return initSync({ module });
  } catch (error) {
    // It is WebAssembly, but of a different version.
    throw new ToolError("wasm-mime", error);
  }
}

async function compiled(source: Source, isNamed: boolean): Promise<WebAssembly.Module> {
  const response = typeof source === "function" ? source() : await request(source);
  // The server may have redirected the request. For our own program, that is up to the script's server.
  if (isNamed) demandTrusted(response.url);
  return compile(response);
}

/** Trusts only the script's server and those that its deployer lists. Otherwise anyone who can write a tag could run code. */
function demandTrusted(address: string): void {
  const isTrusted = wasm.origins.some((origin) => {
    try {
      // On disk, all files share an origin or have none. So only the script's folder is trusted there.
      const base = new URL(origin.startsWith("file:") ? "." : "/", origin);
      return new URL(address, document.baseURI).href.startsWith(base.href);
    } catch {
      return false; // One of the two is not an address.
    }
  });
  if (!isTrusted) throw new ToolError("wasm-origin");
}
