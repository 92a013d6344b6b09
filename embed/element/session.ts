// One session of an element: the open tool, and what saves its work.
import { chunks } from "../loader/chunks.ts";
import { program } from "../loader/program.ts";
import { withTimeout } from "../loader/timeout.ts";
import type { ToolError } from "../loader/tool-error.ts";
import type { Tool, ToolClass } from "../loader/tool.ts";
import { AutosaveBridge } from "../storage/autosave-bridge.ts";
import { Draft } from "../storage/draft.ts";
import { MAX_CASE_FILE_BYTES } from "../generated.ts";
import type { FlushReport, SavingCode, StopFixScale } from "./contract.ts";
import type { SessionEvent } from "./form-events.ts";
import { languageOf } from "./language.ts";
import { type LoadOutcome, outcomeOf } from "./load-report.ts";

/** How long to wait for storage, in case it never answers. */
const PATIENCE_MS = 10_000;
const NOT_SAVED: FlushReport = { saved: false, where: "none" };

export class Session {
  /** Undefined before it is opened and after it is closed. */
  tool: Tool | undefined;
  /** Elements with different keys share no work. */
  key;
  #element;
  /** The settings of the element that need a new session when they change. */
  #kind;
  #report;
  /** Set by `load`. */
  #Tool!: ToolClass;
  /** The bridge saves all cases in app mode. The draft saves one case, if the page wants that. */
  #autosave: AutosaveBridge | undefined;
  #draft: Draft | undefined;
  /** Resolves when case files can be read and written. */
  #whole!: Promise<void>;
  /** The saved case, as text. */
  #stored: string | undefined;
  #stopListening: (() => void) | undefined;
  /** The calls of `flush` that wait for a report. */
  #waiting: ((report: FlushReport) => void)[] = [];
  /** A hidden page may never be shown again. */
  #flush = () => document.hidden && this.tool?.flush();

  private constructor(element: StopFixScale, report: (event: SessionEvent) => void) {
    this.key = element.storageKey;
    this.#element = element;
    this.#kind = kind(element);
    this.#report = report;
    const isKept = element.storage === "local";
    if (element.mode === "app") this.#autosave = new AutosaveBridge(isKept);
    else if (isKept) this.#draft = new Draft(this.key, (event) => this.#pass(event));
  }

  /** Loads a session for the page's settings, and starts over if they change in the meantime. */
  static async load(element: StopFixScale, report: (event: SessionEvent) => void): Promise<Session> {
    for (;;) {
      const session = new Session(element, report);
      await session.#load();
      if (session.fits) return session;
      session.close();
    }
  }

  /** Whether the page's settings are still the same. */
  get fits(): boolean {
    return this.#kind === kind(this.#element);
  }

