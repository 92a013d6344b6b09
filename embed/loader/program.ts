// Starts the WebAssembly once for all elements of the page that need it, or fails with an error code.
import * as all from "sfs:glue-app";
import * as one from "sfs:glue";
import * as wasm from "sfs:wasm";
import { compile, request } from "./fetch-wasm.ts";
import { ToolError } from "./tool-error.ts";
import type { ToolClass } from "./tool.ts";

/** The address of a program, or a function that returns it as a response. */
export type Source = string | URL | (() => Response);

type BreakListener = (error: ToolError) => void;

/** One build of the tool, with its WebAssembly. */
class Program {
  #glue;
  #source;
  #starting: Promise<ToolClass> | undefined;
  /** All tools of a program share one memory, so after a panic none of them can go on. */
  #listeners = new Set<BreakListener>();

  /** `source` is used unless an element names an address: see `sfs:wasm` in xtask/src/finish/script.rs. */
  constructor(glue: typeof one, source: Source) {
    this.#glue = glue;
    this.#source = source;
  }

  get isStarted(): boolean {
    return Boolean(this.#starting);
  }

  /**
   * Starts the WebAssembly unless it already runs, perhaps from an address that an element names. After a failed start, the
   * next element tries again. An address that isn't allowed is never requested, and elements without an address are not affected by it.
   */
  start(address: string | null): Promise<ToolClass> {
    if (address) demandTrusted(address);
    this.#starting ??= this.#load(address).catch((error) => {
      this.#starting = undefined;
      throw error;
    });
    return this.#starting;
  }

  /** Calls the listener after a panic. Call the returned function to remove the listener. */
  onBreak(listener: BreakListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async #load(address: string | null): Promise<ToolClass> {
    if (typeof WebAssembly !== "object") throw new ToolError("wasm-disabled");
    const source = address || this.#source;
    const response = typeof source === "function" ? source() : await request(new URL(source, document.baseURI));
    // The server may have redirected the request. For our own program, that is up to the script's server.
    if (address) demandTrusted(response.url);
    const { Tool, initSync, onPanic } = this.#glue;
    const module = await compile(response);
    try {
      initSync({ module });
    } catch (error) {
      // It is WebAssembly, but of the other program or of a different version.
      throw new ToolError("wasm-mime", error);
    }
    onPanic((message) => this.#break(message));
    return Tool;
  }

  #break(message: string): void {
    console.error(message);
    const error = new ToolError("panic", new Error(message));
    this.#starting = Promise.reject(error);
    // A rejection that nobody handles is not an error.
    this.#starting.catch(() => {});
    for (const listener of [...this.#listeners]) listener(error);
  }
}

export type { Program };

const programs = {
  /** All cases. */
  all: new Program(all, wasm.all),
  /** One case: less than half the download. */
  one: new Program(one, wasm.one),
};

/** The program for this mode. If the one for all cases is loaded, it shows one case as well. */
export function programFor(mode: string): Program {
  return mode === "app" || programs.all.isStarted ? programs.all : programs.one;
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
