// The one case of an element with storage="local": it is there again at the next visit.
import type { SavingCode } from "../element/contract.ts";
import { DRAFT, DRAFT_JOURNAL } from "../generated.ts";
import { withTimeout } from "../loader/timeout.ts";
import { Database, openChannel } from "./adapter.ts";
import { countCrash, crashesAlways } from "./crash-count.ts";
import { Journal, type WrittenDown, removeWrittenDown, writtenDown } from "./journal.ts";
import type { Write } from "./transaction.ts";
import { warnBeforeUnload } from "./unload-warning.ts";

const TABLE = "meta";
/** How long a database may take that perhaps never answers. */
const PATIENCE_MS = 3000;
/** What the name of an error means in the embedding contract. */
const CODES: Readonly<Record<string, SavingCode>> = {
  QuotaExceededError: "quota",
  VersionError: "newer-data",
  ConflictError: "conflict",
};

export type DraftEvent =
  | { readonly type: "saved"; readonly where: "database" }
  | { readonly type: "not-saved"; readonly code: SavingCode }
  /** A different page has stored this case file. */
  | { readonly type: "synced"; readonly file: string };

export class Draft {
  #shelf;
  #key;
  #report;
  #database = new Database();
  #channel: BroadcastChannel | undefined;
  /** What is stored, as far as this page knows; undefined while nothing is. */
  #known: string | undefined;
  /** What is being stored, and what is to be stored after that. */
  #flying: string | undefined;
  #next: string | undefined;
  #journal;
  /** What could not be stored. */
  #failed: string | undefined;
  /** Resolves as soon as there is no next one. */
  #storing: Promise<void> | undefined;
  /** Why the last text was not stored. */
  #code: SavingCode | undefined;
  /** Why nothing is stored any more, however often it is tried. */
  #refusal: SavingCode | undefined;

  /** `report` answers whether the event was taken: a case file may be unreadable here. */
  constructor(shelf: string, report: (event: DraftEvent) => boolean) {
    this.#shelf = shelf;
    this.#key = DRAFT + shelf;
    this.#report = report;
    // Each page has a journal of its own, so none overwrites what another one has not stored.
    this.#journal = new Journal(`${DRAFT_JOURNAL}${shelf}/${random()}`);
  }

