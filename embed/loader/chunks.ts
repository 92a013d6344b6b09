// The chunks of the program: what is not needed before the first answer. Each is a file, which shares the core's memory.
import { ToolError } from "./tool-error.ts";

/** The chunks that each chunk needs: `join` in xtask/src/bind.rs puts code that several need into the first of them. */
const NEEDS = {
  /** The tool with all cases, without what follows. */
  app: [],
  /** Reads and writes case files. */
  file: [],
  /** Saves cases. */
  keep: ["app", "file"],
  /** The list, the history, files, sharing, About. */
  rest: ["app", "file", "keep"],
} as const;

export type ChunkName = keyof typeof NEEDS;

/** How long to wait before the next attempt, at most. */
const LONGEST_WAIT_MS = 30_000;

class Chunks {
  #compile!: (file: string) => Promise<WebAssembly.Module>;
  #core!: Promise<WebAssembly.Exports>;
  #functions!: WebAssembly.Table;
  #links = new Map<ChunkName, Promise<void>>();
  #here = new Set<ChunkName>();
  /** Whether the program has crashed. It is not called any more. */
  #isOver = false;

  /** Tells where the files come from, and what they are linked with once it runs. */
  begin(compile: (file: string) => Promise<WebAssembly.Module>, core: Promise<WebAssembly.Exports>): void {
    this.#compile = compile;
    this.#core = core.then((exports) => {
      this.#functions = exports["__indirect_function_table"] as WebAssembly.Table;
      return exports;
    });
    // Whoever waits for a chunk is told.
    this.#core.catch(() => {});
  }

  /** Resolves once the chunk can be used. After a failure, the next call tries again. */
  async load(name: ChunkName): Promise<void> {
    await Promise.all([...NEEDS[name], name].map((chunk) => this.#link(chunk)));
    this.#here.add(name);
  }

  /** Whether the chunk can be used. */
  has(name: ChunkName): boolean {
    return this.#here.has(name);
  }

  /** Tries to load the chunk until it is here. `failed` is called after the first failure. */
  async insist(name: ChunkName, failed: (error: ToolError) => void): Promise<void> {
    for (let wait = 1000; ; wait = Math.min(2 * wait, LONGEST_WAIT_MS)) {
      try {
        return await this.load(name);
      } catch (error) {
        if (wait === 1000) failed(error as ToolError);
        await new Promise((resume) => setTimeout(resume, wait));
      }
    }
  }

  end(): void {
    this.#isOver = true;
  }

  /** Answers the program, which wants to call a function of this chunk: at once, if it is here. */
  answer(name: ChunkName, callback: number, data: number): void {
    const answer = (isHere: boolean) => this.#isOver || this.#functions.get(callback)(data, isHere);
    if (this.#here.has(name)) answer(true);
    else this.load(name).then(() => answer(true), () => answer(false));
  }

  #link(name: ChunkName): Promise<void> {
    const known = this.#links.get(name);
    if (known) return known;
    const linked = this.#linked(name);
    this.#links.set(name, linked);
    linked.catch(() => this.#links.delete(name));
    return linked;
  }

  async #linked(name: ChunkName): Promise<void> {
    const [module, core] = await Promise.all([this.#compile(name), this.#core]);
    try {
      new WebAssembly.Instance(module, { core });
    } catch (error) {
      // It is WebAssembly, but of a different version.
      throw new ToolError("wasm-mime", error);
    }
  }
}

export const chunks = new Chunks();
