// Saves the one case of an element with storage="local", so that it is there at the next visit.
import type { SavingCode } from "../element/contract.ts";
import { DRAFT, DRAFT_JOURNAL } from "../generated.ts";
import { withTimeout } from "../loader/timeout.ts";
import { Database, openChannel } from "./adapter.ts";
import { countCrash, crashesAlways } from "./crash-count.ts";
import { Journal, type WrittenDown, removeWrittenDown, writtenDown } from "./journal.ts";
import type { Write } from "./transaction.ts";
import { warnBeforeUnload } from "./unload-warning.ts";

const TABLE = "meta";
/** How long to wait for a database that may never answer. */
const PATIENCE_MS = 3000;
/** The code of the embedding contract for each error name. */
const CODES: Readonly<Record<string, SavingCode>> = {
  QuotaExceededError: "quota",
  VersionError: "newer-data",
  ConflictError: "conflict",
};

export type DraftEvent =
  | { readonly type: "saved"; readonly where: "database" }
  | { readonly type: "not-saved"; readonly code: SavingCode }
  /** A different page has saved this case file. */
  | { readonly type: "synced"; readonly file: string };

export class Draft {
  #shelf;
  #key;
  #report;
  #database = new Database();
  #channel: BroadcastChannel | undefined;
  /** What is stored, as far as this page knows; undefined if nothing is. */
  #known: string | undefined;
  /** What is being saved, and what to save after that. */
  #inFlight: string | undefined;
  #next: string | undefined;
  #journal;
  /** What could not be saved. */
  #failed: string | undefined;
  /** Resolves as soon as nothing is left to save. */
  #storing: Promise<void> | undefined;
  /** Why the last text was not saved. */
  #code: SavingCode | undefined;
  /** Why nothing can be saved any more, however often it is tried. */
  #refusal: SavingCode | undefined;

  /** `report` returns whether the event was accepted: a case file may be unreadable here. */
  constructor(shelf: string, report: (event: DraftEvent) => boolean) {
    this.#shelf = shelf;
    this.#key = DRAFT + shelf;
    this.#report = report;
    // Each page has its own journal, so no page overwrites what a different one has not saved.
    this.#journal = new Journal(`${DRAFT_JOURNAL}${shelf}/${random()}`);
  }

