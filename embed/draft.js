// One case that is there again at the next visit, where a page asks for that: storage="local" with one case.
import { DRAFT, Database, OURS } from "./database.js";

/** No shelf of cases has a name with a colon in it. */
const TABLE = "meta";
/** How long a database may take that perhaps never answers. */
const PATIENCE_MS = 3000;

export class Draft {
  #key;
  #database = new Database();
  #channel;
  #hear;
  /** What is stored, as far as this page knows. */
  #known;
  /** What is to be stored next, and whether something is being stored. */
  #next;
  #isStoring = false;
  /** Why nothing is stored any more, however often it is tried. */
  #refusal;

  /** `hear` is called with "saved" or "not-saved" and where or why, and with "moved" and what another page has stored. */
  constructor(shelf, hear) {
    this.#key = DRAFT + shelf;
    this.#hear = hear;
  }

  /** What was stored at the last visit; undefined if nothing was, or if the storage does not answer. */
  async read() {
    const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
    this.#known = await Promise.race([this.#stored(), late]).catch(() => undefined);
    return this.#known;
  }

  /** From now on what another page stores is told. */
  listen() {
    try {
      this.#channel = new BroadcastChannel(OURS + this.#key);
      this.#channel.onmessage = () => this.#follow();
    } catch {
      // Where storage is refused, this may be, too. Then there is nothing to hear.
    }
  }

  /** What was stored cannot be read: a newer version of the tool needs it as it is, everything else is put aside as it is. */
  async refuse(code) {
    const [unread, aside] = [this.#known, `${this.#key}/${Date.now()}`];
    this.#known = undefined;
    if (code === "newer-data") this.#refusal = code;
    // Where that fails it is not what this page knows to be there, and is not written over.
    else await this.#update((there) => (there === unread ? [["move", TABLE, this.#key, "quarantine", aside]] : [])).catch(() => {});
  }

  /** Stores this text, or a later one that comes while another is on its way; without a text there is none that fits. */
  async keep(text) {
    this.#next = text ?? "";
    if (this.#isStoring) return;
    this.#isStoring = true;
    let code;
    while (this.#next !== undefined) code = await this.#store(this.#take());
    this.#isStoring = false;
    if (code) this.#hear("not-saved", code);
    else this.#hear("saved", "database");
  }

  /** Other pages are not heard any more. */
  hush() {
    this.#channel?.close();
    this.#channel = undefined;
  }

  #take() {
    const next = this.#next;
    this.#next = undefined;
    return next;
  }

  /** Why this was not stored; undefined if it was. */
  async #store(text) {
    if (this.#refusal) return this.#refusal;
    if (text === "") return "quota";
    const base = this.#known;
    try {
      // Somebody else has stored something that this page has not seen: it stays, and so does what is seen here.
      await this.#update((there) => (there === base ? [["put", TABLE, this.#key, text]] : refused("conflict")));
      this.#known = text;
      this.#channel?.postMessage("");
      return undefined;
    } catch (error) {
      const code = CODES[error?.name] ?? "storage-denied";
      if (code === "conflict") this.#refusal = code;
      return code;
    }
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
    if (this.#isStoring || this.#refusal) return;
    const stored = await this.#stored().catch(() => this.#known);
    if (this.#isStoring || stored === this.#known || stored === undefined) return;
    this.#known = stored;
    this.#hear("moved", stored);
  }
}

/** What the name of an error means in the embedding contract. */
const CODES = { QuotaExceededError: "quota", VersionError: "newer-data", ConflictError: "conflict" };

function refused(code) {
  throw new DOMException(code, "ConflictError");
}
