// The chunks of the program: what is not needed before the first answer. Each is a file, which shares the core's memory.
import { addStyles } from "./style-sheet.ts";
import { ToolError } from "./tool-error.ts";

/** The chunks that each chunk needs: `join` in xtask/src/bind.rs puts code that several need into the first of them. */
const NEEDS = {
  /** The tool with all cases, without what follows. */
  app: [],
  /** What a case shows beside its questions and its verdict. */
  more: [],
  /** Reads and writes case files. */
  file: ["more"],
  /** Saves cases. */
  keep: ["app", "more", "file"],
  /** The list, the history, files, sharing, About. */
  rest: ["app", "more", "file", "keep"],
} as const;

export type ChunkName = keyof typeof NEEDS;

/** How long to wait after the first failure, and at most. */
const [FIRST_WAIT_MS, LONGEST_WAIT_MS] = [1_000, 30_000];

class Chunks {
  #compile!: (file: string) => Promise<WebAssembly.Module>;
  #core!: Promise<WebAssembly.Exports>;
  #functions!: WebAssembly.Table;
  #links = new Map<ChunkName, Promise<void>>();
  #here = new Set<ChunkName>();
  /** How long to wait before the next attempt. */
  #waits = new Map<ChunkName, number>();
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
    const all = [...NEEDS[name], name];
    await Promise.all(all.map((chunk) => this.#link(chunk)));
    for (const chunk of all) this.#here.add(chunk);
  }

  /** Whether the chunk can be used. */
  has(name: ChunkName): boolean {
    return this.#here.has(name);
  }

  /** Tries to load the chunk until it is here. `failed` is called after the first failure. */
  async insist(name: ChunkName, failed: (error: ToolError) => void): Promise<void> {
    for (let isFirst = true; ; isFirst = false) {
      try {
        return await this.#try(name);
      } catch (error) {
        if (isFirst) failed(error as ToolError);
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
    else this.#try(name).then(() => answer(true), () => answer(false));
  }

  /** Loads the chunk. After a failure, the next call waits before it tries again. */
  async #try(name: ChunkName): Promise<void> {
    const wait = this.#waits.get(name);
    if (wait) await new Promise((resume) => setTimeout(resume, wait));
    try {
      await this.load(name);
    } catch (error) {
      this.#waits.set(name, wait ? Math.min(2 * wait, LONGEST_WAIT_MS) : FIRST_WAIT_MS);
      throw error;
    }
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
    addStyles(module);
  }
}

export const chunks = new Chunks();
