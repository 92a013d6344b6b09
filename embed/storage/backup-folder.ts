// The folder for backups that the person has chosen, if the browser offers that. No file in it is ever replaced.
import { openDatabase } from "./adapter.ts";

/** Only a database can store the handle of a folder. It is a separate database, so that the cases need not wait for it. */
const NAME = "stop-fix-scale-folder";
const TABLE = "folders";
const MODE = { mode: "readwrite" } as const;

/** TypeScript has no types for these yet, because only Chromium has them. */
interface Folder extends FileSystemDirectoryHandle {
  queryPermission(options: typeof MODE): Promise<PermissionState>;
  requestPermission(options: typeof MODE): Promise<PermissionState>;
}
declare function showDirectoryPicker(options: { id: string } & typeof MODE): Promise<Folder>;

/** The name of the folder of a shelf; empty if none is chosen, undefined if the browser offers none. */
export async function folderName(shelf: string): Promise<string | undefined> {
  if (!("showDirectoryPicker" in globalThis)) return undefined;
  const folder = await remembered(shelf);
  return folder?.name ?? "";
}

/**
 * Writes files, each a name and a text: to the folder of the shelf (`known`), to one that the person chooses now
 * (`other`), or to the folder of the shelf only if the browser need not ask (`quietly`). Returns the names of
 * the folder and the files; an empty list if there is no folder.
 */
export async function putInFolder(shelf: string, files: [name: string, text: string][], which: string): Promise<string[]> {
  const known = which === "other" ? undefined : await remembered(shelf);
  if (which === "quietly" && (await known?.queryPermission(MODE)) !== "granted") return [];
  const folder = known ?? (await chosen());
  if (!folder) return [];
  if (known && (await known.requestPermission(MODE)) !== "granted") throw new Error("not allowed");
  const names = [];
  for (const [name, text] of files) names.push(await write(folder, name, text));
  // Without a database, the person chooses the folder again next time.
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
  // The file is read back: a full disk or a cloud folder may report success without having stored it.
  const written = await file.getFile();
  if ((await written.text()) !== text) throw new Error("not written");
  return name;
}

/** The name, or the first name with a number that no file in the folder has. */
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
