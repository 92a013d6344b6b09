// A folder for backups that the person has chosen, where the browser offers one. What is in it is never replaced.

/** Only a database keeps what leads to a folder. It has one of its own: the cases must not wait for it. */
const NAME = "stop-fix-scale-folder";
const TABLE = "folders";
const MODE = { mode: "readwrite" };

/** The name of the folder of a shelf; empty while there is none, undefined where the browser offers none. */
export async function folderName(shelf) {
  if (!("showDirectoryPicker" in globalThis)) return undefined;
  const folder = await remembered(shelf);
  return folder?.name ?? "";
}

/**
 * Writes files, a name and a text each, into the `known` folder of a shelf, into an `other` one, or `quietly`: only if nobody
 * has to be asked. The names of the folder and of the files; none if there is no folder.
 */
export async function putInFolder(shelf, files, which) {
  const known = which === "other" ? undefined : await remembered(shelf);
  if (which === "quietly" && (await known?.queryPermission(MODE)) !== "granted") return [];
  const folder = known ?? (await chosen());
  if (!folder) return [];
  if (known && (await known.requestPermission(MODE)) !== "granted") throw new Error("not allowed");
  const names = [];
  for (const [name, text] of files) names.push(await write(folder, name, text));
  // Without a database it is chosen again the next time.
  if (!known) await transact("readwrite", (table) => table.put(folder, shelf)).catch(() => {});
  return [folder.name, ...names];
}

async function chosen() {
  try {
    return await showDirectoryPicker({ id: NAME, ...MODE });
  } catch (error) {
    if (error.name === "AbortError") return undefined;
    throw error;
  }
}

async function write(folder, wanted, text) {
  const name = await free(folder, wanted);
  const file = await folder.getFileHandle(name, { create: true });
  await new Blob([text]).stream().pipeTo(await file.createWritable());
  // Read again: a full disk, or a folder that a cloud keeps, may promise more than it does.
  const written = await file.getFile();
  if ((await written.text()) !== text) throw new Error("not written");
  return name;
}

/** The name, or the first with a number that no file of the folder has. */
async function free(folder, wanted) {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : wanted.replace(/(\.\w+)$/, `-${number}$1`);
    try {
      await folder.getFileHandle(name);
    } catch (error) {
      if (error.name === "NotFoundError") return name;
      throw error;
    }
  }
}

function remembered(shelf) {
  return transact("readonly", (table) => table.get(shelf)).catch(() => undefined);
}

async function transact(mode, ask) {
  const database = await new Promise((resolve, reject) => {
    const opening = indexedDB.open(NAME, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(TABLE);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => resolve(opening.result);
  });
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(TABLE, mode);
    const asked = ask(transaction.objectStore(TABLE));
    transaction.onabort = () => reject(transaction.error);
    transaction.oncomplete = () => resolve(asked.result);
    database.close();
  });
}
