// What is in the browser's storage, read without the tool, so that a check doesn't rely on what it checks.

/** All rows of all tables as [key, value], and what local storage holds. A value that isn't text comes as Playwright passes it on. */
export function look(page) {
  return page.evaluate(async () => {
    const tables = {};
    const database = await opened();
    for (const table of database?.objectStoreNames ?? []) {
      const store = database.transaction(table).objectStore(table);
      const [keys, values] = [await done(store.getAllKeys()), await done(store.getAll())];
      tables[table] = keys.map((key, place) => [key, values[place]]);
    }
    database?.close();
    return { cases: [], history: [], quarantine: [], ...tables, local: Object.entries(localStorage) };

    function done(request) {
      return new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    }
    async function opened() {
      const name = "stop-fix-scale";
      const all = await indexedDB.databases();
      return all.some((one) => one.name === name) ? done(indexedDB.open(name)) : undefined;
    }
  });
}

/** The records of the table of cases by id: each case with what its envelope says. */
export function records(rows) {
  return new Map(
    rows.map(([, text]) => {
      const { revision, deleted, case: said } = JSON.parse(text);
      return [said.id, { revision, deleted, said }];
    }),
  );
}

/** The case as one text, without what every save changes. */
export function essence({ said, deleted }) {
  return JSON.stringify([deleted, { ...said, updated: undefined }]);
}

export const journals = ({ local }) => local.filter(([key, text]) => key.startsWith("stop-fix-scale/journal/") && text);
