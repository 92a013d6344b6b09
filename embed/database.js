// The database of the browser. JavaScript, because it has to be readable when the WebAssembly is not: the panel of
// embed/panel.js offers what lies here, and because strict durability has no stable binding in web-sys.

const NAME = "stop-fix-scale";
const VERSION = 1;
const TABLES = ["cases", "history", "quarantine", "meta"];

/** Rows of text in four tables. Opened when it is first needed, and again after it was closed under us. */
export class Database {
  #opening;

  /** Reads, lets `decide` say what to write, and writes it: all in one transaction, or nothing. */
  async update(reads, decide) {
    this.#opening ??= open(() => (this.#opening = undefined));
    const database = await this.#opening.catch((error) => {
      this.#opening = undefined;
      throw error;
    });
    return transact(database, reads, decide);
  }
}

/** All rows of a table as [key, value]. */
export async function rows(table) {
  const database = await open(() => {});
  return transact(database, [[table, "under", ""]], ([found]) => [[], found]);
}

function open(closed) {
  return new Promise((resolve, reject) => {
    // Where storage is refused even this throws, and the promise is rejected.
    const request = indexedDB.open(NAME, VERSION);
    request.onupgradeneeded = () => {
      for (const table of TABLES) request.result.createObjectStore(table);
    };
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const database = request.result;
      // A newer version of the tool must not wait for this one, and this one must not write any more.
      database.onversionchange = () => database.close();
      database.onclose = closed;
      resolve(database);
    };
  });
}

function transact(database, reads, decide) {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(TABLES, "readwrite", { durability: "strict" });
    let told;
    let thrown;
    transaction.oncomplete = () => resolve(told);
    transaction.onabort = () => reject(thrown ?? transaction.error);
    const answers = reads.map((read) => ask(transaction, read));
    const last = answers.at(-1).at(-1);
    // Requests are answered in their order: with the last one all are there.
    last.onsuccess = () => {
      try {
        const [writes, result] = decide(answers.map(rowsOf));
        told = result;
        for (const write of writes) perform(transaction, write);
      } catch (error) {
        thrown = error;
        transaction.abort();
      }
    };
  });
}

/** The requests for [table, how, key]: keys, and values unless only keys are wanted. */
function ask(transaction, [table, how, key]) {
  const store = transaction.objectStore(table);
  // The last of all code units: every key that begins so is in between.
  const range = how === "one" ? key : IDBKeyRange.bound(key, `${key}\uFFFF`);
  const keys = store.getAllKeys(range);
  return how === "keys" ? [keys] : [keys, store.getAll(range)];
}

function rowsOf([keys, values]) {
  return keys.result.map((key, place) => [key, values?.result[place]]);
}

function perform(transaction, [what, table, key, ...rest]) {
  const store = transaction.objectStore(table);
  if (what === "put") store.put(rest[0], key);
  else if (what === "delete") store.delete(key);
  else move(transaction, store, key, rest);
}

/** Whatever stands there, as it is. */
function move(transaction, store, key, [to, newKey]) {
  store.get(key).onsuccess = ({ target }) => {
    transaction.objectStore(to).put(target.result, newKey);
    store.delete(key);
  };
}
