// One case that is there again at the next visit, where a page asks for that: storage="local" with one case.
import { DRAFT, Database, OURS } from "./database.js";
import { failsAlways, noteFailure } from "./failures.js";
import { inTime } from "./in-time.js";
import { Journal, takeAway, writtenDown } from "./journal.js";
import { asksBeforeLeaving } from "./leaving.js";

/** No shelf of cases has a name with a colon in it. */
const TABLE = "meta";
/** How long a database may take that perhaps never answers. */
const PATIENCE_MS = 3000;

export class Draft {
  #shelf;
  #key;
  #hear;
  #database = new Database();
  #channel;
  /** What is stored, as far as this page knows; undefined while nothing is. */
  #known;
  /** What is being stored, and what is to be stored next. */
  #flying;
  #next;
  #journal;
  /** What could not be stored. */
  #failed;
  /** Resolves as soon as there is no next one. */
  #storing;
  /** Why the last text was not stored. */
  #code;
  /** Why nothing is stored any more, however often it is tried. */
  #refusal;

  /**
   * `hear` is called with "saved" or "not-saved" and where or why, and with "moved" and what another page has stored; then it
   * answers whether that could be shown.
   */
  constructor(shelf, hear) {
    this.#shelf = shelf;
    this.#key = DRAFT + shelf;
    this.#hear = hear;
    // Each page has one of its own: none writes over what another one has not stored.
    this.#journal = new Journal(`draft/${shelf}/${random()}`);
  }

