// The script of our own page: its messages in a frame, and its files without network.
import "../frame/own-frame.ts";

/** Not before the tool is ready, so that the first answer doesn't wait for it. A string, because the browser loads it, not the bundler. */
const LATER: string = "./page-offline.js";

// Whoever runs the page deletes this line to switch it off. Insecure pages have no workers.
if ("serviceWorker" in navigator && document.querySelector("meta[name=sfs-offline]")) {
  const ready = document.querySelector("stop-fix-scale")?.ready.then(() => import(LATER));
  // Not in a sandboxed frame, for example. The tool works without it.
  ready?.catch(() => {});
}
