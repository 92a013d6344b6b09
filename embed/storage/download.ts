// Gives a file to the browser to save. The tool uses it, and so does the error panel after a crash.

/** How long the file stays available. Some browsers ask the person first. */
const AVAILABLE_MS = 60_000;

/** If a page forbids downloads, nothing happens, and no error says so. */
export function download(name: string, text: string, type: string): void {
  const href = URL.createObjectURL(new Blob([text], { type }));
  Object.assign(document.createElement("a"), { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), AVAILABLE_MS);
}