  /** The case from the last visit; undefined if there is none, or if the storage does not answer. */
  async read(): Promise<string | undefined> {
    const stored = this.#stored().then((text) => [text]);
    const found = await withTimeout(stored, PATIENCE_MS).catch(() => undefined);
    if (!found) return undefined;
    [this.#known] = found;
    await this.#takeOver();
    if (this.#known !== undefined && crashesAlways(this.#key)) await this.setAside();
    return this.#known;
  }

  /** From now on reports what other pages save, beginning with what they have saved since the case was read. */
  listen(): void {
    this.#channel = openChannel(this.#key, () => this.#follow());
    this.#follow();
  }

  /** The stored case cannot be read. It is set aside, unless a newer version wrote it: then it stays, and nothing is saved. */
  async refuse(code: string | undefined): Promise<void> {
    if (code === "newer-data") this.#refusal = code;
    else await this.setAside();
  }

  /** Moves the stored case out of the way, unchanged. If that fails, nothing is saved, so that nothing overwrites it. */
  async setAside(): Promise<void> {
    const stored = this.#known;
    this.#known = undefined;
    const move = ["move", TABLE, this.#key, "quarantine", this.#asideKey()] as const;
    await this.#update((there) => (there === stored ? [move] : [])).catch(() => (this.#refusal = "storage-denied"));
  }

  /** Whether this is what is stored. */
  has(text: string | undefined): boolean {
    return this.#known === text;
  }

  /** Saves this text, or a later one that arrives while a save is under way. Undefined means that the case is too large. */
  keep(text: string | undefined): void {
    this.#next = text ?? "";
    this.#note();
    this.#storing ??= this.#storeAll();
  }

  /** Resolves when no save is under way any more: to why the last text was not saved, or to undefined if it was. */
  async settled(): Promise<SavingCode | undefined> {
    await this.#storing;
    return this.#code;
  }

  /** Ends as soon as everything is saved. Messages from other pages are ignored from now on. */
  async close(): Promise<void> {
    if (this.#channel) this.#channel.onmessage = null;
    this.#report = () => false;
    await this.#storing;
    this.#journal.close();
    warnBeforeUnload(this, false);
    this.#channel?.close();
    this.#database.close();
  }

  /** The tool has crashed with this case. */
  crash(): Promise<void> {
    countCrash(this.#key);
    return this.close();
  }

  async #storeAll(): Promise<void> {
    while (this.#next !== undefined) {
      this.#inFlight = this.#next;
      this.#next = undefined;
      this.#code = await this.#store(this.#inFlight);
      if (!this.#code) this.#inFlight = undefined;
    }
    this.#storing = undefined;
    this.#note();
    this.#report(this.#code ? { type: "not-saved", code: this.#code } : { type: "saved", where: "database" });
  }

  /** Saves the text. Returns why that failed; undefined if it worked. */
  async #store(text: string): Promise<SavingCode | undefined> {
    if (this.#refusal) return this.#refusal;
    if (text === "") return "quota";
    const base = this.#known;
    try {
      // If a different page has saved something that this one has not seen, it is not overwritten, and the case on screen here stays, too.
      const isOurs = (there?: string) => [base, undefined, this.#failed].includes(there);
      const put = (there?: string): Write[] => (isOurs(there) ? [["put", TABLE, this.#key, text]] : refuse());
      // A different page may have saved it from this page's journal while this page was hidden.
      await this.#update((there) => (there === text ? [] : put(there)));
      this.#known = text;
      this.#failed = undefined;
      this.#channel?.postMessage("");
      return undefined;
    } catch (error) {
      const code = CODES[(error as DOMException)?.name] ?? "storage-denied";
      // A different page may still save it from this page's journal.
      this.#failed = text;
      if (code === "conflict") this.#refusal = code;
      return code;
    }
  }

  /** Writes to the journal what is not saved and what it may replace. Until it is saved, the browser asks before the page is left. */
  #note(): void {
    const text = this.#next ?? this.#inFlight;
    const bases = [this.#known, this.#inFlight, this.#failed].map((base) => base ?? null);
    this.#journal.note(text ? JSON.stringify([text, ...bases, Date.now()]) : "");
    // After any failure other than a full disk, asking would not help.
    warnBeforeUnload(this, Boolean(text) && (!this.#code || this.#code === "quota"));
  }

  /** Saves what other pages have left unsaved in their journals. A journal stays until that has worked. */
  async #takeOver(): Promise<void> {
    const newestFirst = (one: WrittenDown, other: WrittenDown) => time(other) - time(one);
    for (const written of writtenDown(DRAFT_JOURNAL + this.#shelf).sort(newestFirst)) {
      const isDone = await this.#storeOf(written[1]).catch(() => false);
      if (isDone) removeWrittenDown(written);
    }
  }

  /** Saves the text of one journal. Returns whether the journal is no longer needed. */
  async #storeOf(page: string | null): Promise<boolean> {
    const [text, ...bases]: [string, ...unknown[]] = JSON.parse(page ?? "");
    const stored = this.#known;
    // If nothing is stored, nothing can be overwritten.
    if (stored === undefined || bases.includes(stored)) return !(await this.#store(text));
    // Something else was saved since, and which one the person wants is unknown. So the stored text stays, and this one is set aside.
    if (text !== stored) await this.#update(() => [["put", "quarantine", this.#asideKey(), text]]);
    return true;
  }

  /** A new key for what is set aside. It must not replace what was set aside before, even if the clock stands still. */
  #asideKey(): string {
    return `${this.#key}/${Date.now()} ${random()}`;
  }

  async #stored(): Promise<string | undefined> {
    let stored: string | undefined;
    await this.#update((there) => {
      stored = there;
      return [];
    });
    return stored;
  }

  #update(decide: (there: string | undefined) => readonly Write[]): Promise<undefined> {
    return this.#database.update([[TABLE, "one", this.#key]], ([rows]) => [decide(rows?.[0]?.[1] as string | undefined), undefined]);
  }

  /** Shows what a different page has saved, unless something here is not saved yet. */
  async #follow(): Promise<void> {
    const known = this.#known;
    const stored = await this.#stored().catch(() => known);
    const isBusy = this.#storing || this.#refusal || this.#inFlight !== undefined || this.#known !== known;
    if (isBusy || stored === known || stored === undefined) return;
    // What cannot be shown here does not count as known, so it is not overwritten.
    if (this.#report({ type: "synced", file: stored })) this.#known = stored;
  }
}

/** When a journal was written. Earlier versions did not record that. */
function time([, text]: WrittenDown): number {
  return Number(/,(\d+)\]$/.exec(text ?? "")?.[1] ?? 0);
}

function random(): string {
  return Math.random().toString(36).slice(2);
}

function refuse(): never {
  throw new DOMException("not ours", "ConflictError");
}
