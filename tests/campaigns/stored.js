// What lies in the browser's storage, read and written without the tool, so that the tool is not asked about itself.

/** All rows of all tables as [key, value], and what local storage holds. A value that is no text comes as its description. */
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

/** A record of the table of cases: its case with what the envelope says, by id. */
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