  /** Shows the tool in this element. `onBreak` is called after a panic. */
  open(mount: HTMLElement, onBreak: (error: ToolError) => void): Tool {
    const element = this.#element;
    const pass = (event: SessionEvent) => this.#pass(event);
    this.#stopListening = program.onBreak(onBreak);
    this.tool = this.#autosave
      ? this.#Tool.all(mount, languageOf(element), this.key, this.#autosave, element.shareHash, element.shareBase, pass)
      : this.#Tool.one(mount, languageOf(element), pass);
    document.addEventListener("visibilitychange", this.#flush);
    this.#whole = chunks.insist("file", ({ code }) => this.#report({ type: "failed", code }));
    return this.tool;
  }

  /** Whether case files can be read and written, which the first answer does not need. */
  get isWhole(): boolean {
    return chunks.has("file");
  }

  /** Calls `act` as soon as case files can be read and written: at once, if possible, so that events keep their order. */
  onceWhole(act: () => void): void {
    if (this.isWhole) act();
    else this.#whole.then(act);
  }

  caseFile(): string | undefined {
    return this.isWhole ? this.tool?.caseFile() : undefined;
  }

  /** Shows the case of a file. */
  load(text: string, tool = this.tool as Tool): LoadOutcome {
    return text.length > MAX_CASE_FILE_BYTES ? outcomeOf("too-large") : tool.load(text);
  }

  /** The case as a file; undefined if it is saved, or in app mode. */
  get unsaved(): string | undefined {
    const file = this.#autosave ? undefined : this.caseFile();
    return this.#draft?.has(file) ? undefined : file;
  }

  /** Shows the case that was on screen before, or else the saved one. Returns whether a case could be read. */
  restore(unsaved: string | undefined): boolean {
    this.#draft?.listen();
    const file = unsaved ?? this.#stored;
    if (this.#autosave || !this.tool || file === undefined) return false;
    const report = this.load(file);
    if (!report.ok) {
      const [{ code }] = report.errors;
      this.#draft?.refuse(code);
      this.#report({ type: "failed", code });
    } else if (unsaved !== undefined && unsaved !== this.#stored) this.#keepInPlaceOfStored();
    return report.ok;
  }

  /** Saves the case as it is now, if there is a draft. */
  keep(): void {
    if (this.tool) this.#draft?.keep(this.caseFile());
  }

  /** Saves what is not saved yet, and resolves to the outcome. */
  async flush(): Promise<FlushReport> {
    if (this.#draft) return this.#flushDraft(this.#draft);
    const event = this.tool?.flush();
    if (event) return flushReport(event) ?? NOT_SAVED;
    const reported = new Promise<FlushReport>((resolve) => this.#waiting.push(resolve));
    return withTimeout(reported, PATIENCE_MS, notSaved("storage-denied"));
  }

  /** Ends the session normally. Resolves when everything is saved. */
  close(): Promise<void> | undefined {
    this.#stopHearing();
    const ended = this.tool && this.#autosave && withTimeout(this.#autosave.rested, PATIENCE_MS);
    this.tool?.unmount();
    this.tool = undefined;
    return ended || this.#draft?.close();
  }

  /** Ends the session after a panic. The tool is not called any more. */
  abandon(): void {
    this.#stopHearing();
    if (this.tool) abandoned.push(this.tool);
    this.tool = undefined;
    this.#autosave?.end();
    this.#draft?.crash();
  }

  /** Loads the program and the saved case. */
  async #load(): Promise<void> {
    const start = () => program.start(this.#element.getAttribute("wasm-src"), this.#autosave ? ["app"] : this.#draft ? ["file"] : []);
    try {
      [, this.#stored] = await Promise.all([start(), this.#draft?.read()]);
      // A different element may have crashed the program while the draft was read.
      this.#Tool = await start();
    } catch (error) {
      this.#draft?.close();
      throw error;
    }
  }

  /** The case on screen is newer than the saved one, which may be from a different day. So the saved one is set aside, not overwritten. */
  async #keepInPlaceOfStored(): Promise<void> {
    if (this.#stored !== undefined) await this.#draft?.setAside();
    this.keep();
  }

  async #flushDraft(draft: Draft): Promise<FlushReport> {
    if (this.tool?.value() && this.unsaved !== undefined) this.keep();
    const code = await withTimeout(draft.settled(), PATIENCE_MS, "storage-denied" as const);
    if (code) return notSaved(code);
    return draft.has(undefined) ? NOT_SAVED : { saved: true, where: "database" };
  }

  /** Shows what a different page has saved, and reports the event. Returns false if it could not be shown. */
  #pass(event: SessionEvent): boolean {
    if (event.type === "synced" && !(this.tool && this.load(event.file).ok)) return false;
    const report = flushReport(event);
    if (report) this.#answer(report);
    this.#report(event);
    return true;
  }

  #answer(report: FlushReport): void {
    for (const resolve of this.#waiting.splice(0)) resolve(report);
  }

  #stopHearing(): void {
    this.#stopListening?.();
    document.removeEventListener("visibilitychange", this.#flush);
    this.#answer(NOT_SAVED);
  }
}

function flushReport(event: SessionEvent): FlushReport | undefined {
  if (event.type === "saved") return { saved: true, where: event.where };
  return event.type === "not-saved" ? notSaved(event.code) : undefined;
}

function notSaved(code: SavingCode): FlushReport {
  return { ...NOT_SAVED, code };
}

function kind({ mode, storage, storageKey }: StopFixScale): string {
  return [mode === "app", storage, storageKey].join();
}

/** Tools that crashed. If they were garbage-collected, the WebAssembly would be called to clean up. */
const abandoned: Tool[] = [];
