// Gives a file to the browser to save: the tool does, and the panel where the tool has failed.

/** How long a text stays at hand. Some browsers ask the person first. */
const SAVING_MS = 60_000;

/** Where a page forbids it, nothing happens and nobody tells. */
export function save(download, text, type) {
  const href = URL.createObjectURL(new Blob([text], { type }));
  Object.assign(document.createElement("a"), { href, download }).click();
  setTimeout(() => URL.revokeObjectURL(href), SAVING_MS);
}
