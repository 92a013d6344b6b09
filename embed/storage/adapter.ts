// The browser's storage: its database, local storage, and messages between tabs about both. The app, the draft of an element and
// the recovery after a crash use it, and nothing else opens either. It is JavaScript because it has to work without the
// WebAssembly, and because web-sys has no stable binding for strict durability.
import { DATABASE, DATABASE_VERSION, PREFIX, TABLES } from "../generated.ts";
import { type Decide, LEFT_PAGE, type Read, transact } from "./transaction.ts";

/** Created and deleted at once: see `startNewLog`. */
const SCRATCH = `${DATABASE}-scratch`;

/** The tables. The database is opened when it is first needed, and again after it was closed from outside. */
export class Database {
  /** Whether a newer version of the tool has changed the tables. Then nothing is written. */
  isNewer = false;
  #opening: Promise<IDBDatabase> | undefined;
  /** Each of these aborts a transaction that has not decided yet what to write. */
  #undecided = new Set<() => void>();
  /** Set when the page goes into the back/forward cache. Resolves when the page is shown again. */
  #away: Promise<unknown> | undefined;
  #leave = ({ persisted }: PageTransitionEvent) => persisted && this.#letGo();

  constructor() {
    addEventListener("pagehide", this.#leave);
  }

  /** Reads, lets `decide` choose what to write, and writes it: all in one transaction, or nothing. */
  async update<T>(reads: readonly Read[], decide: Decide<T>): Promise<T> {
    await this.#away;
    const onClosed = () => (this.#opening = undefined);
    this.#opening ??= openTables(onClosed);
    const database = await this.#opening.catch((error) => {
      onClosed();
      throw error;
    });
    this.isNewer = database.version > DATABASE_VERSION;
    try {
      return await transact(database, reads, decide, this.#undecided);
    } catch (error) {
      if (error !== LEFT_PAGE) throw error;
      return this.update(reads, decide);
    }
  }

  /** Closes the database. Transactions that have begun still finish. */
  close(): void {
    removeEventListener("pagehide", this.#leave);
    this.#shut();
  }

  /** In WebKit a page in the back/forward cache keeps its open transactions, and all other pages wait for them. */
  #letGo(): void {
    this.#away = new Promise((resolve) => addEventListener("pageshow", resolve, { once: true }));
    for (const abort of this.#undecided) abort();
    this.#shut();
  }

  #shut(): void {
    this.#opening?.then((database) => database.close()).catch(() => {});
    this.#opening = undefined;
  }
}

/** All rows of all tables. */
export async function readTables(): Promise<(readonly [table: string | undefined, key: IDBValidKey, value: unknown])[]> {
  const database = await openTables(() => {});
  const reads = TABLES.map((table) => [table, "all", ""] as const);
  const found = await transact(database, reads, (rows) => [[], rows]);
  database.close();
  return found.flatMap((rows, index) => rows.map(([key, value]) => [TABLES[index], key, value] as const));
}

async function openTables(onClosed: () => void): Promise<IDBDatabase> {
  const database = await openDatabase(DATABASE, TABLES, DATABASE_VERSION).catch((error: DOMException) => {
    if (error.name !== "VersionError") throw error;
    // Whatever version it is, the tool shows what can be read.
    return openDatabase(DATABASE, TABLES);
  });
  // A newer version of the tool, or a person who clears the storage, must not wait for this page.
  database.onversionchange = () => {
    database.close();
    onClosed();
  };
  database.onclose = onClosed;
  startNewLog().catch(() => {});
  return database;
}

/** Opens a database, or creates it with these tables. */
export function openDatabase(name: string, tables: readonly string[], version?: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    // If storage is refused, even this throws, and the promise is rejected.
    const opening = indexedDB.open(name, version);
    opening.onupgradeneeded = () => {
      for (const table of tables) opening.result.createObjectStore(table);
    };
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => resolve(opening.result);
  });
}

/**
 * When a full disk cuts off a write, Chromium appends to the damaged log once there is room. It reads that log at its next start but
 * one, and then deletes every database of the site. Deleting a database makes it start a new log, so a small one is created and
 * deleted. That takes a few milliseconds, and nothing waits for it.
 */
async function startNewLog(): Promise<void> {
  if (navigator.vendor !== "Google Inc.") return;
  (await openDatabase(SCRATCH, ["nothing"])).close();
  indexedDB.deleteDatabase(SCRATCH);
}

// Texts in local storage. All of these throw if it is refused.

export function readText(key: string): string | null {
  return localStorage.getItem(PREFIX + key);
}

/** Without a text the key is removed. */
export function writeText(key: string, text?: string): void {
  if (text === undefined) localStorage.removeItem(PREFIX + key);
  else localStorage.setItem(PREFIX + key, text);
}

/** Our keys that begin with `start`, without our prefix. */
export function textKeys(start = ""): string[] {
  const ours = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX + start));
  return ours.map((key) => key.slice(PREFIX.length));
}

/** Returns what the function returns; undefined if storage is refused or full. */
export function ifStorageAllows<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}

/** Opens a channel to the other tabs. Undefined if the browser refuses it, as it may where it refuses storage. */
export function openChannel(name: string, onMessage: (data: unknown) => void): BroadcastChannel | undefined {
  return ifStorageAllows(() => {
    const channel = new BroadcastChannel(PREFIX + name);
    channel.onmessage = ({ data }) => onMessage(data);
    return channel;
  });
}