  /** What was there at the last visit; undefined if nothing was, or if the storage does not answer. */
  async read() {
    const found = await inTime(this.#stored(), PATIENCE_MS, LATE).catch(() => LATE);
    if (found === LATE) return undefined;
    this.#known = found;
    await this.#takeOver();
    if (this.#known !== undefined && failsAlways(this.#key)) await this.putAside();
    return this.#known;
  }

  /** From now on what another page stores is told, and what it has stored since this was read. */
  listen() {
    try {
      this.#channel = new BroadcastChannel(OURS + this.#key);
      this.#channel.onmessage = () => this.#follow();
    } catch {
      // Where storage is refused, this may be, too. Then there is nothing to hear.
    }
    this.#follow();
  }

  /** What was stored cannot be read: a newer version of the tool needs it as it is. */
  async refuse(code) {
    if (code !== "newer-data") return this.putAside();
    this.#refusal = code;
    return undefined;
  }

  /** Keeps what was stored, as it is, where it is not in the way. Where that fails, it is not written over. */
  async putAside() {
    const stored = this.#known;
    this.#known = undefined;
    const move = ["move", TABLE, this.#key, "quarantine", this.#aside()];
    await this.#update((there) => (there === stored ? [move] : [])).catch(() => (this.#refusal = "storage-denied"));
  }

  /** A place for what is put aside. A clock may stand still, and what was put aside before must stay. */
  #aside() {
    return `${this.#key}/${Date.now()} ${random()}`;
  }

  /** Whether this is what is stored. */
  has(text) {
    return this.#known === text;
  }

  /** Stores this text, or a later one that comes while another is on its way; without a text there is none that fits. */
  keep(text) {
    this.#next = text ?? "";
    this.#note();
    this.#storing ??= this.#storeAll();
  }

  /** Resolves, when nothing is under way any more, to why the last text was not stored; to nothing if it was. */
  async settled() {
    await this.#storing;
    return this.#code;
  }

  /** Ends as soon as all is stored. Other pages are not heard any more. */
  async close() {
    if (this.#channel) this.#channel.onmessage = null;
    this.#hear = () => false;
    await this.#storing;
    this.#journal.close();
    asksBeforeLeaving(this, false);
    this.#channel?.close();
    this.#database.close();
  }

  /** The tool has failed with it. */
  fail() {
    noteFailure(this.#key);
    return this.close();
  }

  async #storeAll() {
    while (this.#next !== undefined) {
      this.#flying = this.#next;
      this.#next = undefined;
      this.#code = await this.#store(this.#flying);
      if (!this.#code) this.#flying = undefined;
    }
    this.#storing = undefined;
    this.#note();
    if (this.#code) this.#hear("not-saved", this.#code);
    else this.#hear("saved", "database");
  }

  /** Why this was not stored; undefined if it was. */
  async #store(text) {
    if (this.#refusal) return this.#refusal;
    if (text === "") return "quota";
    const base = this.#known;
    try {
      // Somebody else has stored something that this page has not seen: it stays, and so does what is seen here.
      const isOurs = (there) => [base, undefined, this.#failed].includes(there);
      const put = (there) => (isOurs(there) ? [["put", TABLE, this.#key, text]] : refused());
      // Another page may have taken it over while this one was out of sight.
      await this.#update((there) => (there === text ? [] : put(there)));
      this.#known = text;
      this.#failed = undefined;
      this.#channel?.postMessage("");
      return undefined;
    } catch (error) {
      const code = CODES[error?.name] ?? "storage-denied";
      // Another page may store it from what this one has written down.
      this.#failed = text;
      if (code === "conflict") this.#refusal = code;
      return code;
    }
  }

  /** What is not stored yet, and over what it may be written; the browser asks whoever leaves meanwhile. */
  #note() {
    const text = this.#next ?? this.#flying;
    const bases = [this.#known, this.#flying, this.#failed].map((base) => base ?? null);
    this.#journal.note(text ? JSON.stringify([text, ...bases, Date.now()]) : "");
    // Where the page, or somebody else, wants it so, asking would not help.
    asksBeforeLeaving(this, Boolean(text) && (!this.#code || this.#code === "quota"));
  }

  /** What was not stored when a page was left is stored now. Until that has worked it stays where it was written down. */
  async #takeOver() {
    const newestFirst = (one, other) => time(other) - time(one);
    for (const written of writtenDown(`draft/${this.#shelf}`).sort(newestFirst)) {
      const isDone = await this.#storeOf(written[1]).catch(() => false);
      if (isDone) takeAway(written);
    }
  }

  /** Stores what another page has written down; whether that has worked. */
  async #storeOf(page) {
    const [text, ...bases] = JSON.parse(page);
    const stored = this.#known;
    // Where nothing is stored any more, this is all that there is.
    if (stored === undefined || bases.includes(stored)) return !(await this.#store(text));
    // Something else was stored since, and nobody knows which of them is wanted: what is stored stays, this goes aside.
    if (text !== stored) await this.#update(() => [["put", "quarantine", this.#aside(), text]]);
    return true;
  }

  async #stored() {
    let stored;
    await this.#update((there) => {
      stored = there;
      return [];
    });
    return stored;
  }

  #update(decide) {
    return this.#database.update([[TABLE, "one", this.#key]], ([[row]]) => [decide(row?.[1]), undefined]);
  }

  /** Shows what another page has stored, unless something here is not stored yet. */
  async #follow() {
    const known = this.#known;
    const stored = await this.#stored().catch(() => known);
    const isBusy = this.#storing || this.#refusal || this.#flying !== undefined || this.#known !== known;
    if (isBusy || stored === known || stored === undefined) return;
    // What cannot be shown is not known here, and so it is not written over.
    if (this.#hear("moved", stored)) this.#known = stored;
  }
}

/** The storage has not answered. */
const LATE = Symbol("late");

/** What the name of an error means in the embedding contract. */
const CODES = { QuotaExceededError: "quota", VersionError: "newer-data", ConflictError: "conflict" };

/** When something was written down; earlier versions did not say. */
function time([, text]) {
  const at = /,(\d+)\]$/.exec(text);
  return at ? Number(at[1]) : 0;
}

function random() {
  return Math.random().toString(36).slice(2);
}

function refused() {
  throw new DOMException("not ours", "ConflictError");
}
