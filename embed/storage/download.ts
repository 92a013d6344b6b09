// Offers a file as a download: for the tool, and for the error panel after a crash.

/** How long the file stays available. Some browsers ask the person first. */
const AVAILABLE_MS = 60_000;

/** If the page forbids downloads, nothing happens, without any error. */
export function download(name: string, content: string | Uint8Array<ArrayBuffer>, type: string): void {
  const href = URL.createObjectURL(new Blob([content], { type }));
  Object.assign(document.createElement("a"), { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), AVAILABLE_MS);
}
