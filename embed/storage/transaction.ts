// One transaction over the tables of the database: it reads, lets a function decide what to write, and writes that.
import { DATABASE_VERSION, TABLES, type Table } from "../generated.ts";

/**
 * What to read: the row with this key, all rows whose key begins so, only their keys, or their number. `next` has besides after which
 * key, and how many rows at most. `all` needs no key.
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
/** Only texts are written, but whoever can write to the database may have put anything there. */
export type Row = readonly [key: IDBValidKey, value: unknown];
/** Gets the rows of each read, and answers with what to write and what the transaction resolves to. */
export type Decide<T> = (rows: Row[][]) => readonly [writes: readonly Write[], result: T];

/** Why a transaction is aborted when the page is left. It is repeated when the page is shown again. */
export const LEFT_PAGE = Symbol("left");

/** As long as it is not decided what to write, `undecided` has a function that aborts the transaction. */
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
    // Requests are answered in order: with the last one all answers are there.
    asked.at(-1)?.[0].addEventListener("success", () => {
      undecided.delete(leave);
      try {
        const [writes, result] = decide(asked.map(([, rows]) => rows()));
        transaction.oncomplete = () => resolve(result);
        if (isNewer && writes.length > 0) throw new DOMException("newer tables", "VersionError");
        for (const write of writes) perform(transaction, write);
        // The page is no longer needed for it. A row that is moved has still to be written.
        if (writes.every(([what]) => what !== "move")) transaction.commit?.();
      } catch (error) {
        abort(error);
      }
    });
  });
}

/** The last request for a read, and what gives the rows once it is answered. The number of rows is the value of a row without a key. */
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
  return [values ?? keys, () => keys.result.map((found, place) => [found, values?.result[place]])];
}

/** Every key that begins so, or those of them after one. The range ends where the last character is the next one. */
function under(key: string, after?: string): IDBKeyRange {
  const next = String.fromCharCode(key.charCodeAt(key.length - 1) + 1);
  return IDBKeyRange.bound(after || key, key.slice(0, -1) + next, Boolean(after), true);
}

function perform(transaction: IDBTransaction, write: Write): void {
  const store = transaction.objectStore(write[1]);
  if (write[0] === "put") store.put(write[3], write[2]);
  else if (write[0] === "delete") store.delete(write[2]);
  else {
    // Moves whatever is there, as it is. Nothing is, if the key lost half a character on its way through the WebAssembly.
    const [, , key, to, newKey] = write;
    const finding = store.openCursor(key);
    finding.onsuccess = () => {
      if (!finding.result) return;
      transaction.objectStore(to).put(finding.result.value, newKey);
      store.delete(key);
    };
  }
}
