// A folder for backups that the person has chosen, where the browser offers one. No file in it is ever replaced.
import { openDatabase } from "./adapter.ts";

/** Only a database can keep the handle of a folder. It has a database of its own, so that the cases need not wait for it. */
const NAME = "stop-fix-scale-folder";
const TABLE = "folders";
const MODE = { mode: "readwrite" } as const;

/** The types of the compiler do not have these yet: only Chromium does. */
interface Folder extends FileSystemDirectoryHandle {
  queryPermission(options: typeof MODE): Promise<PermissionState>;
  requestPermission(options: typeof MODE): Promise<PermissionState>;
}
declare function showDirectoryPicker(options: { id: string } & typeof MODE): Promise<Folder>;

/** The name of the folder of a shelf; empty if none is chosen, undefined if the browser does not offer one. */
export async function folderName(shelf: string): Promise<string | undefined> {
  if (!("showDirectoryPicker" in globalThis)) return undefined;
  const folder = await remembered(shelf);
  return folder?.name ?? "";
}

/**
 * Writes files, each a name and a text, into the `known` folder of a shelf, into an `other` one, or `quietly`: only if nobody has to
 * be asked. Returns the names of the folder and of the files; none if there is no folder.
 */
export async function putInFolder(shelf: string, files: [name: string, text: string][], which: string): Promise<string[]> {
  const known = which === "other" ? undefined : await remembered(shelf);
  if (which === "quietly" && (await known?.queryPermission(MODE)) !== "granted") return [];
  const folder = known ?? (await chosen());
  if (!folder) return [];
  if (known && (await known.requestPermission(MODE)) !== "granted") throw new Error("not allowed");
  const names = [];
  for (const [name, text] of files) names.push(await write(folder, name, text));
  // Without a database the person chooses it again the next time.
  if (!known) await transact("readwrite", (table) => table.put(folder, shelf)).catch(() => {});
  return [folder.name, ...names];
}

async function chosen(): Promise<Folder | undefined> {
  try {
    return await showDirectoryPicker({ id: NAME, ...MODE });
  } catch (error) {
    if ((error as DOMException).name === "AbortError") return undefined;
    throw error;
  }
}

async function write(folder: Folder, wanted: string, text: string): Promise<string> {
  const name = await freeName(folder, wanted);
  const file = await folder.getFileHandle(name, { create: true });
  await new Blob([text]).stream().pipeTo(await file.createWritable());
  // It is read again: a full disk, or a folder that a cloud keeps, may promise more than it does.
  const written = await file.getFile();
  if ((await written.text()) !== text) throw new Error("not written");
  return name;
}

/** The name, or the first with a number that no file in the folder has. */
async function freeName(folder: Folder, wanted: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : wanted.replace(/(\.\w+)$/, `-${number}$1`);
    try {
      await folder.getFileHandle(name);
    } catch (error) {
      if ((error as DOMException).name === "NotFoundError") return name;
      throw error;
    }
  }
}

function remembered(shelf: string): Promise<Folder | undefined> {
  return transact("readonly", (table) => table.get(shelf)).catch(() => undefined);
}

async function transact<T>(mode: IDBTransactionMode, ask: (table: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await openDatabase(NAME, [TABLE], 1);
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(TABLE, mode);
    const asked = ask(transaction.objectStore(TABLE));
    transaction.onabort = () => reject(transaction.error);
    transaction.oncomplete = () => resolve(asked.result);
    database.close();
  });
}
