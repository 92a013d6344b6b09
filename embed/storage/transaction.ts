// One transaction on the database: it reads, lets a function decide what to write, and writes that.
import { DATABASE_VERSION, TABLES, type Table } from "../generated.ts";

/**
 * What to read: the row with this key, all rows whose keys begin with it, only the keys of these, or their number. `next`
 * reads at most `most` rows after the key `after`. `all` needs no key.
 */
export type Read = readonly [
  table: Table,
  how: "all" | "one" | "under" | "keys" | "count" | "next",
  key: string,
  after?: string,
  most?: number,
];
export type Write =
  | readonly [what: "put", table: Table, key: string, text: string]
  | readonly [what: "delete", table: Table, key: string]
  | readonly [what: "move", table: Table, key: string, to: Table, newKey: string];
/** Only strings are written, but anyone who can write to the database may have put anything there. */
export type Row = readonly [key: IDBValidKey, value: unknown];
/** Gets the rows of each read. Returns what to write, and what the transaction resolves to. */
export type Decide<T> = (rows: Row[][]) => readonly [writes: readonly Write[], result: T];

/** The reason for aborting a transaction when the page is left. The transaction is repeated when the page is shown again. */
export const LEFT_PAGE = Symbol("left");

/** Until it is decided what to write, `undecided` has a function that aborts the transaction. */
export function transact<T>(
  database: IDBDatabase,
  reads: readonly Read[],
  decide: Decide<T>,
  undecided = new Set<() => void>(),
): Promise<T> {
  return new Promise((resolve, reject) => {
    const isNewer = database.version > DATABASE_VERSION;
    const transaction = database.transaction(TABLES, isNewer ? "readonly" : "readwrite", { durability: "strict" });
    let thrown: unknown;
    const abort = (reason: unknown) => {
      thrown = reason;
      transaction.abort();
    };
    const leave = () => abort(LEFT_PAGE);
    undecided.add(leave);
    transaction.onabort = () => {
      undecided.delete(leave);
      reject(thrown ?? transaction.error);
    };
    const asked = reads.map((read) => ask(transaction, read));
    // Requests are answered in order: after the last one, all answers are there.
    asked.at(-1)?.[0].addEventListener("success", () => {
      undecided.delete(leave);
      try {
        const [writes, result] = decide(asked.map(([, rows]) => rows()));
        transaction.oncomplete = () => resolve(result);
        if (isNewer && writes.length > 0) throw new DOMException("newer tables", "VersionError");
        for (const write of writes) perform(transaction, write);
        // Commits now, so that the page is no longer needed. A move still has to write its row, so it cannot commit yet.
        if (writes.every(([what]) => what !== "move")) transaction.commit?.();
      } catch (error) {
        abort(error);
      }
    });
  });
}

/** Sends the requests for a read. Returns the last one, and a function for the rows. A count is the value of a row with an empty key. */
function ask(transaction: IDBTransaction, [table, how, key, after, most]: Read): [IDBRequest, () => Row[]] {
  const store = transaction.objectStore(table);
  if (how === "one") {
    const value = store.get(key);
    return [value, () => (value.result === undefined ? [] : [[key, value.result]])];
  }
  const range = how === "all" ? undefined : under(key, after);
  if (how === "count") {
    const count = store.count(range);
    return [count, () => [["", String(count.result)]]];
  }
  const keys = store.getAllKeys(range, most);
  const values = how === "keys" ? undefined : store.getAll(range, most);
  return [values ?? keys, () => keys.result.map((found, index) => [found, values?.result[index]])];
}

/** All keys that begin with `key`, or those of them after `after`. The range ends before the same key with its last character increased. */
function under(key: string, after?: string): IDBKeyRange {
  const next = String.fromCharCode(key.charCodeAt(key.length - 1) + 1);
  return IDBKeyRange.bound(after || key, key.slice(0, -1) + next, Boolean(after), true);
}

function perform(transaction: IDBTransaction, write: Write): void {
  const store = transaction.objectStore(write[1]);
  if (write[0] === "put") store.put(write[3], write[2]);
  else if (write[0] === "delete") store.delete(write[2]);
  else {
    // Moves any value, unchanged. Nothing is found for a key with half a surrogate pair, which changes on its way through the WebAssembly.
    const [, , key, to, newKey] = write;
    const finding = store.openCursor(key);
    finding.onsuccess = () => {
      if (!finding.result) return;
      transaction.objectStore(to).put(finding.result.value, newKey);
      store.delete(key);
    };
  }
}