  /** What was there at the last visit; undefined if nothing was, or if the storage does not answer. */
  async read(): Promise<string | undefined> {
    const stored = this.#stored().then((text) => [text]);
    const found = await withTimeout(stored, PATIENCE_MS).catch(() => undefined);
    if (!found) return undefined;
    [this.#known] = found;
    await this.#takeOver();
    if (this.#known !== undefined && crashesAlways(this.#key)) await this.setAside();
    return this.#known;
  }

  /** From now on it reports what other pages store, and what they have stored since this was read. */
  listen(): void {
    this.#channel = openChannel(this.#key, () => this.#follow());
    this.#follow();
  }

  /** What was stored cannot be read. Where that is because it is newer, a newer version of the tool needs it as it is. */
  async refuse(code: string | undefined): Promise<void> {
    if (code === "newer-data") this.#refusal = code;
    else await this.setAside();
  }

  /** Moves what was stored out of the way, as it is. Where that fails it is not overwritten. */
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

  /** Stores this text, or a later one that comes while a text is on its way. No text means that the case is too large. */
  keep(text: string | undefined): void {
    this.#next = text ?? "";
    this.#note();
    this.#storing ??= this.#storeAll();
  }

  /** Resolves, when nothing is under way any more, to why the last text was not stored; to undefined if it was. */
  async settled(): Promise<SavingCode | undefined> {
    await this.#storing;
    return this.#code;
  }

  /** Ends as soon as all is stored. Other pages are not heard any more. */
  async close(): Promise<void> {
    if (this.#channel) this.#channel.onmessage = null;
    this.#report = () => false;
    await this.#storing;
    this.#journal.close();
    warnBeforeUnload(this, false);
    this.#channel?.close();
    this.#database.close();
  }

  /** The tool has crashed with it. */
  crash(): Promise<void> {
    countCrash(this.#key);
    return this.close();
  }

  async #storeAll(): Promise<void> {
    while (this.#next !== undefined) {
      this.#flying = this.#next;
      this.#next = undefined;
      this.#code = await this.#store(this.#flying);
      if (!this.#code) this.#flying = undefined;
    }
    this.#storing = undefined;
    this.#note();
    this.#report(this.#code ? { type: "not-saved", code: this.#code } : { type: "saved", where: "database" });
  }

  /** Why this was not stored; undefined if it was. */
  async #store(text: string): Promise<SavingCode | undefined> {
    if (this.#refusal) return this.#refusal;
    if (text === "") return "quota";
    const base = this.#known;
    try {
      // If somebody else has stored what this page has not seen, that stays, and so does what is on the screen here.
      const isOurs = (there?: string) => [base, undefined, this.#failed].includes(there);
      const put = (there?: string): Write[] => (isOurs(there) ? [["put", TABLE, this.#key, text]] : refuse());
      // A different page may have taken it over while this one was out of sight.
      await this.#update((there) => (there === text ? [] : put(there)));
      this.#known = text;
      this.#failed = undefined;
      this.#channel?.postMessage("");
      return undefined;
    } catch (error) {
      const code = CODES[(error as DOMException)?.name] ?? "storage-denied";
      // A different page may store it from what this one has written down.
      this.#failed = text;
      if (code === "conflict") this.#refusal = code;
      return code;
    }
  }

  /** Notes what is not stored yet, and what it may overwrite. The browser asks whoever leaves meanwhile. */
  #note(): void {
    const text = this.#next ?? this.#flying;
    const bases = [this.#known, this.#flying, this.#failed].map((base) => base ?? null);
    this.#journal.note(text ? JSON.stringify([text, ...bases, Date.now()]) : "");
    // For every reason but a full disk asking would not help.
    warnBeforeUnload(this, Boolean(text) && (!this.#code || this.#code === "quota"));
  }

  /** Stores what was not stored when a page was left. Until that has worked it stays where it was written down. */
  async #takeOver(): Promise<void> {
    const newestFirst = (one: WrittenDown, other: WrittenDown) => time(other) - time(one);
    for (const written of writtenDown(DRAFT_JOURNAL + this.#shelf).sort(newestFirst)) {
      const isDone = await this.#storeOf(written[1]).catch(() => false);
      if (isDone) removeWrittenDown(written);
    }
  }

  /** Stores what a different page has written down; whether that has worked. */
  async #storeOf(page: string | null): Promise<boolean> {
    const [text, ...bases]: [string, ...unknown[]] = JSON.parse(page ?? "");
    const stored = this.#known;
    // If nothing is stored any more, this is all that there is.
    if (stored === undefined || bases.includes(stored)) return !(await this.#store(text));
    // Something else was stored since, and nobody knows which of them is wanted: what is stored stays, this is set aside.
    if (text !== stored) await this.#update(() => [["put", "quarantine", this.#asideKey(), text]]);
    return true;
  }

  /** A key for what is set aside. A clock may stand still, and what was set aside before must stay. */
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

  /** Shows what a different page has stored, unless something here is not stored yet. */
  async #follow(): Promise<void> {
    const known = this.#known;
    const stored = await this.#stored().catch(() => known);
    const isBusy = this.#storing || this.#refusal || this.#flying !== undefined || this.#known !== known;
    if (isBusy || stored === known || stored === undefined) return;
    // What cannot be shown here is not known here, and so it is not overwritten.
    if (this.#report({ type: "synced", file: stored })) this.#known = stored;
  }
}

/** When something was written down. Earlier versions did not say. */
function time([, text]: WrittenDown): number {
  return Number(/,(\d+)\]$/.exec(text ?? "")?.[1] ?? 0);
}

function random(): string {
  return Math.random().toString(36).slice(2);
}

function refuse(): never {
  throw new DOMException("not ours", "ConflictError");
}
