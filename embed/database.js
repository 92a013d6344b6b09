// The database of the browser. JavaScript, because it has to be readable when the WebAssembly is not: the panel of
// embed/panel.js offers what lies here, and because strict durability has no stable binding in web-sys.

const NAME = "stop-fix-scale";
const VERSION = 1;
/** Created and deleted at once: see `startNewLog`. */
const SCRATCH = `${NAME}-scratch`;
/** What keys in local storage and names of channels begin with. */
export const OURS = `${NAME}/`;
/** What the key of a draft begins with: see embed/draft.js. */
export const DRAFT = "draft:";
/** Why a transaction was aborted that is repeated when the page is shown again. */
const LEFT = Symbol("left");
const TABLES = ["cases", "history", "quarantine", "meta"];

/** Rows of text in four tables. Opened when it is first needed, and again after it was closed under us. */
export class Database {
  /** Whether a newer version of the tool has changed the tables. Then nothing is written. */
  isNewer = false;
  #opening;
  /** Aborts each transaction that has not decided yet what it writes. */
  #undecided = new Set();
  /** While the page is in the back/forward cache: resolves when it is shown again. */
  #away;
  #leave = ({ persisted }) => persisted && this.#letGo();

  constructor() {
    addEventListener("pagehide", this.#leave);
  }

  /** Reads, lets `decide` say what to write, and writes it: all in one transaction, or nothing. */
  async update(reads, decide) {
    await this.#away;
    const closed = () => (this.#opening = undefined);
    this.#opening ??= open(closed);
    const database = await this.#opening.catch((error) => {
      closed();
      throw error;
    });
    this.isNewer = database.version > VERSION;
    try {
      return await transact(database, reads, decide, this.#undecided);
    } catch (error) {
      if (error !== LEFT) throw error;
      return this.update(reads, decide);
    }
  }

  /** What is under way is still done. */
  close() {
    removeEventListener("pagehide", this.#leave);
    this.#shut();
  }

  /** In WebKit a page in the back/forward cache keeps its open transactions, and all other pages wait for them. */
  #letGo() {
    this.#away = new Promise((resolve) => addEventListener("pageshow", resolve, { once: true }));
    for (const abort of this.#undecided) abort();
    this.#shut();
  }

  #shut() {
    this.#opening?.then((database) => database.close()).catch(() => {});
    this.#opening = undefined;
  }
}

/** All rows of all tables as [table, key, value]. */
export async function everything() {
  const database = await open(() => {});
  const reads = TABLES.map((table) => [table, "all", ""]);
  const found = await transact(database, reads, (answers) => [[], answers]);
  database.close();
  return found.flatMap((rows, place) => rows.map(([key, value]) => [TABLES[place], key, value]));
}

async function open(closed) {
  try {
    return await request(closed, VERSION);
  } catch (error) {
    if (error?.name !== "VersionError") throw error;
    // Of whatever version it is: what can be read of it is shown.
    return request(closed);
  }
}

function request(closed, version) {
  return new Promise((resolve, reject) => {
    // Where storage is refused even this throws, and the promise is rejected.
    const request = indexedDB.open(NAME, version);
    request.onupgradeneeded = () => {
      for (const table of TABLES) request.result.createObjectStore(table);
    };
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const database = request.result;
      // A newer version of the tool, or somebody who clears the storage, must not wait for this page.
      database.onversionchange = () => {
        database.close();
        closed();
      };
      database.onclose = closed;
      resolve(database);
      startNewLog();
    };
  });
}

/**
 * When a full disk cuts off a write, Chromium appends to the damaged log once there is room. It reads that log at its next start but
 * one, and then deletes every database of the site. Deleting a database makes it start a new log, so a small one is created and
 * deleted. That takes a few milliseconds, and nothing waits for it.
 */
function startNewLog() {
  if (navigator.vendor !== "Google Inc.") return;
  const request = indexedDB.open(SCRATCH);
  request.onupgradeneeded = () => request.result.createObjectStore("nothing");
  request.onsuccess = () => {
    request.result.close();
    indexedDB.deleteDatabase(SCRATCH);
  };
}

function transact(database, reads, decide, undecided = new Set()) {
  return new Promise((resolve, reject) => {
    const isNewer = database.version > VERSION;
    const mode = isNewer ? "readonly" : "readwrite";
    const transaction = database.transaction(TABLES, mode, { durability: "strict" });
    let told;
    let thrown;
    const abort = () => {
      thrown = LEFT;
      transaction.abort();
    };
    undecided.add(abort);
    transaction.oncomplete = () => resolve(told);
    transaction.onabort = () => {
      undecided.delete(abort);
      reject(thrown ?? transaction.error);
    };
    const answers = reads.map((read) => ask(transaction, read));
    const last = answers.at(-1).at(-1);
    // Requests are answered in their order: with the last one all are there.
    last.onsuccess = () => {
      undecided.delete(abort);
      try {
        const [writes, result] = decide(answers.map((answer, place) => rowsOf(answer, reads[place])));
        told = result;
        if (isNewer && writes.length > 0) throw new DOMException("newer tables", "VersionError");
        for (const write of writes) perform(transaction, write);
        // The page is no longer needed for it. A row that is moved is still to be written.
        if (writes.every(([what]) => what !== "move")) transaction.commit?.();
      } catch (error) {
        thrown = error;
        transaction.abort();
      }
    };
  });
}

/** The requests for [table, how, key]: keys, and values unless only keys are wanted, or their number. "next" has besides after
 * which key, and how many at most. */
function ask(transaction, [table, how, key, after, most]) {
  const store = transaction.objectStore(table);
  const range = how === "all" ? undefined : under(key, after);
  if (how === "count") return [store.count(range)];
  if (how === "one") return [store.get(key)];
  const keys = store.getAllKeys(range, most);
  return how === "keys" ? [keys] : [keys, store.getAll(range, most)];
}

/** Every key that begins so, whatever follows, or those of them after one: up to where the last letter is the next one. */
function under(key, after) {
  const next = String.fromCharCode(key.charCodeAt(key.length - 1) + 1);
  return IDBKeyRange.bound(after || key, key.slice(0, -1) + next, Boolean(after), true);
}

function rowsOf([asked, values], [, how, key]) {
  const { result } = asked;
  // A number is the value of a row without a key.
  if (how === "count") return [["", String(result)]];
  if (how === "one") return result === undefined ? [] : [[key, result]];
  return result.map((found, place) => [found, values?.result[place]]);
}

function perform(transaction, [what, table, key, ...rest]) {
  const store = transaction.objectStore(table);
  if (what === "put") store.put(rest[0], key);
  else if (what === "delete") store.delete(key);
  else move(transaction, store, key, rest);
}

/** Whatever stands there, as it is. Nothing where half a letter was lost from the key on its way here. */
function move(transaction, store, key, [to, newKey]) {
  store.openCursor(key).onsuccess = ({ target }) => {
    if (!target.result) return;
    transaction.objectStore(to).put(target.result.value, newKey);
    store.delete(key);
  };
}
