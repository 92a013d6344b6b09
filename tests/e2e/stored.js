// Reads and changes the browser's storage without the tool: while it runs, before it starts, and behind its back.

/** All rows of a table as [key, value]. */
export function rows(page, table) {
  return inDatabase(page, "read", table);
}

/** Puts a value of any type under a key. */
export function put(page, table, key, value) {
  return inDatabase(page, "put", table, key, value);
}

function inDatabase(page, ...request) {
  return page.evaluate(async ([what, table, key, value]) => {
    const done = (request) =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const opening = indexedDB.open("stop-fix-scale");
    // Opening must not create it: a tool that is just starting would find it without tables.
    opening.onupgradeneeded = () => opening.transaction.abort();
    const database = await done(opening).catch((error) => {
      if (error.name !== "AbortError" || what === "put") throw error;
    });
    if (database === undefined) return [];
    const store = database.transaction(table, "readwrite").objectStore(table);
    if (what === "put") await done(store.put(value, key));
    const [keys, values] = [await done(store.getAllKeys()), await done(store.getAll())];
    database.close();
    return keys.map((key, place) => [key, values[place]]);
  }, request);
}

/** Deletes the database, as the browser does when it needs room. */
export function remove(page) {
  return page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.deleteDatabase("stop-fix-scale");
        request.onsuccess = resolve;
        request.onerror = reject;
      }),
  );
}

/** A page of the same origin without the tool: the style sheet. */
export async function beside(context, baseURL = process.env.BASE_URL) {
  const page = await context.newPage();
  await page.goto(new URL("page.css", baseURL).href);
  return page;
}

/** Refuses the database from the next load on. Runs in the page. */
export function refuseDatabase() {
  IDBFactory.prototype.open = () => {
    throw new DOMException("refused on purpose", "SecurityError");
  };
}

/** Refuses local storage from the next load on. Runs in the page. */
export function refuseLocal() {
  Object.defineProperty(globalThis, "localStorage", {
    get() {
      throw new DOMException("refused on purpose", "SecurityError");
    },
  });
}

/** Resolves once the store has reported its content to our page, which then sets its history state. */
export const answered = (page) => page.waitForFunction(() => history.state !== null);

/** The database has no room until `giveRoom()` is called. Runs in the page. */
export function fill() {
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = () => {
    throw new DOMException("full on purpose", "QuotaExceededError");
  };
  globalThis.giveRoom = () => (IDBObjectStore.prototype.put = put);
}

/** The database does not answer until `answer()` is called. Runs in the page. */
export function hold() {
  const { open } = IDBFactory.prototype;
  const { promise, resolve } = Promise.withResolvers();
  globalThis.answer = resolve;
  IDBFactory.prototype.open = function (...named) {
    const late = {};
    promise.then(() => {
      const request = open.apply(this, named);
      for (const event of ["onupgradeneeded", "onsuccess", "onerror", "onblocked"]) {
        request[event] = (...args) => {
          Object.assign(late, { result: request.readyState === "done" ? (request.error ? undefined : request.result) : undefined });
          late[event]?.(...args);
        };
      }
    });
    return late;
  };
}
